package vn.cchc.initiative;

/** How far a call has come. Whether entries are taken follows from the clock. */
public enum CallState {
    DRAFT,
    PUBLISHED,
    RESULTS_PUBLISHED,
    CANCELLED
}
