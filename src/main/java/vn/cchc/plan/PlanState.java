package vn.cchc.plan;

/** Where a plan stands. */
public enum PlanState {
    /** Its tasks are being confirmed; only those who write it see it. */
    DRAFT,
    /** Its tasks have their days; everyone sees it. */
    RUNNING
}
