package vn.cchc.organization.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.cchc.organization.OtherName;
import vn.cchc.organization.Period;
import vn.cchc.organization.SuccessionKind;

/** The tables of units, their other names and their successions. Writing needs a transaction that holds the register's lock. */
@Repository
class RegisterTable {

    private static final int BLOCK = 50;
    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final Clock clock = Clock.systemUTC();

    RegisterTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    long revision() {
        return single("select revision from organization_register where id = 1");
    }

    /** Keeps other writers out until the transaction ends, and tells readers that what they have is old. */
    void lockAndAdvance() {
        single("select revision from organization_register where id = 1 for update");
        jdbc.update("update organization_register set revision = revision + 1 where id = 1");
    }

    UnitTree read() {
        Map<Long, List<OtherName>> names = new HashMap<>();
        jdbc.query(
                "select unit_id, kind, text, valid_from, valid_until from organization_name order by unit_id, position",
                row -> {
                    names.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(new OtherName(
                                    OtherName.Kind.valueOf(row.getString(2)),
                                    row.getString(3),
                                    new Period(day(row, 4), day(row, 5))));
                });
        var units = jdbc.query(
                "select id, revision, realm, code, name, short_name, kind, parent_id, locality_id, valid_from, valid_until,"
                        + " note from organization_unit",
                (row, number) -> unit(row, names));
        var links = jdbc.query(
                "select predecessor_id, successor_id, happened_on, kind, function from organization_succession order by id",
                (row, number) -> new Link(
                        row.getLong(1),
                        id(row, 2),
                        Objects.requireNonNull(day(row, 3)),
                        SuccessionKind.valueOf(row.getString(4)),
                        row.getString(5)));
        return new UnitTree(units, links);
    }

    /** So many ids that nobody else gets. */
    List<Long> newIds(int count) {
        return ids("organization_unit_seq", count);
    }

    void insert(Collection<Unit> units) {
        var now = OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
        jdbc.batchUpdate(
                "insert into organization_unit (realm, code, name, short_name, kind, parent_id, locality_id, valid_from,"
                        + " valid_until, note, updated_at, revision, created_at, id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                units,
                BATCH,
                (statement, unit) -> {
                    int at = columns(statement, unit, now);
                    statement.setInt(at, unit.revision());
                    statement.setObject(at + 1, now);
                    statement.setLong(at + 2, unit.id());
                });
        insertNames(units);
    }

    void update(Collection<Unit> units) {
        var now = OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
        jdbc.batchUpdate(
                "update organization_unit set realm = ?, code = ?, name = ?, short_name = ?, kind = ?, parent_id = ?,"
                        + " locality_id = ?, valid_from = ?, valid_until = ?, note = ?, updated_at = ?, revision = ?"
                        + " where id = ?",
                units,
                BATCH,
                (statement, unit) -> {
                    int at = columns(statement, unit, now);
                    statement.setInt(at, unit.revision());
                    statement.setLong(at + 1, unit.id());
                });
        jdbc.batchUpdate(
                "delete from organization_name where unit_id = ?",
                units,
                BATCH,
                (statement, unit) -> statement.setLong(1, unit.id()));
        insertNames(units);
    }

    void insertLinks(List<Link> links) {
        var ids = ids("organization_succession_seq", links.size()).iterator();
        jdbc.batchUpdate(
                "insert into organization_succession (id, predecessor_id, successor_id, happened_on, kind, function)"
                        + " values (?, ?, ?, ?, ?, ?)",
                links,
                BATCH,
                (statement, link) -> {
                    statement.setLong(1, ids.next());
                    statement.setLong(2, link.predecessor());
                    statement.setObject(3, link.successor(), java.sql.Types.BIGINT);
                    statement.setObject(4, link.on());
                    statement.setString(5, link.kind().name());
                    statement.setString(6, link.function());
                });
    }

    /** Takes a step back; whether there was one. */
    boolean deleteLink(Link link) {
        return jdbc.update(
                        "delete from organization_succession where predecessor_id = ?"
                                + " and coalesce(successor_id, -1) = ? and happened_on = ? and kind = ? and function = ?",
                        link.predecessor(),
                        link.successor() == null ? -1L : link.successor(),
                        link.on(),
                        link.kind().name(),
                        link.function())
                > 0;
    }

    private void insertNames(Collection<Unit> units) {
        record Row(long unit, int position, OtherName name) {}
        List<Row> rows = new ArrayList<>();
        for (var unit : units) {
            for (int i = 0; i < unit.otherNames().size(); i++) {
                rows.add(new Row(unit.id(), i, unit.otherNames().get(i)));
            }
        }
        jdbc.batchUpdate(
                "insert into organization_name (unit_id, position, kind, text, valid_from, valid_until)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rows,
                BATCH,
                (statement, row) -> {
                    statement.setLong(1, row.unit());
                    statement.setInt(2, row.position());
                    statement.setString(3, row.name().kind().name());
                    statement.setString(4, row.name().text());
                    statement.setObject(5, row.name().period().from(), java.sql.Types.DATE);
                    statement.setObject(6, row.name().period().until(), java.sql.Types.DATE);
                });
    }

    private static int columns(java.sql.PreparedStatement statement, Unit unit, OffsetDateTime now)
            throws SQLException {
        statement.setString(1, unit.realm().name());
        statement.setString(2, unit.code());
        statement.setString(3, unit.name());
        statement.setString(4, unit.shortName());
        statement.setString(5, unit.kind());
        statement.setObject(6, unit.parentId(), java.sql.Types.BIGINT);
        statement.setObject(7, unit.localityId(), java.sql.Types.BIGINT);
        statement.setObject(8, unit.period().from(), java.sql.Types.DATE);
        statement.setObject(9, unit.period().until(), java.sql.Types.DATE);
        statement.setString(10, unit.draft().note());
        statement.setObject(11, now);
        return 12;
    }

    private List<Long> ids(String sequence, int count) {
        List<Long> ids = new ArrayList<>();
        while (ids.size() < count) {
            long first = single("select nextval('" + sequence + "')");
            for (int i = 0; i < BLOCK && ids.size() < count; i++) {
                ids.add(first + i);
            }
        }
        return ids;
    }

    private long single(String sql) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class));
    }

    private static Unit unit(ResultSet row, Map<Long, List<OtherName>> names) throws SQLException {
        long id = row.getLong("id");
        return new Unit(
                id,
                row.getInt("revision"),
                new UnitDraft(
                        Realm.valueOf(row.getString("realm")),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getString("kind"),
                        id(row, 8),
                        id(row, 9),
                        new Period(day(row, 10), day(row, 11)),
                        names.getOrDefault(id, List.of()),
                        row.getString("note")));
    }

    private static @Nullable Long id(ResultSet row, int column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : id;
    }

    private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
