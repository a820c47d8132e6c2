package vn.cchc.mail;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scheduler's tasks for messages: to deliver one, and to clear away old ones. */
@Configuration(proxyBeanMethods = false)
class Delivery {

    private static final TaskDescriptor<Long> DELIVERY = TaskDescriptor.of("mail.delivery", Long.class);

    static TaskInstance<Long> of(long id) {
        return DELIVERY.instance(String.valueOf(id)).data(id).build();
    }

    /** Half a minute, doubled each time: the last of ten tries comes about eight hours after the first. */
    @Bean
    OneTimeTask<Long> mailDelivery(
            Outbox outbox,
            @Value("${cchc.mail.retry:30s}") Duration retry,
            @Value("${cchc.mail.retries:10}") int retries) {
        return Tasks.oneTime(DELIVERY)
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        retries,
                        new FailureHandler.ExponentialBackoffFailureHandler<>(retry, 2),
                        (completed, operations) -> outbox.giveUp(
                                Long.parseLong(completed.getExecution().getId()))))
                .execute((work, context) -> outbox.deliver(work.getData()));
    }

    @Bean
    RecurringTask<Void> mailCleanup(
            MessageTable table,
            @Value("${cchc.zone}") ZoneId zone,
            @Value("${cchc.mail.retention:90d}") Duration retention) {
        return Tasks.recurring("mail.cleanup", Schedules.daily(zone, LocalTime.of(2, 10)))
                .execute((work, context) ->
                        table.deleteEndedBefore(Clock.systemUTC().instant().minus(retention)));
    }
}
