package vn.cchc.contest.result;

import java.util.Comparator;
import java.util.List;

/** Which of a person's attempts counts. */
public enum Counting {
    /** The one with the most points; of equal ones the shorter, then the earlier. */
    BEST,
    /** The one submitted first. */
    FIRST,
    /** The one submitted last. */
    LAST;

    private static final Comparator<CountedAttempt> EARLIER =
            Comparator.comparing(CountedAttempt::submitted).thenComparing(CountedAttempt::number);

    private static final Comparator<CountedAttempt> BETTER = Comparator.comparing(CountedAttempt::score)
            .reversed()
            .thenComparing(CountedAttempt::duration)
            .thenComparing(EARLIER);

    /**
     * Returns the attempt that counts.
     *
     * @throws IllegalArgumentException where there is none
     */
    public CountedAttempt of(List<CountedAttempt> attempts) {
        return (switch (this) {
                    case BEST -> attempts.stream().min(BETTER);
                    case FIRST -> attempts.stream().min(EARLIER);
                    case LAST -> attempts.stream().max(EARLIER);
                })
                .orElseThrow(() -> new IllegalArgumentException("Nobody without an attempt is ranked"));
    }
}
