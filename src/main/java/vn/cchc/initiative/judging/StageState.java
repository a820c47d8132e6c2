package vn.cchc.initiative.judging;

/** Where judging is. */
public enum StageState {
    WAITING,
    OPEN,
    CLOSED
}
