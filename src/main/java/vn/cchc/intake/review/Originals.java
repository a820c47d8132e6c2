package vn.cchc.intake.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.cchc.files.BlobStore;
import vn.cchc.files.ContentHash;
import vn.cchc.files.StoredFile;
import vn.cchc.intake.form.ImportedFile;
import vn.cchc.library.DocumentId;

/** Which file a document was made from. */
@Repository
public class Originals {

    private final JdbcClient jdbc;
    private final BlobStore blobs;

    Originals(JdbcClient jdbc, BlobStore blobs) {
        this.jdbc = jdbc;
        this.blobs = blobs;
    }

    /** The latest one, under the name it came with for this document. */
    public Optional<StoredFile> find(DocumentId document) {
        return jdbc.sql("select hash, name from intake_original where document_id = ? order by created_at desc limit 1")
                .param(document.value())
                .query((row, number) -> new ImportedFile(new ContentHash(row.getString("hash")), row.getString("name")))
                .optional()
                .flatMap(original -> blobs.find(original.hash())
                        .map(file -> new StoredFile(
                                file.hash(), file.size(), file.mediaType(), original.name(), file.createdAt())));
    }

    public void link(DocumentId document, ImportedFile file, @Nullable UUID importId) {
        jdbc.sql("insert into intake_original (document_id, hash, name, created_at, import_id) values (?, ?, ?, ?, ?)")
                .param(document.value())
                .param(file.hash().value())
                .param(file.name())
                .param(Timestamp.from(Instant.now()))
                .param(importId)
                .update();
    }

    /** The documents made from exactly these bytes, the latest first. */
    public List<DocumentId> madeFrom(ContentHash hash) {
        return jdbc.sql("select document_id from intake_original where hash = ? order by created_at desc")
                .param(hash.value())
                .query((row, number) -> new DocumentId(row.getLong("document_id")))
                .list();
    }

    /** What an import brought and has not been taken back, the latest first. */
    public List<DocumentId> ofImport(UUID importId, int limit) {
        return jdbc.sql("select document_id from intake_original where import_id = ? order by document_id desc limit ?")
                .param(importId)
                .param(limit)
                .query((row, number) -> new DocumentId(row.getLong("document_id")))
                .list();
    }

    /** From now on the document belongs to whoever published it, not to the import. */
    public void release(DocumentId document) {
        jdbc.sql("update intake_original set import_id = null where document_id = ?")
                .param(document.value())
                .update();
    }

    public void unlink(DocumentId document) {
        jdbc.sql("delete from intake_original where document_id = ?")
                .param(document.value())
                .update();
    }
}
