package vn.cchc.contest.judging;

/** No essay of a closed round waits for a mark any more. */
public record EssaysMarked(long round) {}
