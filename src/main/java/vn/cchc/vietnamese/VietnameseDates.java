package vn.cchc.vietnamese;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as Vietnamese documents write them: day first, "11-1-2019", "23/03/2020", "13.8.2021", "ngày 13 tháng 8 năm 2021"
 * (also without marks, in capitals and in any Unicode form), and ISO "2021-08-13".
 */
public final class VietnameseDates {

    private static final String EDGE_BEFORE = "(?<![\\p{L}\\p{N}]|[\\p{N}][/.-])";
    private static final String EDGE_AFTER = "(?![\\p{L}\\p{N}]|[/-][\\p{N}])";
    private static final String YEAR = "((?:19|20|21)\\d\\d)";
    private static final String GAP = "[\\s\\u00A0]{1,3}";
    private static final Pattern DATE = Pattern.compile(
            EDGE_BEFORE
                    + "(?:(?:ng(?:à|a\\u0300|a)y" + GAP + ")?(\\d{1,2})" + GAP + "th(?:á|a\\u0301|a)ng" + GAP
                    + "(\\d{1,2})"
                    + GAP + "n(?:ă|a\\u0306|a)m" + GAP + YEAR
                    + "|(?:ng(?:à|a\\u0300|a)y" + GAP + ")?(\\d{1,2})[\\s]?([/.-])[\\s]?(\\d{1,2})[\\s]?\\5[\\s]?"
                    + YEAR
                    + "|" + YEAR + "-(\\d\\d)-(\\d\\d))" + EDGE_AFTER,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A date found in a text, with offsets into it. */
    public record Occurrence(LocalDate date, int start, int end) {}

    private VietnameseDates() {}

    /** The date a text consists of; nothing when it holds something else or no day of the calendar. */
    public static Optional<LocalDate> parse(String text) {
        Matcher matcher = DATE.matcher(text.strip());
        return matcher.matches() ? date(matcher) : Optional.empty();
    }

    /** The dates in a text, from left to right. */
    public static List<Occurrence> find(String text) {
        List<Occurrence> found = new ArrayList<>();
        Matcher matcher = DATE.matcher(text);
        while (matcher.find()) {
            date(matcher).ifPresent(date -> found.add(new Occurrence(date, matcher.start(), matcher.end())));
        }
        return found;
    }

    private static Optional<LocalDate> date(Matcher matcher) {
        if (matcher.group(1) != null) {
            return date(matcher.group(3), matcher.group(2), matcher.group(1));
        }
        return matcher.group(4) != null
                ? date(matcher.group(7), matcher.group(6), matcher.group(4))
                : date(matcher.group(8), matcher.group(9), matcher.group(10));
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
