package vn.cchc.contest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which contestants take a paper.
 *
 * @param position in the contest, from 1
 * @param slug its address below the contest's
 * @param board slug of the board that takes it
 * @param commitment the hash of the secret behind papers and lots, public before anyone starts
 * @param publicValue what the secret is mixed with for lots, fixed only after closing; null before
 * @param publicSource where that value can be looked up
 */
public record Round(
        long id,
        long contestId,
        int position,
        String slug,
        String title,
        String board,
        Instant opensAt,
        Instant closesAt,
        RoundState state,
        String commitment,
        @Nullable String publicValue,
        @Nullable String publicSource,
        @Nullable Instant closedAt,
        @Nullable Instant resultsAt) {

    /** Takes new attempts then. */
    public boolean isOpen(Instant at) {
        return state == RoundState.PUBLISHED && !at.isBefore(opensAt) && at.isBefore(closesAt);
    }

    /** What a visitor is told of where it stands. */
    public Phase phase(Instant at) {
        return switch (state) {
            case DRAFT -> Phase.PREPARING;
            case PUBLISHED -> at.isBefore(opensAt) ? Phase.UPCOMING : isOpen(at) ? Phase.OPEN : Phase.CLOSED;
            case CLOSED -> Phase.CLOSED;
            case RESULTS_PUBLISHED -> Phase.RESULTS;
        };
    }

    /** A round's state with the clock in mind. */
    public enum Phase {
        PREPARING,
        UPCOMING,
        OPEN,
        CLOSED,
        RESULTS
    }
}
