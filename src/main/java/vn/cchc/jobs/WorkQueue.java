package vn.cchc.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hands small work to the scheduler. It is done at least once, on some node, after the caller's transaction has committed; each
 * task's own bean says how often a failure is tried again.
 */
@Component
public class WorkQueue {

    /** Tasks use the modules that hand in work. */
    private final ObjectProvider<Scheduler> scheduler;

    WorkQueue(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    /** Work to be done at once; nothing happens where the same is waiting already. */
    public <T> void add(TaskInstance<T> work) {
        add(work, Instant.now());
    }

    /** Work to be done at a time; nothing happens where the same is waiting already. */
    public <T> void add(TaskInstance<T> work, Instant at) {
        scheduler.getObject().scheduleIfNotExists(work, at);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    scheduler.getObject().triggerCheckForDueExecutions();
                }
            });
        } else {
            scheduler.getObject().triggerCheckForDueExecutions();
        }
    }

    /** Takes back what is waiting; false where there is nothing, or a node is at it. */
    public boolean cancel(TaskInstanceId work) {
        var waiting = scheduler.getObject().getScheduledExecution(work);
        if (waiting.isEmpty() || waiting.get().isPicked()) {
            return false;
        }
        scheduler.getObject().cancel(work);
        return true;
    }
}
