package vn.cchc.vietnamese;

import java.util.List;

/**
 * A stretch of an article's text: the whole, a clause or a point.
 *
 * <p>Children are contiguous and reach to the end of their parent; what stands before the first is the lead-in, so the
 * lead-ins and the parts without children cover the text without gap or overlap.
 *
 * @param key the key segment ({@code cl-2}, {@code pt-dd}); empty for the whole
 * @param label the number or letter as written, without punctuation; empty for the whole
 * @param start offset of the part's first character, the label included
 * @param end offset behind its last character
 * @param parts what it is divided into
 */
public record ProvisionPart(String key, String label, int start, int end, List<ProvisionPart> parts) {

    /** Copies the parts. */
    public ProvisionPart {
        parts = List.copyOf(parts);
    }

    /** Where the lead-in ends: at the first child, or at the end where there is none. */
    public int leadEnd() {
        return parts.isEmpty() ? end : parts.getFirst().start();
    }

    /** The part's own words up to its first child. */
    public String lead(String articleText) {
        return articleText.substring(start, leadEnd());
    }

    /** The part's words with all its children. */
    public String text(String articleText) {
        return articleText.substring(start, end);
    }
}
