package vn.cchc.account.security;

import java.io.Serial;
import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The password was not looked at: this address must wait. */
class SignInWait extends AuthenticationException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Duration duration;

    SignInWait(Duration duration) {
        super("Too many attempts");
        this.duration = duration;
    }

    Duration duration() {
        return duration;
    }
}
