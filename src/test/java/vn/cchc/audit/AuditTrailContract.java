package vn.cchc.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import vn.cchc.testing.PortalTest;

/** What the trail promises, on whichever database a subclass names. */
abstract class AuditTrailContract extends PortalTest {

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditLog log;

    @Autowired
    private AuditDesk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private TransactionTemplate transaction;

    @BeforeEach
    void transaction() {
        // the portal itself acts: nobody is signed in and no request is being answered
        SecurityContextHolder.clearContext();
        RequestContextHolder.resetRequestAttributes();
        transaction = new TransactionTemplate(transactions);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void keepsWhatWasCommittedInOneChain() {
        trail.record("test.happened", "thing:1", Map.of("b", "2", "a", "Một \"câu\""));

        var newest = log.newestFirst(new AuditFilter("", "test.", "thing:1"), 0, 1);
        assertThat(newest.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("portal");
            assertThat(entry.details()).isEqualTo("{\"a\":\"Một \\\"câu\\\"\",\"b\":\"2\"}");
        });
        assertThat(log.verify().intact()).isTrue();
    }

    @Test
    void forgetsWhatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            trail.record("test.rolled-back", "thing:2", Map.of());
            status.setRollbackOnly();
        });

        assertThat(count("test.rolled-back")).isZero();
    }

    @Test
    void recordsInsideAReadOnlyTransaction() {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);

        reading.executeWithoutResult(status -> trail.record("test.read", "thing:3", Map.of()));

        assertThat(count("test.read")).isOne();
    }

    @Test
    void recordsWhatOthersAddAtTheLastMoment() {
        transaction.executeWithoutResult(status ->
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        trail.record("test.late", "thing:4", Map.of());
                    }
                }));

        assertThat(count("test.late")).isOne();
        assertThat(log.verify().intact()).isTrue();
    }

    @Test
    void keepsOneChainWhenManyWriteAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                var subject = "thing:" + i;
                done.add(threads.submit(() -> transaction.executeWithoutResult(status -> {
                    trail.record("test.raced", subject, Map.of());
                    trail.record("test.raced", subject, Map.of());
                })));
            }
            for (var one : done) {
                one.get();
            }
        }

        assertThat(count("test.raced")).isEqualTo(120);
        assertThat(log.verify().intact()).isTrue();
    }

    @Test
    void findsAChangedLine() {
        assertBrokenBy("update audit_entry set actor = 'somebody else' where seq = :seq", 0);
    }

    @Test
    void findsARemovedLine() {
        assertBrokenBy("delete from audit_entry where seq = :seq", 0);
    }

    @Test
    void findsALineWhoseHashWasMadeToFit() {
        assertBrokenBy("update audit_entry set previous_hash = hash where seq = :seq", 0);
    }

    @Test
    void findsAChainThatWasCutShort() {
        transaction.executeWithoutResult(status -> {
            var end = trailOfThree() + 2;
            jdbc.sql("delete from audit_entry where seq = :seq")
                    .param("seq", end)
                    .update();
            jdbc.sql("update audit_head set seq = seq - 1").update();

            assertThat(log.verify().intact()).isFalse();
            status.setRollbackOnly();
        });
    }

    @Test
    void findsBySubjectsBeginningAndByTime() {
        trail.record("test.searched", "shelf:1_a", Map.of());
        trail.record("test.searched", "shelf:12", Map.of());
        var now = Instant.now();

        assertThat(count(new AuditFilter("", "test.searched", "shelf:1*"))).isEqualTo(2);
        assertThat(count(new AuditFilter("", "test.searched", "shelf:1_*"))).isOne();
        assertThat(count(new AuditFilter("", "test.searched", "", now.minusSeconds(60), null)))
                .isEqualTo(2);
        assertThat(count(new AuditFilter("", "test.searched", "", null, now.minusSeconds(60))))
                .isZero();
    }

    @Test
    void givesAdministratorsEveryMatchingLineInOrderAndRecordsThatItDid() {
        for (int i = 0; i < 3; i++) {
            trail.record("test.taken", "thing:" + i, Map.of());
        }
        as("quantri", "ROLE_ADMIN");
        List<AuditEntry> taken = new ArrayList<>();

        desk.export(new AuditFilter("", "test.taken", ""), "jsonl", taken::add);

        assertThat(taken).extracting(AuditEntry::subject).containsExactly("thing:0", "thing:1", "thing:2");
        assertThat(desk.newestFirst(new AuditFilter("quantri", "audit.exported", ""), 0, 1)
                        .total())
                .isOne();
        assertThat(desk.verify().intact()).isTrue();
        assertThat(desk.actions()).contains("test.taken", "audit.verified");
    }

    @Test
    void showsNobodyElseTheTrail() {
        as("bientap", "ROLE_LIBRARIAN");

        assertThatThrownBy(() -> desk.newestFirst(AuditFilter.ALL, 0, 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.verify()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.export(AuditFilter.ALL, "csv", line -> {}))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static void as(String name, String role) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        name, null, AuthorityUtils.createAuthorityList(role)));
    }

    private long count(AuditFilter filter) {
        return log.newestFirst(filter, 0, 1).total();
    }

    private void assertBrokenBy(String tampering, int offset) {
        var seq = trailOfThree() + offset;
        transaction.executeWithoutResult(status -> {
            assertThat(jdbc.sql(tampering).param("seq", seq).update()).isOne();

            assertThat(log.verify()).satisfies(report -> {
                assertThat(report.intact()).isFalse();
                assertThat(report.brokenAt()).isEqualTo(seq);
            });
            status.setRollbackOnly();
        });
        assertThat(log.verify().intact()).isTrue();
    }

    /** The place of the first of three new lines. */
    private long trailOfThree() {
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        for (int i = 0; i < 3; i++) {
            own.executeWithoutResult(status -> trail.record("test.tampered", "thing:5", Map.of()));
        }
        return log.newestFirst(AuditFilter.ALL, 0, 3).entries().getLast().seq();
    }

    private long count(String action) {
        return log.newestFirst(new AuditFilter("", action, ""), 0, 1).total();
    }
}
