package vn.cchc.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work that comes round by the clock, as it stands.
 *
 * @param name the task's name, {@code jobs.cleanup}; its words have the key {@code jobs.task.<name>}
 * @param failures how often it has failed since it last succeeded
 * @param reason why it failed last, null where it did not
 */
public record RecurringWork(
        String name,
        Instant next,
        boolean running,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastFailure,
        int failures,
        @Nullable String reason) {}
