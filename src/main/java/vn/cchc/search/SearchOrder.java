package vn.cchc.search;

/** The order of results; {@link #RELEVANCE} unless the reader says otherwise. */
public enum SearchOrder {
    RELEVANCE,
    NEWEST,
    OLDEST
}
