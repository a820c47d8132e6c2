package vn.cchc.vietnamese;

import java.util.Optional;

/**
 * Composes what an input method left as it was typed: Telex "cair cachs" gives "cải cách", VNI "ca3i ca1ch" too.
 *
 * <p>Keys may follow the vowel at once or stand at the end of the syllable, as both methods allow: "nguowif", "nguwowif",
 * "dduowcj". The rules are those of the two methods' manuals.
 */
final class Telex {

    private static final String TONE_KEYS = "_frxsj";
    private static final String TONE_DIGITS = "_23415";
    private static final String PLACED = "\u0000\u0300\u0309\u0303\u0301\u0323";

    private Telex() {}

    /** The composed syllable, normalised; nothing where the letters hold no key of an input method. */
    static Optional<String> compose(String typed) {
        if (typed.length() < 2 || typed.length() > 12 || !isPlain(typed)) {
            return Optional.empty();
        }
        boolean digits = typed.chars().anyMatch(Character::isDigit);
        StringBuilder letters = new StringBuilder();
        int tone = 0;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            int key = (digits ? TONE_DIGITS : TONE_KEYS).indexOf(c);
            if (key > 0 && hasVowel(letters) && isToneKey(typed, i, digits)) {
                tone = key;
            } else if (!(digits ? qualifyByDigit(letters, c) : qualifyByLetter(letters, c))) {
                if (Character.isDigit(c)) {
                    return Optional.empty();
                }
                letters.append(c);
            }
        }
        String composed = withTone(letters, tone);
        return composed.equals(typed) ? Optional.empty() : Optional.of(composed);
    }

    private static boolean isPlain(String typed) {
        return Character.isLetter(typed.charAt(0))
                && typed.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '1' && c <= '9');
    }

    /** "s", "r", "x" may also begin a syllable, but behind a vowel they can only be tones. */
    private static boolean isToneKey(String typed, int at, boolean digits) {
        return digits || at > 0;
    }

    private static boolean hasVowel(CharSequence letters) {
        return letters.chars().anyMatch(c -> "aăâeêioôơuưy".indexOf(c) >= 0);
    }

    private static boolean qualifyByLetter(StringBuilder letters, char key) {
        return switch (key) {
            case 'a', 'e', 'o' -> replaceLast(letters, key, "âêô".charAt("aeo".indexOf(key)));
            case 'd' -> replaceLast(letters, 'd', 'đ');
            case 'w' -> horn(letters);
            default -> false;
        };
    }

    private static boolean qualifyByDigit(StringBuilder letters, char key) {
        return switch (key) {
            case '6' ->
                replaceLast(letters, 'a', 'â') || replaceLast(letters, 'e', 'ê') || replaceLast(letters, 'o', 'ô');
            case '7' -> hornOf(letters, false);
            case '8' -> replaceLast(letters, 'a', 'ă');
            case '9' -> replaceLast(letters, 'd', 'đ');
            default -> false;
        };
    }

    private static boolean horn(StringBuilder letters) {
        if (hornOf(letters, true)) {
            return true;
        }
        letters.append('ư');
        return true;
    }

    private static boolean hornOf(StringBuilder letters, boolean breve) {
        int uo = letters.indexOf("uo");
        if (uo >= 0 && !(uo > 0 && letters.charAt(uo - 1) == 'q')) {
            letters.setCharAt(uo, 'ư');
            letters.setCharAt(uo + 1, 'ơ');
            return true;
        }
        int halfDone = letters.indexOf("ưo");
        if (halfDone >= 0) {
            letters.setCharAt(halfDone + 1, 'ơ');
            return true;
        }
        if (letters.indexOf("ươ") >= 0) {
            return true;
        }
        if (breve && letters.indexOf("oa") >= 0) {
            return replaceLast(letters, 'a', 'ă');
        }
        return replaceLast(letters, 'o', 'ơ')
                || breve && replaceLast(letters, 'a', 'ă')
                || replaceLast(letters, 'u', 'ư');
    }

    private static boolean replaceLast(StringBuilder letters, char plain, char qualified) {
        int at = letters.lastIndexOf(String.valueOf(plain));
        if (at < 0) {
            return false;
        }
        letters.setCharAt(at, qualified);
        return true;
    }

    private static String withTone(StringBuilder letters, int tone) {
        if (tone == 0) {
            return letters.toString();
        }
        int last = -1;
        for (int i = 0; i < letters.length(); i++) {
            if ("aăâeêioôơuưy".indexOf(letters.charAt(i)) >= 0) {
                last = i;
            }
        }
        String toned = letters.substring(0, last + 1) + PLACED.charAt(tone) + letters.substring(last + 1);
        return VietnameseText.normalize(toned);
    }
}
