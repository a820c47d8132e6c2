package vn.cchc.intake.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import vn.cchc.jobs.Job;
import vn.cchc.jobs.JobItem;
import vn.cchc.jobs.JobState;

/**
 * An import as callers see it.
 *
 * @param total lines or files, absent while they have not been counted
 * @param message where it stands, in the caller's language
 * @param items the first that were refused
 */
record ImportStatus(
        UUID id,
        JobState state,
        String name,
        @Nullable Long total,
        long done,
        long undone,
        Job.Counts counts,
        String message,
        Instant submittedAt,
        @Nullable Instant finishedAt,
        List<Item> items) {

    static ImportStatus of(Job job, Job.Reason summary, List<JobItem> items, MessageSource messages, Locale language) {
        return new ImportStatus(
                job.id(),
                job.state(),
                job.title(),
                job.total(),
                job.done(),
                job.undone(),
                job.counts(),
                Words.of(messages, language, summary.key(), summary.arguments()),
                job.submittedAt(),
                job.finishedAt(),
                items.stream().map(item -> Item.of(item, messages, language)).toList());
    }

    /**
     * What became of a line or file.
     *
     * @param place such as "laws.jsonl:17"
     * @param code the reason for programs, {@code reason} for people
     */
    record Item(
            long position,
            String place,
            @Nullable String document,
            JobItem.Outcome outcome,
            @Nullable String code,
            @Nullable String reason,
            @Nullable String slug) {

        static Item of(JobItem item, MessageSource messages, Locale language) {
            Job.Reason reason = item.reason();
            return new Item(
                    item.position(),
                    item.name(),
                    item.subject(),
                    item.outcome(),
                    reason == null ? null : reason.key(),
                    reason == null ? null : Words.of(messages, language, reason.key(), reason.arguments()),
                    item.slug());
        }
    }

    /** A page of the report. */
    record Items(long total, int page, List<Item> items) {

        static Items of(Page<JobItem> page, MessageSource messages, Locale language) {
            return new Items(
                    page.getTotalElements(),
                    page.getNumber(),
                    page.getContent().stream()
                            .map(item -> Item.of(item, messages, language))
                            .toList());
        }
    }
}
