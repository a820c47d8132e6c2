package vn.cchc.jobs;

/** Unwinds a handler that is to stop now; handlers let it pass. */
public class JobStoppedException extends RuntimeException {

    /** Why a run ends before its work does. */
    enum Why {
        CANCELLED,
        /** The node shuts down; the job goes on at the next start. */
        SHUTDOWN,
        /** Another node holds the job, as this one was silent too long. */
        LEASE_LOST
    }

    private final Why why;

    JobStoppedException(Why why) {
        super(why.name());
        this.why = why;
    }

    Why why() {
        return why;
    }
}
