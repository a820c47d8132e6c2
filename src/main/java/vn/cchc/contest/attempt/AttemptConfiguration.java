package vn.cchc.contest.attempt;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock that decides, and the sweep that submits what nobody did. */
@Configuration(proxyBeanMethods = false)
class AttemptConfiguration {

    @Bean
    Clock contestClock() {
        return Clock.systemUTC();
    }

    @Bean
    RecurringTask<Void> expiredAttempts(Attempts attempts) {
        return Tasks.recurring("contest.submit-expired", Schedules.fixedDelay(Duration.ofSeconds(30)))
                .execute((work, context) -> attempts.submitExpired());
    }
}
