package vn.cchc.account.housekeeping;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cchc.account.attempt.Attempts;
import vn.cchc.account.guest.RegisteredGuests;
import vn.cchc.account.idle.IdleAccounts;
import vn.cchc.account.registration.Registration;
import vn.cchc.account.session.Sessions;

/** When what is kept about people for a while is cleared away. */
@Configuration(proxyBeanMethods = false)
class Housekeeping {

    private static final Schedule HOURLY = Schedules.fixedDelay(Duration.ofHours(1));

    private final ZoneId zone;

    Housekeeping(@Value("${cchc.zone}") ZoneId zone) {
        this.zone = zone;
    }

    @Bean
    RecurringTask<Void> sessionCleanup(Sessions sessions) {
        return nightly("account.sessions", 3, 40, sessions::clearAway);
    }

    @Bean
    RecurringTask<Void> attemptCleanup(Attempts attempts) {
        return nightly("account.attempts", 3, 50, attempts::clearAway);
    }

    @Bean
    RecurringTask<Void> idleAccountsLook(IdleAccounts idle) {
        return nightly("account.idle", 4, 30, idle::look);
    }

    @Bean
    RecurringTask<Void> codeCleanup(Registration registration) {
        return Tasks.recurring("account.codes", HOURLY).execute((work, context) -> registration.sweep());
    }

    @Bean
    RecurringTask<Void> guestCleanup(RegisteredGuests guests) {
        return Tasks.recurring("account.guests", HOURLY).execute((work, context) -> guests.sweep());
    }

    private RecurringTask<Void> nightly(String name, int hour, int minute, Runnable work) {
        return Tasks.recurring(name, Schedules.daily(zone, LocalTime.of(hour, minute)))
                .execute((instance, context) -> work.run());
    }
}
