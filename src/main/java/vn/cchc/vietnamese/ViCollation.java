package vn.cchc.vietnamese;

import java.util.Comparator;

/**
 * Vietnamese alphabetical order: a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y.
 *
 * <p>As in Unicode's collation for Vietnamese (CLDR), letters decide first, over the whole string; then tones, in the order
 * of dictionaries (ngang, huyền, hỏi, ngã, sắc, nặng); then capitals, which come last. Spaces stand before digits, digits
 * before letters, f j w z at their Latin places. The JDK's own {@code Collator} is not used: its Vietnamese rules are in an
 * optional module, and it passes over spaces, which mixes "Lê An" and "Lean".
 */
public final class ViCollation {

    private static final String ALPHABET = "0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private static final int FIRST_LETTER = 0x100;

    /** The order; equal only for equal strings. */
    public static final Comparator<String> ORDER = ViCollation::compare;

    private ViCollation() {}

    /** Compares two strings in Vietnamese order. */
    public static int compare(String left, String right) {
        int[] a = weights(left);
        int[] b = weights(right);
        int letters = compare(a, b, 8);
        if (letters != 0) {
            return letters;
        }
        int tones = compare(a, b, 0);
        return tones != 0 ? tones : -left.compareTo(right);
    }

    private static int compare(int[] a, int[] b, int level) {
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int order = Integer.compare(a[i] >> level, b[i] >> level);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.length, b.length);
    }

    private static int[] weights(String text) {
        return VietnameseText.normalize(text).chars().map(ViCollation::weight).toArray();
    }

    /** The letter's place above, its tone in the lowest eight bits; letters of other scripts follow by their code. */
    private static int weight(int c) {
        char letter = VietnameseText.withoutTone((char) c);
        int place = ALPHABET.indexOf(letter);
        int primary =
                place >= 0 ? FIRST_LETTER + place : Character.isLetter(c) ? FIRST_LETTER * 2 + c : Math.min(c, 0xFF);
        return primary << 8 | VietnameseText.tone((char) c);
    }
}
