package vn.cchc.plan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cchc.organization.Organizations;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanState;

/** The statements of the leader's page on PostgreSQL, with a province, a commune below it and the year before. */
class PlanFiguresOnPostgresIntegrationTests {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 20);

    @Test
    void countsAProvinceItsCommunesAndTheYearBefore() throws IOException {
        try (var server = EmbeddedPostgres.builder().start()) {
            Flyway.configure()
                    .dataSource(server.getPostgresDatabase())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            var database = JdbcClient.create(server.getPostgresDatabase());
            plan(database, 1, 10, 2026, null);
            plan(database, 2, 20, 2026, 1L);
            plan(database, 3, 10, 2025, null);
            // done, late, running, waiting of this year; of the year before one done in time and one after the day
            task(database, 11, 1, 10, LocalDate.of(2026, 3, 31), LocalDate.of(2026, 3, 30));
            task(database, 12, 1, 10, LocalDate.of(2026, 4, 30), null);
            task(database, 21, 2, 20, LocalDate.of(2026, 5, 25), null);
            task(database, 22, 2, 20, LocalDate.of(2026, 12, 31), null);
            task(database, 31, 3, 10, LocalDate.of(2025, 3, 31), LocalDate.of(2025, 3, 1));
            task(database, 32, 3, 10, LocalDate.of(2025, 4, 30), LocalDate.of(2025, 11, 2));
            var figures = new PlanFigures(database, mock(Organizations.class));
            var province = new Plan(1, "tinh-2026", "Kế hoạch", 10, 2026, 0, null, PlanState.RUNNING, false);

            var page = figures.leader(province, DAY);

            assertThat(page.counts()).isEqualTo(new Counts(1, 1, 1, 1));
            assertThat(page.lastYear()).isEqualTo(new Counts(1, 0, 1, 0));
            assertThat(page.lines()).extracting(TaskLine::task).containsExactly(12L, 21L, 22L, 11L);
            assertThat(page.nextDue()).isEqualTo(LocalDate.of(2026, 5, 25));
            assertThat(page.dueThisWeek()).isEqualTo(1);
            assertThat(page.shown()).isEqualTo(new LeaderPage.Shown(1, 1, 40, 5));
            assertThat(page.shownLastYear()).isEqualTo(new LeaderPage.Shown(1, 1, 40, 5));
            assertThat(figures.progress(List.of(1L, 2L), DAY))
                    .containsEntry(1L, new PlanFigures.Progress(2, new Counts(1, 1, 1, 1)))
                    .containsEntry(2L, new PlanFigures.Progress(1, new Counts(0, 1, 0, 1)));
            assertThat(figures.between(List.of(1L, 2L), LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30), DAY))
                    .isEqualTo(new Counts(1, 1, 0, 0));
        }
    }

    private static void plan(JdbcClient database, long id, long unit, int year, @Nullable Long parent) {
        database.sql("insert into plan (id, slug, title, organization_id, plan_year, document_id, parent_id, state,"
                        + " demonstration, created_by, created_at) values (:id, :slug, 'Kế hoạch', :unit, :year, 0, :parent,"
                        + " 'RUNNING', false, '', current_timestamp)")
                .param("id", id)
                .param("slug", "ke-hoach-" + id)
                .param("unit", unit)
                .param("year", year)
                .param("parent", parent)
                .update();
    }

    /** A task of one day, begun twenty days before it is due; what is done has a picture, forty people and five minutes. */
    private static void task(
            JdbcClient database, long id, long plan, long unit, LocalDate due, @Nullable LocalDate done) {
        database.sql("insert into plan_task (id, plan_id, position, title, content, forms, timing, rhythm, lead_text,"
                        + " starts_on, due_on, coordinating, content_groups, audience, target, target_unit, handed_down, repeats,"
                        + " read_from) values (:id, :plan, 1, 'Việc', '', 'PORTAL', '', 'ONCE', '', :starts, :due, '', '', '', 0,"
                        + " '', false, 0, '')")
                .param("id", id)
                .param("plan", plan)
                .param("starts", Date.valueOf(due.minusDays(20)))
                .param("due", Date.valueOf(due))
                .update();
        database.sql("insert into plan_occurrence (id, task_id, plan_id, unit_id, starts_on, due_on, done_on)"
                        + " values (:id, :id, :plan, :unit, :starts, :due, :done)")
                .param("id", id)
                .param("plan", plan)
                .param("unit", unit)
                .param("starts", Date.valueOf(due.minusDays(20)))
                .param("due", Date.valueOf(due))
                .param("done", done == null ? null : Date.valueOf(done), java.sql.Types.DATE)
                .update();
        if (done != null) {
            database.sql(
                            "insert into plan_evidence (id, occurrence_id, kind, reference, title, address, held_on, place,"
                                    + " people, minutes, remark, photo, person, recorded_by, recorded_at) values (:id, :id, 'report', 'x',"
                                    + " 'Việc', '', :on, '', 40, 5, '', 'abc', '', '', current_timestamp)")
                    .param("id", id)
                    .param("on", Date.valueOf(done))
                    .update();
        }
    }
}
