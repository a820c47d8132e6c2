package vn.cchc.question;

/** What a question asks for, and so what a response to it looks like. */
public enum QuestionKind {
    /** Exactly one of several options. */
    SINGLE,
    /** Any number of several options. */
    MULTIPLE,
    /** Whether a statement is right. */
    TRUE_FALSE,
    /** All options in the right order. */
    ORDERING,
    /** Each prompt with the option that belongs to it. */
    MATCHING,
    /** A number. */
    NUMERIC,
    /** A few words. */
    SHORT_TEXT,
    /** A text of one's own, which judges mark. */
    ESSAY
}
