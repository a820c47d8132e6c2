package vn.cchc.initiative.judging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry before a judge.
 *
 * @param third whether it was called for because two others differed
 * @param scanHash of the signed paper from which the secretary entered it, null where the judge gave it
 */
public record Sheet(
        long id,
        long callId,
        int stage,
        long entryId,
        long memberId,
        SheetState state,
        boolean third,
        int version,
        Marks marks,
        @Nullable String scanHash,
        @Nullable Instant savedAt,
        @Nullable Instant lockedAt) {}
