package vn.cchc.initiative.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.cchc.initiative.Call;

/**
 * An entry as its owner has it before them.
 *
 * @param number within the call, null before the first submission
 * @param version counts every change
 * @param submitted the version of the latest submission, 0 where there is none
 */
public record Entry(
        long id,
        long callId,
        String owner,
        EntryState state,
        @Nullable Integer number,
        Content content,
        int version,
        int submitted,
        EntrySource source,
        @Nullable String registeredBy,
        String note,
        Instant savedAt,
        @Nullable Instant submittedAt) {

    /** {@code SK-014}, empty before the first submission. */
    public String code() {
        return number == null ? "" : Call.code(number);
    }
}
