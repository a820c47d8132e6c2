package vn.cchc.contest.rules;

/**
 * A prize for people of a board.
 *
 * @param count how many are given
 * @param amount in đồng for each, 0 where it is no money
 * @param drawn whether lots decide among all who may get it, instead of the rank
 * @param perRound whether each round gives it, instead of the contest as a whole
 */
public record Prize(String title, int count, long amount, boolean drawn, boolean perRound) {}
