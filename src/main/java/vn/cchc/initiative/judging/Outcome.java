package vn.cchc.initiative.judging;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An entry in a stage.
 *
 * @param score null before the stage is closed
 * @param place null where there is no order
 * @param award empty for none
 * @param agreeing votes for it in a secret ballot
 * @param votes of the public, null where it has none
 * @param panelScore what the panel alone gave, null where the public has no vote
 */
public record Outcome(
        int stage,
        long entryId,
        State state,
        @Nullable BigDecimal score,
        @Nullable Integer place,
        String award,
        String reason,
        int agreeing,
        int refusing,
        @Nullable Integer votes,
        @Nullable BigDecimal panelScore) {

    /** Without a vote of the public. */
    Outcome(
            int stage,
            long entryId,
            State state,
            @Nullable BigDecimal score,
            @Nullable Integer place,
            String award,
            String reason,
            int agreeing,
            int refusing) {
        this(stage, entryId, state, score, place, award, reason, agreeing, refusing, null, null);
    }

    Outcome withAward(String given) {
        return new Outcome(stage, entryId, state, score, place, given, reason, agreeing, refusing, votes, panelScore);
    }

    /** Whether it goes on. */
    public enum State {
        WAITING,
        PASSED,
        FAILED
    }
}
