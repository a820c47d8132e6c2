package vn.cchc.question;

/** How hard a question is meant to be; papers draw so many of each. */
public enum Difficulty {
    EASY,
    MEDIUM,
    HARD
}
