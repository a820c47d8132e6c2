package vn.cchc.contest.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.contest.RoundResults.Version;
import vn.cchc.contest.ledger.LedgerHeader;
import vn.cchc.contest.ledger.LedgerLines.Leaf;
import vn.cchc.contest.ledger.LedgerLines.PlaceLine;
import vn.cchc.contest.ledger.LedgerLines.UnitLine;

/** Ledgers and places as rows; added, never changed. */
@Repository
class LedgerTable {

    private static final int BATCH = 500;

    private final JdbcClient database;
    private final JdbcTemplate template;
    private final JsonMapper json;

    LedgerTable(JdbcClient database, JdbcTemplate template, JsonMapper json) {
        this.database = database;
        this.template = template;
        this.json = json;
    }

    /** Somebody's place with whose it is. */
    record Placed(long entrant, @Nullable Long organization, PlaceLine line) {}

    /** The next version's number. */
    int next(long round) {
        return 1
                + database.sql("select coalesce(max(version), 0) from contest_ledger where round_id = ?")
                        .param(round)
                        .query(Integer.class)
                        .single();
    }

    void add(
            long round,
            LedgerHeader header,
            String root,
            List<Leaf> leaves,
            @Nullable Long target,
            boolean awaitsLots,
            List<Placed> places,
            List<UnitLine> units,
            String by) {
        long id = database.sql("select nextval('contest_ledger_seq')")
                .query(Long.class)
                .single();
        template.update(
                "insert into contest_ledger (id, round_id, version, header, reason, root, records, target, awaits_lots,"
                        + " created_by, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                round,
                header.version(),
                json.writeValueAsString(header),
                header.reason(),
                root,
                leaves.size(),
                target,
                awaitsLots,
                by,
                Timestamp.from(header.createdAt()));
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            rows.add(new Object[] {id, i, leaves.get(i).salt(), leaves.get(i).record()});
        }
        insert("insert into contest_ledger_record (ledger_id, position, salt, record) values (?, ?, ?, ?)", rows);
        rows.clear();
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            rows.add(new Object[] {
                id, i, place.entrant(), place.organization(), place.line().rank(), json.writeValueAsString(place.line())
            });
        }
        template.batchUpdate(
                "insert into contest_place (ledger_id, position, entrant_id, organization_id, place_rank, line)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rows,
                new int[] {Types.BIGINT, Types.INTEGER, Types.BIGINT, Types.BIGINT, Types.INTEGER, Types.VARCHAR});
        rows.clear();
        for (int i = 0; i < units.size(); i++) {
            rows.add(new Object[] {id, i, json.writeValueAsString(units.get(i))});
        }
        insert("insert into contest_unit_place (ledger_id, position, line) values (?, ?, ?)", rows);
    }

    List<Version> versions(long round) {
        return database.sql(
                        "select id, version, reason, created_at, root, records, target, awaits_lots from contest_ledger"
                                + " where round_id = ? order by version desc")
                .param(round)
                .query(LedgerTable::version)
                .list();
    }

    Optional<Version> version(long round, int version) {
        return versions(round).stream().filter(one -> one.version() == version).findFirst();
    }

    LedgerHeader header(long ledger) {
        return json.readValue(
                database.sql("select header from contest_ledger where id = ?")
                        .param(ledger)
                        .query(String.class)
                        .single(),
                LedgerHeader.class);
    }

    void eachRecord(long ledger, Consumer<Leaf> reader) {
        for (int from = 0; ; from += BATCH) {
            var leaves = database.sql("select salt, record from contest_ledger_record"
                            + " where ledger_id = ? and position >= ? and position < ? order by position")
                    .params(ledger, from, from + BATCH)
                    .query((row, number) -> new Leaf(row.getString(1), row.getString(2)))
                    .list();
            if (leaves.isEmpty()) {
                return;
            }
            leaves.forEach(reader);
        }
    }

    long countPlaces(long ledger, @Nullable Long unit) {
        return database.sql("select count(*) from contest_place where ledger_id = :ledger"
                        + (unit == null ? "" : " and organization_id = :unit"))
                .param("ledger", ledger)
                .param("unit", unit)
                .query(Long.class)
                .single();
    }

    /** By their order; all where the size is 0. */
    List<Placed> places(long ledger, @Nullable Long unit, int page, int size) {
        return database.sql("select entrant_id, organization_id, line from contest_place where ledger_id = :ledger"
                        + (unit == null ? "" : " and organization_id = :unit") + " order by position"
                        + (size == 0 ? "" : " limit " + size + " offset " + (long) page * size))
                .param("ledger", ledger)
                .param("unit", unit)
                .query(this::placed)
                .list();
    }

    Optional<Placed> place(long ledger, long entrant) {
        return database.sql(
                        "select entrant_id, organization_id, line from contest_place where ledger_id = ? and entrant_id = ?")
                .params(ledger, entrant)
                .query(this::placed)
                .optional();
    }

    private Placed placed(ResultSet row, int number) throws SQLException {
        long organization = row.getLong(2);
        return new Placed(
                row.getLong(1), row.wasNull() ? null : organization, json.readValue(row.getString(3), PlaceLine.class));
    }

    List<UnitLine> units(long ledger) {
        return database.sql("select line from contest_unit_place where ledger_id = ? order by position")
                .param(ledger)
                .query((row, number) -> json.readValue(row.getString(1), UnitLine.class))
                .list();
    }

    private void insert(String sql, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            template.batchUpdate(sql, rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        long target = row.getLong("target");
        boolean predicted = !row.wasNull();
        return new Version(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("reason"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("root"),
                row.getInt("records"),
                predicted ? target : null,
                row.getBoolean("awaits_lots"));
    }
}
