package vn.cchc.contest.judging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.cchc.question.Points;

/** Essays, markers, tasks and marks as rows. */
@Repository
class EssayRows {

    /** Nobody marks what no longer counts. */
    private static final String COUNTING = " and exists (select 1 from contest_attempt a join contest_entrant p"
            + " on p.id = a.entrant_id where a.id = e.attempt_id and p.standing <> 'DISQUALIFIED')";

    private static final String TASKS =
            "select e.id, e.code, e.question, e.attempt_id, e.points as full_points, e.result, t.slot, t.person, t.points,"
                    + " t.remark, t.saved_at, t.given_at from contest_essay_task t join contest_essay e on e.id = t.essay_id ";

    private final JdbcClient database;

    EssayRows(JdbcClient database) {
        this.database = database;
    }

    /** @param result null until enough marks are given */
    record Essay(
            long id,
            String code,
            long attempt,
            int question,
            Points full,
            @Nullable Points result) {}

    /** An essay with one of its markers. */
    record Task(
            Essay essay,
            int slot,
            String person,
            @Nullable Points points,
            String remark,
            @Nullable Instant savedAt,
            @Nullable Instant givenAt) {}

    /** Marks of one round are given one after the other, so that the last one knows it is. */
    void hold(long round) {
        database.sql("select id from contest_round where id = ? for update")
                .param(round)
                .query(Long.class)
                .single();
    }

    void add(long round, long attempt, int question, String code, Points full) {
        database.sql("insert into contest_essay (id, round_id, attempt_id, question, code, points)"
                        + " values (nextval('contest_essay_seq'), ?, ?, ?, ?, ?)")
                .params(round, attempt, question, code, full.thousandths())
                .update();
    }

    List<Essay> of(long round) {
        return database.sql("select * from contest_essay e where e.round_id = ?" + COUNTING
                        + " order by case when e.result is null then 0 else 1 end, e.question, e.code")
                .param(round)
                .query((row, number) -> new Essay(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getLong("attempt_id"),
                        row.getInt("question"),
                        new Points(row.getLong("points")),
                        points(row, "result")))
                .list();
    }

    boolean has(long round) {
        return database.sql("select count(*) from contest_essay where round_id = ?")
                        .param(round)
                        .query(Long.class)
                        .single()
                > 0;
    }

    int pending(long round) {
        return database.sql("select count(*) from contest_essay e where e.round_id = ? and e.result is null" + COUNTING)
                .param(round)
                .query(Integer.class)
                .single();
    }

    /** What settled essays earned, by attempt and question. */
    Map<Long, Map<Integer, Points>> results(long round) {
        Map<Long, Map<Integer, Points>> earned = new HashMap<>();
        database.sql("select attempt_id, question, result from contest_essay where round_id = ? and result is not null")
                .param(round)
                .query(row -> {
                    earned.computeIfAbsent(row.getLong(1), attempt -> new HashMap<>())
                            .put(row.getInt(2), new Points(row.getLong(3)));
                });
        return earned;
    }

    void settle(long essay, @Nullable Points result) {
        database.sql("update contest_essay set result = ? where id = ?")
                .param(1, result == null ? null : result.thousandths(), java.sql.Types.BIGINT)
                .param(2, essay)
                .update();
    }

    List<String> markers(long round) {
        return database.sql("select person from contest_marker where round_id = ? order by appointed_at, person")
                .param(round)
                .query(String.class)
                .list();
    }

    void appoint(long round, String person, String by, Instant now) {
        database.sql("insert into contest_marker (round_id, person, appointed_by, appointed_at) values (?, ?, ?, ?)")
                .params(round, person, by, Timestamp.from(now))
                .update();
    }

    /** What they have given stays; what they have not goes to others. */
    void dismiss(long round, String person) {
        database.sql("delete from contest_marker where round_id = ? and person = ?")
                .params(round, person)
                .update();
        database.sql("delete from contest_essay_task where person = ? and given_at is null and essay_id in"
                        + " (select id from contest_essay where round_id = ?)")
                .params(person, round)
                .update();
    }

    boolean takesPart(long round, String person) {
        return database.sql("select count(*) from contest_entrant p join contest_round r on r.contest_id = p.contest_id"
                                + " where r.id = ? and p.person = ?")
                        .params(round, person)
                        .query(Long.class)
                        .single()
                > 0;
    }

    List<Long> roundsOf(String person) {
        return database.sql("select round_id from contest_marker where person = ? order by round_id")
                .param(person)
                .query(Long.class)
                .list();
    }

    List<Task> tasks(long round) {
        return database.sql(TASKS + "where e.round_id = ? order by e.id, t.slot")
                .param(round)
                .query(EssayRows::task)
                .list();
    }

    List<Task> tasks(long round, String person) {
        return database.sql(TASKS + "where e.round_id = ? and t.person = ?" + COUNTING + " order by e.question, e.code")
                .params(round, person)
                .query(EssayRows::task)
                .list();
    }

    Optional<Task> task(long round, String code, String person) {
        return database.sql(TASKS + "where e.round_id = ? and e.code = ? and t.person = ?")
                .params(round, code, person)
                .query(EssayRows::task)
                .optional();
    }

    List<Task> ofEssay(long essay) {
        return database.sql(TASKS + "where e.id = ? order by t.slot")
                .param(essay)
                .query(EssayRows::task)
                .list();
    }

    void assign(long essay, int slot, String person) {
        database.sql("insert into contest_essay_task (essay_id, slot, person, remark) values (?, ?, ?, '')")
                .params(essay, slot, person)
                .update();
    }

    void save(Task task, @Nullable Points points, String remark, Instant now) {
        database.sql(
                        "update contest_essay_task set points = ?, remark = ?, saved_at = ? where essay_id = ? and slot = ?")
                .param(1, points == null ? null : points.thousandths(), java.sql.Types.BIGINT)
                .param(2, remark)
                .param(3, Timestamp.from(now))
                .param(4, task.essay().id())
                .param(5, task.slot())
                .update();
    }

    /** @return the version that this mark is */
    int give(Task task, Points points, String remark, Instant now) {
        save(task, points, remark, now);
        database.sql("update contest_essay_task set given_at = ? where essay_id = ? and slot = ?")
                .params(Timestamp.from(now), task.essay().id(), task.slot())
                .update();
        int version = 1
                + database.sql(
                                "select coalesce(max(version), 0) from contest_essay_mark where essay_id = ? and slot = ?")
                        .params(task.essay().id(), task.slot())
                        .query(Integer.class)
                        .single();
        database.sql("insert into contest_essay_mark (essay_id, slot, version, person, points, remark, given_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        task.essay().id(),
                        task.slot(),
                        version,
                        task.person(),
                        points.thousandths(),
                        remark,
                        Timestamp.from(now))
                .update();
        return version;
    }

    /** Once an essay is settled, nobody else need mark it. */
    void dropUngiven(long essay) {
        database.sql("delete from contest_essay_task where essay_id = ? and given_at is null")
                .param(essay)
                .update();
    }

    /** All must be given again; a third marker is called anew where it comes to that. */
    void reopen(long essay, int markers) {
        settle(essay, null);
        database.sql("delete from contest_essay_task where essay_id = ? and slot > ?")
                .params(essay, markers)
                .update();
        database.sql("update contest_essay_task set given_at = null where essay_id = ?")
                .param(essay)
                .update();
    }

    /** An answer as it is stored. */
    record Written(long attempt, long paper, int question, String response) {}

    /** Answers of submitted attempts to these questions that are no essays yet. */
    List<Written> written(long round, List<Integer> questions) {
        return database.sql("select a.id, a.paper_id, w.question, w.response from contest_attempt a"
                        + " join contest_answer w on w.attempt_id = a.id where a.round_id = :round"
                        + " and a.submitted_at is not null and w.question in (:questions) and not exists"
                        + " (select 1 from contest_essay e where e.attempt_id = a.id and e.question = w.question)"
                        + " order by a.id, w.question")
                .param("round", round)
                .param("questions", questions)
                .query((row, number) -> new Written(row.getLong(1), row.getLong(2), row.getInt(3), row.getString(4)))
                .list();
    }

    /** What was written, and in which paper. */
    Written read(Essay essay) {
        return database.sql("select a.id, a.paper_id, w.question, w.response from contest_attempt a"
                        + " join contest_answer w on w.attempt_id = a.id where a.id = ? and w.question = ?")
                .params(essay.attempt(), essay.question())
                .query((row, number) -> new Written(row.getLong(1), row.getLong(2), row.getInt(3), row.getString(4)))
                .single();
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        return new Task(
                new Essay(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getLong("attempt_id"),
                        row.getInt("question"),
                        new Points(row.getLong("full_points")),
                        points(row, "result")),
                row.getInt("slot"),
                row.getString("person"),
                points(row, "points"),
                row.getString("remark"),
                instant(row, "saved_at"),
                instant(row, "given_at"));
    }

    private static @Nullable Points points(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : new Points(value);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
