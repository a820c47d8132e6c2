package vn.cchc.account.registration;

/** What came of a code that was typed. */
enum CodeCheck {
    RIGHT,
    WRONG,
    /** Too late or too many tries; another code is needed. */
    OVER
}
