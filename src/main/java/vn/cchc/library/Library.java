package vn.cchc.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import vn.cchc.vietnamese.Citation;

/** Reading the library. Whatever the viewer may not see is absent, exactly as if it did not exist. */
public interface Library {

    Optional<LegalText> find(String slug, Viewer viewer);

    Optional<LegalText> find(DocumentId id, Viewer viewer);

    /** Several whole documents at a few queries' cost, in no particular order, without those the viewer may not see. */
    List<LegalText> texts(Collection<DocumentId> ids, Viewer viewer);

    /** The address a document has now, asked by one it had before; empty if {@code slug} is current or unknown. */
    Optional<String> movedTo(String slug, Viewer viewer);

    /** Whether a page for this slug would show something; cheap, used before anything is rendered. */
    boolean exists(String slug, Viewer viewer);

    /** Documents that carry this number, of whatever issuer and year, newest first: more than one means a chooser. */
    List<DocumentSummary> byNumber(String number, Viewer viewer);

    /** Laws, codes, ordinances or constitutions of the kind that is named whose titles may be meant, in no particular order. */
    List<Law> laws(Citation.Target.Named named, Viewer viewer);

    /** The summaries of these documents, in no particular order, without those the viewer may not see. */
    Map<DocumentId, DocumentSummary> summaries(Collection<DocumentId> ids, Viewer viewer);

    /**
     * The former texts of a document, newest first. Readers find those that were published when they were replaced, for an audience
     * they belong to; who may see what is unpublished finds all. Empty where the viewer may not see the document itself.
     */
    List<FormerText> formerTexts(DocumentId id, Viewer viewer);

    /** The words of one of these. */
    Optional<List<Provision>> formerText(DocumentId id, int number, Viewer viewer);

    /** Newest first by the day signed, unknown days last. */
    Page<DocumentSummary> newest(Pageable page, Viewer viewer);

    /** The librarian's list: filtered by words in number or title and by state, latest edit first. */
    Page<DocumentSummary> catalogue(String words, Collection<PublicationState> states, Pageable page);

    /** Slug and last change of published public documents in a stable order, for the sitemap. */
    Page<PublicAddress> publicAddresses(Pageable page);

    long count(Viewer viewer);

    /** Issuers' names as they stand in documents, those with most documents first, whose folded name contains {@code words}. */
    List<String> issuers(String words, int limit);

    /** When each of these documents was last edited, for the librarian's list. */
    Map<DocumentId, Instant> lastEdits(Collection<DocumentId> ids);

    /** Published documents of every audience with their revision, by ascending id after {@code afterId}: to check the index. */
    List<Revision> publishedRevisions(long afterId, int limit);

    /** A law and since when it is in force, where that is known. */
    record Law(DocumentSummary document, @Nullable LocalDate effectiveOn) {}

    /** A former text: which version it is, counted from 1, and until when it stood. */
    record FormerText(int number, Instant replacedAt) {}

    /** A document's id and the number of its latest edit. */
    record Revision(DocumentId id, int revision) {}

    /** The address of a public document and when its page last changed. */
    record PublicAddress(String slug, Instant changedAt) {}
}
