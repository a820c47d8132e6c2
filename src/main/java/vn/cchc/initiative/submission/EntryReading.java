package vn.cchc.initiative.submission;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scheduler's task that reads a file of an entry. */
@Configuration(proxyBeanMethods = false)
class EntryReading {

    private static final int TRIES = 5;

    @Bean
    OneTimeTask<Long> initiativeReading(Attachments attachments) {
        return Tasks.oneTime(Attachments.READING)
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        TRIES, new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(20), 2)))
                .execute((work, context) -> attachments.read(work.getData()));
    }
}
