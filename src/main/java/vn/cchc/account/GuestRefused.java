package vn.cchc.account;

/** A guest's entry that can't be taken. */
public class GuestRefused extends RuntimeException {

    private final Reason reason;

    /** What is wrong. */
    public enum Reason {
        NAME,
        PHONE,
        LOCALITY,
        /** Not solved, not ours, or shown a second time. */
        WORK,
        /** Solved too late; a new piece helps. */
        WORK_EXPIRED
    }

    public GuestRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
