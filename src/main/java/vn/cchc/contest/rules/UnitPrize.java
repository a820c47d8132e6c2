package vn.cchc.contest.rules;

/** A prize for units, in the order of the collective standings. */
public record UnitPrize(String title, int count, long amount) {}
