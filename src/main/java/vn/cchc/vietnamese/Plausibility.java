package vn.cchc.vietnamese;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a text is Vietnamese as people write it, and not what a broken font or a poor recogniser makes of it.
 *
 * @param words runs of letters that were looked at; numbers and codes are not
 * @param share of the letters in them that belong to Vietnamese syllables, from 0 to 1; 1 where there are no words
 * @param broken share of all characters that no text has: control characters, private use, replacement marks
 * @param ascii share of the words that are ASCII letters alone, as in English
 * @param marked share of the letters that only Vietnamese in Unicode has
 */
public record Plausibility(int words, double share, double broken, double ascii, double marked) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final int FEWEST_WORDS = 8;
    private static final int LONGEST_SAMPLE = 60_000;

    /** Looks at a text in Unicode. */
    public static Plausibility of(String text) {
        String sample = text.length() > LONGEST_SAMPLE ? text.substring(0, LONGEST_SAMPLE) : text;
        Matcher matcher = WORD.matcher(VietnameseText.nfc(sample));
        int words = 0;
        int ascii = 0;
        int letters = 0;
        int fitting = 0;
        int marked = 0;
        while (matcher.find()) {
            String word = matcher.group();
            words++;
            letters += word.length();
            marked += (int) word.chars()
                    .filter(c -> c >= 0x1EA0 && c <= 0x1EF9 || "ăđĩũơưĂĐĨŨƠƯ".indexOf(c) >= 0)
                    .count();
            ascii += word.chars().allMatch(c -> c < 0x80) ? 1 : 0;
            boolean code = word.length() <= 6 && word.equals(word.toUpperCase(java.util.Locale.ROOT));
            fitting += code || VietnameseText.isSyllable(word) ? word.length() : 0;
        }
        long odd = sample.codePoints().filter(Plausibility::isBroken).count();
        double broken = sample.isEmpty() ? 0 : (double) odd / sample.codePointCount(0, sample.length());
        return new Plausibility(
                words,
                letters == 0 ? 1 : (double) fitting / letters,
                broken,
                words == 0 ? 0 : (double) ascii / words,
                letters == 0 ? 0 : (double) marked / letters);
    }

    /** Whether the text is better read again from a picture of its page. */
    public boolean isGarbled() {
        boolean foreign = ascii > 0.85;
        double enough = marked > 0.03 ? 0.45 : 0.6;
        return broken > 0.03 || words >= FEWEST_WORDS && share < enough && !foreign;
    }

    private static boolean isBroken(int point) {
        int type = Character.getType(point);
        return point == 0xFFFD
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || type == Character.CONTROL && !Character.isWhitespace(point);
    }
}
