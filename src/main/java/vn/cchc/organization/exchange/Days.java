package vn.cchc.organization.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.organization.RegisterException;

/** Days as tables have them: 01/07/2025, 1-7-2025 or 2025-07-01. */
final class Days {

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:T00:00(?::00)?)?");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private Days() {}

    /** Null for an empty cell; refused with the cell where it is no day. */
    static @Nullable LocalDate read(String cell) {
        if (cell.isBlank()) {
            return null;
        }
        var text = cell.strip();
        var dayFirst = DAY_FIRST.matcher(text);
        var yearFirst = YEAR_FIRST.matcher(text);
        try {
            if (dayFirst.matches()) {
                return LocalDate.of(number(dayFirst.group(3)), number(dayFirst.group(2)), number(dayFirst.group(1)));
            }
            if (yearFirst.matches()) {
                return LocalDate.of(number(yearFirst.group(1)), number(yearFirst.group(2)), number(yearFirst.group(3)));
            }
        } catch (DateTimeException impossible) {
            throw new RegisterException("organization.import.day", text);
        }
        throw new RegisterException("organization.import.day", text);
    }

    static String write(@Nullable LocalDate day) {
        return day == null ? "" : WRITTEN.format(day);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
