package vn.cchc.search.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.Audience;
import vn.cchc.library.Viewer;
import vn.cchc.search.Facet;
import vn.cchc.search.index.DocumentBinder;
import vn.cchc.search.index.IndexFields;
import vn.cchc.search.language.Language;
import vn.cchc.vietnamese.DocumentNumber;
import vn.cchc.vietnamese.SearchTokens;

/**
 * The conditions questions are made of. Each is made for a viewer, and there is no way to make one that lacks the viewer's
 * visibility filter.
 */
final class Conditions {

    /** Up to this many tokens nearly all must be there; longer texts are questions, whose words documents share in part. */
    private static final int SHORT = 12;

    private final SearchPredicateFactory f;
    private final Set<Audience> audiences;

    Conditions(SearchPredicateFactory factory, Viewer viewer) {
        f = factory;
        audiences = viewer.audiences();
    }

    /** Any of the tokens, scored by both fields: the recipe's ranking. */
    SearchPredicate anyWord(QueryReading reading, Map<Facet, Set<String>> filters) {
        var bool = f.bool();
        anyOf(bool, reading);
        butHidden(bool);
        narrowed(bool, filters);
        return bool.minimumShouldMatchNumber(1).toPredicate();
    }

    /** How well these provisions match, of whomever: for articles whose units have passed a viewer's filter already. */
    static SearchPredicate scoreOf(SearchPredicateFactory f, QueryReading reading, Collection<Long> provisions) {
        var bool = f.bool().filter(f.id().matchingAny(provisions));
        new Conditions(f, Viewer.ANYONE).anyOf(bool, reading);
        return bool.toPredicate();
    }

    private void anyOf(BooleanPredicateClausesStep<?, ?> bool, QueryReading reading) {
        bool.should(words(syllablesField(reading), reading.rankedSyllables()));
        if (!reading.rankedBigrams().isEmpty()) {
            bool.should(words(IndexFields.BIGRAMS, reading.rankedBigrams()));
        }
    }

    /** Enough of the tokens to say that an entry is about the text. */
    SearchPredicate about(QueryReading reading, Map<Facet, Set<String>> filters) {
        var bool = f.bool().must(enoughWords(reading));
        visible(bool, filters);
        return bool.toPredicate();
    }

    /** Documents about the text, or that it names. */
    SearchPredicate aboutOrNamed(QueryReading reading, Collection<Long> cited, Map<Facet, Set<String>> filters) {
        var any = f.bool().should(enoughWords(reading)).should(name(reading));
        if (!cited.isEmpty()) {
            any.should(f.terms().field(IndexFields.DOCUMENT).matchingAny(cited));
        }
        var bool = f.bool().must(any);
        visible(bool, filters);
        return bool.toPredicate();
    }

    /** Documents whose number, or whole title, the text is. */
    SearchPredicate named(QueryReading reading, Map<Facet, Set<String>> filters) {
        var bool = f.bool().must(name(reading));
        visible(bool, filters);
        return bool.toPredicate();
    }

    /** Documents whose number the text is. */
    SearchPredicate numbered(QueryReading reading) {
        var bool = f.bool().must(number(reading));
        visible(bool, Map.of());
        return bool.toPredicate();
    }

    SearchPredicate runningNumber(String sequence) {
        return f.match().field(IndexFields.SEQUENCE).matching(sequence).toPredicate();
    }

    /** Everything the viewer may see that passes the filters. */
    SearchPredicate all(Map<Facet, Set<String>> filters) {
        var bool = f.bool();
        visible(bool, filters);
        return bool.toPredicate();
    }

    /** What the query asks for besides words; null where it is plain. */
    @Nullable
    SearchPredicate asked(QueryLanguage query, boolean ofDocuments) {
        if (query.isPlain()) {
            return null;
        }
        var bool = f.bool();
        query.phrases().forEach(phrase -> bool.filter(phrase(phrase)));
        query.excluded().forEach(phrase -> bool.mustNot(phrase(phrase)));
        query.filters()
                .forEach((facet, values) ->
                        bool.filter(f.terms().field(IndexFields.of(facet)).matchingAny(values)));
        String number = query.number();
        if (ofDocuments && number != null) {
            bool.filter(numberOf(number));
        }
        String issuer = query.issuer();
        if (ofDocuments && issuer != null) {
            List<String> words = SearchTokens.folded(issuer);
            bool.filter(words.isEmpty() ? f.matchNone() : allOf(IndexFields.IDENTITY, SearchTokens.text(words)));
        }
        return bool.toPredicate();
    }

    private PredicateFinalStep numberOf(String number) {
        QueryReading reading = QueryReading.of(number, true, Language.NOTHING);
        String key = DocumentNumber.tryParse(number).map(DocumentNumber::key).orElse("");
        var any = f.bool().should(number(reading));
        return key.isEmpty()
                ? any
                : any.should(f.match().field(IndexFields.NUMBER_KEY).matching(key));
    }

    /** The words as they stand, or with abbreviations written out, one behind the other. */
    private PredicateFinalStep phrase(String text) {
        var any = f.bool();
        for (List<String> tokens : QueryReading.phraseReadings(text)) {
            any.should(f.phrase().field(IndexFields.SYLLABLES).matching(SearchTokens.text(tokens)));
        }
        return any;
    }

    SearchPredicate and(SearchPredicate condition, SearchPredicate other) {
        return f.bool().must(condition).filter(other).toPredicate();
    }

    SearchPredicate also(SearchPredicate condition, @Nullable SearchPredicate other) {
        return other == null ? condition : and(condition, other);
    }

    SearchPredicate butNot(SearchPredicate condition, Collection<Long> documents) {
        return f.bool()
                .must(condition)
                .mustNot(f.terms().field(IndexFields.DOCUMENT).matchingAny(documents))
                .toPredicate();
    }

    SearchPredicate inDocuments(Collection<Long> documents) {
        return f.terms().field(IndexFields.DOCUMENT).matchingAny(documents).toPredicate();
    }

    SearchPredicate numberKey(String key) {
        return f.match().field(IndexFields.NUMBER_KEY).matching(key).toPredicate();
    }

    /** Documents whose names hold one reading of each of these places, the last one perhaps only in part. */
    SearchPredicate completing(List<List<String>> places) {
        var bool = f.bool();
        visible(bool, Map.of());
        for (int i = 0; i < places.size(); i++) {
            var any = f.bool();
            places.get(i).forEach(words -> any.should(allOf(IndexFields.NAMES, words)));
            if (i == places.size() - 1) {
                any.should(f.prefix()
                        .field(IndexFields.NAMES)
                        .matching(places.get(i).getFirst()));
            }
            bool.must(any);
        }
        return bool.toPredicate();
    }

    /**
     * The same visibility for the ranking of many words: what the viewer may not see is taken out instead of what they may see
     * being let in. Nearly everything is public, and without a filter the engine can skip most of what cannot come first. An
     * audience that is added some day is hidden until a viewer has it.
     */
    private void butHidden(BooleanPredicateClausesStep<?, ?> bool) {
        List<String> hidden = Arrays.stream(Audience.values())
                .filter(audience -> !audiences.contains(audience))
                .map(Audience::name)
                .toList();
        if (!hidden.isEmpty()) {
            bool.mustNot(f.terms().field(IndexFields.AUDIENCE).matchingAny(hidden));
        }
    }

    private void narrowed(BooleanPredicateClausesStep<?, ?> bool, Map<Facet, Set<String>> filters) {
        filters.forEach((facet, values) ->
                bool.filter(f.terms().field(IndexFields.of(facet)).matchingAny(values)));
    }

    private void visible(BooleanPredicateClausesStep<?, ?> bool, Map<Facet, Set<String>> filters) {
        bool.filter(f.terms()
                .field(IndexFields.AUDIENCE)
                .matchingAny(audiences.stream().map(Audience::name).toList()));
        narrowed(bool, filters);
    }

    private PredicateFinalStep enoughWords(QueryReading reading) {
        var own = enoughOf(reading, reading.syllables(), reading.bigrams());
        if (reading.otherwise().isEmpty()) {
            return own;
        }
        var any = f.bool().should(own);
        reading.otherwise()
                .forEach(other -> any.should(enoughOf(
                        reading,
                        other.stream().distinct().toList(),
                        SearchTokens.bigrams(other).stream().distinct().toList())));
        return any;
    }

    private PredicateFinalStep enoughOf(QueryReading reading, List<String> ownSyllables, List<String> ownBigrams) {
        int syllables = ownSyllables.size();
        int bigrams = ownBigrams.size();
        var words = f.bool()
                .must(f.match()
                        .field(syllablesField(reading))
                        .matching(SearchTokens.text(ownSyllables))
                        .minimumShouldMatchNumber(enoughSyllables(syllables)));
        if (bigrams > 0) {
            var pairs = f.match().field(IndexFields.BIGRAMS).matching(SearchTokens.text(ownBigrams));
            words = bigrams == 1
                    ? words.should(pairs)
                    : words.must(pairs.minimumShouldMatchNumber(Math.max(1, bigrams / 4)));
        }
        return words;
    }

    private static int enoughSyllables(int count) {
        if (count <= 2) {
            return count;
        }
        return (int) Math.ceil(count * (count <= SHORT ? 0.7 : 0.55));
    }

    private PredicateFinalStep name(QueryReading reading) {
        return f.bool()
                .should(f.match().field(IndexFields.TITLE_KEY).matching(DocumentBinder.titleKey(reading.text())))
                .should(number(reading));
    }

    /** The running number is in the text, and everything else in the text names the document too. */
    private PredicateFinalStep number(QueryReading reading) {
        List<String> sequences = reading.sequences();
        if (sequences.isEmpty() || reading.places().size() > 25) {
            return f.matchNone();
        }
        var bool = f.bool().must(f.terms().field(IndexFields.SEQUENCE).matchingAny(sequences));
        for (List<String> readings : reading.places()) {
            if (NumberWords.areEmpty(readings.getFirst())) {
                continue;
            }
            var any = f.bool();
            readings.forEach(words -> any.should(allOf(IndexFields.IDENTITY, words)));
            bool.must(any);
        }
        return bool;
    }

    private PredicateFinalStep allOf(String field, String words) {
        int count = (int) List.of(words.split(" ")).stream().distinct().count();
        return f.match().field(field).matching(words).minimumShouldMatchNumber(count);
    }

    private PredicateFinalStep words(String field, List<String> tokens) {
        return f.match().field(field).matching(SearchTokens.text(tokens));
    }

    private static String syllablesField(QueryReading reading) {
        return reading.folded() ? IndexFields.FOLDED_SYLLABLES : IndexFields.SYLLABLES;
    }
}
