package vn.cchc.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.Viewer;

/** Which documents and places the citations of a text mean, as far as the viewer may see them. */
public interface CitationLookup {

    /** Longer texts are cut here. */
    int LONGEST_TEXT = 20_000;

    int MOST_CANDIDATES = 20;

    /**
     * The citations in a text, from left to right.
     *
     * @param madeOn when the text was made, which decides between laws of one title; null for today
     */
    List<Resolved> resolve(String text, @Nullable LocalDate madeOn, Viewer viewer);

    /** What a query points to that is nothing but a citation, with at least one document; else nothing. */
    Optional<Resolved> asQuery(String query, Viewer viewer);

    /**
     * A citation with the documents it may mean: one where it is sure, several where units share a number or a year is missing, the
     * likeliest first; none for a document that is not here, and for one the text calls its own.
     *
     * @param start offset in the text
     * @param keys the provisions' keys ("art-5/cl-2/pt-a") in the order cited; empty for a whole document
     * @param own whether the text means the document it stands in ("Luật này")
     */
    record Resolved(int start, int end, String text, List<String> keys, boolean own, List<DocumentSummary> documents) {}
}
