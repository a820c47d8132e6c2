package vn.cchc.library;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What librarians and imports do to the library. Every call is one transaction, checks the caller's right, leaves a line in the
 * audit trail and tells other modules with an event. Refusals are {@link CataloguingException}s that carry a message key.
 */
public interface Cataloguing {

    /** A new draft; refused when a document of the same identity exists. */
    DocumentId add(DocumentDraft draft);

    /** The document that has the identity a draft would have. */
    Optional<DocumentId> sameIdentity(DocumentDraft draft);

    /** Replaces metadata, text and relations; the former text stays as a version. Refused when {@code revision} is stale. */
    void revise(DocumentId id, int revision, DocumentDraft draft);

    void publish(DocumentId id);

    /** Takes a published document out of readers' sight; it can be published again. */
    void withdraw(DocumentId id);

    /** A librarian vouches for the validity; {@code basis} says from what it follows. */
    void confirmValidity(DocumentId id, Validity validity, String basis);

    /** Deletes a draft that was never published; anything else can only be withdrawn. */
    void discard(DocumentId id);

    /** What an editor starts from: the document as a draft and the revision to hand back with {@link #revise}. */
    Edition edition(DocumentId id);

    /** Former texts, newest first. */
    List<TextVersion> versions(DocumentId id);

    /**
     * Stores drafts of one import in one transaction and publishes them: new ones are added, known ones (same identity) changed if
     * their content differs, else left alone. A draft that is refused does not hold up the others; so is a second, different
     * draft of a document that this import has brought before. A known document keeps its state, its confirmed validity and the
     * narrower of both audiences.
     */
    List<Outcome> store(List<DocumentDraft> drafts, UUID importId);

    /**
     * Takes back what an import did, at most {@code limit} documents a call: added documents are deleted, changed ones get their
     * former content. What a librarian has edited or another import has changed since is left as it is.
     *
     * @return how many documents were dealt with, the ones left alone included; 0 when nothing remains
     */
    int undo(UUID importId, int limit);

    /** A document's present content, whatever its state. */
    record Edition(DocumentDraft draft, int revision) {}

    /** A former text of a document. */
    record TextVersion(
            int number,
            java.time.Instant replacedAt,
            @Nullable String replacedBy,
            List<Provision> provisions) {}

    /** What became of one draft; {@code reason} is a message key with its arguments for refusals. */
    record Outcome(
            Kind kind,
            @Nullable DocumentId id,
            @Nullable String slug,
            @Nullable String reason,
            List<String> arguments) {

        public enum Kind {
            ADDED,
            CHANGED,
            UNCHANGED,
            REFUSED
        }
    }
}
