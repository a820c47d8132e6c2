package vn.cchc.library.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.cchc.library.Provision;

/** The texts of documents as plain rows: they come and go in thousands and nothing hangs on a single one's life. */
@Repository
class Provisions {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Provisions(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Writes whole texts of documents that have none. */
    void insert(Map<Long, List<Provision>> texts) {
        List<Object[]> rows = new ArrayList<>();
        texts.forEach((documentId, provisions) -> {
            for (int at = 0; at < provisions.size(); at++) {
                Provision p = provisions.get(at);
                rows.add(new Object[] {documentId, p.key(), at, p.label(), p.heading(), p.text()});
            }
        });
        if (!rows.isEmpty()) {
            batches.batchUpdate(
                    "insert into provision (document_id, provision_key, position, label, heading, text)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    rows);
        }
    }

    void replace(long documentId, List<Provision> provisions) {
        jdbc.sql("delete from provision where document_id = ?")
                .param(documentId)
                .update();
        insert(Map.of(documentId, provisions));
    }

    List<Provision> of(long documentId) {
        return of(List.of(documentId)).getOrDefault(documentId, List.of());
    }

    /** The texts of several documents, each in its order; a document without text is absent. */
    Map<Long, List<Provision>> of(Collection<Long> documentIds) {
        Map<Long, List<Provision>> texts = new HashMap<>();
        if (!documentIds.isEmpty()) {
            jdbc.sql("select document_id, provision_key, label, heading, text from provision"
                            + " where document_id in (:ids) order by document_id, position")
                    .param("ids", documentIds)
                    .query(row -> {
                        texts.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                                .add(new Provision(
                                        row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
                    });
        }
        return texts;
    }

    boolean isEmpty(long documentId) {
        return jdbc.sql("select 1 from provision where document_id = ? limit 1")
                .param(documentId)
                .query(Integer.class)
                .optional()
                .isEmpty();
    }
}
