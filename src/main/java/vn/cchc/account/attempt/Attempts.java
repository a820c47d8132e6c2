package vn.cchc.account.attempt;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cchc.account.Secret;

/**
 * Failures in a row, counted in the database for all nodes together and forgotten a day after the last. What is guarded is kept as a
 * hash, since people type passwords where names belong.
 */
@Service
public class Attempts {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Autowired
    Attempts(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this(jdbc, transactions, Clock.systemUTC());
    }

    public Attempts(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        // counted even where the caller rolls back
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    private record State(int failures, Instant blockedUntil, Instant lastAt) {}

    /**
     * Counts an attempt before it is looked at, so that many at once count as many.
     *
     * @param guarded what the attempt is at
     * @return how long to wait instead, zero where the attempt may go on
     */
    public Duration attempt(String guarded, Backoff backoff) {
        var key = Secret.hash(guarded);
        try {
            return counted(key, backoff);
        } catch (DuplicateKeyException another) {
            // the first two attempts ever came at once
            return counted(key, backoff);
        }
    }

    private Duration counted(String key, Backoff backoff) {
        return Optional.ofNullable(transaction.execute(status -> {
                    var now = clock.instant();
                    var before = state(key, " for update");
                    if (before.isPresent() && now.isBefore(before.get().blockedUntil())) {
                        return Duration.between(now, before.get().blockedUntil());
                    }
                    var stale = before.filter(state -> state.lastAt().isBefore(now.minus(KEPT)));
                    var failures = before.isEmpty() || stale.isPresent()
                            ? 1
                            : before.get().failures() + 1;
                    var sql = before.isEmpty()
                            ? "insert into sign_in_attempt (failures, blocked_until, last_at, guarded) values (?, ?, ?, ?)"
                            : "update sign_in_attempt set failures = ?, blocked_until = ?, last_at = ? where guarded = ?";
                    jdbc.sql(sql)
                            .params(failures, at(now.plus(backoff.after(failures))), at(now), key)
                            .update();
                    return Duration.ZERO;
                }))
                .orElse(Duration.ZERO);
    }

    /** How long the next attempt will have to wait. */
    public Duration blockedFor(String guarded) {
        var now = clock.instant();
        return state(Secret.hash(guarded), "")
                .filter(state -> now.isBefore(state.blockedUntil()))
                .map(state -> Duration.between(now, state.blockedUntil()))
                .orElse(Duration.ZERO);
    }

    public void succeeded(String guarded) {
        jdbc.sql("delete from sign_in_attempt where guarded = ?")
                .param(Secret.hash(guarded))
                .update();
    }

    /** Forgets what no longer counts. */
    public void clearAway() {
        jdbc.sql("delete from sign_in_attempt where last_at < ?")
                .param(at(clock.instant().minus(KEPT)))
                .update();
    }

    private Optional<State> state(String key, String lock) {
        return jdbc.sql("select failures, blocked_until, last_at from sign_in_attempt where guarded = ?" + lock)
                .param(key)
                .query((row, number) -> new State(
                        row.getInt(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }

    private static OffsetDateTime at(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
