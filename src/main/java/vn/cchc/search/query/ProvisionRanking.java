package vn.cchc.search.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.cchc.library.Viewer;
import vn.cchc.search.Facet;
import vn.cchc.search.index.LibraryIndex;
import vn.cchc.search.index.LibraryIndex.Scored;
import vn.cchc.search.index.ProvisionId;
import vn.cchc.search.index.UnitHead;
import vn.cchc.search.index.UnitId;
import vn.cchc.search.language.Language;

/**
 * The order of provisions for a text: the one path every question about provisions takes. The best clauses, points and
 * definitions are found; each article stands where its best one stands; the first are put in order again by a few features.
 */
@Component
public class ProvisionRanking {

    /** Deeper than this a passage cannot lift its document. */
    public static final int DEEPEST = 200;

    /** So many units give some sixty articles; each further one costs time. */
    private static final int UNITS = 120;

    /** So many articles are put in order again. */
    private static final int RERANKED = 50;

    private static final UnitHead UNKNOWN = new UnitHead(List.of(), List.of(), List.of());

    private final LibraryIndex index;
    private final Language language;
    private final RankingWeights shipped = RankingWeights.shipped();

    ProvisionRanking(LibraryIndex index, Language language) {
        this.index = index;
        this.language = language;
    }

    /** A provision at its place in the order, and which of its units stands out. */
    public record Ranked(long provision, long unit, double score) {}

    /** A provision that may be put elsewhere, and what is known of it. */
    public record Candidate(long provision, long unit, double unitScore, double[] features) {}

    /** The best provisions, best first. */
    public List<Ranked> rank(String text, int size, Viewer viewer) {
        return rank(text, size, viewer, shipped);
    }

    /** The same with other weights, as a measurement needs that must not know the questions it measures. */
    public List<Ranked> rank(String text, int size, Viewer viewer, RankingWeights weights) {
        QueryLanguage query = QueryLanguage.read(text);
        QueryReading reading = QueryReading.of(query.words(), false, language.current());
        return rank(reading, query, Map.of(), size, viewer, weights);
    }

    /** What the first provisions are put in order by. */
    public List<Candidate> candidates(String text, Viewer viewer) {
        QueryLanguage query = QueryLanguage.read(text);
        QueryReading reading = QueryReading.of(query.words(), false, language.current());
        return reading.isBlank() ? List.of() : candidates(reading, best(reading, query, Map.of(), viewer));
    }

    List<Ranked> rank(
            QueryReading reading, QueryLanguage query, Map<Facet, Set<String>> filters, int size, Viewer viewer) {
        return rank(reading, query, filters, size, viewer, shipped);
    }

    private List<Ranked> rank(
            QueryReading reading,
            QueryLanguage query,
            Map<Facet, Set<String>> filters,
            int size,
            Viewer viewer,
            RankingWeights weights) {
        if (reading.isBlank()) {
            return List.of();
        }
        List<Scored> best = best(reading, query, filters, viewer);
        if (reading.folded()) {
            return best.stream()
                    .limit(Math.clamp(size, 1, DEEPEST))
                    .map(ProvisionRanking::asFound)
                    .toList();
        }
        List<Candidate> candidates = candidates(reading, best);
        List<Ranked> order = new ArrayList<>();
        candidates.forEach(c -> order.add(new Ranked(c.provision(), c.unit(), weights.score(c.features()))));
        order.sort(Comparator.comparingDouble(Ranked::score)
                .reversed()
                .thenComparing(Comparator.comparingLong(Ranked::provision).reversed()));
        if (!candidates.isEmpty()) {
            double lastUnit = Math.max(1e-9, candidates.getLast().unitScore());
            double lastScore = order.getLast().score();
            best.stream()
                    .skip(candidates.size())
                    .map(hit -> new Ranked(UnitId.provision(hit.id()), hit.id(), lastScore * hit.score() / lastUnit))
                    .forEach(order::add);
        }
        return order.subList(0, Math.min(Math.clamp(size, 1, DEEPEST), order.size()));
    }

    /** The best unit of each article, best first; without marks articles are found as a whole. */
    private List<Scored> best(
            QueryReading reading, QueryLanguage query, Map<Facet, Set<String>> filters, Viewer viewer) {
        if (reading.folded()) {
            Conditions on = new Conditions(index.onProvisions(), viewer);
            return index.provisions(on.also(on.anyWord(reading, filters), on.asked(query, false)), DEEPEST).stream()
                    .map(hit -> new Scored(UnitId.first(hit.id()), hit.score()))
                    .toList();
        }
        Conditions on = new Conditions(index.onUnits(), viewer);
        Map<Long, Scored> best = new LinkedHashMap<>();
        for (Scored unit : index.units(on.also(on.anyWord(reading, filters), on.asked(query, false)), UNITS)) {
            best.putIfAbsent(UnitId.provision(unit.id()), unit);
        }
        return List.copyOf(best.values());
    }

    private List<Candidate> candidates(QueryReading reading, List<Scored> best) {
        List<Scored> first = best.subList(0, Math.min(RERANKED, best.size()));
        Map<Long, UnitHead> heads = index.heads(first.stream().map(Scored::id).toList());
        Map<Long, Double> articleScores = articleScores(reading, first);
        Map<Long, Double> bestOfLaw = new HashMap<>();
        first.forEach(hit -> bestOfLaw.merge(document(hit), hit.score(), Math::max));
        ArticleFeatures features =
                new ArticleFeatures(reading, reading.language().model());
        List<Candidate> candidates = new ArrayList<>();
        for (Scored hit : first) {
            long provision = UnitId.provision(hit.id());
            candidates.add(new Candidate(
                    provision,
                    hit.id(),
                    hit.score(),
                    features.of(
                            hit.score(),
                            articleScores.getOrDefault(provision, 0.0),
                            bestOfLaw.getOrDefault(document(hit), 0.0),
                            heads.getOrDefault(hit.id(), UNKNOWN))));
        }
        return candidates;
    }

    private Map<Long, Double> articleScores(QueryReading reading, List<Scored> units) {
        List<Long> provisions =
                units.stream().map(hit -> UnitId.provision(hit.id())).toList();
        Map<Long, Double> scores = new HashMap<>();
        if (!provisions.isEmpty()) {
            index.provisions(Conditions.scoreOf(index.onProvisions(), reading, provisions), provisions.size())
                    .forEach(hit -> scores.put(hit.id(), hit.score()));
        }
        return scores;
    }

    /** The best units of these documents only. */
    List<Ranked> rankWithin(QueryReading reading, List<Long> documents, int size, Viewer viewer) {
        if (reading.isBlank() || documents.isEmpty()) {
            return List.of();
        }
        Conditions on = new Conditions(reading.folded() ? index.onProvisions() : index.onUnits(), viewer);
        var condition = on.and(on.anyWord(reading, Map.of()), on.inDocuments(documents));
        return reading.folded()
                ? index.provisions(condition, size).stream()
                        .map(hit -> asFound(new Scored(UnitId.first(hit.id()), hit.score())))
                        .toList()
                : index.units(condition, size).stream()
                        .map(ProvisionRanking::asFound)
                        .toList();
    }

    /** How many provisions are about the text. */
    long count(QueryReading reading, Viewer viewer) {
        return reading.isBlank()
                ? 0
                : index.countProvisions(new Conditions(index.onProvisions(), viewer).about(reading, Map.of()));
    }

    private static Ranked asFound(Scored unit) {
        return new Ranked(UnitId.provision(unit.id()), unit.id(), unit.score());
    }

    private static long document(Scored unit) {
        return ProvisionId.document(UnitId.provision(unit.id()));
    }
}
