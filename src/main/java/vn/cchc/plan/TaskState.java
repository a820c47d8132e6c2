package vn.cchc.plan;

/** How far a task or one of its days has come. */
public enum TaskState {
    LATE,
    RUNNING,
    DONE,
    /** Its time has not come. */
    WAITING
}
