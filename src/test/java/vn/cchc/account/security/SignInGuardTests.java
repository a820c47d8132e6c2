package vn.cchc.account.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInGuardTests {

    private Instant now = Instant.parse("2026-11-22T00:00:00Z");
    private final SignInGuard guard = new SignInGuard(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void waitsAfterFiveWrongPasswords() {
        fail(5);

        assertThat(guard.attempt("bientap", "10.0.0.1")).isEqualTo(Duration.ofSeconds(30));
        assertThat(guard.attempt(" BienTap ", "10.0.0.1")).isPositive();
    }

    @Test
    void waitsTwiceAsLongEachTimeUpToAnHour() {
        assertThat(SignInGuard.waitAfter(4)).isZero();
        assertThat(SignInGuard.waitAfter(5)).isEqualTo(Duration.ofSeconds(30));
        assertThat(SignInGuard.waitAfter(6)).isEqualTo(Duration.ofSeconds(60));
        assertThat(SignInGuard.waitAfter(7)).isEqualTo(Duration.ofSeconds(120));
        assertThat(SignInGuard.waitAfter(500)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void letsOneMoreTryAfterTheWait() {
        fail(5);
        now = now.plusSeconds(30);

        assertThat(guard.attempt("bientap", "10.0.0.1")).isZero();
        assertThat(guard.attempt("bientap", "10.0.0.1")).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void leavesTheOwnerAloneElsewhere() {
        fail(5);

        assertThat(guard.attempt("bientap", "10.0.0.2")).isZero();
        assertThat(guard.attempt("tochuc", "10.0.0.1")).isZero();
    }

    @Test
    void forgetsWrongPasswordsAfterARightOne() {
        fail(4);
        guard.succeeded("bientap", "10.0.0.1");
        fail(4);

        assertThat(guard.blockedFor("bientap", "10.0.0.1")).isZero();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(guard.attempt("bientap", "10.0.0.1")).isZero();
        }
    }
}
