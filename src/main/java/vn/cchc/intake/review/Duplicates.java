package vn.cchc.intake.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.audit.AuditTrail;
import vn.cchc.intake.form.ImportedFile;
import vn.cchc.intake.form.Importers;
import vn.cchc.library.Cataloguing;
import vn.cchc.library.CataloguingException;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.DocumentId;
import vn.cchc.library.Library;
import vn.cchc.library.PublicationState;
import vn.cchc.library.Viewer;

/** Documents that a file may be a second copy of, and what a person decided. */
@Service
public class Duplicates {

    private final JdbcClient jdbc;
    private final ReviewItems items;
    private final Originals originals;
    private final Cataloguing cataloguing;
    private final Library library;
    private final AuditTrail audit;

    Duplicates(
            JdbcClient jdbc,
            ReviewItems items,
            Originals originals,
            Cataloguing cataloguing,
            Library library,
            AuditTrail audit) {
        this.jdbc = jdbc;
        this.items = items;
        this.originals = originals;
        this.cataloguing = cataloguing;
        this.library = library;
        this.audit = audit;
    }

    /** In what a file is like a document. */
    public enum Kind {
        SAME_BYTES,
        SAME_IDENTITY,
        NEAR_TEXT
    }

    /** What a person said. */
    public enum Decision {
        /** Another document that is like it. */
        DIFFERENT,
        /** The same; the one that is there stays as it is. */
        SAME,
        /** The same; this file's words take the place of those that are there. */
        REPLACE
    }

    /**
     * A document that a file may be.
     *
     * @param likeness from 0 to 1
     */
    public record Twin(
            DocumentId other,
            Kind kind,
            double likeness,
            @Nullable Decision decision,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {}

    /** Notes what was found; joins the caller's transaction. */
    public void found(long item, DocumentId other, Kind kind, double likeness) {
        int known = jdbc.sql("update intake_duplicate set kind = ?, likeness = ? where item_id = ? and other_id = ?")
                .params(kind.name(), likeness, item, other.value())
                .update();
        if (known == 0) {
            jdbc.sql("insert into intake_duplicate (item_id, other_id, kind, likeness) values (?, ?, ?, ?)")
                    .params(item, other.value(), kind.name(), likeness)
                    .update();
        }
    }

    /** The likest first. */
    public List<Twin> of(long item) {
        Importers.check();
        return jdbc.sql("select other_id, kind, likeness, decision, decided_by, decided_at from intake_duplicate"
                        + " where item_id = ? order by likeness desc, other_id")
                .param(item)
                .query((row, n) -> new Twin(
                        new DocumentId(row.getLong(1)),
                        Kind.valueOf(row.getString(2)),
                        row.getDouble(3),
                        row.getString(4) == null ? null : Decision.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getTimestamp(6) == null ? null : row.getTimestamp(6).toInstant()))
                .list();
    }

    @Transactional
    public void decide(long itemId, DocumentId other, Decision decision) {
        Importers.check();
        ReviewItem item =
                items.find(itemId).orElseThrow(() -> new CataloguingException("library.refused.unknown-document"));
        jdbc.sql("update intake_duplicate set decision = ?, decided_by = ?, decided_at = ?"
                        + " where item_id = ? and other_id = ?")
                .params(decision.name(), ReviewItems.person(), Timestamp.from(Instant.now()), itemId, other.value())
                .update();
        audit.record(
                "intake.duplicate-decided",
                "intake:" + itemId,
                Map.of("decision", decision.name(), "document", slug(other)));
        switch (decision) {
            case DIFFERENT -> {
                // the draft stands; one of the same identity is stored when its fields are corrected
            }
            case SAME -> same(item, other);
            case REPLACE -> replace(item, other);
        }
    }

    private void same(ReviewItem item, DocumentId other) {
        link(item, other);
        settle(item, other);
    }

    private void replace(ReviewItem item, DocumentId other) {
        DocumentId own = item.document();
        DocumentDraft draft = own == null
                ? Optional.ofNullable(item.draft())
                        .orElseThrow(() -> new CataloguingException("intake.duplicate.no-text"))
                : cataloguing.edition(own).draft();
        if (own != null && !own.equals(other)) {
            release(item, own);
        }
        Cataloguing.Edition edition = cataloguing.edition(other);
        cataloguing.revise(
                other,
                edition.revision(),
                Drafts.with(edition.draft(), edition.draft().title(), draft.provisions()));
        link(item, other);
        settle(item, other);
    }

    /** The file's own draft goes: the file belongs to the other document now. */
    private void settle(ReviewItem item, DocumentId other) {
        DocumentId own = item.document();
        if (own != null && !own.equals(other)) {
            release(item, own);
        }
        PublicationState state = library.find(other, Viewer.LIBRARIAN)
                .map(text -> text.summary().state())
                .orElse(PublicationState.DRAFT);
        items.settled(
                item.id(),
                other,
                switch (state) {
                    case PUBLISHED -> ItemState.PUBLISHED;
                    case WITHDRAWN -> ItemState.WITHDRAWN;
                    case DRAFT -> ItemState.NEEDS_REVIEW;
                });
    }

    private void release(ReviewItem item, DocumentId own) {
        items.settled(item.id(), null, ItemState.DUPLICATE);
        boolean draft = library.find(own, Viewer.LIBRARIAN)
                .filter(text -> text.publishedAt() == null)
                .isPresent();
        if (draft) {
            originals.unlink(own);
            cataloguing.discard(own);
        }
    }

    private void link(ReviewItem item, DocumentId other) {
        var hash = item.hash();
        if (hash != null && !originals.madeFrom(hash).contains(other)) {
            originals.link(other, new ImportedFile(hash, item.name()), null);
        }
    }

    private String slug(DocumentId document) {
        return library.find(document, Viewer.LIBRARIAN)
                .map(text -> text.summary().slug())
                .orElse("?");
    }
}
