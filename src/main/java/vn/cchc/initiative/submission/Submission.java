package vn.cchc.initiative.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of an entry's history.
 *
 * @param receipt null for a withdrawal
 * @param digest SHA-256 of what was submitted, so that nobody can say it was something else
 */
public record Submission(
        long entryId,
        int version,
        Act act,
        @Nullable String receipt,
        String digest,
        Snapshot snapshot,
        String by,
        Instant at) {

    /** What happened. */
    public enum Act {
        SUBMITTED,
        REPLACED,
        WITHDRAWN
    }
}
