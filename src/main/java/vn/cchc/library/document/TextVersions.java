package vn.cchc.library.document;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.cchc.library.Cataloguing.TextVersion;
import vn.cchc.library.Provision;

/** Former texts of documents. */
@Repository
class TextVersions {

    private final JdbcClient jdbc;

    TextVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(long documentId, int number, List<Provision> former, @Nullable String replacedBy, Instant replacedAt) {
        jdbc.sql("insert into text_version (document_id, number, replaced_at, replaced_by, provisions)"
                        + " values (?, ?, ?, ?, ?)")
                .param(documentId)
                .param(number)
                .param(OffsetDateTime.ofInstant(replacedAt, ZoneOffset.UTC))
                .param(replacedBy)
                .param(Snapshots.write(former))
                .update();
    }

    /** Forgets the versions from {@code number} on: the text they were replaced by is taken back. */
    void forgetFrom(long documentId, int number) {
        jdbc.sql("delete from text_version where document_id = ? and number >= ?")
                .params(documentId, number)
                .update();
    }

    List<TextVersion> of(long documentId) {
        return jdbc.sql("select number, replaced_at, replaced_by, provisions from text_version"
                        + " where document_id = ? order by number desc")
                .param(documentId)
                .query((row, n) -> new TextVersion(
                        row.getInt(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        Snapshots.provisions(row.getString(4))))
                .list();
    }
}
