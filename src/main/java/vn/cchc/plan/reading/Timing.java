package vn.cchc.plan.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cchc.plan.Rhythm;

/**
 * When a task is to be done.
 *
 * @param words as they stand in the plan
 * @param rhythm null where the words tell of none
 * @param from first day where one is told, {@code until} likewise the last
 */
public record Timing(
        String words,
        @Nullable Rhythm rhythm,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
