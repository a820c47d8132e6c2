package vn.cchc.contest.result;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import vn.cchc.question.Points;

/**
 * A submitted attempt as the ranking sees it. Times are the server's.
 *
 * @param number of the person's attempts in the round, from 1
 * @param correct questions answered wholly right
 * @param started when the paper was given out
 * @param submitted when the submission arrived
 * @param prediction what was guessed, empty where nothing was
 */
public record CountedAttempt(
        int number, Points score, int correct, Instant started, Instant submitted, OptionalLong prediction) {

    public CountedAttempt {
        if (submitted.isBefore(started)) {
            throw new IllegalArgumentException("Submitted before it was started: attempt " + number);
        }
    }

    public Duration duration() {
        return Duration.between(started, submitted);
    }
}
