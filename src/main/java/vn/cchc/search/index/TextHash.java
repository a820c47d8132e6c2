package vn.cchc.search.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.LawTitles;
import vn.cchc.library.LegalText;
import vn.cchc.library.Provision;
import vn.cchc.vietnamese.VietnameseText;

/**
 * Tells texts that say the same, whatever their spacing and capitals. Short ones often do without being versions of one another ("The
 * annex is issued with this circular"): of these the title must be the same too, and say something.
 */
final class TextHash {

    /** From so many letters on a text speaks for itself. */
    private static final int TELLING = 1_000;

    /** "Thông tư sửa đổi" may be any. */
    private static final int FEWEST_WORDS = 4;

    private TextHash() {}

    /** SHA-256 in hexadecimal digits; null for a document without text, or with too little to tell. */
    static @Nullable String of(LegalText document) {
        StringBuilder words = new StringBuilder();
        for (Provision provision : document.provisions()) {
            append(provision.label(), words);
            append(provision.heading(), words);
            append(provision.text(), words);
        }
        if (words.isEmpty()) {
            return null;
        }
        if (words.length() < TELLING) {
            DocumentSummary summary = document.summary();
            if (LawTitles.name(summary.type(), summary.title()).size() < FEWEST_WORDS) {
                return null;
            }
            words.append('\n');
            append(summary.title(), words);
        }
        return hash(words.toString());
    }

    private static void append(String text, StringBuilder words) {
        VietnameseText.nfc(text)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(words::appendCodePoint);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
