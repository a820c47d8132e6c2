package vn.cchc.account.privacy;

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
import vn.cchc.account.ConsentPurpose;
import vn.cchc.account.NationalIds;
import vn.cchc.account.RetentionRule;

/** The portal's own purposes, how long data is kept for them, and the nightly work that sees to it. */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

    private static final int SLICE = 500;

    @Bean
    ConsentPurpose accountPurpose() {
        return new ConsentPurpose(5, ConsentPurpose.ACCOUNT, "2026-11", true);
    }

    @Bean
    ConsentPurpose noticesPurpose() {
        return ConsentPurpose.optional(10, ConsentPurpose.NOTICES, "2026-11");
    }

    @Bean
    ConsentPurpose nationalIdPurpose() {
        return ConsentPurpose.optional(20, NationalIds.PURPOSE, "2026-11");
    }

    @Bean
    RetentionRule nationalIdRetention(SealedIds ids, @Value("${cchc.privacy.keep.national-id:730d}") Duration keep) {
        return new RetentionRule("national-id", keep, ids::removeRecordedBefore);
    }

    @Bean
    RetentionRule consentRetention(
            RecordedConsents consents, @Value("${cchc.privacy.keep.withdrawn-consent:1825d}") Duration keep) {
        return new RetentionRule("withdrawn-consent", keep, consents::removeWithdrawnBefore);
    }

    @Bean
    RecurringTask<Void> privacyRetention(Retention retention, @Value("${cchc.zone}") ZoneId zone) {
        return Tasks.recurring("privacy.retention", Schedules.daily(zone, LocalTime.of(2, 40)))
                .execute((work, context) -> retention.enforce(Clock.systemUTC().instant()));
    }

    @Bean
    RecurringTask<Void> privacyReencryption(SealedIds ids, @Value("${cchc.zone}") ZoneId zone) {
        return Tasks.recurring("privacy.reencryption", Schedules.daily(zone, LocalTime.of(3, 0)))
                .execute((work, context) -> {
                    while (ids.reseal(SLICE) == SLICE) {
                        Thread.onSpinWait();
                    }
                });
    }
}
