package vn.cchc.initiative.judging;

import org.jspecify.annotations.Nullable;

/** What can't be done with a score sheet, and why; nothing has changed. */
public class SheetRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        NOT_FOUND,
        STALE,
        LOCKED,
        OVER,
        POINTS,
        INCOMPLETE,
        NO_REASON,
        TOO_LONG
    }

    private final Reason reason;
    private final @Nullable Integer version;

    SheetRefused(Reason reason) {
        this(reason, null);
    }

    SheetRefused(Reason reason, @Nullable Integer version) {
        super(reason.name());
        this.reason = reason;
        this.version = version;
    }

    public Reason reason() {
        return reason;
    }

    /** The version that is stored, where another was changed. */
    public @Nullable Integer version() {
        return version;
    }
}
