package vn.cchc.intake.review;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the library is looked through for validities somebody should confirm: at night, for what came in bulk or by the day alone. */
@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

    @Bean
    RecurringTask<Void> intakeValidity(ValidityProposals proposals, @Value("${cchc.zone}") ZoneId zone) {
        return Tasks.recurring("intake.validity", Schedules.daily(zone, LocalTime.of(3, 20)))
                .execute((work, context) -> proposals.sweep());
    }
}
