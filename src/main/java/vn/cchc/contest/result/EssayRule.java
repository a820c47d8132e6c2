package vn.cchc.contest.result;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.cchc.question.Points;

/**
 * How the marks of several markers make one. One marker's mark counts as it is. Two marks that differ by no more than the rule allows
 * make their mean; else a third marker is called, and then the mean of the two marks nearest to each other counts, the one in the
 * middle where it is as far from both. A mean is rounded up to a thousandth of a point, in the contestant's favour.
 *
 * @param markers who mark each essay at first: one or two
 * @param differencePercent of the full points by which two marks may differ
 * @param stepsPerPoint into how many steps a point may be divided
 */
public record EssayRule(int markers, int differencePercent, int stepsPerPoint) {

    private static final int POINT = 1_000;

    public EssayRule {
        if (markers < 1 || markers > 2) {
            throw new IllegalArgumentException("One marker or two, not " + markers);
        }
        if (differencePercent < 0 || differencePercent > 100) {
            throw new IllegalArgumentException("A share of the points, not " + differencePercent + " %");
        }
        if (stepsPerPoint < 1 || stepsPerPoint > POINT || POINT % stepsPerPoint != 0) {
            throw new IllegalArgumentException("A point is not divided into " + stepsPerPoint + " steps");
        }
    }

    /** Whether a marker may give so much. */
    public boolean allows(Points mark, Points full) {
        return mark.compareTo(full) <= 0 && (mark.equals(full) || mark.thousandths() % (POINT / stepsPerPoint) == 0);
    }

    /** How many markers an essay needs with these marks: more than it has while it waits. */
    public int wanted(List<Points> marks, Points full) {
        return marks.size() < markers || markers == 1 || near(marks.get(0), marks.get(1), full) ? markers : markers + 1;
    }

    /**
     * What the essay earns.
     *
     * @param marks in the order of the markers
     * @return empty while marks are missing
     */
    public Optional<Points> combine(List<Points> marks, Points full) {
        if (marks.size() < wanted(marks, full)) {
            return Optional.empty();
        }
        if (markers == 1) {
            return Optional.of(marks.getFirst());
        }
        if (near(marks.get(0), marks.get(1), full)) {
            return Optional.of(mean(marks.get(0).thousandths(), marks.get(1).thousandths()));
        }
        long[] sorted =
                marks.stream().limit(3).mapToLong(Points::thousandths).sorted().toArray();
        long below = sorted[1] - sorted[0];
        long above = sorted[2] - sorted[1];
        if (below == above) {
            return Optional.of(new Points(sorted[1]));
        }
        return Optional.of(below < above ? mean(sorted[0], sorted[1]) : mean(sorted[1], sorted[2]));
    }

    private boolean near(Points one, Points other, Points full) {
        return Math.abs(one.thousandths() - other.thousandths()) * 100 <= full.thousandths() * differencePercent;
    }

    private static Points mean(long... thousandths) {
        return new Points(Math.ceilDiv(Arrays.stream(thousandths).sum(), thousandths.length));
    }
}
