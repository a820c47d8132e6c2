package vn.cchc.jobs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as it stands at the moment of reading.
 *
 * @param total how much there is to do in the handler's unit, null while it is not known
 * @param undone how many of the things done have been taken back; {@link #toUndo} is their number
 * @param failure a message key with its arguments, only of a {@link JobState#FAILED} job
 */
public record Job(
        UUID id,
        String kind,
        JobState state,
        String owner,
        String title,
        String payload,
        @Nullable Long total,
        long done,
        long undone,
        Counts counts,
        @Nullable Reason failure,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant heartbeatAt) {

    /** How many items ended how. */
    public record Counts(long added, long changed, long unchanged, long refused) {

        public long sum() {
            return added + changed + unchanged + refused;
        }
    }

    /** A message key and its arguments. */
    public record Reason(String key, List<String> arguments) {

        public Reason {
            arguments = List.copyOf(arguments);
        }

        public static Reason of(String key, String... arguments) {
            return new Reason(key, List.of(arguments));
        }
    }

    public long toUndo() {
        return counts.added() + counts.changed();
    }
}
