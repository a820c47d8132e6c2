package vn.cchc.contest.result;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import vn.cchc.question.Points;

/**
 * Somebody to be ranked, with every figure that real rules order by.
 *
 * @param key names the person in the ledger, the same for the same person in every round
 * @param score of the attempt that counts, or the sum over a contest's rounds
 * @param correct questions answered wholly right in it
 * @param duration of the attempt that counts, or the sum over the rounds
 * @param totalTime of all attempts together
 * @param attempts how many were submitted
 * @param topScores how many attempts earned every point
 * @param prediction how far off the prediction was, empty where none was made or the target is not known yet
 * @param registered when the person registered for the contest
 * @param signedIn when the person first opened the round
 * @param submitted when the attempt that counts was submitted
 */
public record Candidate(
        String key,
        Points score,
        int correct,
        Duration duration,
        Duration totalTime,
        int attempts,
        int topScores,
        OptionalLong prediction,
        Instant registered,
        Instant signedIn,
        Instant submitted) {}
