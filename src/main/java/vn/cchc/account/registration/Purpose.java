package vn.cchc.account.registration;

/** What a code is for; a code for one thing is none for another. */
public enum Purpose {
    /** Opening an account. */
    REGISTER,
    /** Setting a new password. */
    RESET,
    /** Adding or replacing an address of an account. */
    CONTACT
}
