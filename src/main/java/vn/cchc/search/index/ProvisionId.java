package vn.cchc.search.index;

/** The id of a provision's row and index entry: its document's id and its position, so that neither needs a look-up. */
public final class ProvisionId {

    /** More provisions than any document has; the longest codes have some 800 articles. */
    private static final long SPAN = 1_000_000;

    private ProvisionId() {}

    /** The id of the provision at a position, counted from 0. */
    public static long of(long document, int position) {
        if (position >= SPAN) {
            throw new IllegalArgumentException("A document of more than %d provisions".formatted(SPAN));
        }
        return Math.addExact(Math.multiplyExact(document, SPAN), position);
    }

    /** The document a provision belongs to. */
    public static long document(long provision) {
        return provision / SPAN;
    }

    static long position(long provision) {
        return provision % SPAN;
    }
}
