package vn.cchc.contest.attempt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cchc.contest.Contest;
import vn.cchc.contest.Round;
import vn.cchc.contest.rules.Board;

/**
 * All that starting an attempt needs to know of a round.
 *
 * @param papers ids by board
 * @param key spreads papers over contestants in a way nobody can aim at
 */
record RoundSetup(Round round, Contest contest, Map<String, List<Long>> papers, byte[] key) {

    Optional<Board> board(String name) {
        return contest.rules().board(name);
    }
}
