package vn.cchc.initiative.judging;

/** A vote that can't be taken. */
public class VoteRefused extends RuntimeException {

    private final Reason reason;

    /** Why. */
    public enum Reason {
        /** No such entry is to be voted on. */
        NOT_FOUND,
        /** Who votes has to be known. */
        NOBODY_KNOWN,
        /** Voting has ended. */
        ENDED,
        /** The voter's own entry. */
        OWN,
        /** Who sits on the panel judges there. */
        PANEL,
        /** Too many from one network at once. */
        TOO_MANY
    }

    public VoteRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
