package vn.cchc.plan.desk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import vn.cchc.plan.Rhythm;

/** Turns a rhythm into days, by the calendar: weeks end on Sunday, months and quarters on their last day. */
public final class Schedule {

    private Schedule() {}

    /** From when until when something is to be done once. */
    public record Slot(LocalDate startsOn, LocalDate dueOn) {}

    /**
     * Every time that a task comes round.
     *
     * @throws IllegalArgumentException where it ends before it begins
     */
    public static List<Slot> of(Rhythm rhythm, LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("Ends before it begins: " + from + ", " + until);
        }
        List<Slot> slots = new ArrayList<>();
        LocalDate begins = from;
        while (!begins.isAfter(until)) {
            LocalDate ends = end(rhythm, begins, until);
            LocalDate due = ends.isAfter(until) ? until : ends;
            slots.add(new Slot(begins, due));
            begins = due.plusDays(1);
        }
        return slots;
    }

    private static LocalDate end(Rhythm rhythm, LocalDate day, LocalDate until) {
        return switch (rhythm) {
            case WEEKLY -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTHLY -> day.with(TemporalAdjusters.lastDayOfMonth());
            case QUARTERLY, CONTINUOUS ->
                day.withMonth((day.getMonthValue() - 1) / 3 * 3 + 3)
                        .withDayOfMonth(1)
                        .with(TemporalAdjusters.lastDayOfMonth());
            case ONCE -> until;
        };
    }
}
