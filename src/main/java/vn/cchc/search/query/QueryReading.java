package vn.cchc.search.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import vn.cchc.search.SearchRequest;
import vn.cchc.vietnamese.Abbreviations;
import vn.cchc.vietnamese.Highlighter;
import vn.cchc.vietnamese.SearchTokens;
import vn.cchc.vietnamese.Syllables;
import vn.cchc.vietnamese.VietnameseText;

/**
 * What was typed, as the index is asked: distinct tokens in order, at most {@link #MOST_TOKENS} of a kind.
 *
 * @param text the text without control characters
 * @param folded whether so many marks are missing that all are ignored
 * @param places per place of the text its readings, folded; a document's name need only have one of them
 * @param understoodAs the text with abbreviations written out, null where there are none
 */
record QueryReading(
        String text,
        boolean folded,
        List<String> syllables,
        List<String> bigrams,
        List<List<String>> places,
        @Nullable String understoodAs) {

    /** Engines refuse queries of more than 1,024 clauses, and nobody types even a tenth of that. */
    static final int MOST_TOKENS = 120;

    /** A stretch of the text with the tokens it gives: one syllable, or an abbreviation written out. */
    private record Place(int start, int end, String typed, List<String> tokens) {

        List<String> raw() {
            return Syllables.texts(typed).stream()
                    .map(token -> token.replaceFirst("^0+(?=\\d)", ""))
                    .toList();
        }

        /** Letters where the index knows them, else what they stand for, which is all the index has. */
        List<String> literally() {
            List<String> raw = raw();
            return tokens.containsAll(raw) ? raw : tokens;
        }

        List<String> readings() {
            List<String> others = new ArrayList<>(tokens);
            others.removeAll(raw());
            String raw = VietnameseText.fold(SearchTokens.text(raw()));
            return others.isEmpty() ? List.of(raw) : List.of(raw, VietnameseText.fold(SearchTokens.text(others)));
        }
    }

    static QueryReading of(String typed, boolean literal) {
        String text = clean(typed);
        boolean folded = !literal && Highlighter.ignoresMarks(text);
        List<Place> places = places(text);
        List<String> syllables;
        List<String> bigrams;
        if (literal) {
            syllables =
                    places.stream().flatMap(place -> place.literally().stream()).toList();
            bigrams = SearchTokens.bigrams(syllables);
        } else {
            SearchTokens tokens = SearchTokens.of(text);
            syllables = tokens.syllables();
            bigrams = tokens.bigrams();
        }
        return new QueryReading(
                text,
                folded,
                distinct(syllables, folded),
                distinct(bigrams, folded),
                places.stream().limit(MOST_TOKENS).map(Place::readings).toList(),
                literal ? null : writtenOut(text, places));
    }

    boolean isBlank() {
        return syllables.isEmpty();
    }

    /** The tokens that may be a document's running number. */
    List<String> sequences() {
        return places.stream()
                .map(List::getFirst)
                .filter(raw -> Character.isDigit(raw.charAt(0)) && raw.length() <= 12)
                .distinct()
                .toList();
    }

    /** The tokens that may be a year of issue. */
    List<String> years() {
        return sequences().stream()
                .filter(digits -> digits.matches("(?:19|20)[0-9]{2}"))
                .toList();
    }

    /** Whether every part of a number is in the text, so that the text means this number and not just its running part. */
    boolean namesWholeNumber(@Nullable String number) {
        if (number == null) {
            return false;
        }
        List<String> typed = places.stream()
                .flatMap(List::stream)
                .flatMap(words -> List.of(words.split(" ")).stream())
                .toList();
        List<Place> parts = places(number);
        return parts.size() > 1
                && parts.stream()
                        .allMatch(part -> part.readings().stream()
                                .anyMatch(words -> typed.containsAll(List.of(words.split(" ")))));
    }

    private static String clean(String typed) {
        String cut = typed.substring(0, Math.min(typed.length(), SearchRequest.LONGEST_TEXT));
        StringBuilder clean = new StringBuilder(cut.length());
        cut.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    private static List<Place> places(String text) {
        Map<Integer, Place> places = new LinkedHashMap<>();
        for (SearchTokens.Token token : SearchTokens.tokens(text)) {
            places.computeIfAbsent(
                            token.start(),
                            start -> new Place(
                                    start, token.end(), text.substring(start, token.end()), new ArrayList<>()))
                    .tokens()
                    .add(token.text());
        }
        return List.copyOf(places.values());
    }

    private static List<String> distinct(List<String> tokens, boolean folded) {
        SequencedSet<String> distinct = new LinkedHashSet<>();
        for (String token : tokens) {
            if (distinct.size() == MOST_TOKENS) {
                break;
            }
            distinct.add(folded ? VietnameseText.fold(token) : token);
        }
        return List.copyOf(distinct);
    }

    /** Abbreviations of the running text are written out; the codes of a document number are left as they are. */
    private static @Nullable String writtenOut(String text, List<Place> places) {
        StringBuilder out = new StringBuilder();
        int copied = 0;
        for (Place place : places) {
            Optional<String> full =
                    isPartOfNumber(text, place) ? Optional.empty() : Abbreviations.expand(place.typed());
            if (full.isPresent()) {
                out.append(text, copied, place.start()).append(full.get());
                copied = place.end();
            }
        }
        return copied == 0 ? null : out.append(text, copied, text.length()).toString();
    }

    private static boolean isPartOfNumber(String text, Place place) {
        return place.start() > 0 && isJoint(text.charAt(place.start() - 1))
                || place.end() < text.length() && isJoint(text.charAt(place.end()));
    }

    private static boolean isJoint(char c) {
        return c == '/' || c == '-';
    }
}
