package vn.cchc.library.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.cchc.library.Cataloguing.Outcome.Kind;

/** What each import did to which document; an unchanged document's entry only says that this import has met it. */
@Repository
class ImportEntries {

    private static final String COLUMNS = "document_id, turn, kind, draft_hash, content_hash, former";
    private static final RowMapper<Entry> ENTRY = (row, n) -> new Entry(
            row.getLong(1),
            row.getLong(2),
            Kind.valueOf(row.getString(3)),
            row.getString(4),
            row.getString(5),
            row.getString(6));

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ImportEntries(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * @param turn ascending in the order of writing, 0 for an entry to be written
     * @param contentHash the document's content after it
     * @param former a {@link FormerContent}, of changed documents only
     */
    record Entry(
            long documentId,
            long turn,
            Kind kind,
            String draftHash,
            String contentHash,
            @Nullable String former) {}

    /** The hashes of the drafts by which this import has met these documents. */
    Map<Long, String> draftHashes(UUID importId, Collection<Long> documentIds) {
        Map<Long, String> hashes = new HashMap<>();
        if (!documentIds.isEmpty()) {
            jdbc.sql("select document_id, draft_hash from import_entry"
                            + " where import_id = :importId and document_id in (:ids)")
                    .param("importId", importId)
                    .param("ids", documentIds)
                    .query(row -> {
                        hashes.put(row.getLong(1), row.getString(2));
                    });
        }
        return hashes;
    }

    /** Writes entries; of "unchanged" ones a document keeps only the latest. */
    void insert(UUID importId, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<Long> unchanged = entries.stream()
                .filter(entry -> entry.kind() == Kind.UNCHANGED)
                .map(Entry::documentId)
                .toList();
        if (!unchanged.isEmpty()) {
            jdbc.sql("delete from import_entry where kind = 'UNCHANGED' and document_id in (:ids)")
                    .param("ids", unchanged)
                    .update();
        }
        batches.batchUpdate(
                "insert into import_entry (import_id, document_id, kind, draft_hash, content_hash, former)"
                        + " values (?, ?, ?, ?, ?, ?)",
                entries.stream()
                        .map(e -> new Object[] {
                            importId, e.documentId(), e.kind().name(), e.draftHash(), e.contentHash(), e.former()
                        })
                        .toList());
    }

    /** What an import added or changed, the last first. */
    List<Entry> latestChanges(UUID importId, int limit) {
        return jdbc.sql("select " + COLUMNS + " from import_entry"
                        + " where import_id = ? and kind in ('ADDED', 'CHANGED') order by turn desc limit ?")
                .params(importId, limit)
                .query(ENTRY)
                .list();
    }

    /** The next import's change of the same document, if one came after. */
    Optional<Entry> nextChange(Entry entry) {
        return jdbc.sql("select " + COLUMNS + " from import_entry"
                        + " where document_id = ? and turn > ? and kind in ('ADDED', 'CHANGED') order by turn limit 1")
                .params(entry.documentId(), entry.turn())
                .query(ENTRY)
                .optional();
    }

    /** Makes a later entry start from where this one did, as if this one had never been. */
    void handOver(Entry entry, Entry next) {
        jdbc.sql("update import_entry set kind = ?, former = ? where document_id = ? and turn = ?")
                .params(java.util.Arrays.asList(entry.kind().name(), entry.former(), next.documentId(), next.turn()))
                .update();
    }

    void forget(UUID importId, long documentId) {
        jdbc.sql("delete from import_entry where import_id = ? and document_id = ?")
                .params(importId, documentId)
                .update();
    }

    void forgetAll(UUID importId) {
        jdbc.sql("delete from import_entry where import_id = ?").param(importId).update();
    }
}
