package vn.cchc.contest.rules;

/** What makes two entrants one person. */
public enum Uniqueness {
    /** The account. Guests can't be told apart, so boards open to guests need another. */
    ACCOUNT,
    /** The account, or a guest's phone and name together. */
    PHONE_AND_NAME,
    /** The national identification number, which the profile must hold. */
    NATIONAL_ID
}
