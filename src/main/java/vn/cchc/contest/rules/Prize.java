package vn.cchc.contest.rules;

/**
 * A prize.
 *
 * @param count how many are given
 * @param money in đồng for each, 0 where it is something else
 * @param drawn whether lots decide among all who may get it, instead of the rank
 */
public record Prize(String title, int count, long money, boolean drawn) {}
