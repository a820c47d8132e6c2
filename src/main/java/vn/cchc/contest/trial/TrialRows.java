package vn.cchc.contest.trial;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.contest.attempt.SavedAnswer;
import vn.cchc.contest.paper.Paper;

/** Links to trials, trial attempts and their answers as rows. */
@Repository
class TrialRows {

    private static final String OF_CONTEST = " in (select id from contest_trial where contest_id = ?)";

    private final JdbcClient database;
    private final JsonMapper json;

    TrialRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    record Link(long id, long contest) {}

    record Attempt(
            long id,
            String round,
            Paper paper,
            int graceSeconds,
            Instant startedAt,
            Instant deadline,
            @Nullable Instant submittedAt,
            @Nullable Long prediction,
            @Nullable Long score,
            @Nullable Integer correct) {

        boolean isOver(Instant arrival) {
            return arrival.isAfter(deadline.plusSeconds(graceSeconds));
        }
    }

    void addLink(long contest, String hash, String by, Instant now, Instant expires) {
        database.sql("insert into contest_trial (id, contest_id, hash, created_by, created_at, expires_at)"
                        + " values (nextval('contest_trial_seq'), ?, ?, ?, ?, ?)")
                .params(contest, hash, by, Timestamp.from(now), Timestamp.from(expires))
                .update();
    }

    Optional<Link> link(String hash, Instant now) {
        return database.sql("select id, contest_id from contest_trial where hash = ? and expires_at > ?")
                .params(hash, Timestamp.from(now))
                .query((row, number) -> new Link(row.getLong(1), row.getLong(2)))
                .optional();
    }

    /** When the last link that still leads somewhere ends. */
    Optional<Instant> linkedUntil(long contest, Instant now) {
        return database.sql("select expires_at from contest_trial where contest_id = ? and expires_at > ?"
                        + " order by expires_at desc limit 1")
                .params(contest, Timestamp.from(now))
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    int count(long contest) {
        return database.sql("select count(*) from contest_trial_attempt where trial_id" + OF_CONTEST)
                .param(contest)
                .query(Integer.class)
                .single();
    }

    long start(long link, String round, String hash, Paper paper, int grace, Instant now, Instant deadline) {
        long id = database.sql("select nextval('contest_trial_attempt_seq')")
                .query(Long.class)
                .single();
        database.sql("insert into contest_trial_attempt (id, trial_id, round, hash, paper, grace_seconds, started_at,"
                        + " deadline) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        link,
                        round,
                        hash,
                        json.writeValueAsString(paper),
                        grace,
                        Timestamp.from(now),
                        Timestamp.from(deadline))
                .update();
        return id;
    }

    Optional<Attempt> attempt(long id, String hash) {
        return database.sql("select * from contest_trial_attempt where id = ? and hash = ?")
                .params(id, hash)
                .query(this::attempt)
                .optional();
    }

    /** Latest first. */
    List<Attempt> attempts(long contest) {
        return database.sql("select * from contest_trial_attempt where trial_id" + OF_CONTEST
                        + " order by started_at desc, id desc limit 200")
                .param(contest)
                .query(this::attempt)
                .list();
    }

    /** False where a later one is stored. */
    boolean save(long attempt, SavedAnswer answer) {
        int changed = database.sql("update contest_trial_answer set sequence = ?, response = ?"
                        + " where attempt_id = ? and question = ? and sequence <= ?")
                .params(answer.sequence(), answer.response(), attempt, answer.question(), answer.sequence())
                .update();
        if (changed == 1) {
            return true;
        }
        if (answers(attempt).stream().anyMatch(stored -> stored.question() == answer.question())) {
            return false;
        }
        database.sql("insert into contest_trial_answer (attempt_id, question, sequence, response) values (?, ?, ?, ?)")
                .params(attempt, answer.question(), answer.sequence(), answer.response())
                .update();
        return true;
    }

    List<SavedAnswer> answers(long attempt) {
        return database.sql("select question, sequence, response from contest_trial_answer where attempt_id = ?"
                        + " order by question")
                .param(attempt)
                .query((row, number) -> new SavedAnswer(row.getInt(1), row.getLong(2), row.getString(3)))
                .list();
    }

    void submit(long attempt, Instant at, @Nullable Long prediction, @Nullable Long score, @Nullable Integer correct) {
        database.sql("update contest_trial_attempt set submitted_at = ?, prediction = ?, score = ?, correct = ?"
                        + " where id = ? and submitted_at is null")
                .param(1, Timestamp.from(at))
                .param(2, prediction, Types.BIGINT)
                .param(3, score, Types.BIGINT)
                .param(4, correct, Types.INTEGER)
                .param(5, attempt)
                .update();
    }

    /** Links, attempts and answers. */
    void remove(long contest) {
        database.sql("delete from contest_trial_answer where attempt_id in"
                        + " (select id from contest_trial_attempt where trial_id" + OF_CONTEST + ")")
                .param(contest)
                .update();
        database.sql("delete from contest_trial_attempt where trial_id" + OF_CONTEST)
                .param(contest)
                .update();
        database.sql("delete from contest_trial where contest_id = ?")
                .param(contest)
                .update();
    }

    private Attempt attempt(ResultSet row, int number) throws SQLException {
        var submitted = row.getTimestamp("submitted_at");
        return new Attempt(
                row.getLong("id"),
                row.getString("round"),
                json.readValue(row.getString("paper"), Paper.class),
                row.getInt("grace_seconds"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("deadline").toInstant(),
                submitted == null ? null : submitted.toInstant(),
                row.getObject("prediction") == null ? null : row.getLong("prediction"),
                row.getObject("score") == null ? null : row.getLong("score"),
                row.getObject("correct") == null ? null : row.getInt("correct"));
    }
}
