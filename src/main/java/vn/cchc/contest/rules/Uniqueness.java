package vn.cchc.contest.rules;

/** What tells people apart. */
public enum Uniqueness {
    /** The account. */
    ACCOUNT,
    /** A guest's phone and name together. */
    PHONE_AND_NAME,
    /** The national identification number, which the profile must hold. */
    NATIONAL_ID
}
