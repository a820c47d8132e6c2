package vn.cchc.organization;

/** A name something also goes or went by; the period is when it was in use. */
public record OtherName(Kind kind, String text, Period period) {

    /** What sort of name it is. */
    public enum Kind {
        /** The official name of an earlier time. */
        FORMER,
        /** A short or popular name. */
        SHORT,
        /** A code of another system or an earlier time. */
        CODE
    }
}
