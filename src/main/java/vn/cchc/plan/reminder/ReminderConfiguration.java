package vn.cchc.plan.reminder;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When people are reminded, in the morning of working hours, and how often links are followed. */
@Configuration(proxyBeanMethods = false)
class ReminderConfiguration {

    @Bean
    RecurringTask<Void> planReminders(Reminders reminders, @Value("${cchc.zone}") ZoneId zone) {
        return Tasks.recurring("plan.reminders", Schedules.daily(zone, LocalTime.of(7, 30)))
                .execute((work, context) -> reminders.tell());
    }

    @Bean
    RecurringTask<Void> planLinkedEvidence(LinkedEvidence linked) {
        return Tasks.recurring("plan.linked-evidence", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((work, context) -> linked.follow());
    }
}
