package vn.cchc.account.invitation;

/** What became of a row. */
public enum InvitationState {
    /** Had problems; nobody was written to. */
    REFUSED,
    SENT,
    /** The address had an account, which got the role at once. */
    GRANTED,
    ACCEPTED,
    REVOKED
}
