package vn.cchc.contest.closing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Closes rounds whose time is over. */
@Configuration(proxyBeanMethods = false)
class ClosingConfiguration {

    @Bean
    RecurringTask<Void> dueRounds(ResultsDesk results) {
        return Tasks.recurring("contest.close-rounds", Schedules.fixedDelay(Duration.ofSeconds(30)))
                .execute((work, context) -> results.closeDue());
    }
}
