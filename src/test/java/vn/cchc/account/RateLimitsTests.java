package vn.cchc.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.cchc.account.SecuritySettings.RateSettings;

class RateLimitsTests {

    private static final RateSettings SMALL = new RateSettings(60, 5, 3, 10, 2, 2);

    private long now;
    private final RateLimits limits = new RateLimits(SMALL, new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void stopsABrowserBeforeItsOffice() {
        for (int i = 0; i < 3; i++) {
            assertThat(limits.search("10.0.0.1", "first").allowed()).isTrue();
        }

        var verdict = limits.search("10.0.0.1", "first");

        assertThat(verdict.allowed()).isFalse();
        assertThat(verdict.retrySeconds()).isEqualTo(20);
        assertThat(limits.search("10.0.0.1", "second").allowed()).isTrue();
    }

    @Test
    void stopsAnAddressThatChangesBrowsers() {
        for (int i = 0; i < 5; i++) {
            assertThat(limits.search("10.0.0.2", "browser " + i).allowed()).isTrue();
        }

        assertThat(limits.search("10.0.0.2", "another").allowed()).isFalse();
        assertThat(limits.search("10.0.0.3", null).allowed()).isTrue();
    }

    @Test
    void letsOnAgainAfterTheWait() {
        for (int i = 0; i < 5; i++) {
            limits.search("10.0.0.4", null);
        }
        var verdict = limits.search("10.0.0.4", null);

        now += verdict.retryAfter().toNanos();

        assertThat(limits.search("10.0.0.4", null).allowed()).isTrue();
    }

    @Test
    void countsSuggestionsApartFromSearches() {
        for (int i = 0; i < 3; i++) {
            limits.search("10.0.0.5", "typing");
        }

        assertThat(limits.suggestions("10.0.0.5", "typing").allowed()).isTrue();
    }

    @Test
    void takesAHouseholdsIpv6AddressesForOne() {
        limits.signIn("2001:db8:1:2:aaaa::1");
        limits.signIn("2001:db8:1:2:bbbb::1");

        assertThat(limits.signIn("2001:db8:1:2:cccc::1").allowed()).isFalse();
        assertThat(limits.signIn("2001:db8:1:3::1").allowed()).isTrue();
    }

    @Test
    void countsImportsByToken() {
        limits.imports("token:1");
        limits.imports("token:1");

        assertThat(limits.imports("token:1").retryAfter()).isEqualTo(Duration.ofSeconds(30));
        assertThat(limits.imports("token:2").allowed()).isTrue();
    }
}
