package vn.cchc.contest;

/** Where a round stands. */
public enum RoundState {
    /** Has no papers yet. */
    DRAFT,
    /** Has papers; open from its opening until its closing time. */
    PUBLISHED,
    /** Takes no more answers; being graded and judged. */
    CLOSED,
    /** Standings and ledger are public. */
    RESULTS_PUBLISHED
}
