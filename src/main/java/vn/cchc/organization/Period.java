package vn.cchc.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From a first to a last day, both included; an end that is not known or not reached is null.
 *
 * @throws IllegalArgumentException where the last day comes before the first
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate until) {

    /** No end known on either side. */
    public static final Period OPEN = new Period(null, null);

    public Period {
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("A period ends before it begins: %s, %s".formatted(from, until));
        }
    }

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && !isOverOn(day);
    }

    /** Whether the last day lies before this day. */
    public boolean isOverOn(LocalDate day) {
        return until != null && until.isBefore(day);
    }
}
