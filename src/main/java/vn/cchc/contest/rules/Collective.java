package vn.cchc.contest.rules;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import vn.cchc.contest.result.CollectiveRule;
import vn.cchc.contest.result.Measure;

/** How units are compared and what the best get; see {@link CollectiveRule}. */
public record Collective(
        List<Measure> order, int leastParticipants, int leastRatePercent, List<Integer> tiers, List<Prize> prizes) {

    public Collective {
        order = List.copyOf(order);
        tiers = List.copyOf(tiers);
        prizes = List.copyOf(prizes);
    }

    @JsonIgnore
    public CollectiveRule rule() {
        return new CollectiveRule(order, leastParticipants, leastRatePercent, tiers);
    }
}
