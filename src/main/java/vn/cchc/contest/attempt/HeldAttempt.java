package vn.cchc.contest.attempt;

import java.time.Instant;

/**
 * What never changes about an attempt once it has started.
 *
 * @param lastMoment the deadline and the grace: what arrives later is late
 */
record HeldAttempt(
        long id, long round, long entrant, long paper, Instant startedAt, Instant deadline, Instant lastMoment) {

    boolean isOver(Instant arrival) {
        return arrival.isAfter(lastMoment);
    }
}
