package vn.cchc.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
            + " and (:action = '' or action like :prefix escape '!')"
            + " and (:subject = '' or subject like :subjects escape '!') and at >= :from and at < :until";
    // PostgreSQL has no larger or smaller ones that H2 has as well
    private static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

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

    /** Matching lines after this one up to that one, in the chain's order. */
    List<AuditEntry> matching(AuditFilter filter, long after, long last, int limit) {
        return matching(
                        "select " + FIELDS + MATCHING + " and seq > :after and seq <= :last order by seq limit :limit",
                        filter)
                .param("after", after)
                .param("last", last)
                .param("limit", limit)
                .query(AuditEntries::entry)
                .list();
    }

    List<String> actions() {
        return jdbc.sql("select distinct action from audit_entry order by action")
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec matching(String sql, AuditFilter filter) {
        return jdbc.sql(sql)
                .param("actor", filter.actor())
                .param("action", filter.action())
                .param("prefix", literal(filter.action()) + "%")
                .param("subject", filter.subject())
                .param(
                        "subjects",
                        filter.subject().endsWith("*")
                                ? literal(filter.subject()
                                                .substring(0, filter.subject().length() - 1)) + "%"
                                : literal(filter.subject()))
                .param("from", time(filter.from() == null ? EVER : filter.from()))
                .param("until", time(filter.until() == null ? NEVER : filter.until()));
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String literal(String text) {
        return text.replaceAll("([!%_])", "!$1");
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
