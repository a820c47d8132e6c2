package vn.cchc.search.alert;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When people are told. */
@Configuration(proxyBeanMethods = false)
class AlertConfiguration {

    @Bean
    RecurringTask<Void> searchAlertsTask(SearchAlerts alerts, @Value("${cchc.search.alerts-every:1h}") Duration every) {
        return Tasks.recurring("search.alerts", Schedules.fixedDelay(every)).execute((work, context) -> alerts.tell());
    }
}
