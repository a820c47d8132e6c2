package vn.cchc.initiative.ranking;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * How the marks of several judges make one score.
 *
 * @param judges how many mark an entry at first
 * @param difference in points by which the first two may differ before a third is called, null where none is; only for two judges
 * @param third which marks count once there is a third
 * @param trimFrom from so many marks on the highest and the lowest are left out, 0 for never
 * @param decimals to which the score is rounded, half up, before anything compares it; null where it stays exact
 */
public record MarkRule(
        int judges,
        @Nullable BigDecimal difference,
        Third third,
        int trimFrom,
        @Nullable Integer decimals) {

    private static final int TWO = 2;

    /** Which marks count when a third judge was called. */
    public enum Third {
        /** The two nearest to each other; where the one in the middle is as far from both, that one. */
        NEAREST_TWO,
        /** All three. */
        ALL,
        /** The one in the middle. */
        MIDDLE,
        /** The third judge's own. */
        THIRD
    }

    public MarkRule {
        if (judges < 1) {
            throw new IllegalArgumentException("At least one judge marks an entry, not " + judges);
        }
        if (difference != null && (judges != TWO || difference.signum() < 0)) {
            throw new IllegalArgumentException(
                    "A difference calls a third where there are two judges: " + judges + ", " + difference);
        }
        if (trimFrom != 0 && trimFrom < 3 || trimFrom < 0) {
            throw new IllegalArgumentException("Two marks are left out of three or more, not of " + trimFrom);
        }
        if (decimals != null && (decimals < 0 || decimals > 6)) {
            throw new IllegalArgumentException("Not so many decimals: " + decimals);
        }
    }

    /** The mean of all judges' marks, exact. */
    public static MarkRule mean(int judges) {
        return new MarkRule(judges, null, Third.NEAREST_TWO, 0, null);
    }

    /** Two judges and a third where they differ by more than a share of the full score. */
    public static MarkRule twoAndAThird(BigDecimal full, BigDecimal percent) {
        return new MarkRule(TWO, full.multiply(percent).movePointLeft(2), Third.NEAREST_TWO, 0, null);
    }

    /**
     * What an entry has earned.
     *
     * @param counted judges whose marks it comes from
     */
    public record Score(BigFraction value, List<Long> counted) {

        public Score {
            counted = List.copyOf(counted);
        }
    }

    /** How many marks an entry needs: more than it has while it waits. */
    public int wanted(List<Mark> marks) {
        return isContested(marks) ? judges + 1 : judges;
    }

    /** Whether the first two differ by more than the rule allows. */
    public boolean isContested(List<Mark> marks) {
        return difference != null
                && marks.size() >= TWO
                && marks.get(0).total().subtract(marks.get(1).total()).abs().compareTo(difference) > 0;
    }

    /**
     * The score; the same marks give the same score to the last digit.
     *
     * @param marks in the order in which the judges were called
     * @return empty while marks are missing
     */
    public Optional<Score> score(List<Mark> marks) {
        if (marks.size() < wanted(marks)) {
            return Optional.empty();
        }
        List<Mark> counted = counted(marks);
        return Optional.of(new Score(
                rounded(mean(counted.stream().map(Mark::total).toList())),
                counted.stream().map(Mark::judge).toList()));
    }

    private List<Mark> counted(List<Mark> marks) {
        if (isContested(marks)) {
            return withThird(marks.subList(0, TWO + 1));
        }
        if (difference != null) {
            return marks.subList(0, TWO);
        }
        if (trimFrom == 0 || marks.size() < trimFrom) {
            return marks;
        }
        List<Mark> sorted = sorted(marks);
        List<Mark> left = sorted.subList(1, sorted.size() - 1);
        return marks.stream().filter(left::contains).toList();
    }

    private List<Mark> withThird(List<Mark> marks) {
        List<Mark> sorted = sorted(marks);
        return switch (third) {
            case ALL -> marks;
            case THIRD -> List.of(marks.getLast());
            case MIDDLE -> List.of(sorted.get(1));
            case NEAREST_TWO -> {
                BigDecimal below = sorted.get(1).total().subtract(sorted.get(0).total());
                BigDecimal above = sorted.get(2).total().subtract(sorted.get(1).total());
                int nearer = below.compareTo(above);
                yield nearer == 0
                        ? List.of(sorted.get(1))
                        : nearer < 0 ? sorted.subList(0, TWO) : sorted.subList(1, TWO + 1);
            }
        };
    }

    private static List<Mark> sorted(List<Mark> marks) {
        return marks.stream()
                .sorted(Comparator.comparing(Mark::total).thenComparing(Mark::judge))
                .toList();
    }

    private BigFraction rounded(BigFraction value) {
        return decimals == null ? value : Exact.of(Exact.rounded(value, decimals));
    }

    static BigFraction mean(List<BigDecimal> values) {
        return values.stream()
                .map(Exact::of)
                .reduce(BigFraction.ZERO, BigFraction::add)
                .divide(values.size());
    }
}
