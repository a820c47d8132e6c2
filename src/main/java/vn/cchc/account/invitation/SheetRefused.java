package vn.cchc.account.invitation;

/** A file that can't be read as a sheet of staff. */
public class SheetRefused extends RuntimeException {

    private final Reason reason;

    /** Each has a sentence in the bundles: {@code people.invite.refused.…}. */
    public enum Reason {
        NOT_A_SHEET,
        NO_HEADINGS,
        NO_ROWS,
        TOO_MANY_ROWS
    }

    SheetRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
