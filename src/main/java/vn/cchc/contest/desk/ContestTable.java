package vn.cchc.contest.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.contest.Contest;
import vn.cchc.contest.ContestState;
import vn.cchc.contest.Contests;
import vn.cchc.contest.Round;
import vn.cchc.contest.RoundState;
import vn.cchc.contest.result.Lots;
import vn.cchc.contest.rules.ContestRules;
import vn.cchc.contest.rules.RoundRules;

/** Contests, their rules in every version, and rounds as rows. */
@Repository
public class ContestTable implements Contests {

    private static final String CONTESTS =
            "select c.id, c.slug, c.title, c.state, c.rules_version, r.rules from contest c"
                    + " join contest_rules r on r.contest_id = c.id and r.version = c.rules_version ";
    private static final String ROUNDS = "select * from contest_round ";

    private final JdbcClient database;
    private final JsonMapper json;

    ContestTable(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public List<Contest> all() {
        return database.sql(CONTESTS + "order by c.created_at desc, c.id desc")
                .query(this::contest)
                .list();
    }

    @Override
    public List<Contest> published() {
        return database.sql(CONTESTS + "where c.state <> 'DRAFT' order by c.created_at desc, c.id desc")
                .query(this::contest)
                .list();
    }

    @Override
    public Optional<Contest> find(long id) {
        return database.sql(CONTESTS + "where c.id = ?")
                .param(id)
                .query(this::contest)
                .optional();
    }

    @Override
    public Optional<Contest> find(String slug) {
        return database.sql(CONTESTS + "where c.slug = ?")
                .param(slug)
                .query(this::contest)
                .optional();
    }

    @Override
    public List<Round> rounds(long contest) {
        return database.sql(ROUNDS + "where contest_id = ? order by position, id")
                .param(contest)
                .query(ContestTable::round)
                .list();
    }

    @Override
    public Optional<Round> round(long id) {
        return database.sql(ROUNDS + "where id = ?")
                .param(id)
                .query(ContestTable::round)
                .optional();
    }

    @Override
    public Optional<Round> round(long contest, String slug) {
        return database.sql(ROUNDS + "where contest_id = ? and slug = ?")
                .params(contest, slug)
                .query(ContestTable::round)
                .optional();
    }

    /** Rounds in a state whose closing time has passed. */
    public List<Round> due(RoundState state, Instant closedBy) {
        return database.sql(ROUNDS + "where state = ? and closes_at <= ? order by closes_at, id")
                .params(state.name(), Timestamp.from(closedBy))
                .query(ContestTable::round)
                .list();
    }

    /** The 32 bytes behind papers and lots. */
    public byte[] secret(long round) {
        return HexFormat.of()
                .parseHex(database.sql("select draw_secret from contest_round where id = ?")
                        .param(round)
                        .query(String.class)
                        .single());
    }

    long add(String slug, String title, ContestRules rules, String by, Instant now) {
        long id = next("contest_seq");
        database.sql("insert into contest (id, slug, title, state, rules_version, created_by, created_at)"
                        + " values (?, ?, ?, 'DRAFT', 1, ?, ?)")
                .params(id, slug, title, by, Timestamp.from(now))
                .update();
        addRules(id, 1, rules, "", by, now);
        return id;
    }

    void addRules(long contest, int version, ContestRules rules, String reason, String by, Instant now) {
        database.sql("insert into contest_rules (contest_id, version, rules, reason, recorded_by, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(contest, version, json.writeValueAsString(rules), reason, by, Timestamp.from(now))
                .update();
    }

    /** False where another has amended it meanwhile. */
    boolean useRules(long contest, int version) {
        return database.sql("update contest set rules_version = ? where id = ? and rules_version = ?")
                        .params(version, contest, version - 1)
                        .update()
                == 1;
    }

    /** While nothing is public, rules are simply replaced. */
    void replaceRules(long contest, ContestRules rules, Instant now) {
        database.sql("update contest_rules set rules = ?, recorded_at = ? where contest_id = ? and version = 1")
                .params(json.writeValueAsString(rules), Timestamp.from(now), contest)
                .update();
    }

    void rename(long contest, String title) {
        database.sql("update contest set title = ? where id = ?")
                .params(title, contest)
                .update();
    }

    boolean moveContest(long contest, ContestState from, ContestState to) {
        return database.sql("update contest set state = ? where id = ? and state = ?")
                        .params(to.name(), contest, from.name())
                        .update()
                == 1;
    }

    long addRound(long contest, int position, RoundRules rules, Instant opens, Instant closes, byte[] secret) {
        long id = next("contest_round_seq");
        database.sql("insert into contest_round (id, contest_id, position, slug, title, board, opens_at, closes_at,"
                        + " state, draw_secret) values (?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT', ?)")
                .params(
                        id,
                        contest,
                        position,
                        rules.slug(),
                        rules.title(),
                        rules.board(),
                        Timestamp.from(opens),
                        Timestamp.from(closes),
                        HexFormat.of().formatHex(secret))
                .update();
        return id;
    }

    void removeDraftRounds(long contest) {
        database.sql("delete from contest_round where contest_id = ? and state = 'DRAFT'")
                .param(contest)
                .update();
    }

    boolean extend(long round, Instant closes) {
        return database.sql("update contest_round set closes_at = ? where id = ? and state = 'PUBLISHED'")
                        .params(Timestamp.from(closes), round)
                        .update()
                == 1;
    }

    /**
     * @param column of the time at which it came there
     * @return false where it was not in the state it is to leave
     */
    public boolean moveRound(long round, RoundState from, RoundState to, String column, Instant now) {
        return database.sql("update contest_round set state = ?, " + column + " = ? where id = ? and state = ?")
                        .params(to.name(), Timestamp.from(now), round, from.name())
                        .update()
                == 1;
    }

    /** False where one is fixed already: it can't be chosen twice. */
    public boolean fixPublicValue(long round, String value, String source) {
        return database.sql("update contest_round set public_value = ?, public_source = ?"
                                + " where id = ? and state in ('CLOSED', 'RESULTS_PUBLISHED') and public_value is null")
                        .params(value, source, round)
                        .update()
                == 1;
    }

    private long next(String sequence) {
        return database.sql("select nextval('" + sequence + "')")
                .query(Long.class)
                .single();
    }

    private Contest contest(ResultSet row, int number) throws SQLException {
        return new Contest(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("title"),
                ContestState.valueOf(row.getString("state")),
                row.getInt("rules_version"),
                json.readValue(row.getString("rules"), ContestRules.class));
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        return new Round(
                row.getLong("id"),
                row.getLong("contest_id"),
                row.getInt("position"),
                row.getString("slug"),
                row.getString("title"),
                row.getString("board"),
                row.getTimestamp("opens_at").toInstant(),
                row.getTimestamp("closes_at").toInstant(),
                RoundState.valueOf(row.getString("state")),
                Lots.commitment(HexFormat.of().parseHex(row.getString("draw_secret"))),
                row.getString("public_value"),
                row.getString("public_source"),
                instant(row, "closed_at"),
                instant(row, "results_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
