package vn.cchc.organization;

/** How one unit follows another. */
public enum SuccessionKind {
    /** Went into another, old or new. */
    MERGE,
    /** Was divided; each successor took a part or a function. */
    SPLIT,
    /** Goes on as a unit of its own under another name, kind or superior. */
    REORGANIZE,
    /** Gave a function away and itself goes on. */
    FUNCTION_MOVED,
    /** Ended without a successor. */
    DISSOLVED,
    /** Was never a unit of its own: entered twice by mistake. */
    DUPLICATE;

    /** Whether the predecessor is no more from the day on. */
    public boolean ends() {
        return this != FUNCTION_MOVED;
    }
}
