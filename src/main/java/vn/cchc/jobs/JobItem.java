package vn.cchc.jobs;

import org.jspecify.annotations.Nullable;

/**
 * What became of one of the things a job works through.
 *
 * @param position orders the report and is unique in the job: a line number, a running number
 * @param name where to look: "laws.jsonl:17"
 * @param subject what it was, as far as it could be told: a document's number
 * @param reason why it was refused, or a remark on what was taken
 * @param slug the address of what was stored
 */
public record JobItem(
        long position,
        String name,
        @Nullable String subject,
        Outcome outcome,
        Job.@Nullable Reason reason,
        @Nullable String slug) {

    /** How it ended. */
    public enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }
}
