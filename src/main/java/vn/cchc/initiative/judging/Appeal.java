package vn.cchc.initiative.judging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody's disagreement with a result, and what was answered. */
public record Appeal(
        long id,
        long callId,
        long entryId,
        String person,
        String text,
        State state,
        String answer,
        Instant madeAt,
        @Nullable Instant decidedAt) {

    /** What became of it. */
    public enum State {
        OPEN,
        ACCEPTED,
        REFUSED
    }
}
