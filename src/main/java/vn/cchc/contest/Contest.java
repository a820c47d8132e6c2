package vn.cchc.contest;

import vn.cchc.contest.rules.Board;
import vn.cchc.contest.rules.ContestRules;
import vn.cchc.contest.rules.RoundRules;

/**
 * A contest with the rules that hold now.
 *
 * @param slug its address below {@code /thi/}
 */
public record Contest(long id, String slug, String title, ContestState state, int rulesVersion, ContestRules rules) {

    /** The rules of one of its rounds. */
    public RoundRules rules(Round round) {
        return rules.round(round.slug())
                .orElseThrow(() -> new IllegalStateException("Without rules: round " + round.id()));
    }

    /** The board that takes the round. */
    public Board board(Round round) {
        return rules.board(rules(round).board())
                .orElseThrow(() -> new IllegalStateException("Without a board: round " + round.id()));
    }
}
