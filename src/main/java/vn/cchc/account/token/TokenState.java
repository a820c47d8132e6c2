package vn.cchc.account.token;

/** Whether a token still opens anything. */
public enum TokenState {
    ACTIVE,
    EXPIRED,
    REVOKED
}
