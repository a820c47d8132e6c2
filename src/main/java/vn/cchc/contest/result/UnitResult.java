package vn.cchc.contest.result;

import java.util.List;
import vn.cchc.question.Points;

/**
 * What the people of one unit have achieved, each counted once.
 *
 * @param key names the unit in the ledger
 * @param headcount how many could have taken part, 0 where nobody knows
 */
public record UnitResult(String key, int headcount, List<Member> members) {

    public UnitResult {
        if (headcount < 0) {
            throw new IllegalArgumentException("A headcount can't be negative: " + key);
        }
        members = List.copyOf(members);
    }

    /**
     * One of the unit's contestants.
     *
     * @param rank among all people of the board
     * @param perfect whether the counted attempt earned every point
     */
    public record Member(Points score, int rank, boolean perfect) {}
}
