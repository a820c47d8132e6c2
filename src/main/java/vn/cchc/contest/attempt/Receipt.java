package vn.cchc.contest.attempt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Proof of a submission.
 *
 * @param code by which anyone can check it
 * @param digest SHA-256 of what was submitted, see {@link Digest}
 * @param byClock submitted by the portal when the time was up
 * @param score in thousandths of a point; null where judges have to mark part of it
 */
public record Receipt(
        String code,
        Instant submittedAt,
        String digest,
        boolean byClock,
        @Nullable Long prediction,
        @Nullable Long score,
        @Nullable Integer correct) {}
