package vn.cchc.jobs;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import java.sql.Timestamp;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps why a task's last try failed, until it succeeds. */
@Component
class TaskFailures extends AbstractSchedulerListener {

    private static final Logger LOG = LoggerFactory.getLogger(TaskFailures.class);
    private static final int LONGEST = 1000;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>@]+@[^\\s<>@]+");

    private final JdbcClient jdbc;

    TaskFailures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void onExecutionComplete(ExecutionComplete completed) {
        Execution execution = completed.getExecution();
        try {
            forget(execution);
            if (completed.getResult() == ExecutionComplete.Result.FAILED) {
                String reason = completed.getCause().map(TaskFailures::reason).orElse("");
                LOG.warn("{} {} failed: {}", execution.getTaskName(), execution.getId(), reason);
                jdbc.sql("insert into task_failure (task_name, task_instance, failed_at, reason) values (?, ?, ?, ?)")
                        .params(
                                execution.getTaskName(),
                                execution.getId(),
                                Timestamp.from(completed.getTimeDone()),
                                reason)
                        .update();
            }
        } catch (RuntimeException databaseAway) {
            LOG.warn("Could not note how {} ended", execution.getTaskName(), databaseAway);
        }
    }

    private void forget(Execution execution) {
        jdbc.sql("delete from task_failure where task_name = ? and task_instance = ?")
                .params(execution.getTaskName(), execution.getId())
                .update();
    }

    /** Reasons of single-instance tasks by the task's name. */
    Map<String, String> reasons(String instance) {
        return jdbc
                .sql("select task_name, reason from task_failure where task_instance = ?")
                .param(instance)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The innermost cause says most; addresses of people are left out. */
    static String reason(Throwable failure) {
        Throwable inner = failure;
        while (inner.getCause() != null && inner.getCause() != inner) {
            inner = inner.getCause();
        }
        String message = inner.getMessage() == null ? "" : ": " + inner.getMessage();
        String text =
                ADDRESS.matcher(inner.getClass().getSimpleName() + message).replaceAll("…@…");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
