package vn.cchc.initiative.agreement;

/** A score that a judge has given an entry. */
public record Given(long entry, long judge, double score) {}
