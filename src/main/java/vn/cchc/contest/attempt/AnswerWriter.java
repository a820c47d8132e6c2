package vn.cchc.contest.attempt;

import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.cchc.contest.paper.MarkedPaper;
import vn.cchc.contest.paper.Papers;
import vn.cchc.question.Response;

/** Stores answers and submissions in groups. */
@Component
class AnswerWriter {

    private static final String ON_POSTGRES =
            "insert into contest_answer as t (attempt_id, question, sequence, response, received_at)"
                    + " values (?, ?, ?, ?, ?) on conflict (attempt_id, question) do update"
                    + " set sequence = excluded.sequence, response = excluded.response,"
                    + " received_at = excluded.received_at where t.sequence < excluded.sequence";
    private static final String ON_H2 = "merge into contest_answer t using (select cast(? as bigint) as attempt_id,"
            + " cast(? as integer) as question, cast(? as bigint) as sequence, cast(? as varchar(100000)) as response,"
            + " cast(? as timestamp(6) with time zone) as received_at) s"
            + " on t.attempt_id = s.attempt_id and t.question = s.question"
            + " when matched and t.sequence < s.sequence then update"
            + " set sequence = s.sequence, response = s.response, received_at = s.received_at"
            + " when not matched then insert (attempt_id, question, sequence, response, received_at)"
            + " values (s.attempt_id, s.question, s.sequence, s.response, s.received_at)";
    private static final String SUBMISSION = "update contest_attempt set submitted_at = ?, by_clock = ?, receipt = ?,"
            + " digest = ?, prediction = ?, score = ?, correct = ? where id = ? and submitted_at is null";

    private final GroupCommitter<Write, Outcome> group;
    private final Papers papers;
    private final ResponseText responses;
    private final boolean postgres;

    AnswerWriter(
            DurableTransactions transactions,
            Papers papers,
            ResponseText responses,
            @Value("${cchc.contest.queue:20000}") int room) {
        this.papers = papers;
        this.responses = responses;
        this.postgres = transactions.isPostgres();
        this.group = new GroupCommitter<>("contest-answers", room, transactions.durably(this::store));
    }

    /** What is to be stored for an attempt. */
    sealed interface Write {

        HeldAttempt attempt();

        /** Answers that arrived in time. */
        record Answers(HeldAttempt attempt, List<SavedAnswer> answers, Instant arrival) implements Write {}

        /** A submission, or the portal's own where the time is up. */
        record Submission(HeldAttempt attempt, @Nullable Long prediction, Instant at, boolean byClock)
                implements Write {}
    }

    /** What became of it. */
    sealed interface Outcome {

        /** @param stale the stored ones for those that came too late or twice with something else */
        record Saved(List<SavedAnswer> stale) implements Outcome {}

        /** @param before whether it had been submitted already */
        record Submitted(Receipt receipt, boolean before) implements Outcome {}
    }

    CompletableFuture<Outcome> add(Write write) {
        return group.add(write);
    }

    @PreDestroy
    void close() {
        group.close();
    }

    /** In the caller's transaction. */
    List<Outcome> store(Connection connection, List<Write> writes) {
        try {
            Map<Long, Receipt> submitted = submitted(connection, writes);
            int[] changed = storeAnswers(connection, writes, submitted.keySet());
            Map<Key, SavedAnswer> stored = stored(connection, writes, submitted.keySet(), changed);
            Map<Long, Receipt> fresh = submit(connection, writes, submitted.keySet());
            List<Outcome> outcomes = new ArrayList<>(writes.size());
            for (Write write : writes) {
                outcomes.add(outcome(write, submitted, fresh, stored));
            }
            return outcomes;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Outcome outcome(
            Write write, Map<Long, Receipt> submitted, Map<Long, Receipt> fresh, Map<Key, SavedAnswer> stored) {
        var before = submitted.get(write.attempt().id());
        if (before != null) {
            return new Outcome.Submitted(before, true);
        }
        return switch (write) {
            case Write.Answers answers ->
                new Outcome.Saved(answers.answers().stream()
                        .flatMap(answer -> Stream.ofNullable(
                                        stored.get(new Key(answers.attempt().id(), answer.question())))
                                .filter(known -> !known.equals(answer)))
                        .toList());
            case Write.Submission submission ->
                new Outcome.Submitted(
                        Objects.requireNonNull(fresh.get(submission.attempt().id())), false);
        };
    }

    /** Those of the attempts that take no more; on PostgreSQL the others are held until the commit, against other nodes. */
    private Map<Long, Receipt> submitted(Connection connection, List<Write> writes) throws SQLException {
        boolean submits = writes.stream().anyMatch(Write.Submission.class::isInstance);
        var lock = !postgres ? "" : submits ? " order by id for update" : " order by id for share";
        Map<Long, Receipt> found = new HashMap<>();
        try (var statement = connection.prepareStatement(
                "select id, receipt, submitted_at, digest, by_clock, prediction, score, correct"
                        + " from contest_attempt where id = any(?)" + lock)) {
            statement.setArray(
                    1, ids(connection, writes.stream().map(Write::attempt).toList()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (rows.getTimestamp("submitted_at") != null) {
                        found.put(rows.getLong("id"), receipt(rows));
                    }
                }
            }
        }
        return found;
    }

    static Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(
                row.getString("receipt"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getString("digest"),
                row.getBoolean("by_clock"),
                number(row, "prediction"),
                number(row, "score"),
                row.getObject("correct") == null ? null : row.getInt("correct"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    /** How many rows each answer of the group changed, in order. */
    private int[] storeAnswers(Connection connection, List<Write> writes, Set<Long> closed) throws SQLException {
        boolean any = false;
        try (var statement = connection.prepareStatement(postgres ? ON_POSTGRES : ON_H2)) {
            for (Write write : writes) {
                if (write instanceof Write.Answers answers
                        && !closed.contains(write.attempt().id())) {
                    for (SavedAnswer answer : answers.answers()) {
                        statement.setLong(1, write.attempt().id());
                        statement.setInt(2, answer.question());
                        statement.setLong(3, answer.sequence());
                        statement.setString(4, answer.response());
                        statement.setTimestamp(5, Timestamp.from(answers.arrival()));
                        statement.addBatch();
                        any = true;
                    }
                }
            }
            return any ? statement.executeBatch() : new int[0];
        }
    }

    /** What is stored where an answer changed nothing. */
    private Map<Key, SavedAnswer> stored(Connection connection, List<Write> writes, Set<Long> closed, int[] changed)
            throws SQLException {
        Set<Key> unchanged = new HashSet<>();
        int at = 0;
        for (Write write : writes) {
            if (write instanceof Write.Answers answers
                    && !closed.contains(write.attempt().id())) {
                for (SavedAnswer answer : answers.answers()) {
                    if (changed[at++] == 0) {
                        unchanged.add(new Key(write.attempt().id(), answer.question()));
                    }
                }
            }
        }
        if (unchanged.isEmpty()) {
            return Map.of();
        }
        Map<Key, SavedAnswer> stored = new HashMap<>();
        answers(connection, unchanged.stream().map(Key::attempt).toList())
                .forEach((attempt, answers) -> answers.forEach(answer -> {
                    var key = new Key(attempt, answer.question());
                    if (unchanged.contains(key)) {
                        stored.put(key, answer);
                    }
                }));
        return stored;
    }

    private Map<Long, Receipt> submit(Connection connection, List<Write> writes, Set<Long> closed) throws SQLException {
        Map<Long, Write.Submission> first = new HashMap<>();
        for (Write write : writes) {
            if (write instanceof Write.Submission submission
                    && !closed.contains(write.attempt().id())) {
                first.putIfAbsent(write.attempt().id(), submission);
            }
        }
        if (first.isEmpty()) {
            return Map.of();
        }
        Map<Long, Receipt> receipts = new HashMap<>();
        var answers = answers(connection, first.keySet());
        try (var statement = connection.prepareStatement(SUBMISSION)) {
            for (var submission : first.values()) {
                var attempt = submission.attempt();
                var receipt = receipt(submission, answers.getOrDefault(attempt.id(), List.of()));
                statement.setTimestamp(1, Timestamp.from(receipt.submittedAt()));
                statement.setBoolean(2, receipt.byClock());
                statement.setString(3, receipt.code());
                statement.setString(4, receipt.digest());
                setNumber(statement, 5, receipt.prediction(), Types.BIGINT);
                setNumber(statement, 6, receipt.score(), Types.BIGINT);
                setNumber(statement, 7, receipt.correct(), Types.INTEGER);
                statement.setLong(8, attempt.id());
                statement.addBatch();
                receipts.put(attempt.id(), receipt);
            }
            statement.executeBatch();
        }
        return receipts;
    }

    private Receipt receipt(Write.Submission submission, List<SavedAnswer> answers) {
        var attempt = submission.attempt();
        Map<Integer, Response> given = new HashMap<>();
        answers.forEach(answer -> given.put(answer.question(), responses.read(answer.response())));
        var result = papers.read(attempt.paper()).mark(given);
        return new Receipt(
                Digest.code(),
                submission.at(),
                Digest.of(
                        attempt.id(),
                        attempt.paper(),
                        attempt.startedAt(),
                        submission.at(),
                        submission.prediction(),
                        answers),
                submission.byClock(),
                submission.prediction(),
                result.map(r -> r.points().thousandths()).orElse(null),
                result.map(MarkedPaper.Result::correct).orElse(null));
    }

    private static void setNumber(PreparedStatement statement, int at, @Nullable Number value, int type)
            throws SQLException {
        if (value == null) {
            statement.setNull(at, type);
        } else {
            statement.setObject(at, value, type);
        }
    }

    /** Answers of attempts, each list by question. */
    static Map<Long, List<SavedAnswer>> answers(Connection connection, Collection<Long> attempts) throws SQLException {
        Map<Long, List<SavedAnswer>> found = new HashMap<>();
        try (var statement = connection.prepareStatement("select attempt_id, question, sequence, response"
                + " from contest_answer where attempt_id = any(?) order by attempt_id, question")) {
            statement.setArray(1, connection.createArrayOf("bigint", new HashSet<>(attempts).toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getLong(1), attempt -> new ArrayList<>())
                            .add(new SavedAnswer(rows.getInt(2), rows.getLong(3), rows.getString(4)));
                }
            }
        }
        return found;
    }

    private static java.sql.Array ids(Connection connection, List<HeldAttempt> attempts) throws SQLException {
        Set<Long> ids = new TreeSet<>();
        attempts.forEach(attempt -> ids.add(attempt.id()));
        return connection.createArrayOf("bigint", ids.toArray());
    }

    private record Key(long attempt, int question) {}
}
