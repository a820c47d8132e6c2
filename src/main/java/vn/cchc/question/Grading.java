package vn.cchc.question;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.vietnamese.VietnameseText;

/**
 * Marks a response by its key. A pure function: the same response under the same key always earns the same, which is what lets anyone
 * replay a result.
 */
public final class Grading {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(?:[.,]\\d{1,30})?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:\\.\\d{3}){1,9}(?:,\\d{1,30})?");
    private static final Pattern EDGE = Pattern.compile("^[\\s\\p{Punct}]+|[\\s\\p{Punct}]+$");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Grading() {}

    /**
     * Marks a response.
     *
     * @param full what a wholly right answer earns
     * @param response null where none was given
     * @return empty where judges have to mark it
     */
    public static Optional<Mark> grade(AnswerKey key, Marking marking, Points full, @Nullable Response response) {
        if (key instanceof AnswerKey.Judged) {
            return response == null ? Optional.of(Mark.wrong()) : Optional.empty();
        }
        if (response == null) {
            return Optional.of(Mark.wrong());
        }
        Share share = share(key, response);
        if (share.part() == share.whole()) {
            return Optional.of(new Mark(full, true));
        }
        return Optional.of(
                marking == Marking.PROPORTIONAL
                        ? new Mark(full.share(share.part(), share.whole()), false)
                        : Mark.wrong());
    }

    /** A response in another shape than its key earns nothing: it can only come from a broken or hostile client. */
    private static Share share(AnswerKey key, Response response) {
        return switch (key) {
            case AnswerKey.Options options
            when response instanceof Response.Choice choice -> options(options.right(), choice.options());
            case AnswerKey.Sequence sequence
            when response instanceof Response.Order order -> sequence(sequence.right(), order.options());
            case AnswerKey.Pairs pairs
            when response instanceof Response.Matches matches -> pairs(pairs.right(), matches.pairs());
            case AnswerKey.Value value when response instanceof Response.Text text -> value(value, text.text());
            case AnswerKey.Wordings wordings
            when response instanceof Response.Text text -> wordings(wordings, text.text());
            default -> Share.NOTHING;
        };
    }

    private static Share options(Set<String> right, Set<String> taken) {
        long hits = taken.stream().filter(right::contains).count();
        long misses = taken.size() - hits;
        if (hits == right.size() && misses == 0) {
            return Share.ALL;
        }
        // of one right option there is no part, and too many options taken must not come out whole
        return right.size() < 2 ? Share.NOTHING : new Share(Math.max(0, hits - misses), right.size());
    }

    private static Share sequence(List<String> right, List<String> given) {
        if (given.size() != right.size()) {
            return Share.NOTHING;
        }
        long placed = 0;
        for (int i = 0; i < right.size(); i++) {
            placed += right.get(i).equals(given.get(i)) ? 1 : 0;
        }
        return new Share(placed, right.size());
    }

    private static Share pairs(Map<String, String> right, Map<String, String> given) {
        if (!right.keySet().containsAll(given.keySet())) {
            return Share.NOTHING;
        }
        long matched = right.entrySet().stream()
                .filter(pair -> pair.getValue().equals(given.get(pair.getKey())))
                .count();
        return new Share(matched, right.size());
    }

    private static Share value(AnswerKey.Value key, String typed) {
        return numbers(typed).stream()
                        .anyMatch(value -> value.subtract(key.right()).abs().compareTo(key.tolerance()) <= 0)
                ? Share.ALL
                : Share.NOTHING;
    }

    /**
     * What a typed number may mean. Vietnam writes a decimal comma and groups thousands by full stops, but many keyboards offer a
     * decimal point only: "1.500" is read both ways, so that nobody loses points to a keyboard.
     */
    static Set<BigDecimal> numbers(String typed) {
        String digits = SPACES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
        Set<BigDecimal> read = new LinkedHashSet<>();
        if (GROUPED.matcher(digits).matches()) {
            read.add(new BigDecimal(digits.replace(".", "").replace(',', '.')));
        }
        if (NUMBER.matcher(digits).matches()) {
            read.add(new BigDecimal(digits.replace(',', '.')));
        }
        return read;
    }

    private static Share wordings(AnswerKey.Wordings key, String typed) {
        String given = plain(typed, key.accents());
        return !given.isEmpty()
                        && key.right().stream()
                                .anyMatch(
                                        wording -> plain(wording, key.accents()).equals(given))
                ? Share.ALL
                : Share.NOTHING;
    }

    private static String plain(String text, boolean accents) {
        String known = accents ? VietnameseText.normalize(text) : VietnameseText.fold(text);
        String trimmed = EDGE.matcher(known.toLowerCase(Locale.ROOT)).replaceAll("");
        return SPACES.matcher(trimmed).replaceAll(" ");
    }

    /**
     * What a response earns.
     *
     * @param right whether it is wholly right
     */
    public record Mark(Points points, boolean right) {

        static Mark wrong() {
            return new Mark(Points.NONE, false);
        }
    }

    private record Share(long part, long whole) {
        static final Share ALL = new Share(1, 1);
        static final Share NOTHING = new Share(0, 1);
    }
}
