package vn.cchc.intake.recognition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts in a text what looks like a person's national id or telephone number; it names none. */
public final class PersonalDataScan {

    /** Twelve digits of a citizen's card: a province, a century with sex, a year, a running number. */
    private static final Pattern CARD = Pattern.compile("(?<![\\d.,/-])0\\d{2}[0-9]\\d{2}\\d{6}(?![\\d/])");

    /** Nine digits, only where the words before them say what they are. */
    private static final Pattern OLD_CARD = Pattern.compile(
            "(?:CMND|CMTND|CCCD|chứng minh|căn cước|định danh)[^\\n\\d]{0,40}(\\d{9}|\\d{12}|\\d{3}[ .]\\d{3}[ .]\\d{3})(?!\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\d./-])(?:\\+84|0)(?:3|5|7|8|9)\\d(?:[ .]?\\d){7}(?![\\d/])|(?<![\\d./-])0(?:3|5|7|8|9)\\d{2}[ .-]\\d{3}[ .-]\\d{3}(?![\\d/])");

    private PersonalDataScan() {}

    /** How many of each. */
    public record Count(int nationalIds, int phones) {

        public boolean isFound() {
            return nationalIds + phones > 0;
        }
    }

    public static Count count(String text) {
        return new Count(
                times(CARD.matcher(text))
                        + times(OLD_CARD.matcher(CARD.matcher(text).replaceAll(""))),
                times(PHONE.matcher(text)));
    }

    private static int times(Matcher matcher) {
        int times = 0;
        while (matcher.find()) {
            times++;
        }
        return times;
    }
}
