package vn.cchc.contest.result;

import java.util.List;

/**
 * How units are compared.
 *
 * @param order the figures, each deciding where those before it leave units equal
 * @param leastParticipants fewer than so many and a unit is listed without a rank
 * @param leastRatePercent a lower participation rate likewise; a unit of unknown headcount never reaches one above 0
 * @param tiers upper ends of classes by headcount, ascending: 50 and 200 make the classes up to 50, 51 to 200, and above; units are
 *     ranked within their class; empty for one class
 */
public record CollectiveRule(List<Measure> order, int leastParticipants, int leastRatePercent, List<Integer> tiers) {

    public CollectiveRule {
        order = List.copyOf(order);
        tiers = List.copyOf(tiers);
        if (order.isEmpty()) {
            throw new IllegalArgumentException("Nothing to rank units by");
        }
        if (leastParticipants < 0 || leastRatePercent < 0 || leastRatePercent > 100) {
            throw new IllegalArgumentException(
                    "A threshold out of range: " + leastParticipants + ", " + leastRatePercent);
        }
        for (int i = 1; i < tiers.size(); i++) {
            if (tiers.get(i) <= tiers.get(i - 1)) {
                throw new IllegalArgumentException("Classes by headcount must ascend: " + tiers);
            }
        }
    }

    /** The class a headcount falls into, from 0; an unknown one counts as the smallest. */
    int tier(int headcount) {
        int tier = 0;
        while (tier < tiers.size() && headcount > tiers.get(tier)) {
            tier++;
        }
        return tier;
    }
}
