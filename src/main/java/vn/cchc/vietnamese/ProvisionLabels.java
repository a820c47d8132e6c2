package vn.cchc.vietnamese;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Labels of provisions, and the division of an article into clauses and points.
 *
 * <p>Key segments are ASCII: đ is written {@code dd} ({@code pt-dd}); a label of several letters has them joined by an
 * underscore ({@code pt-a_a} for "aa", {@code pt-d_d} for "dd"), so no two labels share a segment.
 */
public final class ProvisionLabels {

    private static final Map<String, ProvisionLabel.Level> WORDS = Map.of(
            "phan", ProvisionLabel.Level.PART,
            "phu luc", ProvisionLabel.Level.APPENDIX,
            "chuong", ProvisionLabel.Level.CHAPTER,
            "muc", ProvisionLabel.Level.SECTION,
            "tieu muc", ProvisionLabel.Level.SUBSECTION,
            "dieu", ProvisionLabel.Level.ARTICLE,
            "khoan", ProvisionLabel.Level.CLAUSE,
            "diem", ProvisionLabel.Level.POINT);
    private static final List<String> ORDINALS = List.of(
            "nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai", "muoi ba");
    private static final Pattern LABEL = Pattern.compile(
            "(phu luc|tieu muc|phan|chuong|muc|dieu|khoan|diem)(?:\\s+(thu|so))?(?:\\s+(.{1,20}?))?[.:)]?");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})([a-zđ]{0,2})(\\d?)");
    private static final Pattern LETTERS = Pattern.compile("([a-zđ]{1,2})(\\d?)");
    private static final Pattern ROMAN = Pattern.compile("(?=[ivxl])(x{0,3}|xl|l)(ix|iv|v?i{0,3})([a-zđ]?)");

    private ProvisionLabels() {}

    /** Reads a label such as "Điều 12a", "khoản 2", "điểm đ", "Phần thứ nhất", "Chương II", "Phụ lục I". */
    public static Optional<ProvisionLabel> parse(String label) {
        if (label.length() > 100) {
            return Optional.empty();
        }
        String words = VietnameseText.normalize(label).strip().replaceAll("[\\s\\p{Z}]+", " ");
        Matcher matcher = LABEL.matcher(foldedExceptStrokes(words));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        ProvisionLabel.Level level = Objects.requireNonNull(WORDS.get(matcher.group(1)));
        String number = matcher.group(3) == null ? "" : matcher.group(3);
        if (number.isEmpty()) {
            boolean onlyOne = level == ProvisionLabel.Level.APPENDIX && matcher.group(2) == null;
            return onlyOne ? Optional.of(new ProvisionLabel(level, "", level.prefix())) : Optional.empty();
        }
        return arabic(level, number).map(n -> new ProvisionLabel(level, n, level.prefix() + "-" + segment(n)));
    }

    /** The key segment of a clause's or point's bare label: "2" gives {@code cl-2}, "đ" gives {@code pt-dd}. */
    static String key(ProvisionLabel.Level level, String number) {
        return level.prefix() + "-" + segment(VietnameseText.normalize(number));
    }

    /** Divides an article's text into its clauses and points; an undivided text gives a part without children. */
    public static ProvisionPart split(String articleText) {
        return ProvisionSplitter.split(articleText);
    }

    /** Without marks but with the stroke of a đ that stands by itself, as the letter of a point or a number's suffix. */
    private static String foldedExceptStrokes(String words) {
        int space = words.lastIndexOf(' ');
        String last = words.substring(space + 1);
        return VietnameseText.fold(words.substring(0, space + 1))
                + (last.matches("\\d*[a-zđ]{0,2}\\d?[.:)]?") ? last : VietnameseText.fold(last));
    }

    private static Optional<String> arabic(ProvisionLabel.Level level, String number) {
        int ordinal = ORDINALS.indexOf(number);
        if (ordinal >= 0) {
            return Optional.of(String.valueOf(ordinal + 1));
        }
        boolean letters = level == ProvisionLabel.Level.POINT;
        Matcher roman = ROMAN.matcher(number);
        if (!letters && roman.matches()) {
            return Optional.of(romanValue(roman) + roman.group(3));
        }
        if (NUMBER.matcher(number).matches()) {
            return Optional.of(number.replaceFirst("^0+(?=\\d)", ""));
        }
        boolean lettered = letters || level != ProvisionLabel.Level.ARTICLE && level != ProvisionLabel.Level.CLAUSE;
        return lettered && LETTERS.matcher(number).matches() ? Optional.of(number) : Optional.empty();
    }

    private static int romanValue(Matcher roman) {
        int tens = switch (roman.group(1)) {
            case "xl" -> 4;
            case "l" -> 5;
            default -> roman.group(1).length();
        };
        int ones = switch (roman.group(2)) {
            case "iv" -> 4;
            case "ix" -> 9;
            default ->
                roman.group(2).startsWith("v")
                        ? 4 + roman.group(2).length()
                        : roman.group(2).length();
        };
        return tens * 10 + ones;
    }

    private static String segment(String number) {
        StringBuilder segment = new StringBuilder();
        boolean letterBefore = false;
        for (char c : number.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean letter = Character.isLetter(c);
            segment.append(letter && letterBefore ? "_" : "").append(c == 'đ' ? "dd" : String.valueOf(c));
            letterBefore = letter;
        }
        return segment.toString();
    }
}
