package vn.cchc.initiative.judging;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Hides words in a text, with or without accents, in any case and spacing; addresses and telephone numbers as well. */
public final class Blinder {

    public static final String HIDDEN = "▇▇▇";

    private static final Pattern REACHED =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+|(?<!\\d)(?:\\+84|0)(?:[ .-]?\\d){8,10}(?!\\d)");
    private static final int SHORTEST = 2;

    private final List<Pattern> words;

    /** @param words names of people and units, and whatever the secretary adds */
    public Blinder(Collection<String> words) {
        this.words = words.stream()
                .map(word -> folded(Normalizer.normalize(word.strip(), Normalizer.Form.NFC)))
                .filter(word -> word.length() >= SHORTEST)
                .distinct()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .map(Blinder::pattern)
                .toList();
    }

    /** The text with every such word replaced. */
    public String hide(String text) {
        var whole = Normalizer.normalize(text, Normalizer.Form.NFC);
        var hidden = new boolean[whole.length()];
        var plain = folded(whole);
        for (var word : words) {
            mark(word, plain, hidden);
        }
        mark(REACHED, plain, hidden);
        var shown = new StringBuilder();
        for (int i = 0; i < hidden.length; i++) {
            if (!hidden[i]) {
                shown.append(whole.charAt(i));
            } else if (i == 0 || !hidden[i - 1]) {
                shown.append(HIDDEN);
            }
        }
        return shown.toString();
    }

    private static void mark(Pattern word, String text, boolean[] hidden) {
        var found = word.matcher(text);
        while (found.find()) {
            java.util.Arrays.fill(hidden, found.start(), found.end(), true);
        }
    }

    private static Pattern pattern(String word) {
        var parts = java.util.Arrays.stream(word.split("[\\s_.,-]+"))
                .filter(part -> !part.isEmpty())
                .map(Pattern::quote)
                .collect(Collectors.joining("[\\s_.,-]*"));
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + parts + "(?![\\p{L}\\p{N}])");
    }

    /** Character by character, so that places stay what they were. */
    static String folded(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                folded.append(Character.toLowerCase(c));
            } else {
                var base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                        .charAt(0);
                var small = String.valueOf(base).toLowerCase(Locale.ROOT);
                folded.append(small.length() == 1 ? (small.charAt(0) == 'đ' ? 'd' : small.charAt(0)) : base);
            }
        }
        return folded.toString();
    }
}
