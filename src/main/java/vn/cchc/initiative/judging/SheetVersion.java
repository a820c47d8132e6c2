package vn.cchc.initiative.judging;

import java.time.Instant;

/** A change of a sheet. */
public record SheetVersion(
        long sheetId, int version, Act act, Marks marks, String reason, String digest, String by, Instant at) {

    /** What happened. */
    public enum Act {
        LOCKED,
        REOPENED,
        ENTERED,
        RETURNED,
        VOTED
    }
}
