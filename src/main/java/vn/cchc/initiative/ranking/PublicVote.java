package vn.cchc.initiative.ranking;

import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What votes of the public add: the entry with the most votes gets the full share, the others in proportion. Without any vote the
 * panel's score stands alone.
 *
 * @param percent of the score that votes decide
 * @param full the best score of the panel
 */
public record PublicVote(int percent, BigDecimal full) {

    private static final int WHOLE = 100;

    public PublicVote {
        if (percent < 0 || percent > WHOLE) {
            throw new IllegalArgumentException("Not a share: " + percent + " %");
        }
    }

    /** The candidates with their scores joined with their votes. */
    public List<Candidate> joined(List<Candidate> candidates) {
        long most = candidates.stream().mapToLong(Candidate::votes).max().orElse(0);
        if (most == 0) {
            return candidates;
        }
        return candidates.stream()
                .map(candidate -> candidate.withScore(candidate
                        .score()
                        .multiply(BigFraction.of(WHOLE - percent, WHOLE))
                        .add(Exact.of(full)
                                .multiply(BigFraction.of(candidate.votes(), 1))
                                .divide(BigFraction.of(most, 1))
                                .multiply(BigFraction.of(percent, WHOLE)))))
                .toList();
    }
}
