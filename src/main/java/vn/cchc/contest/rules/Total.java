package vn.cchc.contest.rules;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import vn.cchc.contest.result.Criterion;
import vn.cchc.contest.result.TotalRule;

/**
 * How people are ranked over all rounds of a board; see {@link TotalRule}.
 *
 * @param best how many of a person's rounds count, the best ones; 0 for all
 */
public record Total(int best, List<Criterion> order) {

    /** Where a board's rules say nothing: the sum over all rounds, by points, then right answers, then time. */
    public static final Total USUAL = new Total(0, TotalRule.USUAL.order());

    public Total {
        order = List.copyOf(order);
    }

    @JsonIgnore
    public TotalRule rule() {
        return new TotalRule(best, order);
    }
}
