package vn.cchc.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import vn.cchc.testing.PortalTest;
import vn.cchc.ui.Languages;
import vn.cchc.ui.Texts;

/** What an administrator sees of the background work, and can do about it. */
@TestPropertySource(properties = "cchc.jobs.look=100ms")
class WorkDeskIntegrationTests extends PortalTest {

    private static final AtomicInteger RUNS = new AtomicInteger();
    private static final AtomicBoolean BROKEN = new AtomicBoolean();

    @Autowired
    WorkDesk desk;

    @Autowired
    Jobs jobs;

    @Autowired
    JobTable table;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Texts texts;

    @TestConfiguration
    static class Probe {

        @Bean
        RecurringTask<Void> probe() {
            return Tasks.recurring("probe.counted", Schedules.fixedDelay(Duration.ofDays(1)))
                    .execute((work, context) -> {
                        RUNS.incrementAndGet();
                        if (BROKEN.get()) {
                            throw new IllegalStateException("lan@example.vn is no mailbox here");
                        }
                    });
        }
    }

    @BeforeEach
    void anAdministrator() {
        as("quantri", "ROLE_ADMIN");
    }

    @AfterEach
    void nobody() {
        BROKEN.set(false);
        SecurityContextHolder.clearContext();
    }

    @Test
    void runsRecurringWorkAtOnceAndTellsWhyItFailed() {
        await().pollInSameThread().until(() -> probe().lastSuccess() != null);
        BROKEN.set(true);
        int before = RUNS.get();

        assertThat(desk.runNow("probe.counted")).isTrue();

        await().pollInSameThread().until(() -> RUNS.get() > before && probe().failures() == 1);
        assertThat(probe().reason()).contains("is no mailbox here").doesNotContain("lan@");
        BROKEN.set(false);
        await().pollInSameThread().until(() -> desk.runNow("probe.counted"));
        await().pollInSameThread().until(() -> probe().failures() == 0 && probe().reason() == null);
        assertThat(desk.runNow("no.such")).isFalse();
    }

    @Test
    void namesAllRecurringWorkInBothLanguages() {
        assertThat(desk.recurring())
                .extracting(RecurringWork::name)
                .contains("jobs.cleanup", "mail.cleanup", "privacy.retention", "privacy.reencryption");
        desk.recurring().stream()
                .map(RecurringWork::name)
                .filter(name -> !name.startsWith("probe."))
                .forEach(name -> Languages.ALL.forEach(language ->
                        assertThat(texts.in(language, "jobs.task." + name)).isNotBlank()));
    }

    @Test
    void showsEverybodysJobsAndCancelsOne() {
        as("bientap", "ROLE_LIBRARIAN");
        var id = jobs.submit("nobody-does-this", "Việc thử", "{}");
        as("quantri", "ROLE_ADMIN");

        assertThat(desk.jobs(EnumSet.of(JobState.QUEUED), PageRequest.of(0, 10)))
                .extracting(Job::id)
                .contains(id);
        assertThat(desk.cancel(id)).isTrue();
        assertThat(desk.cancel(id)).isFalse();
        assertThat(desk.retry(id)).isFalse();
    }

    @Test
    void forgetsJobsThatEndedLongAgoAndNoOthers() {
        as("bientap", "ROLE_LIBRARIAN");
        var open = jobs.submit("nobody-does-this", "Đang chờ", "{}");
        var ended = jobs.submit("nobody-does-this", "Đã hủy", "{}");
        jobs.cancel(ended);
        jdbc.sql("insert into job_item (job_id, position, name, outcome) values (?, 1, 'x', 'ADDED')")
                .param(ended)
                .update();

        table.deleteFinishedBefore(Instant.now().minusSeconds(60));
        assertThat(jobs.find(ended)).isPresent();
        table.deleteFinishedBefore(Instant.now().plusSeconds(60));

        assertThat(jobs.find(ended)).isEmpty();
        assertThat(jobs.find(open)).isPresent();
        assertThat(jobs.items(ended, null, PageRequest.of(0, 1))).isEmpty();
    }

    @Test
    void isForAdministratorsOnly() {
        as("bientap", "ROLE_LIBRARIAN");

        assertThatThrownBy(() -> desk.recurring()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.jobs(List.of(JobState.DONE), PageRequest.of(0, 1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.runNow("jobs.cleanup")).isInstanceOf(AccessDeniedException.class);
    }

    private RecurringWork probe() {
        return desk.recurring().stream()
                .filter(work -> work.name().equals("probe.counted"))
                .findFirst()
                .orElseThrow();
    }

    private static void as(String name, String role) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        name, null, AuthorityUtils.createAuthorityList(role)));
    }
}
