package vn.cchc.jobs;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;

/** Everybody's background work, for administrators. */
@Service
@RolesAllowed("ADMIN")
public class WorkDesk {

    private final Jobs jobs;
    private final JobTable table;
    private final Scheduler scheduler;
    private final TaskFailures failures;

    WorkDesk(Jobs jobs, JobTable table, Scheduler scheduler, TaskFailures failures) {
        this.jobs = jobs;
        this.table = table;
        this.scheduler = scheduler;
        this.failures = failures;
    }

    /** Jobs in these states, latest first. */
    public Page<Job> jobs(Collection<JobState> states, Pageable page) {
        return new PageImpl<>(
                table.inStates(states, page.getPageSize(), page.getOffset()), page, table.countInStates(states));
    }

    /** Lets a failed job go on; false when it has not failed. */
    public boolean retry(UUID id) {
        return jobs.retry(id);
    }

    /** Stops a job and takes back what it did; false when it is over. */
    public boolean cancel(UUID id) {
        return jobs.cancel(id);
    }

    /** What comes round by the clock, by name. */
    public List<RecurringWork> recurring() {
        Map<String, String> reasons = failures.reasons(RecurringTask.INSTANCE);
        return scheduler.getScheduledExecutions().stream()
                .filter(execution -> execution.getTaskInstance().getId().equals(RecurringTask.INSTANCE))
                .map(execution -> recurring(execution, reasons))
                .sorted(Comparator.comparing(RecurringWork::name))
                .toList();
    }

    /** Brings recurring work forward; false when it is being done or unknown. */
    public boolean runNow(String name) {
        var id = TaskInstanceId.of(name, RecurringTask.INSTANCE);
        var waiting = scheduler.getScheduledExecution(id);
        if (waiting.isEmpty() || waiting.get().isPicked() || !scheduler.reschedule(id, Instant.now())) {
            return false;
        }
        scheduler.triggerCheckForDueExecutions();
        return true;
    }

    private static RecurringWork recurring(ScheduledExecution<Object> execution, Map<String, String> reasons) {
        String name = execution.getTaskInstance().getTaskName();
        return new RecurringWork(
                name,
                execution.getExecutionTime(),
                execution.isPicked(),
                execution.getLastSuccess(),
                execution.getLastFailure(),
                execution.getConsecutiveFailures(),
                reasons.get(name));
    }
}
