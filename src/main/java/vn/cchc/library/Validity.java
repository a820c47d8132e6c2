package vn.cchc.library;

/** Whether a text is in force; {@link #UNKNOWN} is a value like any other and is shown as such. */
public enum Validity {
    IN_FORCE,
    PARTLY_EXPIRED,
    EXPIRED,
    NOT_YET_IN_FORCE,
    SUSPENDED,
    /** A plan whose year or period is over: it has not been repealed, it has run out. */
    PERIOD_ENDED,
    UNKNOWN
}
