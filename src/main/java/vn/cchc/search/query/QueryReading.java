package vn.cchc.search.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.search.SearchRequest;
import vn.cchc.search.language.Language;
import vn.cchc.vietnamese.Abbreviations;
import vn.cchc.vietnamese.Highlighter;
import vn.cchc.vietnamese.LegacyEncodings;
import vn.cchc.vietnamese.SearchTokens;
import vn.cchc.vietnamese.Syllables;
import vn.cchc.vietnamese.VietnameseText;

/**
 * What was typed, as the index is asked: distinct tokens in order, at most {@link #MOST_TOKENS} of a kind.
 *
 * @param text the text without control characters
 * @param words the text as it is read: with the marks given back that it was typed without, and slips mended
 * @param folded whether so many marks are missing, and nothing is known to give them back, that all are ignored
 * @param sequence the tokens as they follow one another, with repetitions
 * @param places per place of the text its readings, folded; a document's name need only have one of them
 * @param understoodAs the words with abbreviations written out, null where that is what was typed
 * @param otherwise the tokens of the same text in terms that were renamed, each way of saying it whole
 * @param language by which it was read
 */
record QueryReading(
        String text,
        String words,
        boolean folded,
        List<String> sequence,
        List<String> syllables,
        List<String> bigrams,
        List<List<String>> places,
        @Nullable String understoodAs,
        List<List<String>> otherwise,
        Language.Version language) {

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

        List<String> writtenOut() {
            List<String> others = new ArrayList<>(tokens);
            others.removeAll(raw());
            return others.isEmpty() ? tokens : others;
        }

        List<String> readings() {
            List<String> others = new ArrayList<>(tokens);
            others.removeAll(raw());
            String raw = VietnameseText.fold(SearchTokens.text(raw()));
            return others.isEmpty() ? List.of(raw) : List.of(raw, VietnameseText.fold(SearchTokens.text(others)));
        }
    }

    static QueryReading of(String typed, boolean literal, Language.Version language) {
        String cleaned = clean(typed);
        String text = literal
                ? cleaned
                : LegacyEncodings.convert(cleaned)
                        .map(LegacyEncodings.Converted::text)
                        .orElse(cleaned);
        String words = literal ? text : language.repair().repair(text).text();
        boolean folded = !literal && language.model().isEmpty() && Highlighter.ignoresMarks(text);
        return of(cleaned, text, words, literal, folded, language);
    }

    /** The same text with all its marks ignored, for what the language does not know. */
    QueryReading withoutMarks() {
        return of(text, text, text, false, true, language);
    }

    boolean isRepaired() {
        return !words.equals(text);
    }

    /** The same text with nothing given back or mended. */
    QueryReading asTyped() {
        return of(text, text, text, false, false, language);
    }

    boolean mayIgnoreMarks() {
        return !folded && Highlighter.ignoresMarks(text);
    }

    private static QueryReading of(
            String typed, String text, String words, boolean literal, boolean folded, Language.Version language) {
        List<Place> places = places(text);
        List<String> syllables;
        List<String> bigrams;
        if (literal) {
            syllables =
                    places.stream().flatMap(place -> place.literally().stream()).toList();
            bigrams = SearchTokens.bigrams(syllables);
        } else {
            SearchTokens tokens = SearchTokens.of(words);
            syllables = tokens.syllables();
            bigrams = tokens.bigrams();
        }
        return new QueryReading(
                text,
                words,
                folded,
                syllables.subList(0, Math.min(MOST_TOKENS, syllables.size())),
                distinct(syllables, folded),
                folded ? List.of() : distinct(bigrams, false),
                places.stream().limit(MOST_TOKENS).map(Place::readings).toList(),
                literal ? null : understood(typed, words),
                literal || folded ? List.of() : language.renamed().readings(SearchTokens.syllables(words)),
                language);
    }

    /** The syllables to rank by: also those of the other ways of saying it. */
    List<String> rankedSyllables() {
        return withOthers(syllables, otherwise);
    }

    /** The pairs to rank by. */
    List<String> rankedBigrams() {
        return folded
                ? bigrams
                : withOthers(
                        bigrams, otherwise.stream().map(SearchTokens::bigrams).toList());
    }

    private static List<String> withOthers(List<String> own, List<List<String>> others) {
        SequencedSet<String> all = new LinkedHashSet<>(own);
        others.forEach(all::addAll);
        return all.stream().limit(2L * MOST_TOKENS).toList();
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
    /** The tokens of quoted words: letters as typed, and written out where they are an abbreviation. */
    static Set<List<String>> phraseReadings(String text) {
        List<Place> places = places(clean(text));
        Set<List<String>> readings = new LinkedHashSet<>();
        readings.add(places.stream().flatMap(place -> place.tokens().stream()).toList());
        readings.add(
                places.stream().flatMap(place -> place.literally().stream()).toList());
        readings.add(
                places.stream().flatMap(place -> place.writtenOut().stream()).toList());
        readings.removeIf(List::isEmpty);
        return readings;
    }

    private static @Nullable String understood(String text, String words) {
        String writtenOut = writtenOut(words, places(words));
        String understood = writtenOut == null ? words : writtenOut;
        return understood.equals(text) ? null : understood;
    }

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
