package vn.cchc.intake.review;

/** Where a file that came in stands. */
public enum ItemState {
    /** Stored, waiting to be read. */
    RECEIVED,
    /** Read without a doubt; a draft nobody has looked at. */
    RECOGNISED,
    /** Read, and something about it has to be looked at by a person. */
    NEEDS_REVIEW,
    /** A document that is there already, or may be: a person decides. */
    DUPLICATE,
    PUBLISHED,
    WITHDRAWN,
    /** Nothing could be made of it; the reason says why. */
    REFUSED
}
