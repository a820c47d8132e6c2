package vn.cchc.vietnamese;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Text of the time before Unicode: TCVN3 (the ABC fonts, after TCVN 5712:1993) and VNI for Windows, as it comes out of old files and
 * is pasted into a search box: "c¶i c¸ch hµnh chÝnh", "caûi caùch haønh chính".
 *
 * <p>Such text is a row of Latin-1 letters. It is told from others by what it becomes: it is taken for TCVN3 or VNI where that
 * makes Vietnamese syllables of words that are none as they stand.
 */
public final class LegacyEncodings {

    /** The forms that are recognised. */
    public enum Encoding {
        TCVN3,
        VNI
    }

    /** A text in Unicode, and what it was written in. */
    public record Converted(String text, Encoding from) {}

    private static final int LONGEST_SAMPLE = 20_000;
    private static final double MOSTLY = 0.8;

    private static final String TCVN3_CODES =
            "\u00B5\u00B8\u00B6\u00B7\u00B9\u00A8\u00BB\u00BE\u00BC\u00BD\u00C6\u00A9\u00C7\u00CA\u00C8\u00C9\u00CB\u00AE"
                    + "\u00CC\u00D0\u00CE\u00CF\u00D1\u00AA\u00D2\u00D5\u00D3\u00D4\u00D6\u00D7\u00DD\u00D8\u00DC\u00DE"
                    + "\u00DF\u00E3\u00E1\u00E2\u00E4\u00AB\u00E5\u00E8\u00E6\u00E7\u00E9\u00AC\u00EA\u00ED\u00EB\u00EC\u00EE"
                    + "\u00EF\u00F3\u00F1\u00F2\u00F4\u00AD\u00F5\u00F8\u00F6\u00F7\u00F9\u00FA\u00FD\u00FB\u00FC\u00FE"
                    + "\u00A1\u00A2\u00A7\u00A3\u00A4\u00A5\u00A6";
    private static final String TCVN3_LETTERS =
            "àáảãạăằắẳẵặâầấẩẫậđ" + "èéẻẽẹêềếểễệìíỉĩị" + "òóỏõọôồốổỗộơờớởỡợ" + "ùúủũụưừứửữựỳýỷỹỵ" + "ĂÂĐÊÔƠƯ";

    private static final String VNI_MARKS =
            "\u00F9\u00F8\u00FB\u00F5\u00EF\u00E2\u00E1\u00E0\u00E5\u00E3\u00E4\u00EA\u00E9\u00E8\u00FA\u00FC\u00EB";
    private static final String[] VNI_MEANINGS = {
        "\u0301",
        "\u0300",
        "\u0309",
        "\u0303",
        "\u0323",
        "\u0302",
        "\u0302\u0301",
        "\u0302\u0300",
        "\u0302\u0309",
        "\u0302\u0303",
        "\u0302\u0323",
        "\u0306",
        "\u0306\u0301",
        "\u0306\u0300",
        "\u0306\u0309",
        "\u0306\u0303",
        "\u0306\u0323"
    };
    private static final String VNI_SINGLE_CODES =
            "\u00E6\u00F3\u00F2\u00F4\u00F6\u00EE\u00F1\u00C6\u00D3\u00D2\u00D4\u00D6\u00CE\u00D1";
    private static final String VNI_SINGLE_LETTERS = "ỉĩịơưỵđỈĨỊƠƯỴĐ";

    private static final Map<Character, Character> TCVN3 = new HashMap<>();

    static {
        for (int i = 0; i < TCVN3_CODES.length(); i++) {
            TCVN3.put(TCVN3_CODES.charAt(i), TCVN3_LETTERS.charAt(i));
        }
    }

    private LegacyEncodings() {}

    /** The text in Unicode, if it is written in one of the old forms; nothing for any other text. */
    public static Optional<Converted> convert(String text) {
        String sample = text.substring(0, Math.min(text.length(), LONGEST_SAMPLE));
        if (sample.chars().noneMatch(c -> c >= 0xA1 && c <= 0xFF) || isUnicode(sample)) {
            return Optional.empty();
        }
        double asItStands = share(sample, UnaryOperator.identity());
        double asTcvn3 = share(sample, LegacyEncodings::fromTcvn3);
        double asVni = share(sample, LegacyEncodings::fromVni);
        if (Math.max(asTcvn3, asVni) < MOSTLY || Math.max(asTcvn3, asVni) <= asItStands) {
            return Optional.empty();
        }
        return Optional.of(
                asTcvn3 >= asVni
                        ? new Converted(fromTcvn3(text), Encoding.TCVN3)
                        : new Converted(fromVni(text), Encoding.VNI));
    }

    /** Takes a text for TCVN3. Capitals with marks are written by a font of capitals in it, so they come out small. */
    public static String fromTcvn3(String text) {
        StringBuilder unicode = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            unicode.append(TCVN3.getOrDefault(text.charAt(i), text.charAt(i)));
        }
        return unicode.toString();
    }

    /** Takes a text for VNI for Windows. */
    public static String fromVni(String text) {
        StringBuilder unicode = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char small = Character.toLowerCase(c);
            char before = i == 0 ? ' ' : Character.toLowerCase(text.charAt(i - 1));
            int mark = VNI_MARKS.indexOf(small);
            int single = VNI_SINGLE_CODES.indexOf(c);
            if (mark >= 0 && carries(before, mark)) {
                unicode.append(VNI_MEANINGS[mark]);
            } else {
                unicode.append(single >= 0 ? VNI_SINGLE_LETTERS.charAt(single) : c);
            }
        }
        return Normalizer.normalize(unicode, Normalizer.Form.NFC);
    }

    /** Letters that only Unicode text has, composed or decomposed. */
    private static boolean isUnicode(String text) {
        return text.chars()
                .anyMatch(
                        c -> c >= 0x1EA0 && c <= 0x1EF9 || c >= 0x300 && c <= 0x323 || "ăđĩũơưĂĐĨŨƠƯ".indexOf(c) >= 0);
    }

    /** ơ and ư are written by ô and ö, and carry tones only; breves only an a carries. */
    private static boolean carries(char before, int mark) {
        boolean tone = mark < 5;
        return switch (before) {
            case 'a' -> true;
            case 'e', 'o' -> mark < 11;
            case 'u', 'y', '\u00F4', '\u00F6' -> tone;
            default -> false;
        };
    }

    /** Which share of the words with letters beyond ASCII are Vietnamese syllables when read so. */
    private static double share(String sample, UnaryOperator<String> reading) {
        int words = 0;
        int syllables = 0;
        for (String word : sample.split("[\\s\\p{Punct}\u2013\u2018\u2019\u201C\u201D]+")) {
            if (word.chars().anyMatch(c -> c >= 0xA1 && c <= 0xFF)) {
                words++;
                syllables += VietnameseText.isSyllable(
                                VietnameseText.nfc(reading.apply(word)).toLowerCase(java.util.Locale.ROOT))
                        ? 1
                        : 0;
            }
        }
        return words == 0 ? 0 : (double) syllables / words;
    }
}
