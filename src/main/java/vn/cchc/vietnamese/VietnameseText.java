package vn.cchc.vietnamese;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * One form for every way of writing the same Vietnamese text.
 *
 * <p>All functions are pure, run in linear time and accept any string, with control characters and lone surrogates.
 *
 * <p><b>Tone placement.</b> Vietnamese is written in two conventions that differ where a tone falls on an open {@code oa},
 * {@code oe} or {@code uy}: the traditional one ({@code hòa, khỏe, thúy}) and the one of the Ministry of Education's
 * Decision 240/QĐ of 5 March 1984 ({@code hoà, khoẻ, thuý}). This class writes the traditional one, which most legal texts
 * follow: the tone stands on the vowel that has a quality mark (the second one in {@code ươ}); without one, on the last
 * but one vowel of an open syllable and on the last of a closed one, three vowels carrying it in the middle. The {@code u}
 * of {@code qu} and the {@code i} of {@code gi} before a vowel belong to the consonant ({@code quý, quả, giá, giếng}), the
 * {@code i} of {@code gìn} and {@code gì} does not. {@code y} and {@code i} are not unified.
 */
public final class VietnameseText {

    /** Consecutive combining marks beyond this are separated, as Unicode's stream-safe text format (UAX #15) does. */
    private static final int LONGEST_MARK_RUN = 30;

    private static final int LONGEST_SYLLABLE = 8;
    private static final int TABLE = 0x1F00;
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String QUALIFIED_VOWELS = "ăâêôơư";
    private static final String TONES = "\u0000\u0300\u0309\u0303\u0301\u0323";
    private static final char[] VOWEL_OF = new char[TABLE];
    private static final byte[] TONE_OF = new byte[TABLE];
    private static final char[][] TONED = new char[128 * 4][];
    private static final char[] LOWER = new char[TABLE];
    private static final char[] FOLDED = new char[TABLE];

    private static final Set<String> OPEN_PAIRS =
            Set.of("ai", "ao", "au", "ay", "eo", "ia", "iu", "oa", "oe", "oi", "ua", "ui", "uy");
    private static final Set<String> CLOSED_PAIRS = Set.of("oa", "oe", "oo", "uy");
    private static final Set<String> TRIPLES = Set.of("oai", "oay", "oao", "oeo", "uya", "uyu");
    private static final Set<String> QUALIFIED = Set.of(
            "ă", "â", "ê", "ô", "ơ", "ư", "âu", "ây", "êu", "iê", "iêu", "oă", "ôi", "ơi", "uâ", "uây", "uê", "uô",
            "uôi", "uơ", "uyê", "ưa", "ưi", "ươ", "ươi", "ươu", "ưu", "yê", "yêu");
    private static final Set<String> CODAS = Set.of("", "c", "ch", "m", "n", "ng", "nh", "p", "t");
    private static final Set<String> ONSETS = Set.of(
            "ngh", "ng", "nh", "gh", "ch", "kh", "ph", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n",
            "p", "r", "s", "t", "v", "x");

    static {
        for (int v = 0; v < VOWELS.length(); v++) {
            char vowel = VOWELS.charAt(v);
            TONED[vowel] = new char[TONES.length()];
            for (int tone = 0; tone < TONES.length(); tone++) {
                char toned = tone == 0
                        ? vowel
                        : Normalizer.normalize("" + vowel + TONES.charAt(tone), Normalizer.Form.NFC)
                                .charAt(0);
                VOWEL_OF[toned] = vowel;
                TONE_OF[toned] = (byte) tone;
                TONED[vowel][tone] = toned;
            }
        }
        fillSimpleLetters();
    }

    private VietnameseText() {}

    /** A character is simple when composing leaves it alone and its lower case is one character: nearly all there are. */
    private static void fillSimpleLetters() {
        for (char c = 0; c < TABLE; c++) {
            boolean composed = c < 0x300 || c >= 0x1EA0 && c <= 0x1EF9;
            if (composed && c != '\u0130' && !isIgnorable(c)) {
                LOWER[c] = strokedD(Character.toLowerCase(c));
            }
            String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            if (composed) {
                FOLDED[c] = decomposed.charAt(0) == 'đ' ? 'd' : decomposed.charAt(0);
            }
        }
        FOLDED['Đ'] = 'D';
    }

    /** Unicode's composed form (NFC); a run of more than 30 combining marks is broken by a grapheme joiner. */
    public static String nfc(String text) {
        return compose(text, Normalizer.Form.NFC);
    }

    /**
     * The form in which texts are compared: composed, lower case, one tone placement, soft hyphens and zero-width joiners
     * left out, the look-alikes of đ (Icelandic eth, African d) made đ.
     */
    public static String normalize(String text) {
        if (isLowerAscii(text)) {
            return text;
        }
        char[] chars = simpleLowerCase(text);
        if (chars.length == 0 && !text.isEmpty()) {
            String lower = nfc(nfc(withoutIgnorables(text)).toLowerCase(Locale.ROOT));
            chars = lower.toCharArray();
            for (int i = 0; i < chars.length; i++) {
                chars[i] = strokedD(chars[i]);
            }
        }
        placeTones(chars);
        return new String(chars);
    }

    /** The normalised text without any mark: no tones, no quality marks, đ written d. */
    public static String fold(String text) {
        return foldNormalized(normalize(text));
    }

    /** Folds what is normalised already. */
    static String foldNormalized(String normalized) {
        if (isLowerAscii(normalized)) {
            return normalized;
        }
        char[] folded = new char[normalized.length()];
        for (int i = 0; i < folded.length; i++) {
            char c = normalized.charAt(i);
            char plain = c < TABLE ? FOLDED[c] : 0;
            if (plain == 0) {
                return foldSlowly(normalized);
            }
            folded[i] = plain;
        }
        return new String(folded);
    }

    /** Whether a syllable carries a tone, a quality mark or the stroke of đ. */
    public static boolean hasMarks(String syllable) {
        return !normalize(syllable).equals(fold(syllable));
    }

    /** The share of a query's syllables made of letters that carry a mark; 1 when it has none, since nothing is missing. */
    public static double markedShare(String query) {
        int alphabetic = 0;
        int marked = 0;
        for (Syllable syllable : Syllables.of(query)) {
            if (syllable.text().codePoints().noneMatch(Character::isDigit)) {
                alphabetic++;
                marked += hasMarks(syllable.text()) ? 1 : 0;
            }
        }
        return alphabetic == 0 ? 1 : (double) marked / alphabetic;
    }

    /** Whether folded lower-case letters could be read as a Vietnamese syllable: "tu" could, "ubnd" could not. */
    static boolean couldBeSyllable(String folded) {
        char[] letters = folded.toCharArray();
        int onset = onsetLength(letters);
        int end = vowelsEnd(letters, onset);
        return end > onset && end - onset <= 3 && CODAS.contains(folded.substring(end));
    }

    /** Whether a normalised word has the letters of a Vietnamese syllable and no mark that cannot be there. */
    static boolean isSyllable(String word) {
        String normalized = normalize(word);
        char[] letters = normalized.toCharArray();
        int tones = 0;
        for (int i = 0; i < letters.length; i++) {
            if (!isVowel(letters[i]) && letters[i] != 'đ' && (letters[i] < 'a' || letters[i] > 'z')) {
                return false;
            }
            tones += tone(letters[i]) > 0 ? 1 : 0;
            letters[i] = withoutTone(letters[i]);
        }
        return tones <= 1 && letters.length <= LONGEST_SYLLABLE && letters.length > 0 && tonePlace(letters) >= 0;
    }

    /** A vowel without its tone, with its quality mark; any other character itself. */
    static char withoutTone(char c) {
        return isVowel(c) ? VOWEL_OF[c] : c;
    }

    /** The tone in dictionary order: 0 level, 1 falling, 2 asking, 3 tumbling, 4 rising, 5 heavy. */
    static int tone(char c) {
        return isVowel(c) ? TONE_OF[c] : 0;
    }

    static boolean isMark(int codePoint) {
        if (codePoint < 0x300) {
            return false;
        }
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Characters that stand inside words without being seen, as PDF files leave them behind. */
    static boolean isIgnorable(int c) {
        return c == '\u00AD' || c == '\u200C' || c == '\u200D' || c == '\u2060' || c == '\uFEFF';
    }

    private static boolean isLowerAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 'z' || c >= 'A' && c <= 'Z') {
                return false;
            }
        }
        return true;
    }

    private static char strokedD(char c) {
        return c == '\u00F0' || c == '\u0256' ? 'đ' : c;
    }

    private static char[] simpleLowerCase(String text) {
        char[] chars = new char[text.length()];
        for (int i = 0; i < chars.length; i++) {
            char c = text.charAt(i);
            char lower = c < TABLE ? LOWER[c] : 0;
            if (lower == 0 && c != 0) {
                return new char[0];
            }
            chars[i] = lower;
        }
        return chars;
    }

    private static String withoutIgnorables(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isIgnorable(text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    private static String foldSlowly(String normalized) {
        String decomposed = compose(normalized, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        decomposed.codePoints().filter(c -> !isMark(c)).forEach(c -> folded.appendCodePoint(c == 'đ' ? 'd' : c));
        return folded.toString();
    }

    private static String compose(String text, Normalizer.Form form) {
        return Normalizer.normalize(withBoundedMarkRuns(text), form);
    }

    /** Sorting a run of marks costs its square, so a hostile run is cut into short ones. */
    private static String withBoundedMarkRuns(String text) {
        StringBuilder bounded = null;
        int run = 0;
        int copied = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            run = isMark(codePoint) && codePoint != '\u034F' ? run + 1 : 0;
            if (run > LONGEST_MARK_RUN) {
                bounded = bounded == null ? new StringBuilder(text.length() + text.length() / 16) : bounded;
                bounded.append(text, copied, i).append('\u034F');
                copied = i;
                run = 1;
            }
            i += Character.charCount(codePoint);
        }
        return bounded == null
                ? text
                : bounded.append(text, copied, text.length()).toString();
    }

    private static void placeTones(char[] chars) {
        int start = 0;
        while (start < chars.length) {
            int end = start;
            int tones = 0;
            int vowels = 0;
            boolean plain = true;
            while (end < chars.length && isWordCharacter(chars[end])) {
                char c = chars[end++];
                boolean vowel = c < TABLE && VOWEL_OF[c] != 0;
                vowels += vowel ? 1 : 0;
                tones += vowel && TONE_OF[c] > 0 ? 1 : 0;
                plain &= vowel || c == 'đ' || c >= 'a' && c <= 'z';
            }
            if (plain && tones == 1 && vowels > 1 && end - start <= LONGEST_SYLLABLE) {
                placeTone(chars, start, end);
            }
            start = end + 1;
        }
    }

    private static boolean isWordCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c > 0x7F && (Character.isLetterOrDigit(c) || isMark(c));
    }

    private static void placeTone(char[] chars, int start, int end) {
        char[] letters = new char[end - start];
        int tone = 0;
        int tonedAt = -1;
        for (int i = 0; i < letters.length; i++) {
            char c = chars[start + i];
            boolean vowel = VOWEL_OF[c] != 0;
            letters[i] = vowel ? VOWEL_OF[c] : c;
            if (vowel && TONE_OF[c] > 0) {
                tone = TONE_OF[c];
                tonedAt = i;
            }
        }
        int place = tonePlace(letters);
        if (place >= 0 && place != tonedAt) {
            chars[start + tonedAt] = letters[tonedAt];
            chars[start + place] = TONED[letters[place]][tone];
        }
    }

    /** Where the tone of a syllable stands, or -1 where the letters are no Vietnamese syllable. */
    private static int tonePlace(char[] letters) {
        int onset = onsetLength(letters);
        int end = vowelsEnd(letters, onset);
        String coda = new String(letters, end, letters.length - end);
        if (end == onset || !CODAS.contains(coda)) {
            return -1;
        }
        String vowels = new String(letters, onset, end - onset);
        for (int i = end - 1; i >= onset; i--) {
            if (QUALIFIED_VOWELS.indexOf(letters[i]) >= 0) {
                return QUALIFIED.contains(vowels) ? i : -1;
            }
        }
        return switch (vowels.length()) {
            case 1 -> onset;
            case 2 ->
                coda.isEmpty()
                        ? OPEN_PAIRS.contains(vowels) ? onset : -1
                        : CLOSED_PAIRS.contains(vowels) ? onset + 1 : -1;
            case 3 -> TRIPLES.contains(vowels) ? onset + 1 : -1;
            default -> -1;
        };
    }

    private static int onsetLength(char[] letters) {
        boolean glide = letters.length > 2 && isVowel(letters[2]);
        if (glide && (letters[0] == 'q' && letters[1] == 'u' || letters[0] == 'g' && letters[1] == 'i')) {
            return 2;
        }
        for (int length = Math.min(3, letters.length - 1); length > 0; length--) {
            if (ONSETS.contains(new String(letters, 0, length))) {
                return length;
            }
        }
        return 0;
    }

    private static int vowelsEnd(char[] letters, int from) {
        int end = from;
        while (end < letters.length && isVowel(letters[end])) {
            end++;
        }
        return end;
    }

    private static boolean isVowel(char c) {
        return c < TABLE && VOWEL_OF[c] != 0;
    }
}
