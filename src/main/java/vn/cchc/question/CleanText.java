package vn.cchc.question;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.vietnamese.VietnameseText;

/** Texts of questions as they are kept: composed letters, no control characters, one blank between words, no empty lines. */
final class CleanText {

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{Cntrl}]+");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\ufffe\\uffff]");

    private CleanText() {}

    static String lines(String text) {
        return VietnameseText.nfc(wellFormed(text))
                .lines()
                .map(CleanText::inLine)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    static String line(String text) {
        return inLine(VietnameseText.nfc(wellFormed(text)));
    }

    static @Nullable String linesOrNull(@Nullable String text) {
        String clean = text == null ? "" : lines(text);
        return clean.isEmpty() ? null : clean;
    }

    private static String inLine(String text) {
        return BLANKS.matcher(UNSEEN.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** Half a character of the upper planes can be neither stored nor sent. */
    private static String wellFormed(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
