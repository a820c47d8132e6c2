package vn.cchc.library.document;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.cchc.library.RelationDraft;
import vn.cchc.library.RelationKind;

/** What documents state about others, and which documents of the library these statements mean. */
@Repository
class Relations {

    private static final int KEYS_A_QUERY = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Relations(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A relation as it is stored: the statement and the document it was found to mean. */
    record Row(
            long documentId,
            RelationDraft statement,
            @Nullable Long targetId) {}

    void insert(Map<Long, List<RelationDraft>> statements) {
        List<Object[]> rows = new ArrayList<>();
        statements.forEach((documentId, relations) -> {
            for (int at = 0; at < relations.size(); at++) {
                rows.add(row(documentId, at, relations.get(at)));
            }
        });
        if (!rows.isEmpty()) {
            batches.batchUpdate(
                    "insert into document_relation (document_id, position, kind, from_key, target_number,"
                            + " target_number_key, target_issuer, target_issuer_key, target_issued_on, target_key)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    rows);
        }
    }

    void replace(long documentId, List<RelationDraft> relations) {
        jdbc.sql("delete from document_relation where document_id = ?")
                .param(documentId)
                .update();
        insert(Map.of(documentId, relations));
    }

    /** What these documents state, in the order they state it. */
    List<Row> outgoing(Collection<Long> documentIds) {
        return rows("document_id in (:ids) order by document_id, position", documentIds);
    }

    /** What others state about these documents. */
    List<Row> incoming(Collection<Long> documentIds) {
        return rows("target_document_id in (:ids) order by document_id, position", documentIds);
    }

    List<RelationDraft> statements(long documentId) {
        return outgoing(List.of(documentId)).stream().map(Row::statement).toList();
    }

    /**
     * Finds anew which documents are meant by all statements that name these numbers, so that the result depends on what is
     * in the library and never on the order in which it came.
     */
    void relink(Collection<String> numberKeys) {
        List<String> keys = List.copyOf(new HashSet<>(numberKeys));
        for (int from = 0; from < keys.size(); from += KEYS_A_QUERY) {
            relinkSome(keys.subList(from, Math.min(keys.size(), from + KEYS_A_QUERY)));
        }
    }

    private void relinkSome(List<String> keys) {
        record Statement(
                long documentId,
                int position,
                String numberKey,
                @Nullable String issuerKey,
                @Nullable LocalDate issuedOn,
                @Nullable Long targetId) {}
        List<Statement> statements = jdbc.sql("select document_id, position, target_number_key, target_issuer_key,"
                        + " target_issued_on, target_document_id from document_relation"
                        + " where target_number_key in (:keys)")
                .param("keys", keys)
                .query((row, n) -> new Statement(
                        row.getLong(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        date(row, 5),
                        number(row, 6)))
                .list();
        if (statements.isEmpty()) {
            return;
        }
        Set<String> stated = new HashSet<>();
        statements.forEach(statement -> stated.add(statement.numberKey()));
        Map<String, List<RelationTarget>> candidates = new HashMap<>();
        jdbc.sql("select id, number_key, issuer_key, issued_on, issued_year, state, audience from legal_document"
                        + " where number_key in (:keys)")
                .param("keys", stated)
                .query(row -> {
                    RelationTarget target = new RelationTarget(
                            row.getLong(1),
                            row.getString(3),
                            date(row, 4),
                            (Integer) row.getObject(5),
                            RelationTarget.reach(row.getString(6), row.getString(7)));
                    candidates
                            .computeIfAbsent(row.getString(2), key -> new ArrayList<>())
                            .add(target);
                });
        List<Object[]> changes = new ArrayList<>();
        for (Statement s : statements) {
            Long meant = RelationTarget.meant(
                    candidates.getOrDefault(s.numberKey(), List.of()), s.documentId(), s.issuerKey(), s.issuedOn());
            if (!Objects.equals(meant, s.targetId())) {
                changes.add(new Object[] {meant, s.documentId(), s.position()});
            }
        }
        if (!changes.isEmpty()) {
            batches.batchUpdate(
                    "update document_relation set target_document_id = ? where document_id = ? and position = ?",
                    changes,
                    new int[] {java.sql.Types.BIGINT, java.sql.Types.BIGINT, java.sql.Types.INTEGER});
        }
    }

    private List<Row> rows(String condition, Collection<Long> documentIds) {
        if (documentIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select document_id, kind, from_key, target_number, target_issuer, target_issued_on, target_key,"
                                + " target_document_id from document_relation where " + condition)
                .param("ids", documentIds)
                .query((row, n) -> new Row(
                        row.getLong(1),
                        new RelationDraft(
                                RelationKind.valueOf(row.getString(2)),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                date(row, 6),
                                row.getString(7)),
                        number(row, 8)))
                .list();
    }

    private static Object[] row(long documentId, int position, RelationDraft relation) {
        String issuer = relation.toIssuer();
        return new Object[] {
            documentId,
            position,
            relation.kind().name(),
            relation.fromKey(),
            relation.toNumber(),
            DocumentIdentity.numberKey(relation.toNumber()),
            issuer,
            issuer == null ? null : DocumentIdentity.issuerKey(issuer),
            relation.toIssuedOn() == null ? null : Date.valueOf(relation.toIssuedOn()),
            relation.toKey()
        };
    }

    private static @Nullable LocalDate date(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable Long number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : (Long) value;
    }
}
