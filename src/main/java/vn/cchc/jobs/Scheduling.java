package vn.cchc.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * db-scheduler for small and recurring work on any node: the tasks are the beans of type {@link Task} that the modules declare. What
 * is scheduled in a transaction is there when that commits and not otherwise.
 */
@Configuration(proxyBeanMethods = false)
class Scheduling {

    private static final int THREADS = 4;

    /** Started and stopped by {@link SchedulerLife}. */
    @Bean(destroyMethod = "")
    Scheduler scheduler(
            DataSource database,
            ObjectProvider<Task<?>> tasks,
            NodeName node,
            TaskFailures failures,
            @Value("${cchc.jobs.look:1s}") Duration look,
            @Value("${cchc.jobs.heartbeat:15s}") Duration heartbeat) {
        List<Task<?>> once = new ArrayList<>();
        List<RecurringTask<?>> recurring = new ArrayList<>();
        tasks.orderedStream().forEach(task -> {
            if (task instanceof RecurringTask<?> again) {
                recurring.add(again);
            } else {
                once.add(task);
            }
        });
        return Scheduler.create(new TransactionAwareDataSourceProxy(database), once)
                .startTasks(recurring)
                .schedulerName(new SchedulerName.Fixed(node.value()))
                .serializer(new JsonTaskData())
                .threads(THREADS)
                .executorService(new PatientExecutor(THREADS, "work"))
                .dueExecutor(new PatientExecutor(1, "work-due"))
                .housekeeperExecutor(new PatientExecutor(2, "work-care"))
                .pollingInterval(look)
                .heartbeatInterval(heartbeat)
                .shutdownMaxWait(Duration.ofSeconds(20))
                // the listener logs them without the addresses that a server's answer may name
                .failureLogging(LogLevel.OFF, false)
                .addSchedulerListener(failures)
                .build();
    }
}
