package vn.cchc.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.DocumentSummary;

/**
 * One page of answers.
 *
 * @param total documents that match, over all pages, which is what the facets count
 * @param results how many hits these make: documents that are versions of one text are one
 * @param facets per facet its values with counts, most frequent first; a facet's own filter does not narrow its counts
 * @param understoodAs the reading that was searched when it differs from what was typed, null otherwise
 * @param sameNumber when the text is a bare number that several units share: all of them, for the chooser; else empty
 * @param misunderstood conditions such as {@code nam:abc} that mean nothing and were searched as words
 */
public record SearchResult(
        long total,
        long results,
        List<Hit> hits,
        Map<Facet, List<Count>> facets,
        @Nullable String understoodAs,
        List<DocumentSummary> sameNumber,
        List<String> misunderstood) {

    /**
     * A document that matches, with its best passages; {@code score} only compares within one answer.
     *
     * @param versions other documents that match and are versions of the same text: duplicates, what it consolidates or what
     *     consolidates it, in the order they would have had
     * @param why it stands where it stands, for librarians; null for others and where results are not ranked
     */
    public record Hit(
            DocumentSummary document,
            double score,
            List<Passage> passages,
            List<DocumentSummary> versions,
            @Nullable Why why) {}

    /**
     * What spoke for a document and against it.
     *
     * @param named whether the text names it by number or title
     * @param words how well it matches as a whole, as a share of the best document's score
     * @param provision how well its best provision matches, as a share of the best provision's score
     */
    public record Why(boolean named, double words, double provision, boolean sameYear, boolean expired) {}

    /**
     * A provision that matches. {@code html} is escaped text with {@code <mark>} around the matches, cut around them;
     * {@code key} may point below the article.
     */
    public record Passage(String key, String label, String heading, String html) {}

    /** A facet value and how many documents have it. */
    public record Count(String value, long count) {}
}
