package vn.cchc.account.security;

import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.cchc.account.SignInName;
import vn.cchc.account.attempt.Attempts;
import vn.cchc.account.attempt.Backoff;

/**
 * Makes guessing a password slow: after five wrong ones for one account from one address, that address waits 30 seconds for that
 * account, then twice as long after each further one, up to an hour; the account stays open to its owner elsewhere. After fifty from
 * wherever they came, everybody waits for that account, up to a quarter of an hour. A passkey never waits.
 */
@Component
class SignInGuard {

    static final Backoff FROM_ONE_ADDRESS = new Backoff(5, Duration.ofSeconds(30), Duration.ofHours(1));
    static final Backoff FROM_EVERYWHERE = new Backoff(50, Duration.ofSeconds(30), Duration.ofMinutes(15));

    private final Attempts attempts;

    SignInGuard(Attempts attempts) {
        this.attempts = attempts;
    }

    /** @return how long to wait instead, zero where the attempt may go on */
    Duration attempt(String name, String address) {
        var wait = attempts.attempt(here(name, address), FROM_ONE_ADDRESS);
        return wait.isPositive() ? wait : attempts.attempt(everywhere(name), FROM_EVERYWHERE);
    }

    void succeeded(String name, String address) {
        attempts.succeeded(here(name, address));
        attempts.succeeded(everywhere(name));
    }

    /** How long the next attempt will have to wait. */
    Duration blockedFor(String name, String address) {
        var here = attempts.blockedFor(here(name, address));
        var everywhere = attempts.blockedFor(everywhere(name));
        return here.compareTo(everywhere) >= 0 ? here : everywhere;
    }

    private static String here(String name, String address) {
        return "password\n" + SignInName.normal(name) + '\n' + address;
    }

    private static String everywhere(String name) {
        return "password\n" + SignInName.normal(name);
    }
}
