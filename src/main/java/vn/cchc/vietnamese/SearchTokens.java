package vn.cchc.vietnamese;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What is indexed and what is searched: the same function on both sides, so that two ways of writing meet.
 *
 * <ul>
 *   <li>Syllables are {@linkplain VietnameseText#normalize normalised}; leading zeros of numbers go ("07" is "7").
 *   <li>An abbreviated term becomes its full form: "CCHC" and "cải cách hành chính" give the same tokens.
 *   <li>A code that people also search by its letters (KH, QĐ, STTTT, BTTTT, UBND, PAPI) gives its letters, then its full
 *       form: "16/KH-STTTT" gives {@code 16 kh kế hoạch stttt sở thông tin và truyền thông}. So "16 kh stttt" matches it by
 *       letters and full form, "kế hoạch 16" by the full form, and issuers written in full are found by their letters.
 *   <li>Codes that are ambiguous in running text (TT, CP, TU) are treated so inside a document number only; elsewhere
 *       they stay as typed, and so still meet the letters indexed from the number.
 * </ul>
 *
 * <p>Bigrams are {@code a_b}, never across a line break. A code has two neighbours on each side: the full forms form one
 * chain, the letters another, so neither breaks the other's pairs.
 *
 * @param syllables the tokens of the plain field
 * @param bigrams the tokens of the pairs' field
 * @param folded the plain field's tokens without marks, for the field that forgives missing accents
 */
public record SearchTokens(List<String> syllables, List<String> bigrams, List<String> folded) {

    /** A token with the place in the original text it comes from; an expansion's tokens share the abbreviation's place. */
    public record Token(String text, int start, int end) {}

    /** What stands at one place of a line: its tokens in the chain of full forms, and in the chain of letters. */
    private record Unit(List<String> full, List<String> letters, int line, int start, int end) {
        List<String> chainOfLetters() {
            return letters.isEmpty() ? full : letters;
        }
    }

    /** A text cut into its tokens once, of which stretches are asked for. */
    public static final class Analysis {

        private final List<Unit> units;

        private Analysis(String text) {
            units = SearchTokens.units(text);
        }

        /** The tokens of the plain field that begin in a stretch. */
        public List<String> syllables(int from, int to) {
            return SearchTokens.syllables(within(from, to));
        }

        /** The pairs of neighbours that both begin in a stretch. */
        public List<String> bigrams(int from, int to) {
            return pairs(within(from, to));
        }

        private List<Unit> within(int from, int to) {
            return units.subList(firstFrom(from), Math.max(firstFrom(from), firstFrom(to)));
        }

        private int firstFrom(int offset) {
            int low = 0;
            int high = units.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (units.get(middle).start() < offset) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    /** Copies the lists. */
    public SearchTokens {
        syllables = List.copyOf(syllables);
        bigrams = List.copyOf(bigrams);
        folded = List.copyOf(folded);
    }

    /** All three token lists of a text, analysed once. */
    public static SearchTokens of(String text) {
        List<Unit> units = units(text);
        List<String> syllables = syllables(units);
        return new SearchTokens(syllables, pairs(units), fold(syllables));
    }

    /** Cuts a text into tokens whose stretches can be asked for. */
    public static Analysis analyse(String text) {
        return new Analysis(text);
    }

    /** The tokens of the plain field. */
    public static List<String> syllables(String text) {
        return syllables(units(text));
    }

    /** The tokens of the plain field with their places in the text, for highlighting. */
    public static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        for (Unit unit : units(text)) {
            unit.letters().forEach(token -> tokens.add(new Token(token, unit.start(), unit.end())));
            unit.full().forEach(token -> tokens.add(new Token(token, unit.start(), unit.end())));
        }
        return tokens;
    }

    /** The pairs of neighbours in a text, line by line. */
    public static List<String> bigrams(String text) {
        return pairs(units(text));
    }

    /** The pairs of neighbours in a list of tokens taken as one line. */
    public static List<String> bigrams(List<String> tokens) {
        List<String> bigrams = new ArrayList<>(tokens.size());
        for (int i = 1; i < tokens.size(); i++) {
            bigrams.add(tokens.get(i - 1) + "_" + tokens.get(i));
        }
        return bigrams;
    }

    /** The tokens of the plain field without marks: abbreviations are written out first, then folded. */
    public static List<String> folded(String text) {
        return fold(syllables(text));
    }

    /** Joins tokens for a field whose analyser splits at white space. */
    public static String text(Collection<String> tokens) {
        return String.join(" ", tokens);
    }

    /** The first tokens of a joined text. */
    public static List<String> split(String joined, int most) {
        List<String> tokens = new ArrayList<>();
        int at = 0;
        while (at < joined.length() && tokens.size() < most) {
            int space = joined.indexOf(' ', at);
            int end = space < 0 ? joined.length() : space;
            if (end > at) {
                tokens.add(joined.substring(at, end));
            }
            at = end + 1;
        }
        return tokens;
    }

    private static List<String> fold(List<String> syllables) {
        return syllables.stream().map(VietnameseText::foldNormalized).toList();
    }

    private static List<String> syllables(List<Unit> units) {
        List<String> tokens = new ArrayList<>(units.size());
        for (Unit unit : units) {
            tokens.addAll(unit.letters());
            tokens.addAll(unit.full());
        }
        return tokens;
    }

    private static List<String> pairs(List<Unit> units) {
        List<String> bigrams = new ArrayList<>(units.size());
        Unit before = null;
        for (Unit unit : units) {
            if (before != null && before.line() == unit.line()) {
                bigrams.add(before.full().getLast() + "_" + unit.full().getFirst());
                if (!before.letters().isEmpty() || !unit.letters().isEmpty()) {
                    bigrams.add(before.chainOfLetters().getLast() + "_"
                            + unit.chainOfLetters().getFirst());
                }
            }
            bigrams.addAll(bigrams(unit.full()));
            bigrams.addAll(bigrams(unit.letters()));
            before = unit;
        }
        return bigrams;
    }

    private static List<Unit> units(String text) {
        List<Syllable> syllables = Syllables.of(text);
        boolean[] insideNumber = insideNumbers(text, syllables);
        List<Unit> units = new ArrayList<>(syllables.size());
        int line = 0;
        int end = 0;
        for (int i = 0; i < syllables.size(); ) {
            Syllable syllable = syllables.get(i);
            line += lineBreaks(text, end, syllable.start());
            Optional<Abbreviations.Entry> entry = Abbreviations.at(text, syllables, i, insideNumber[i]);
            int size = entry.map(e -> e.plain().size()).orElse(1);
            end = syllables.get(i + size - 1).end();
            units.add(unit(entry, syllable, line, end));
            i += size;
        }
        return units;
    }

    private static Unit unit(Optional<Abbreviations.Entry> entry, Syllable syllable, int line, int end) {
        if (entry.isEmpty()) {
            return new Unit(List.of(canonical(syllable.text())), List.of(), line, syllable.start(), end);
        }
        boolean term = entry.get().kind() == Abbreviations.Kind.TERM;
        List<String> letters = term ? List.of() : letters(entry.get(), syllable.text());
        return new Unit(entry.get().expansion(), letters, line, syllable.start(), end);
    }

    /** The list's spelling ("qđ" for "qd"), but a legislature's number stays ("qh14"). */
    private static List<String> letters(Abbreviations.Entry entry, String token) {
        String term = token.substring(IssuingBodies.withoutTerm(token).length());
        return term.isEmpty() || entry.plain().size() > 1
                ? entry.plain()
                : List.of(entry.plain().getFirst() + term);
    }

    private static String canonical(String token) {
        int zeros = 0;
        while (zeros < token.length() - 1 && token.charAt(zeros) == '0' && Character.isDigit(token.charAt(zeros + 1))) {
            zeros++;
        }
        return withOneI(token.substring(zeros));
    }

    /**
     * "kĩ" and "kỹ", "lí" and "lý" are one word: behind h, k, l, m, s, t the lone vowel i is written y here, as most legal texts
     * do since Decision 240/QĐ of 1984 was never followed to the letter; "quí" is "quý".
     */
    private static String withOneI(String token) {
        int last = token.length() - 1;
        boolean alone = last == 1 && "hklmst".indexOf(token.charAt(0)) >= 0 || last == 2 && token.startsWith("qu");
        int i = alone ? "iìỉĩíị".indexOf(token.charAt(last)) : -1;
        return i < 0 ? token : token.substring(0, last) + "yỳỷỹýỵ".charAt(i);
    }

    private static int lineBreaks(String text, int from, int to) {
        int breaks = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            breaks += c >= '\n' && c <= '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029' ? 1 : 0;
        }
        return breaks;
    }

    /** Which syllables belong to a document number: chained by slashes and dashes to a number, with a known code. */
    private static boolean[] insideNumbers(String text, List<Syllable> syllables) {
        boolean[] inside = new boolean[syllables.size()];
        int from = 0;
        while (from < inside.length) {
            int to = from + 1;
            while (to < inside.length && areChained(text, syllables.get(to - 1), syllables.get(to))) {
                to++;
            }
            if (to > from + 1 && isNumber(syllables.subList(from, to))) {
                Arrays.fill(inside, from, to, true);
            }
            from = to;
        }
        return inside;
    }

    private static boolean areChained(String text, Syllable before, Syllable next) {
        return next.start() == before.end() + 1 && "/-_&.\u2013".indexOf(text.charAt(before.end())) >= 0;
    }

    private static boolean isNumber(List<Syllable> chain) {
        return Character.isDigit(chain.getFirst().text().charAt(0))
                && chain.stream()
                        .skip(1)
                        .map(Syllable::text)
                        .anyMatch(code ->
                                code.length() > 1 && DocumentType.fromCode(code).isPresent()
                                        || IssuingBodies.find(code).isPresent());
    }
}
