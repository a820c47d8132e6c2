package vn.cchc.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The real time until a test stops it somewhere. */
public final class MovedClock extends Clock {

    private volatile @Nullable Instant stopped;

    public void stopAt(Instant at) {
        stopped = at.truncatedTo(ChronoUnit.MILLIS);
    }

    public void goOn() {
        stopped = null;
    }

    @Override
    public Instant instant() {
        var at = stopped;
        return at == null ? Instant.now().truncatedTo(ChronoUnit.MILLIS) : at;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
