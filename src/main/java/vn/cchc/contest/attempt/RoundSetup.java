package vn.cchc.contest.attempt;

import java.util.List;
import vn.cchc.contest.Contest;
import vn.cchc.contest.Round;
import vn.cchc.contest.rules.Board;
import vn.cchc.contest.rules.RoundRules;

/**
 * All that starting an attempt needs to know of a round.
 *
 * @param papers their ids
 * @param key spreads papers over contestants in a way nobody can aim at
 */
record RoundSetup(Round round, Contest contest, List<Long> papers, byte[] key) {

    Board board() {
        return contest.board(round);
    }

    RoundRules rules() {
        return contest.rules(round);
    }
}
