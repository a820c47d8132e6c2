package vn.cchc.contest.rules;

import java.util.List;

/**
 * A group of contestants ranked apart from others.
 *
 * @param key names it in addresses and ledgers
 */
public record Board(String key, String title, Eligibility eligibility, Draw draw, List<Prize> prizes) {

    public Board {
        prizes = List.copyOf(prizes);
    }
}
