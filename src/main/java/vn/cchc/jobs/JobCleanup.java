package vn.cchc.jobs;

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

/** Every night forgets jobs that ended long ago, with their reports. */
@Configuration(proxyBeanMethods = false)
class JobCleanup {

    @Bean
    RecurringTask<Void> jobsCleanup(
            JobTable table,
            @Value("${cchc.zone}") ZoneId zone,
            @Value("${cchc.jobs.retention:90d}") Duration retention) {
        return Tasks.recurring("jobs.cleanup", Schedules.daily(zone, LocalTime.of(2, 20)))
                .execute((work, context) ->
                        table.deleteFinishedBefore(Clock.systemUTC().instant().minus(retention)));
    }
}
