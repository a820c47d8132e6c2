package vn.cchc.account.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.cchc.account.SignInName;

/**
 * Makes guessing a password slow: after five wrong ones for one account from one address, that address waits 30 seconds for that
 * account, then twice as long after each further one, up to an hour. The account stays open to its owner elsewhere. Counts are this
 * node's own and forgotten a day after the last attempt.
 */
@Component
class SignInGuard {

    static final int FREE_ATTEMPTS = 5;
    static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Cache<String, Attempts> attempts = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofDays(1))
            .build();
    private final Clock clock;

    private record Attempts(int count, Instant blockedUntil) {}

    @Autowired
    SignInGuard() {
        this(Clock.systemUTC());
    }

    SignInGuard(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts an attempt before its password is looked at, so that many at once count as many.
     *
     * @return how long to wait instead, zero where the attempt may go on
     */
    Duration attempt(String name, String address) {
        var now = clock.instant();
        var wait = new Duration[] {Duration.ZERO};
        attempts.asMap().compute(key(name, address), (key, before) -> {
            if (before != null && now.isBefore(before.blockedUntil())) {
                wait[0] = Duration.between(now, before.blockedUntil());
                return before;
            }
            var count = before == null ? 1 : before.count() + 1;
            return new Attempts(count, now.plus(waitAfter(count)));
        });
        return wait[0];
    }

    void succeeded(String name, String address) {
        attempts.invalidate(key(name, address));
    }

    /** How long the next attempt will have to wait. */
    Duration blockedFor(String name, String address) {
        var known = attempts.getIfPresent(key(name, address));
        var now = clock.instant();
        return known == null || !now.isBefore(known.blockedUntil())
                ? Duration.ZERO
                : Duration.between(now, known.blockedUntil());
    }

    static Duration waitAfter(int count) {
        if (count < FREE_ATTEMPTS) {
            return Duration.ZERO;
        }
        var doublings = Math.min(count - FREE_ATTEMPTS, 10);
        var wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private static String key(String name, String address) {
        return SignInName.normal(name) + '\n' + address;
    }
}
