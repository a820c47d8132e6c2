package vn.cchc.intake.watched;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.cchc.intake.Imports;
import vn.cchc.ui.Texts;

/** Looks into the folder that {@code cchc.intake.watched} names, on one node at a time; nothing where it names none. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("cchc.intake.watched")
class WatchedConfiguration {

    @Bean
    WatchedFolder watchedFolder(
            @Value("${cchc.intake.watched}") Path folder,
            @Value("${cchc.intake.watched-settled:10s}") Duration settled,
            Imports imports,
            JdbcClient jdbc,
            PlatformTransactionManager manager,
            Texts texts) {
        return new WatchedFolder(folder, settled, imports, jdbc, manager, texts);
    }

    @Bean
    RecurringTask<Void> intakeWatched(WatchedFolder folder, @Value("${cchc.intake.watched-every:10s}") Duration every) {
        return Tasks.recurring("intake.watched", Schedules.fixedDelay(every)).execute((work, context) -> folder.look());
    }
}
