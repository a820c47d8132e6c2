package vn.cchc.initiative.judging;

/** Why a member should not judge an entry. */
public record Conflict(long member, long entry, Kind kind, State state, String note) {

    /** From what it follows. */
    public enum Kind {
        DECLARED,
        CO_AUTHOR,
        SAME_UNIT,
        /** One unit is above the other, or they are called alike. */
        NEAR_UNIT,
        FAMILY_NAME
    }

    /** What people have made of it. */
    public enum State {
        /** Somebody has to look; until then it counts. */
        HINT,
        CONFIRMED,
        DISMISSED
    }

    /** Whether it keeps them apart. */
    public boolean counts() {
        return state != State.DISMISSED;
    }
}
