package vn.cchc.initiative.judging;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Stages, members, conflicts, sheets and outcomes as rows. */
@Repository
class JudgingRows {

    private static final int MOST_IDS = 500;
    private static final TypeReference<Set<String>> SLUGS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    JudgingRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Judging of one call goes on one after the other. */
    void hold(long call) {
        database.sql("select id from initiative_call where id = ? for update")
                .param(call)
                .query(Long.class)
                .single();
    }

    /** By position. */
    Map<Integer, StageState> stages(long call) {
        Map<Integer, StageState> states = new TreeMap<>();
        database.sql("select position, state from initiative_stage where call_id = ?")
                .param(call)
                .query(row -> {
                    states.put(row.getInt(1), StageState.valueOf(row.getString(2)));
                });
        return states;
    }

    void move(long call, int stage, StageState to, Instant now) {
        var column = to == StageState.CLOSED ? "closed_at" : "opened_at";
        database.sql("update initiative_stage set state = ?, " + column + " = ? where call_id = ? and position = ?")
                .params(to.name(), Timestamp.from(now), call, stage)
                .update();
    }

    long appoint(Member member, String by, Instant now) {
        long id = database.sql("select nextval('initiative_member_seq')")
                .query(Long.class)
                .single();
        database.sql("insert into initiative_member (id, call_id, stage, person, name, unit_id, unit, chair, fields,"
                        + " most, appointed_by, appointed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(1, id)
                .param(2, member.callId())
                .param(3, member.stage())
                .param(4, member.person())
                .param(5, member.name())
                .param(6, member.unitId(), Types.BIGINT)
                .param(7, member.unit())
                .param(8, member.chair())
                .param(9, json.writeValueAsString(member.fields()))
                .param(10, member.most())
                .param(11, by)
                .param(12, Timestamp.from(now))
                .update();
        return id;
    }

    void reachBy(long member, String email) {
        database.sql("update initiative_member set email = ? where id = ?")
                .params(email, member)
                .update();
    }

    Optional<String> email(long member) {
        return database.sql("select email from initiative_member where id = ? and email is not null")
                .param(member)
                .query(String.class)
                .optional();
    }

    void leave(long member, Instant now) {
        database.sql("update initiative_member set left_at = ? where id = ?")
                .params(Timestamp.from(now), member)
                .update();
    }

    List<Member> members(long call, int stage) {
        return database.sql("select * from initiative_member where call_id = ? and stage = ? order by id")
                .params(call, stage)
                .query(this::readMember)
                .list();
    }

    Optional<Member> member(long id) {
        return database.sql("select * from initiative_member where id = ?")
                .param(id)
                .query(this::readMember)
                .optional();
    }

    List<Member> memberships(String person) {
        return database.sql("select * from initiative_member where person = ? and left_at is null order by id desc")
                .param(person)
                .query(this::readMember)
                .list();
    }

    List<Conflict> conflicts(long call, int stage) {
        return database.sql("select c.* from initiative_conflict c join initiative_member m on m.id = c.member_id"
                        + " where m.call_id = ? and m.stage = ? order by c.entry_id, c.member_id, c.kind")
                .params(call, stage)
                .query((row, number) -> new Conflict(
                        row.getLong("member_id"),
                        row.getLong("entry_id"),
                        Conflict.Kind.valueOf(row.getString("kind")),
                        Conflict.State.valueOf(row.getString("state")),
                        row.getString("note")))
                .list();
    }

    /** What is known already stays as it was decided. */
    void addConflict(Conflict conflict, String by, Instant now) {
        boolean known = database.sql(
                                "select count(*) from initiative_conflict where member_id = ? and entry_id = ? and kind = ?")
                        .params(
                                conflict.member(),
                                conflict.entry(),
                                conflict.kind().name())
                        .query(Integer.class)
                        .single()
                > 0;
        if (!known) {
            database.sql("insert into initiative_conflict (member_id, entry_id, kind, state, note, recorded_by,"
                            + " recorded_at) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            conflict.member(),
                            conflict.entry(),
                            conflict.kind().name(),
                            conflict.state().name(),
                            conflict.note(),
                            by,
                            Timestamp.from(now))
                    .update();
        }
    }

    void decide(long member, long entry, Conflict.Kind kind, Conflict.State state, String by, Instant now) {
        database.sql("update initiative_conflict set state = ?, recorded_by = ?, recorded_at = ?"
                        + " where member_id = ? and entry_id = ? and kind = ?")
                .params(state.name(), by, Timestamp.from(now), member, entry, kind.name())
                .update();
    }

    void logAssignment(long call, int stage, long seed, String log, String by, Instant now) {
        int run = database.sql(
                        "select coalesce(max(run), 0) + 1 from initiative_assignment where call_id = ? and stage = ?")
                .params(call, stage)
                .query(Integer.class)
                .single();
        database.sql("insert into initiative_assignment (call_id, stage, run, seed, log, done_by, done_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(call, stage, run, seed, log, by, Timestamp.from(now))
                .update();
    }

    Optional<Long> lastSeed(long call, int stage) {
        return database.sql(
                        "select seed from initiative_assignment where call_id = ? and stage = ? order by run limit 1")
                .params(call, stage)
                .query(Long.class)
                .optional();
    }

    long addSheet(long call, int stage, long entry, long member, boolean third) {
        long id = database.sql("select nextval('initiative_sheet_seq')")
                .query(Long.class)
                .single();
        database.sql("insert into initiative_sheet (id, call_id, stage, entry_id, member_id, state, third, version,"
                        + " marks) values (?, ?, ?, ?, ?, 'OPEN', ?, 1, ?)")
                .params(id, call, stage, entry, member, third, json.writeValueAsString(Marks.NONE))
                .update();
        return id;
    }

    List<Sheet> sheets(long call, int stage) {
        return database.sql(
                        "select * from initiative_sheet where call_id = ? and stage = ? order by entry_id, third, id")
                .params(call, stage)
                .query(this::readSheet)
                .list();
    }

    List<Sheet> sheetsOf(long member) {
        return database.sql("select s.* from initiative_sheet s join initiative_entry e on e.id = s.entry_id"
                        + " where s.member_id = ? order by e.number")
                .param(member)
                .query(this::readSheet)
                .list();
    }

    Optional<Sheet> sheet(long id) {
        return database.sql("select * from initiative_sheet where id = ?")
                .param(id)
                .query(this::readSheet)
                .optional();
    }

    /** False where it was saved elsewhere meanwhile, or is no longer open. */
    boolean save(long sheet, int version, Marks marks, Instant now) {
        return database.sql("update initiative_sheet set marks = ?, saved_at = ?, version = version + 1"
                                + " where id = ? and version = ? and state = 'OPEN'")
                        .params(json.writeValueAsString(marks), Timestamp.from(now), sheet, version)
                        .update()
                == 1;
    }

    void move(long sheet, SheetState to, Instant now) {
        database.sql("update initiative_sheet set state = ?, locked_at = ?, version = version + 1 where id = ?")
                .param(1, to.name())
                .param(2, to == SheetState.LOCKED ? Timestamp.from(now) : null, Types.TIMESTAMP)
                .param(3, sheet)
                .update();
    }

    void scan(long sheet, String hash) {
        database.sql("update initiative_sheet set scan_hash = ? where id = ?")
                .params(hash, sheet)
                .update();
    }

    void add(SheetVersion version) {
        database.sql("insert into initiative_sheet_version (sheet_id, version, act, marks, reason, digest, done_by,"
                        + " done_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        version.sheetId(),
                        version.version(),
                        version.act().name(),
                        json.writeValueAsString(version.marks()),
                        version.reason(),
                        version.digest(),
                        version.by(),
                        Timestamp.from(version.at()))
                .update();
    }

    List<SheetVersion> versions(long sheet) {
        return database.sql("select * from initiative_sheet_version where sheet_id = ? order by version")
                .param(sheet)
                .query(this::readVersion)
                .list();
    }

    List<SheetVersion> versions(Collection<Long> sheets) {
        List<SheetVersion> versions = new ArrayList<>();
        var ids = List.copyOf(sheets);
        for (int from = 0; from < ids.size(); from += MOST_IDS) {
            versions.addAll(database.sql("select * from initiative_sheet_version where sheet_id in (:ids)"
                            + " order by sheet_id, version")
                    .param("ids", ids.subList(from, Math.min(ids.size(), from + MOST_IDS)))
                    .query(this::readVersion)
                    .list());
        }
        return versions;
    }

    void admit(long call, int stage, long entry) {
        database.sql("insert into initiative_outcome (call_id, stage, entry_id, outcome, award, reason, agreeing,"
                        + " refusing) values (?, ?, ?, 'WAITING', '', '', 0, 0)")
                .params(call, stage, entry)
                .update();
    }

    void dropOutcomes(long call, int stage) {
        database.sql("delete from initiative_outcome where call_id = ? and stage = ?")
                .params(call, stage)
                .update();
    }

    List<Outcome> outcomes(long call, int stage) {
        return database.sql("select o.* from initiative_outcome o join initiative_entry e on e.id = o.entry_id"
                        + " where o.call_id = ? and o.stage = ? order by case when o.place is null then 1 else 0 end,"
                        + " o.place, e.number")
                .params(call, stage)
                .query(JudgingRows::outcome)
                .list();
    }

    List<Outcome> outcomesOf(long entry) {
        return database.sql("select * from initiative_outcome where entry_id = ? order by stage")
                .param(entry)
                .query(JudgingRows::outcome)
                .list();
    }

    void decide(long call, Outcome outcome, String by, Instant now) {
        database.sql(
                        "update initiative_outcome set outcome = ?, score = ?, place = ?, award = ?, reason = ?,"
                                + " decided_by = ?, decided_at = ?, votes = ?, panel_score = ? where call_id = ? and stage = ? and entry_id = ?")
                .param(1, outcome.state().name())
                .param(2, thousandths(outcome.score()), Types.BIGINT)
                .param(3, outcome.place(), Types.INTEGER)
                .param(4, outcome.award())
                .param(5, outcome.reason())
                .param(6, by)
                .param(7, Timestamp.from(now))
                .param(8, outcome.votes(), Types.INTEGER)
                .param(9, thousandths(outcome.panelScore()), Types.BIGINT)
                .param(10, call)
                .param(11, outcome.stage())
                .param(12, outcome.entryId())
                .update();
    }

    void vote(long call, int stage, long entry, boolean agrees) {
        var column = agrees ? "agreeing" : "refusing";
        database.sql("update initiative_outcome set " + column + " = " + column
                        + " + 1 where call_id = ? and stage = ? and entry_id = ?")
                .params(call, stage, entry)
                .update();
    }

    List<String> redactions(long entry) {
        return database.sql("select words from initiative_redaction where entry_id = ? order by id")
                .param(entry)
                .query(String.class)
                .list();
    }

    void redact(long entry, String words, String by, Instant now) {
        database.sql("insert into initiative_redaction (id, entry_id, words, recorded_by, recorded_at)"
                        + " values (nextval('initiative_redaction_seq'), ?, ?, ?, ?)")
                .params(entry, words, by, Timestamp.from(now))
                .update();
    }

    void unredact(long entry, String words) {
        database.sql("delete from initiative_redaction where entry_id = ? and words = ?")
                .params(entry, words)
                .update();
    }

    private Member readMember(ResultSet row, int number) throws SQLException {
        long unit = row.getLong("unit_id");
        boolean none = row.wasNull();
        return new Member(
                row.getLong("id"),
                row.getLong("call_id"),
                row.getInt("stage"),
                row.getString("person"),
                row.getString("name"),
                none ? null : unit,
                row.getString("unit"),
                row.getBoolean("chair"),
                json.readValue(row.getString("fields"), SLUGS),
                row.getInt("most"),
                row.getTimestamp("left_at") == null);
    }

    private Sheet readSheet(ResultSet row, int number) throws SQLException {
        return new Sheet(
                row.getLong("id"),
                row.getLong("call_id"),
                row.getInt("stage"),
                row.getLong("entry_id"),
                row.getLong("member_id"),
                SheetState.valueOf(row.getString("state")),
                row.getBoolean("third"),
                row.getInt("version"),
                json.readValue(row.getString("marks"), Marks.class),
                row.getString("scan_hash"),
                instant(row, "saved_at"),
                instant(row, "locked_at"));
    }

    private SheetVersion readVersion(ResultSet row, int number) throws SQLException {
        return new SheetVersion(
                row.getLong("sheet_id"),
                row.getInt("version"),
                SheetVersion.Act.valueOf(row.getString("act")),
                json.readValue(row.getString("marks"), Marks.class),
                row.getString("reason"),
                row.getString("digest"),
                row.getString("done_by"),
                row.getTimestamp("done_at").toInstant());
    }

    private static Outcome outcome(ResultSet row, int number) throws SQLException {
        long score = row.getLong("score");
        boolean unscored = row.wasNull();
        int place = row.getInt("place");
        boolean unplaced = row.wasNull();
        int votes = row.getInt("votes");
        boolean unvoted = row.wasNull();
        long panel = row.getLong("panel_score");
        boolean alone = row.wasNull();
        return new Outcome(
                row.getInt("stage"),
                row.getLong("entry_id"),
                Outcome.State.valueOf(row.getString("outcome")),
                unscored ? null : BigDecimal.valueOf(score, 3),
                unplaced ? null : place,
                row.getString("award"),
                row.getString("reason"),
                row.getInt("agreeing"),
                row.getInt("refusing"),
                unvoted ? null : votes,
                alone ? null : BigDecimal.valueOf(panel, 3));
    }

    private static @Nullable Long thousandths(@Nullable BigDecimal score) {
        return score == null ? null : score.movePointRight(3).longValue();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
