package vn.cchc.intake.single;

import java.util.List;
import java.util.regex.Pattern;
import vn.cchc.vietnamese.VietnameseText;

/** An extracted text as lines worth reading: composed, single-spaced, without page numbers, rules and the gazette's page heads. */
final class TextLines {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-–—]?\\s?\\d{1,4}\\s?[-–—]?");
    private static final Pattern RULE = Pattern.compile("[_*\\-–—=.·•\\s]{2,}");
    private static final Pattern GAZETTE =
            Pattern.compile("(?:\\d+ )?CÔNG BÁO ?/ ?Số .*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private TextLines() {}

    /** Blank lines stay, as empty texts: they part a heading from what follows. */
    static List<String> of(String text) {
        return VietnameseText.nfc(text)
                .lines()
                .map(line -> BLANKS.matcher(line).replaceAll(" ").strip())
                .filter(line -> line.isEmpty() || !isFurniture(line))
                .toList();
    }

    private static boolean isFurniture(String line) {
        return PAGE_NUMBER.matcher(line).matches()
                || RULE.matcher(line).matches()
                || GAZETTE.matcher(line).matches();
    }
}
