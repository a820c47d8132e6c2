package vn.cchc.search.index;

import vn.cchc.search.Facet;

/** The names of the index fields, the same on both engines. */
public final class IndexFields {

    /**
     * Raise it when fields, tokens or weights change. It is part of the indexes' names: after an update the new ones are empty, and
     * the start's comparison fills them, on either engine.
     */
    static final String FORM = "3";

    /** The document's id: in all indexes. */
    public static final String DOCUMENT = "document";

    /** The group of documents that are versions of one text; absent where a document stands alone. */
    public static final String GROUP = "group";

    public static final String REVISION = "revision";
    public static final String AUDIENCE = "audience";

    /** Syllables, and pairs of neighbouring syllables. */
    public static final String SYLLABLES = "syl";

    public static final String BIGRAMS = "bi";

    /** The syllables without marks: for what the language model does not know. */
    public static final String FOLDED_SYLLABLES = "folded";

    /** What re-ranking must know of a unit. */
    public static final String HEAD = "head";

    /** {@code DocumentNumber.key()}. */
    public static final String NUMBER_KEY = "numberKey";

    /** The number's running part without leading zeros. */
    public static final String SEQUENCE = "sequence";

    /** All that names a document without its title, folded: number, kind, issuer, year, day. */
    public static final String IDENTITY = "identity";

    /** Identity and title, folded: what suggestions complete. */
    public static final String NAMES = "names";

    /** The whole title as one folded key. */
    public static final String TITLE_KEY = "titleKey";

    /** The day signed as yyyymmdd; only the year known gives yyyy0000. */
    public static final String ISSUED = "issued";

    private IndexFields() {}

    /** The field a facet counts and filters. */
    public static String of(Facet facet) {
        return switch (facet) {
            case VALIDITY -> "validity";
            case TYPE -> "type";
            case ISSUER -> "issuer";
            case YEAR -> "year";
            case TOPIC -> "topic";
        };
    }
}
