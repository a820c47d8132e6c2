package vn.cchc.contest;

import vn.cchc.contest.rules.ContestRules;

/**
 * A contest with the rules that hold now.
 *
 * @param slug its address below {@code /thi/}
 */
public record Contest(long id, String slug, String title, ContestState state, int rulesVersion, ContestRules rules) {}
