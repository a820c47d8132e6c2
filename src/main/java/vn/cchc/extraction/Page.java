package vn.cchc.extraction;

import java.util.List;

/**
 * A page as it was read.
 *
 * @param number from 1
 * @param confidence from 0 to 1: of native text how far it is plausible Vietnamese, of a picture how sure the recogniser was
 * @param width in points, 0 where the format has no pages
 * @param height in points
 */
public record Page(int number, Origin origin, double confidence, double width, double height, List<Block> blocks) {

    /** Where a page's words come from. */
    public enum Origin {
        /** The file holds them as text. */
        NATIVE,
        /** They were read from a picture of the page. */
        OCR,
        /** There are none. */
        EMPTY
    }

    public Page {
        blocks = List.copyOf(blocks);
    }
}
