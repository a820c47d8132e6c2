package vn.cchc.account.registration;

import java.time.Duration;

/** No code is sent or looked at before this has passed. */
public class CodeWait extends RuntimeException {

    private final Duration duration;

    CodeWait(Duration duration) {
        super("Too many codes");
        this.duration = duration;
    }

    /** At least one. */
    public long seconds() {
        return Math.max(1, duration.plusMillis(999).toSeconds());
    }
}
