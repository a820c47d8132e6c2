package vn.cchc.library;

/** A statement the portal worked out itself, from a number or a title, instead of being told. */
public enum DerivedField {
    TYPE,
    ISSUER,
    YEAR,
    VALIDITY
}
