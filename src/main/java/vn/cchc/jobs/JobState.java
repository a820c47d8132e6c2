package vn.cchc.jobs;

/** Where a job stands. */
public enum JobState {
    QUEUED,
    RUNNING,
    /** Asked to stop; the next step notices. */
    CANCELLING,
    /** Taking back what it did. */
    UNDOING,
    CANCELLED,
    DONE,
    FAILED;

    /** Nothing more will happen unless somebody asks for it. */
    public boolean isOver() {
        return this == CANCELLED || this == DONE || this == FAILED;
    }
}
