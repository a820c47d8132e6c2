package vn.cchc.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trail's two tables. Every method needs a transaction around it. */
@Repository
class AuditEntries {

    private static final String FIELDS = "seq, at, actor, address, action, subject, details, previous_hash, hash";
    private static final String MATCHING = " from audit_entry where (:actor = '' or actor = :actor)"
            + " and (:action = '' or action like :prefix escape '!') and (:subject = '' or subject = :subject)";

    private final JdbcClient jdbc;

    AuditEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the chain ends. */
    record Head(long seq, String hash) {}

    Head head() {
        return head("");
    }

    /** Waits for whoever is appending and keeps others out until the transaction ends. */
    private Head lockedHead() {
        return head(" for update");
    }

    private Head head(String lock) {
        return jdbc.sql("select seq, hash from audit_head where id = 1" + lock)
                .query((row, number) -> new Head(row.getLong(1), row.getString(2)))
                .single();
    }

    void append(List<Line> lines) {
        var head = lockedHead();
        var seq = head.seq();
        var previous = head.hash();
        for (var line : lines) {
            seq++;
            var hash = Chain.hash(
                    seq,
                    line.at(),
                    line.actor(),
                    line.address(),
                    line.action(),
                    line.subject(),
                    line.details(),
                    previous);
            jdbc.sql("insert into audit_entry (" + FIELDS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            seq,
                            OffsetDateTime.ofInstant(line.at(), ZoneOffset.UTC),
                            line.actor(),
                            line.address(),
                            line.action(),
                            line.subject(),
                            line.details(),
                            previous,
                            hash)
                    .update();
            previous = hash;
        }
        jdbc.sql("update audit_head set seq = ?, hash = ? where id = 1")
                .params(seq, previous)
                .update();
    }

    /** Lines after this one up to that one, in the chain's order. */
    List<AuditEntry> between(long after, long last, int limit) {
        return jdbc.sql("select " + FIELDS + " from audit_entry where seq > ? and seq <= ? order by seq limit ?")
                .params(after, last, limit)
                .query(AuditEntries::entry)
                .list();
    }

    long lastSeq() {
        return jdbc.sql("select coalesce(max(seq), 0) from audit_entry")
                .query(Long.class)
                .single();
    }

    AuditPage newestFirst(AuditFilter filter, int page, int size) {
        var total =
                matching("select count(*)" + MATCHING, filter).query(Long.class).single();
        var entries = matching("select " + FIELDS + MATCHING + " order by seq desc limit :limit offset :offset", filter)
                .param("limit", size)
                .param("offset", (long) page * size)
                .query(AuditEntries::entry)
                .list();
        return new AuditPage(total, entries);
    }

    private JdbcClient.StatementSpec matching(String sql, AuditFilter filter) {
        return jdbc.sql(sql)
                .param("actor", filter.actor())
                .param("action", filter.action())
                .param("prefix", filter.action().replaceAll("([!%_])", "!$1") + "%")
                .param("subject", filter.subject());
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("address"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("details"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
