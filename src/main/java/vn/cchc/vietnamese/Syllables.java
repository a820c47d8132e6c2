package vn.cchc.vietnamese;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into syllables, the units Vietnamese is written in.
 *
 * <p>A syllable is a maximal run of letters, digits and combining marks that starts with a letter or digit. Everything
 * else separates, so a number such as {@code 61/2018/NĐ-CP}, {@code 1.284} or {@code 11-1-2019} gives its parts.
 */
public final class Syllables {

    /** Texts repeat a few thousand syllables: what was normalised is kept, one to a place. Entries are immutable, so races are harmless. */
    private static final Known[] KNOWN = new Known[1 << 14];

    private static final int LONGEST_KNOWN = 12;

    private Syllables() {}

    private record Known(String written, String normalized) {}

    /** The syllables of a text in any Unicode form and tone placement, with offsets into that very text. */
    public static List<Syllable> of(String original) {
        List<Syllable> syllables = new ArrayList<>(original.length() / 5 + 1);
        int at = 0;
        while (at < original.length()) {
            int codePoint = original.codePointAt(at);
            if (Character.isLetterOrDigit(codePoint)) {
                int end = endOfRun(original, at);
                syllables.add(new Syllable(normalized(original.substring(at, end)), at, end));
                at = end;
            } else {
                at += Character.charCount(codePoint);
            }
        }
        return syllables;
    }

    /** The syllables' normalised texts alone. */
    public static List<String> texts(String original) {
        return of(original).stream().map(Syllable::text).toList();
    }

    private static String normalized(String written) {
        if (written.length() > LONGEST_KNOWN) {
            return VietnameseText.normalize(written);
        }
        int hash = written.hashCode();
        int place = (hash ^ hash >>> 14) & KNOWN.length - 1;
        Known known = KNOWN[place];
        if (known == null || !known.written().equals(written)) {
            known = new Known(written, VietnameseText.normalize(written));
            KNOWN[place] = known;
        }
        return known.normalized();
    }

    private static int endOfRun(String text, int start) {
        int end = start;
        int at = start;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            boolean ignorable = VietnameseText.isIgnorable(codePoint);
            if (!ignorable && !Character.isLetterOrDigit(codePoint) && !VietnameseText.isMark(codePoint)) {
                break;
            }
            at += Character.charCount(codePoint);
            end = ignorable ? end : at;
        }
        return end;
    }
}
