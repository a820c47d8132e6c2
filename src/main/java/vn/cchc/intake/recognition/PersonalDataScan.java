package vn.cchc.intake.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a text what looks like a person's national id or telephone number. */
public final class PersonalDataScan {

    /** Twelve digits of a citizen's card: a province, a century with sex, a year, a running number; often in groups. */
    private static final String CARD =
            "(?<![\\d.,/-])0\\d{2}(?:\\d{9}|[ .]\\d{3}[ .]\\d{3}[ .]\\d{3}|[ .]\\d[ .]\\d{2}[ .]\\d{6})(?![\\d/])";

    /** Nine digits, only where the words before them say what they are. */
    private static final String OLD_CARD =
            "(?:CMND|CMTND|CCCD|chứng minh|căn cước|định danh)[^\\n\\d]{0,40}(?<old>\\d{12}|\\d{9}|\\d{3}[ .]\\d{3}[ .]\\d{3})(?!\\d)";

    /** A mobile telephone; those of offices are on paper to be called. */
    private static final String PHONE =
            "(?<![\\d./-])(?:\\(?\\+?84\\)?[ .]?|0)(?:3|5|7|8|9)\\d(?:[ .-]?\\d){7}(?![\\d/])";

    private static final Pattern ALL = Pattern.compile(
            "(?<card>" + CARD + ")|" + OLD_CARD + "|(?<phone>" + PHONE + ")",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private PersonalDataScan() {}

    /** What a number looks like. */
    public enum Kind {
        NATIONAL_ID,
        PHONE
    }

    /** Where in the text a number stands. */
    public record Hit(Kind kind, int start, int end) {}

    /** How many of each. */
    public record Count(int nationalIds, int phones) {

        public boolean isFound() {
            return nationalIds + phones > 0;
        }
    }

    /** In the order of the text. */
    public static List<Hit> find(String text) {
        List<Hit> hits = new ArrayList<>();
        Matcher matcher = ALL.matcher(text);
        while (matcher.find()) {
            String group = matcher.group("card") != null ? "card" : matcher.group("old") != null ? "old" : "phone";
            Kind kind = group.equals("phone") ? Kind.PHONE : Kind.NATIONAL_ID;
            hits.add(new Hit(kind, matcher.start(group), matcher.end(group)));
        }
        return hits;
    }

    public static Count count(String text) {
        List<Hit> hits = find(text);
        int phones = (int) hits.stream().filter(hit -> hit.kind() == Kind.PHONE).count();
        return new Count(hits.size() - phones, phones);
    }
}
