package vn.cchc.search.index;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.sort.SearchSort;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.scope.SearchScope;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.cchc.search.Facet;
import vn.cchc.search.SearchOrder;
import vn.cchc.search.SearchResult.Count;

/**
 * Asking the two indexes. Only the engine-neutral part of Hibernate Search is used, so that Lucene and OpenSearch answer alike;
 * no question reads the database.
 */
@Component
public class LibraryIndex {

    /** Facet panels show no more values than this. */
    private static final int MOST_VALUES = 200;

    private final EntityManagerFactory entityManagers;
    private final Supplier<SearchScope<IndexedDocument>> documents;
    private final Supplier<SearchScope<IndexedProvision>> provisions;
    private final Supplier<SearchScope<IndexedUnit>> units;

    LibraryIndex(EntityManagerFactory entityManagers) {
        this.entityManagers = entityManagers;
        this.documents =
                SingletonSupplier.of(() -> Search.mapping(entityManagers).scope(IndexedDocument.class));
        this.provisions =
                SingletonSupplier.of(() -> Search.mapping(entityManagers).scope(IndexedProvision.class));
        this.units = SingletonSupplier.of(() -> Search.mapping(entityManagers).scope(IndexedUnit.class));
    }

    /** An entry and how well it matches. */
    public record Scored(long id, double score) {

        static Scored of(Long id, Float score) {
            return new Scored(id, score);
        }
    }

    /** A document and the group of versions it belongs to. */
    public record Version(long id, long group) {}

    /** Documents that match: how many, a stretch of them, and the counts that were asked for. */
    public record Found(long total, List<Scored> hits, Map<Facet, List<Count>> counts) {}

    /** Conditions on documents. */
    public SearchPredicateFactory onDocuments() {
        return documents().predicate();
    }

    /** Conditions on provisions. */
    public SearchPredicateFactory onProvisions() {
        return provisions().predicate();
    }

    /** Conditions on units. */
    public SearchPredicateFactory onUnits() {
        return units.get().predicate();
    }

    /** The best units, best first. */
    public List<Scored> units(SearchPredicate condition, int limit) {
        return settled(
                limit,
                inSession(session -> session.search(units.get())
                        .select(f ->
                                f.composite().from(f.id(Long.class), f.score()).as(Scored::of))
                        .where(condition)
                        .totalHitCountThreshold(limit)
                        .fetchHits(limit)));
    }

    /**
     * Engines put what scores the same in the order it was written in, which differs from node to node: here ids decide. Of those
     * that share the last place some may have been cut off, so none of them stays, unless that were most.
     */
    private static List<Scored> settled(int limit, List<Scored> hits) {
        List<Scored> sorted = new ArrayList<>(hits);
        sorted.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparingLong(Scored::id));
        if (sorted.size() == limit) {
            double last = sorted.getLast().score();
            int tied = (int) sorted.stream().filter(hit -> hit.score() == last).count();
            return tied > limit / 2 ? sorted : sorted.subList(0, limit - tied);
        }
        return sorted;
    }

    /** What re-ranking must know of these units. */
    public Map<Long, UnitHead> heads(Collection<Long> ids) {
        Map<Long, UnitHead> heads = new HashMap<>();
        if (!ids.isEmpty()) {
            inSession(session -> session.search(units.get())
                            .select(f -> f.composite()
                                    .from(f.id(Long.class), f.field(IndexFields.HEAD, String.class))
                                    .as(Map::entry))
                            .where(f -> f.id().matchingAny(ids))
                            .fetchHits(ids.size()))
                    .forEach(hit -> heads.put(hit.getKey(), UnitHead.read(hit.getValue())));
        }
        return heads;
    }

    /** Documents in an order that is the same every time, with an exact total. */
    public Found documents(
            SearchPredicate condition, SearchOrder order, int offset, int limit, Collection<Facet> counted) {
        return inSession(session -> {
            var query = session.search(documents())
                    .select(f -> f.composite().from(f.id(Long.class), f.score()).as(Scored::of))
                    .where(condition)
                    .sort(sort(order));
            for (Facet facet : counted) {
                query = query.aggregation(
                        key(facet),
                        f -> f.terms()
                                .field(IndexFields.of(facet), String.class)
                                .maxTermCount(MOST_VALUES));
            }
            SearchResult<Scored> result = query.fetch(offset, limit);
            Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
            for (Facet facet : counted) {
                counts.put(facet, counts(result.aggregation(key(facet))));
            }
            return new Found(result.total().hitCount(), result.hits(), counts);
        });
    }

    /** Those of the documents that match that have versions, matching or not, in the same order. */
    public List<Version> versions(SearchPredicate condition, SearchOrder order, int limit) {
        return inSession(session -> session.search(documents())
                .select(f -> f.composite()
                        .from(f.id(Long.class), f.field(IndexFields.GROUP, Long.class))
                        .as(Version::new))
                .where(f -> f.bool().must(condition).filter(f.exists().field(IndexFields.GROUP)))
                .sort(sort(order))
                .fetchHits(limit));
    }

    /** The best provisions, best first; how many there are in all is not counted. */
    public List<Scored> provisions(SearchPredicate condition, int limit) {
        List<Scored> hits = inSession(session -> session.search(provisions())
                .select(f -> f.composite().from(f.id(Long.class), f.score()).as(Scored::of))
                .where(condition)
                .totalHitCountThreshold(limit)
                .fetchHits(limit));
        return settled(limit + 1, hits);
    }

    /** How many provisions match. */
    public long countProvisions(SearchPredicate condition) {
        return inSession(
                session -> session.search(provisions()).where(condition).fetchTotalHitCount());
    }

    private SearchScope<IndexedDocument> documents() {
        return documents.get();
    }

    private SearchScope<IndexedProvision> provisions() {
        return provisions.get();
    }

    private SearchSort sort(SearchOrder order) {
        SearchSortFactory sort = documents().sort();
        return switch (order) {
            case RELEVANCE ->
                sort.score()
                        .then()
                        .field(IndexFields.ISSUED)
                        .desc()
                        .missing()
                        .last()
                        .then()
                        .field(IndexFields.DOCUMENT)
                        .desc()
                        .toSort();
            case NEWEST ->
                sort.field(IndexFields.ISSUED)
                        .desc()
                        .missing()
                        .last()
                        .then()
                        .field(IndexFields.DOCUMENT)
                        .desc()
                        .toSort();
            case OLDEST ->
                sort.field(IndexFields.ISSUED)
                        .asc()
                        .missing()
                        .last()
                        .then()
                        .field(IndexFields.DOCUMENT)
                        .asc()
                        .toSort();
        };
    }

    private <T> T inSession(Function<SearchSession, T> question) {
        try (EntityManager entities = entityManagers.createEntityManager()) {
            return question.apply(Search.session(entities));
        }
    }

    private static AggregationKey<Map<String, Long>> key(Facet facet) {
        return AggregationKey.of(facet.name());
    }

    private static List<Count> counts(Map<String, Long> values) {
        return values.entrySet().stream()
                .map(value -> new Count(value.getKey(), value.getValue()))
                .toList();
    }
}
