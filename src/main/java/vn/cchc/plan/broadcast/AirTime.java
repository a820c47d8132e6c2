package vn.cchc.plan.broadcast;

import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;

/**
 * Whether a station's month is as plans ask: at least so many minutes, at hours in which many people listen. Pure.
 *
 * <p>Good hours are early morning, noon and evening, when people are at home: 5 to 7, 11 to 13:30, 16:30 to 21.
 */
public final class AirTime {

    private static final List<LocalTime[]> GOOD = List.of(
            new LocalTime[] {LocalTime.of(5, 0), LocalTime.of(7, 0)},
            new LocalTime[] {LocalTime.of(11, 0), LocalTime.of(13, 30)},
            new LocalTime[] {LocalTime.of(16, 30), LocalTime.of(21, 0)});

    private AirTime() {}

    /** What was aired at one time. */
    public record Aired(LocalTime at, int minutes, boolean relayed) {}

    /**
     * A station's month.
     *
     * @param wanted minutes, the station's duty
     * @param good minutes that began in good hours
     * @param relayed minutes of other stations' programmes
     * @param over whether the month has passed, so that nothing can be added
     */
    public record Month(YearMonth month, int wanted, int minutes, int good, int relayed, int programmes, boolean over) {

        public boolean met() {
            return minutes >= wanted;
        }

        public int missing() {
            return Math.max(0, wanted - minutes);
        }

        /** Whether at least half of the minutes came in good hours; a month with nothing aired has no bad hours. */
        public boolean goodHours() {
            return 2 * good >= minutes;
        }
    }

    public static boolean isGood(LocalTime at) {
        return GOOD.stream().anyMatch(hours -> !at.isBefore(hours[0]) && at.isBefore(hours[1]));
    }

    public static Month month(YearMonth month, int wanted, List<Aired> aired, YearMonth now) {
        return new Month(
                month,
                wanted,
                aired.stream().mapToInt(Aired::minutes).sum(),
                aired.stream()
                        .filter(one -> isGood(one.at()))
                        .mapToInt(Aired::minutes)
                        .sum(),
                aired.stream().filter(Aired::relayed).mapToInt(Aired::minutes).sum(),
                aired.size(),
                month.isBefore(now));
    }
}
