package vn.cchc.contest;

/** A round takes no more answers; its ledger exists, or will once its essays are marked. */
public record RoundClosed(long contest, long round) {}
