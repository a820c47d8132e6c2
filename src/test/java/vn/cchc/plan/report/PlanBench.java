package vn.cchc.plan.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.Application;
import vn.cchc.plan.Rhythm;
import vn.cchc.plan.desk.PlanTable;
import vn.cchc.plan.desk.Schedule;
import vn.cchc.plan.view.BuiltLeaderPage;
import vn.cchc.ui.Dates;

/**
 * How long the leader's page of a province takes whose communes each do so many tasks every month, with last year to compare: read and
 * built to the last element, beside its SQL alone, sent by plain JDBC that only reads every column. Prints one JSON line with medians.
 *
 * <p>{@code --communes N --tasks N}
 */
public final class PlanBench {

    private static final int ROUNDS = 30;
    private static final int WARMING = 10;

    private PlanBench() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        System.setOut(System.err);
        int communes = argument(args, "--communes", 100);
        int tasks = argument(args, "--tasks", 30);
        var home = Files.createTempDirectory("cchc-bench");
        try (var portal = new SpringApplicationBuilder(Application.class)
                .profiles("demo")
                // as arguments: defaults would give way to the portal's own home and port
                .run("--cchc.home=" + home, "--server.port=0", "--cchc.contest.rehearsal=0s")) {
            var database = portal.getBean(JdbcTemplate.class);
            var day = portal.getBean(Dates.class).today();
            long province = fill(database, day, communes, tasks, 0.85);
            long before = fill(database, LocalDate.of(day.getYear() - 1, 12, 31), communes, tasks, 0.7);
            // else H2 answers from its last result whoever asks the same again, as nobody records anything meanwhile
            database.execute("set optimize_reuse_results 0");
            var figures = portal.getBean(PlanFigures.class);
            var plan = portal.getBean(PlanTable.class).plan(province).orElseThrow();
            var organizer = portal.getBean(UserDetailsService.class).loadUserByUsername("tochuc");
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                            organizer, null, organizer.getAuthorities()));
            var alone =
                    new BareSql(portal.getBean(DataSource.class), figures.tree(province), figures.tree(before), day);
            var medians = medians(
                    alone::read,
                    () -> figures.leader(plan, day).lines().size(),
                    () -> BuiltLeaderPage.size(portal, plan));
            double sql = medians[0];
            double page = medians[2];
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("communes", communes);
            line.put("tasks", tasks);
            line.put("months", 12);
            line.put(
                    "occurrences",
                    database.queryForObject(
                            "select count(*) from plan_occurrence where plan_id between ? and ?",
                            Long.class,
                            province,
                            province + communes));
            line.put("pageMilliseconds", rounded(page));
            line.put("ofTheseCounting", rounded(medians[1]));
            line.put("sqlMilliseconds", rounded(sql));
            line.put("ratio", rounded(page / sql));
            out.write((new JsonMapper().writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } finally {
            delete(home);
        }
        System.exit(0);
    }

    /** The page's statements, which only the names of units are missing from: those lie in memory. */
    private record BareSql(DataSource database, Set<Long> tree, Set<Long> before, LocalDate day) {

        int read() {
            var then = day.minusYears(1);
            try (var connection = database.getConnection()) {
                return rows(connection, PlanFigures.NODES, Map.of())
                        + rows(connection, PlanFigures.HEADS, Map.of("plans", tree.toArray(Long[]::new)))
                        + rows(connection, PlanFigures.DAYS, period(tree, day))
                        + rows(connection, PlanFigures.STATES, period(before, then))
                        + rows(connection, PlanFigures.SHOWN, period(tree, day))
                        + rows(connection, PlanFigures.SHOWN, period(before, then));
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }

        private static Map<String, Object> period(Set<Long> plans, LocalDate until) {
            return Map.of(
                    "plans",
                    plans.toArray(Long[]::new),
                    "from",
                    Date.valueOf(until.withDayOfYear(1)),
                    "day",
                    Date.valueOf(until),
                    "until",
                    Date.valueOf(until));
        }

        private static int rows(Connection connection, String named, Map<String, Object> values) throws SQLException {
            var parameters = new MapSqlParameterSource(values);
            var sql = NamedParameterUtils.substituteNamedParameters(named, parameters);
            var given =
                    NamedParameterUtils.buildValueArray(NamedParameterUtils.parseSqlStatement(named), parameters, null);
            int rows = 0;
            try (var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < given.length; i++) {
                    statement.setObject(
                            i + 1, given[i] instanceof SqlParameterValue value ? value.getValue() : given[i]);
                }
                try (var result = statement.executeQuery()) {
                    int columns = result.getMetaData().getColumnCount();
                    while (result.next()) {
                        for (int column = 1; column <= columns; column++) {
                            result.getObject(column);
                        }
                        rows++;
                    }
                }
            }
            return rows;
        }
    }

    /** A province's plan, taken over by every commune, each task done every month. The ids lie far from the demonstration's. */
    private static long fill(JdbcTemplate database, LocalDate today, int communes, int tasks, double share) {
        int year = today.getYear();
        long base = year * 1_000L;
        var now = Timestamp.from(Instant.now());
        List<Object[]> plans = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> days = new ArrayList<>();
        List<Object[]> shown = new ArrayList<>();
        for (int commune = 0; commune <= communes; commune++) {
            long plan = base + commune;
            long unit = 900_000 + commune;
            plans.add(new Object[] {plan, "do-" + plan, "Kế hoạch", unit, year, commune == 0 ? null : base, now});
            for (int task = 1; commune > 0 && task <= tasks; task++) {
                long id = base * 1_000 + (long) commune * 1_000 + task;
                rows.add(new Object[] {
                    id,
                    plan,
                    task,
                    "Nhiệm vụ " + task + " của xã " + commune,
                    unit,
                    Date.valueOf(LocalDate.of(year, 1, 1)),
                    Date.valueOf(LocalDate.of(year, 12, 31))
                });
                for (var slot : Schedule.of(Rhythm.MONTHLY, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))) {
                    long day = id * 100 + slot.dueOn().getMonthValue();
                    boolean done = slot.dueOn().isBefore(today) && Math.floorMod(day * 31, 100) < share * 100;
                    days.add(new Object[] {
                        day,
                        id,
                        plan,
                        unit,
                        Date.valueOf(slot.startsOn()),
                        Date.valueOf(slot.dueOn()),
                        done ? Date.valueOf(slot.dueOn().minusDays(3)) : null
                    });
                    if (done) {
                        shown.add(new Object[] {
                            day,
                            day,
                            String.valueOf(day),
                            Date.valueOf(slot.dueOn().minusDays(3)),
                            now
                        });
                    }
                }
            }
        }
        database.batchUpdate(
                "insert into plan (id, slug, title, organization_id, plan_year, document_id, parent_id, state, demonstration,"
                        + " created_by, created_at) values (?, ?, ?, ?, ?, 0, ?, 'RUNNING', true, 'bench', ?)",
                plans);
        database.batchUpdate(
                "insert into plan_task (id, plan_id, position, title, content, forms, timing, rhythm, lead_text, lead_id,"
                        + " starts_on, due_on, coordinating, content_groups, audience, target, target_unit, handed_down, repeats, read_from)"
                        + " values (?, ?, ?, ?, '', 'LOUDSPEAKER PORTAL', '', 'MONTHLY', '', ?, ?, ?, '', '', '', 0, '', false, 0, '')",
                rows);
        database.batchUpdate(
                "insert into plan_occurrence (id, task_id, plan_id, unit_id, starts_on, due_on, done_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                days);
        database.batchUpdate(
                "insert into plan_evidence (id, occurrence_id, kind, reference, title, address, held_on, place, people,"
                        + " remark, person, recorded_by, recorded_at) values (?, ?, 'report', ?, 'Ghi nhận', '', ?, '', 40, '', '', '', ?)",
                shown);
        return base;
    }

    /** In turns, so that whatever else the machine does falls on all alike. */
    private static double[] medians(IntSupplier... works) {
        // counted, so that the work isn't found to be of no use
        long rows = 0;
        var times = new long[works.length][ROUNDS];
        for (int round = -WARMING; round < ROUNDS; round++) {
            for (int work = 0; work < works.length; work++) {
                long from = System.nanoTime();
                rows += works[work].getAsInt();
                if (round >= 0) {
                    times[work][round] = System.nanoTime() - from;
                }
            }
        }
        if (rows == 0) {
            throw new IllegalStateException("Nothing was read");
        }
        var medians = new double[works.length];
        for (int work = 0; work < works.length; work++) {
            Arrays.sort(times[work]);
            medians[work] = times[work][ROUNDS / 2] / 1e6;
        }
        return medians;
    }

    private static int argument(String[] args, String name, int usual) {
        int at = Arrays.asList(args).indexOf(name);
        return at < 0 ? usual : Integer.parseInt(args[at + 1]);
    }

    private static double rounded(double figure) {
        return Math.round(figure * 100) / 100.0;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }
}
