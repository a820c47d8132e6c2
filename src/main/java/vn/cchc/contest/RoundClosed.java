package vn.cchc.contest;

/** A round takes no more answers, and its ledger exists. */
public record RoundClosed(long contest, long round) {}
