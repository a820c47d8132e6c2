package vn.cchc.account.invitation;

/**
 * What is wrong with a row.
 *
 * @param detail what was found, or the number of the row it collides with; may be empty
 */
public record Problem(Kind kind, String detail) {

    /** Each has a sentence in the bundles: {@code people.invite.problem.…}. */
    public enum Kind {
        NAME_MISSING,
        NAME_LONG,
        EMAIL_MISSING,
        EMAIL_WRONG,
        EMAIL_TWICE,
        PHONE_WRONG,
        ORGANIZATION_LONG,
        ROLE_MISSING,
        ROLE_UNKNOWN,
        SCOPE_WRONG,
        SCOPE_NEEDED,
        ACCOUNT_CLOSED
    }

    static Problem of(Kind kind) {
        return new Problem(kind, "");
    }

    static Problem of(Kind kind, String detail) {
        return new Problem(kind, detail.length() <= 60 ? detail : detail.substring(0, 60) + "…");
    }
}
