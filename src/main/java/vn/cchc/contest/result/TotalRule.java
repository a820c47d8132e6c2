package vn.cchc.contest.result;

import java.util.List;
import java.util.Set;

/**
 * How people are ranked over several rounds.
 *
 * @param best how many of a person's rounds count, the best ones; 0 for all
 * @param order criteria over the sums of the rounds that count, each deciding where those before leave people equal
 */
public record TotalRule(int best, List<Criterion> order) {

    /** What can be summed up over rounds. */
    public static final Set<Criterion> SUMMED =
            Set.of(Criterion.SCORE, Criterion.CORRECT, Criterion.PREDICTION, Criterion.DURATION);

    /** Points, then right answers, then time, over all rounds. */
    public static final TotalRule USUAL =
            new TotalRule(0, List.of(Criterion.SCORE, Criterion.CORRECT, Criterion.DURATION));

    public TotalRule {
        order = List.copyOf(order);
        if (best < 0) {
            throw new IllegalArgumentException("Rounds that count can't be fewer than none: " + best);
        }
        if (order.isEmpty() || !SUMMED.containsAll(order)) {
            throw new IllegalArgumentException("Nothing that sums up over rounds: " + order);
        }
    }
}
