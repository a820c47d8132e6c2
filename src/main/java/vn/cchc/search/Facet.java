package vn.cchc.search;

/** What results can be narrowed by, in the order of the panel. */
public enum Facet {
    VALIDITY,
    TYPE,
    ISSUER,
    YEAR,
    TOPIC
}
