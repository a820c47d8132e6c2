package vn.cchc.jobs;

/** Where a job stands. */
public enum JobState {
    QUEUED,
    RUNNING,
    /** Somebody holds it up; it goes on from its checkpoint when they let it. */
    PAUSED,
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
