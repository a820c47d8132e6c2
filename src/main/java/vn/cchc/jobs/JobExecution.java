package vn.cchc.jobs;

import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries one claimed job to an end, or to where it has to stop. */
@Component
class JobExecution {

    private static final Logger log = LoggerFactory.getLogger(JobExecution.class);
    private static final int MOST_ATTEMPTS = 5;

    private final JobTable table;
    private final TransactionTemplate transactions;

    JobExecution(JobTable table, PlatformTransactionManager transactions) {
        this.table = table;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * An exception fails the job. An {@link Error} is treated as a crash of the machine: the job stays as it is and is taken up
     * again when its lease has run out, but not for ever.
     */
    void run(JobHandler handler, UUID id, UUID lease, BooleanSupplier shutdown) {
        JobRows.Claimed claimed = table.claimed(id).orElseThrow();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                claimed.job().owner(), null, AuthorityUtils.createAuthorityList(claimed.authorities())));
        SecurityContextHolder.setContext(context);
        try {
            JobRun run = new JobRun(claimed.job(), lease, claimed.checkpoint(), table, transactions, shutdown);
            if (claimed.attempts() > MOST_ATTEMPTS) {
                fail(id, lease, Job.Reason.of("jobs.failed.repeatedly", String.valueOf(MOST_ATTEMPTS)));
            } else if (claimed.job().state() == JobState.RUNNING) {
                work(handler, run, lease);
            } else {
                undo(handler, run, lease);
            }
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void work(JobHandler handler, JobRun run, UUID lease) {
        try {
            handler.run(run);
            finish(handler, run, lease);
        } catch (JobStoppedException stopped) {
            stop(handler, run, lease, stopped.why());
        } catch (JobFailedException failed) {
            fail(run.id(), lease, failed.reason());
        } catch (Exception unexpected) {
            log.error("Job {} ({}) failed", run.id(), handler.kind(), unexpected);
            fail(
                    run.id(),
                    lease,
                    Job.Reason.of("jobs.failed.unexpectedly", run.id().toString()));
        }
    }

    /** A cancel that came after the last step still counts. */
    private void finish(JobHandler handler, JobRun run, UUID lease) {
        if (!table.finish(run.id(), lease, JobState.DONE, null, JobState.RUNNING)) {
            run.checkStop();
        }
    }

    private void stop(JobHandler handler, JobRun run, UUID lease, JobStoppedException.Why why) {
        switch (why) {
            case CANCELLED -> undo(handler, run, lease);
            case SHUTDOWN -> table.release(run.id(), lease);
            case LEASE_LOST -> log.info("Job {} is paused or carried on by another node", run.id());
        }
    }

    private void undo(JobHandler handler, JobRun run, UUID lease) {
        try {
            table.moveUnderLease(run.id(), lease, JobState.UNDOING);
            while (run.undoStep(handler)) {
                log.debug("Job {} took back a part", run.id());
            }
            table.finish(run.id(), lease, JobState.CANCELLED, null, JobState.UNDOING);
        } catch (JobStoppedException stopped) {
            stop(handler, run, lease, stopped.why());
        } catch (RuntimeException unexpected) {
            log.error("Job {} ({}) could not be taken back", run.id(), handler.kind(), unexpected);
            fail(run.id(), lease, Job.Reason.of("jobs.failed.undoing", run.id().toString()));
        }
    }

    private void fail(UUID id, UUID lease, Job.Reason reason) {
        table.finish(id, lease, JobState.FAILED, reason, JobState.RUNNING, JobState.CANCELLING, JobState.UNDOING);
    }
}
