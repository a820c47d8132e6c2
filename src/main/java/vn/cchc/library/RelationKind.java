package vn.cchc.library;

/** How one text bears on another, read from the acting text: A {@code AMENDS} B. */
public enum RelationKind {
    BASED_ON,
    IMPLEMENTS,
    GUIDES,
    REFERS_TO,
    AMENDS,
    REPLACES,
    REPEALS,
    SUSPENDS,
    CORRECTS,
    CONSOLIDATES
}
