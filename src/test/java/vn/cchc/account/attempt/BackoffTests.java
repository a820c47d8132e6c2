package vn.cchc.account.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTests {

    private final Backoff backoff = new Backoff(5, Duration.ofSeconds(30), Duration.ofHours(1));

    @Test
    void letsTheFirstFailuresGo() {
        assertThat(backoff.after(1)).isZero();
        assertThat(backoff.after(4)).isZero();
    }

    @Test
    void doublesEachTimeUpToTheLongest() {
        assertThat(backoff.after(5)).isEqualTo(Duration.ofSeconds(30));
        assertThat(backoff.after(6)).isEqualTo(Duration.ofSeconds(60));
        assertThat(backoff.after(7)).isEqualTo(Duration.ofSeconds(120));
        assertThat(backoff.after(500)).isEqualTo(Duration.ofHours(1));
    }
}
