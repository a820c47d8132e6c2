package vn.cchc.library;

/** Who may read a published document. */
public enum Audience {
    /** Everyone, search engines included. */
    PUBLIC,
    /** People signed in who work for an agency. */
    STAFF,
    /** Librarians and administrators. */
    LIBRARIANS
}
