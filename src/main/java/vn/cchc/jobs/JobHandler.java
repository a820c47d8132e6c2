package vn.cchc.jobs;

/**
 * Does the jobs of one kind; a Spring bean. It may be stopped after any {@link JobRun#step step}, by a cancel, a shutdown or a
 * crash, and is then called again with the checkpoint of the last step that was committed.
 */
public interface JobHandler {

    /** Names the kind in the table, at most 40 letters; never change it once jobs were stored. */
    String kind();

    /**
     * Works from the checkpoint to the end.
     *
     * @throws JobFailedException to end the job with a reason its owner can act on
     */
    void run(JobRun run) throws Exception;

    /**
     * Takes back a bounded part of what the job did, newest first, inside the transaction that counts it. Called until it returns 0.
     */
    int undo(JobRun run);
}
