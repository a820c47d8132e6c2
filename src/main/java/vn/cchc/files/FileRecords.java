package vn.cchc.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of stored files. */
@Repository
class FileRecords {

    private final JdbcClient jdbc;
    private final TransactionTemplate nested;

    FileRecords(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The record is committed at once: a file without an owner does no harm, a lost race inside a caller's transaction would. */
    StoredFile findOrAdd(StoredFile file) {
        try {
            return find(file.hash()).orElseGet(() -> {
                nested.executeWithoutResult(status -> add(file));
                return file;
            });
        } catch (DuplicateKeyException storedMeanwhile) {
            return find(file.hash()).orElseThrow(() -> storedMeanwhile);
        }
    }

    Optional<StoredFile> find(ContentHash hash) {
        return jdbc.sql("select hash, size, media_type, name, created_at from stored_file where hash = ?")
                .param(hash.value())
                .query(FileRecords::file)
                .optional();
    }

    private void add(StoredFile file) {
        jdbc.sql("insert into stored_file (hash, size, media_type, name, created_at) values (?, ?, ?, ?, ?)")
                .params(
                        file.hash().value(),
                        file.size(),
                        file.mediaType(),
                        file.name(),
                        Timestamp.from(file.createdAt()))
                .update();
    }

    private static StoredFile file(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                new ContentHash(row.getString("hash").strip()),
                row.getLong("size"),
                row.getString("media_type"),
                row.getString("name"),
                row.getTimestamp("created_at").toInstant());
    }
}
