package vn.cchc.search;

import java.util.List;
import vn.cchc.library.DocumentSummary;

/** Provisions that match, best first; {@code total} counts each, also those that stand behind another one. */
public record ProvisionHits(long total, List<ProvisionHit> items) {

    /**
     * A provision with its document and its passage.
     *
     * @param versions other documents, versions of the same text, whose provision of the same number matches too
     */
    public record ProvisionHit(
            DocumentSummary document, SearchResult.Passage passage, double score, List<DocumentSummary> versions) {}
}
