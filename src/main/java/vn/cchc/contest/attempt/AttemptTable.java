package vn.cchc.contest.attempt;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads attempts. */
@Repository
class AttemptTable {

    private static final String HELD =
            "select id, round_id, entrant_id, paper_id, started_at, deadline" + " from contest_attempt ";

    private final JdbcClient database;
    private final JdbcTemplate template;

    AttemptTable(JdbcClient database, JdbcTemplate template) {
        this.database = database;
        this.template = template;
    }

    /** An attempt by its token's hash; the grace is the round's to add. */
    Optional<HeldAttempt> byToken(String hash) {
        return database.sql(HELD + "where id = (select attempt_id from contest_attempt_token where hash = ?)")
                .param(hash)
                .query((row, number) -> held(row))
                .optional();
    }

    /** Attempts whose time was up then without a submission. */
    List<HeldAttempt> expired(long round, Instant by, int most) {
        return database.sql(HELD + "where round_id = ? and submitted_at is null and deadline < ? order by id limit ?")
                .params(round, Timestamp.from(by), most)
                .query((row, number) -> held(row))
                .list();
    }

    List<SavedAnswer> answers(long attempt) {
        var found = template.execute((ConnectionCallback<List<SavedAnswer>>)
                connection -> AnswerWriter.answers(connection, List.of(attempt)).getOrDefault(attempt, List.of()));
        return found == null ? List.of() : found;
    }

    Optional<Receipt> receipt(long attempt) {
        return database.sql("select receipt, submitted_at, digest, by_clock, prediction, score, correct"
                        + " from contest_attempt where id = ? and submitted_at is not null")
                .param(attempt)
                .query((row, number) -> AnswerWriter.receipt(row))
                .optional();
    }

    private static HeldAttempt held(java.sql.ResultSet row) throws java.sql.SQLException {
        var deadline = row.getTimestamp("deadline").toInstant();
        return new HeldAttempt(
                row.getLong("id"),
                row.getLong("round_id"),
                row.getLong("entrant_id"),
                row.getLong("paper_id"),
                row.getTimestamp("started_at").toInstant(),
                deadline,
                deadline);
    }

    static HeldAttempt withGrace(HeldAttempt attempt, Duration grace) {
        return new HeldAttempt(
                attempt.id(),
                attempt.round(),
                attempt.entrant(),
                attempt.paper(),
                attempt.startedAt(),
                attempt.deadline(),
                attempt.deadline().plus(grace));
    }
}
