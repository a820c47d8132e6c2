package vn.cchc.jobs;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** One run of a job, as its handler sees it: what is to be done, from where, and the steps in which it is done. */
public final class JobRun {

    private static final int TRIES = 6;

    private final Job job;
    private final UUID lease;
    private final JobTable table;
    private final TransactionTemplate transactions;
    private final BooleanSupplier shutdown;
    private @Nullable String checkpoint;

    JobRun(
            Job job,
            UUID lease,
            @Nullable String checkpoint,
            JobTable table,
            TransactionTemplate transactions,
            BooleanSupplier shutdown) {
        this.job = job;
        this.lease = lease;
        this.checkpoint = checkpoint;
        this.table = table;
        this.transactions = transactions;
        this.shutdown = shutdown;
    }

    /**
     * What a step achieved.
     *
     * @param checkpoint from where to go on
     * @param done how much of the total is behind us now, not how much this step added
     */
    public record Progress(String checkpoint, long done, List<JobItem> items) {

        public Progress {
            items = List.copyOf(items);
        }
    }

    public UUID id() {
        return job.id();
    }

    public String title() {
        return job.title();
    }

    /** What was handed in with the job. */
    public String payload() {
        return job.payload();
    }

    /** From where to go on; null in a run from the start. */
    public @Nullable String checkpoint() {
        return checkpoint;
    }

    /** Says how much there is to do. */
    public void total(long total) {
        checkStop();
        transactions.executeWithoutResult(status -> table.total(job.id(), lease, total));
    }

    /**
     * Does a piece of work and notes its progress in the same transaction: after a crash either both are there or neither. The
     * work is repeated when the database asks for it (a deadlock, a row another transaction added first), so it must bear that.
     *
     * @throws JobStoppedException when the job is to stop; the work has not been done then
     */
    public void step(Supplier<Progress> work) {
        checkStop();
        Progress progress = repeated(() -> {
            Progress made = work.get();
            if (!table.advance(job.id(), lease, made)) {
                throw new JobStoppedException(JobStoppedException.Why.LEASE_LOST);
            }
            return made;
        });
        checkpoint = progress.checkpoint();
    }

    /** To be asked in long stretches without a step. */
    public void checkStop() {
        if (shutdown.getAsBoolean()) {
            throw new JobStoppedException(JobStoppedException.Why.SHUTDOWN);
        }
        JobState state = table.stateUnderLease(job.id(), lease)
                .orElseThrow(() -> new JobStoppedException(JobStoppedException.Why.LEASE_LOST));
        if (state == JobState.CANCELLING) {
            throw new JobStoppedException(JobStoppedException.Why.CANCELLED);
        }
    }

    /** Takes back one part; whether there was any. */
    boolean undoStep(JobHandler handler) {
        checkStop();
        return repeated(() -> {
            int undone = handler.undo(this);
            if (!table.undone(job.id(), lease, undone)) {
                throw new JobStoppedException(JobStoppedException.Why.LEASE_LOST);
            }
            return undone > 0;
        });
    }

    private <T> T repeated(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                T result = transactions.execute(status -> work.get());
                return Objects.requireNonNull(result);
            } catch (RuntimeException failed) {
                throwErrorBehind(failed);
                if (attempt == TRIES || !isConflict(failed)) {
                    throw failed;
                }
                pause(attempt);
            }
        }
    }

    /** What a framework wrapped is still no failure of the work but of the machine. */
    private static void throwErrorBehind(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof Error error) {
                throw error;
            }
        }
    }

    /** The modules that did the work may have wrapped what the database said. */
    private static boolean isConflict(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException || cause instanceof DataIntegrityViolationException) {
                return true;
            }
        }
        return false;
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(50L << attempt);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new JobStoppedException(JobStoppedException.Why.SHUTDOWN);
        }
    }
}
