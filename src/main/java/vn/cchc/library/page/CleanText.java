package vn.cchc.library.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words from outside, made fit to be shown anywhere: no control characters and nothing that turns the direction of writing. */
final class CleanText {

    private static final Pattern UNFIT = Pattern.compile(
            "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFF9-\\uFFFF]"
                    + "|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    private CleanText() {}

    /** The text without what XML, paper or a line of Vietnamese cannot hold. */
    static String of(@Nullable String text) {
        return text == null ? "" : UNFIT.matcher(text).replaceAll("");
    }

    /** The same in one line. */
    static String line(@Nullable String text) {
        return of(text).replaceAll("\\s+", " ").strip();
    }

    /** An address that may be linked to: only http and https, else nothing. */
    static @Nullable String webAddress(@Nullable String address) {
        String clean = line(address);
        return clean.matches("(?i)https?://[^\\s\"'<>]+") ? clean : null;
    }
}
