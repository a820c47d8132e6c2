package vn.cchc.initiative.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.CallState;
import vn.cchc.initiative.Calls;
import vn.cchc.initiative.rules.CallFile;
import vn.cchc.initiative.rules.CallRules;

/** Calls, their rules in every version, and stages as rows. */
@Repository
public class CallTable implements Calls {

    private static final String CALLS = "select c.*, r.rules from initiative_call c"
            + " join initiative_rules r on r.call_id = c.id and r.version = c.rules_version ";

    private final JdbcClient database;
    private final JsonMapper json;

    CallTable(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A version of the rules and why it was recorded. */
    public record RulesVersion(int version, String reason, String by, Instant at) {}

    @Override
    public List<Call> all() {
        return database.sql(CALLS + "order by c.opens_at desc, c.id desc")
                .query(this::call)
                .list();
    }

    @Override
    public List<Call> published() {
        return database.sql(CALLS + "where c.state <> 'DRAFT' order by c.opens_at desc, c.id desc")
                .query(this::call)
                .list();
    }

    @Override
    public Optional<Call> find(long id) {
        return database.sql(CALLS + "where c.id = ?")
                .param(id)
                .query(this::call)
                .optional();
    }

    @Override
    public Optional<Call> find(String slug) {
        return database.sql(CALLS + "where c.slug = ?")
                .param(slug)
                .query(this::call)
                .optional();
    }

    public List<RulesVersion> versions(long call) {
        return database.sql("select version, reason, recorded_by, recorded_at from initiative_rules where call_id = ?"
                        + " order by version desc")
                .param(call)
                .query((row, number) -> new RulesVersion(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    /** Changes of one call are made one after the other. */
    public void hold(long call) {
        database.sql("select id from initiative_call where id = ? for update")
                .param(call)
                .query(Long.class)
                .single();
    }

    long add(CallFile file, String by, Instant now) {
        long id = database.sql("select nextval('initiative_call_seq')")
                .query(Long.class)
                .single();
        database.sql("insert into initiative_call (id, slug, title, state, rules_version, opens_at, closes_at,"
                        + " last_number, created_by, created_at) values (?, ?, ?, 'DRAFT', 1, ?, ?, 0, ?, ?)")
                .params(
                        id,
                        file.slug(),
                        file.title(),
                        Timestamp.from(file.opensAt()),
                        Timestamp.from(file.closesAt()),
                        by,
                        Timestamp.from(now))
                .update();
        addRules(id, 1, file.rules(), "", by, now);
        addStages(id, file.rules());
        return id;
    }

    void addRules(long call, int version, CallRules rules, String reason, String by, Instant now) {
        database.sql("insert into initiative_rules (call_id, version, rules, reason, recorded_by, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(call, version, json.writeValueAsString(rules), reason, by, Timestamp.from(now))
                .update();
    }

    private void addStages(long call, CallRules rules) {
        for (int position = 0; position < rules.stages().size(); position++) {
            database.sql("insert into initiative_stage (call_id, position, state) values (?, ?, 'WAITING')")
                    .params(call, position)
                    .update();
        }
    }

    /** While nothing is public, everything is simply replaced. */
    void replace(long call, CallFile file, Instant now) {
        database.sql("update initiative_rules set rules = ?, recorded_at = ? where call_id = ? and version = 1")
                .params(json.writeValueAsString(file.rules()), Timestamp.from(now), call)
                .update();
        database.sql("update initiative_call set title = ?, opens_at = ?, closes_at = ? where id = ?")
                .params(file.title(), Timestamp.from(file.opensAt()), Timestamp.from(file.closesAt()), call)
                .update();
        database.sql("delete from initiative_stage where call_id = ?")
                .param(call)
                .update();
        addStages(call, file.rules());
    }

    void use(long call, int version) {
        database.sql("update initiative_call set rules_version = ? where id = ?")
                .params(version, call)
                .update();
    }

    /** Moves the deadline; the demonstration ends its calls so, everyone else through the desk. */
    public void closeAt(long call, Instant closes) {
        database.sql("update initiative_call set closes_at = ? where id = ?")
                .params(Timestamp.from(closes), call)
                .update();
    }

    /** False where it was not in the state it is to leave. */
    public boolean move(long call, CallState from, CallState to, Instant now) {
        var column = to == CallState.RESULTS_PUBLISHED ? "results_at" : "published_at";
        return database.sql("update initiative_call set state = ?, " + column + " = ? where id = ? and state = ?")
                        .params(to.name(), Timestamp.from(now), call, from.name())
                        .update()
                == 1;
    }

    private Call call(ResultSet row, int number) throws SQLException {
        return new Call(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("title"),
                CallState.valueOf(row.getString("state")),
                row.getInt("rules_version"),
                json.readValue(row.getString("rules"), CallRules.class),
                row.getTimestamp("opens_at").toInstant(),
                row.getTimestamp("closes_at").toInstant(),
                instant(row, "results_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
