package vn.cchc.library.document;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.cchc.library.Audience;
import vn.cchc.library.Cataloguing.TextVersion;
import vn.cchc.library.Provision;
import vn.cchc.library.PublicationState;

/** Former texts of documents. */
@Repository
class TextVersions {

    private final JdbcClient jdbc;

    TextVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A former text and who could read it when it was replaced. */
    record Kept(int number, Instant replacedAt, PublicationState state, Audience audience) {}

    /** Keeps a text as the document stood when it was replaced. */
    void keep(LegalDocument document, List<Provision> former, @Nullable String replacedBy, Instant replacedAt) {
        jdbc.sql(
                        "insert into text_version (document_id, number, replaced_at, replaced_by, provisions, published, audience)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(document.id().value())
                .param(document.textVersion())
                .param(OffsetDateTime.ofInstant(replacedAt, ZoneOffset.UTC))
                .param(replacedBy)
                .param(Snapshots.write(former))
                .param(document.state() == PublicationState.PUBLISHED)
                .param(document.audience().name())
                .update();
    }

    /** The former texts without their words, newest first. */
    List<Kept> kept(long documentId) {
        return jdbc.sql("select number, replaced_at, published, audience from text_version"
                        + " where document_id = ? order by number desc")
                .param(documentId)
                .query((row, n) -> new Kept(
                        row.getInt(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getBoolean(3) ? PublicationState.PUBLISHED : PublicationState.DRAFT,
                        Audience.valueOf(row.getString(4))))
                .list();
    }

    /** The words of one; empty where there is none of this number. */
    Optional<List<Provision>> words(long documentId, int number) {
        return jdbc.sql("select provisions from text_version where document_id = ? and number = ?")
                .params(documentId, number)
                .query((row, n) -> Snapshots.provisions(row.getString(1)))
                .optional();
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
