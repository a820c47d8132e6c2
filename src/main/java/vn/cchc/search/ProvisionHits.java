package vn.cchc.search;

import java.util.List;
import vn.cchc.library.DocumentSummary;

/** Provisions that match, best first. */
public record ProvisionHits(long total, List<ProvisionHit> items) {

    /** A provision with its document and its passage. */
    public record ProvisionHit(DocumentSummary document, SearchResult.Passage passage, double score) {}
}
