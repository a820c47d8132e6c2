package vn.cchc.initiative.judging;

/** How far a score sheet has come. */
public enum SheetState {
    OPEN,
    LOCKED,
    /** The judge gave the entry back, or left the panel. */
    RETURNED
}
