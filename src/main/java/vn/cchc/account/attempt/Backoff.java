package vn.cchc.account.attempt;

import java.time.Duration;

/**
 * How long to wait after so many failures in a row: not at all for the first ones, then twice as long each time.
 *
 * @param free the number of failures after which waiting begins
 */
public record Backoff(int free, Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    public Duration after(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        var wait = first.multipliedBy(1L << Math.min(failures - free, MOST_DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
