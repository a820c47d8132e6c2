package vn.cchc.jobs;

/** Ends a job as failed, with a message key for its owner. */
public class JobFailedException extends RuntimeException {

    private final transient Job.Reason reason;

    public JobFailedException(String key, String... arguments) {
        super(key);
        this.reason = Job.Reason.of(key, arguments);
    }

    public Job.Reason reason() {
        return reason;
    }
}
