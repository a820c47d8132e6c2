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
        int refusing) {

    /** Whether it goes on. */
    public enum State {
        WAITING,
        PASSED,
        FAILED
    }
}
