package vn.cchc.search.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.cchc.library.Audience;
import vn.cchc.library.DocumentId;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.Library;
import vn.cchc.library.Validity;
import vn.cchc.library.Viewer;
import vn.cchc.search.CitationLookup;
import vn.cchc.search.Facet;
import vn.cchc.search.LibrarySearch;
import vn.cchc.search.ProvisionHits;
import vn.cchc.search.SearchOrder;
import vn.cchc.search.SearchRequest;
import vn.cchc.search.SearchResult;
import vn.cchc.search.SearchResult.Count;
import vn.cchc.search.SearchResult.Hit;
import vn.cchc.search.SearchResult.Why;
import vn.cchc.search.index.LibraryIndex;
import vn.cchc.search.index.LibraryIndex.Found;
import vn.cchc.search.index.LibraryIndex.Scored;
import vn.cchc.search.index.LibraryIndex.Version;
import vn.cchc.search.index.ProvisionId;
import vn.cchc.search.language.Language;
import vn.cchc.search.query.ProvisionRanking.Ranked;
import vn.cchc.vietnamese.DocumentNumber;

/** Answers questions from the index, and shows of the library only what the viewer may see. */
@Service
class IndexedLibrarySearch implements LibrarySearch {

    /** So many documents are put in order by all scores; behind them the documents' own order goes on. */
    private static final int HEAD = 200;

    private static final int MOST_OF_ONE_NUMBER = 100;

    /** Of more documents that match and have versions the rest stand by themselves. */
    private static final int MOST_VERSIONS = 2_000;

    private final LibraryIndex index;
    private final ProvisionRanking provisions;
    private final Passages passages;
    private final Library library;
    private final Language language;
    private final CitationLookup citations;

    IndexedLibrarySearch(
            LibraryIndex index,
            ProvisionRanking provisions,
            Passages passages,
            Library library,
            Language language,
            CitationLookup citations) {
        this.citations = citations;
        this.language = language;
        this.index = index;
        this.provisions = provisions;
        this.passages = passages;
        this.library = library;
    }

    @Override
    public SearchResult search(SearchRequest request, Viewer viewer) {
        Viewer reader = viewer.published();
        QueryLanguage query =
                request.literal() ? QueryLanguage.plain(request.text()) : QueryLanguage.read(request.text());
        QueryReading reading = QueryReading.of(query.words(), request.literal(), language.current());
        SearchResult result = search(request, query, reading, reader);
        // What the language does not know, a name perhaps, may still be there as typed, or under other marks.
        if (result.total() == 0 && reading.isRepaired()) {
            result = search(request, query, reading.asTyped(), reader);
        }
        if (result.total() == 0 && reading.mayIgnoreMarks()) {
            result = search(request, query, reading.withoutMarks(), reader);
        }
        return result;
    }

    private SearchResult search(SearchRequest request, QueryLanguage query, QueryReading reading, Viewer reader) {
        Question question = new Question(request, query, reading, reader);
        int offset = request.page() * request.size();
        boolean ranked = request.order() == SearchOrder.RELEVANCE && !reading.isBlank();
        Found page = ranked
                ? question.ranked(offset, request.size())
                : question.ordered(
                        reading.isBlank() ? newestUnlessAsked(request) : request.order(), offset, request.size());
        List<Long> ids = page.hits().stream().map(Scored::id).toList();
        Map<DocumentId, DocumentSummary> summaries = library.summaries(
                ids.stream()
                        .flatMap(id -> Stream.concat(Stream.of(id), question.folding.behind(id).stream()))
                        .map(DocumentId::new)
                        .toList(),
                reader);
        var found = passages.of(reading, ids, question.best, reader);
        List<Hit> hits = new ArrayList<>();
        for (Scored hit : page.hits()) {
            DocumentSummary summary = summaries.get(new DocumentId(hit.id()));
            if (summary != null) {
                hits.add(new Hit(
                        summary,
                        hit.score(),
                        found.getOrDefault(hit.id(), List.of()),
                        those(question.folding.behind(hit.id()), summaries),
                        question.why(hit.id())));
            }
        }
        List<DocumentSummary> sameNumber = question.sameNumber();
        boolean isNumber = !question.named.isEmpty();
        return new SearchResult(
                page.total(),
                page.total() - question.folding.folded().size(),
                hits,
                question.counts,
                isNumber ? null : reading.understoodAs(),
                sameNumber,
                query.misunderstood());
    }

    @Override
    public ProvisionHits provisions(String text, int size, Viewer viewer) {
        Viewer reader = viewer.published();
        QueryLanguage query = QueryLanguage.read(text);
        QueryReading reading = QueryReading.of(query.words(), false, language.current());
        List<Ranked> ranked = provisions.rank(reading, query, Map.of(), ProvisionRanking.DEEPEST, reader);
        Folding folding = folding(reading, ranked, reader);
        List<Ranked> first = ranked.stream()
                .filter(hit -> !folding.isFolded(hit.provision()))
                .limit(Math.clamp(size, 1, ProvisionRanking.DEEPEST))
                .toList();
        List<DocumentId> documents = first.stream()
                .flatMap(hit -> Stream.concat(Stream.of(hit.provision()), folding.behind(hit.provision()).stream()))
                .map(provision -> new DocumentId(ProvisionId.document(provision)))
                .distinct()
                .toList();
        Map<DocumentId, DocumentSummary> summaries = library.summaries(documents, reader);
        var shown = passages.of(reading, first);
        List<ProvisionHits.ProvisionHit> hits = new ArrayList<>();
        for (Ranked hit : first) {
            DocumentSummary summary = summaries.get(new DocumentId(ProvisionId.document(hit.provision())));
            SearchResult.Passage passage = shown.get(hit.unit());
            if (summary != null && passage != null) {
                List<Long> versions = folding.behind(hit.provision()).stream()
                        .map(ProvisionId::document)
                        .toList();
                hits.add(new ProvisionHits.ProvisionHit(summary, passage, hit.score(), those(versions, summaries)));
            }
        }
        return new ProvisionHits(Math.max(hits.size(), provisions.count(reading, reader)), hits);
    }

    /** The same article of a consolidated text and of what it consolidates need not be read twice. */
    private Folding folding(QueryReading reading, List<Ranked> ranked, Viewer reader) {
        List<Long> documents = ranked.stream()
                .map(hit -> ProvisionId.document(hit.provision()))
                .distinct()
                .toList();
        if (documents.size() < 2) {
            return Folding.NONE;
        }
        Conditions on = new Conditions(index.onDocuments(), reader);
        Map<Long, Long> groups = groups(index.versions(
                on.and(on.all(Map.of()), on.inDocuments(documents)), SearchOrder.NEWEST, documents.size()));
        if (Folding.of(documents, groups).folded().isEmpty()) {
            return Folding.NONE;
        }
        List<Ranked> grouped = ranked.stream()
                .filter(hit -> groups.containsKey(ProvisionId.document(hit.provision())))
                .toList();
        Map<Long, String> articles = new HashMap<>();
        passages.of(reading, grouped).forEach((unit, passage) -> articles.put(unit, article(passage.key())));
        Map<Long, String> same = new HashMap<>();
        for (Ranked hit : grouped) {
            Long group = groups.get(ProvisionId.document(hit.provision()));
            same.put(hit.provision(), group + "#" + articles.getOrDefault(hit.unit(), "?" + hit.provision()));
        }
        return Folding.of(ranked.stream().map(Ranked::provision).toList(), same);
    }

    private static String article(String key) {
        int below = key.indexOf('/');
        return below < 0 ? key : key.substring(0, below);
    }

    private static Map<Long, Long> groups(List<Version> versions) {
        Map<Long, Long> groups = new LinkedHashMap<>();
        versions.forEach(version -> groups.put(version.id(), version.group()));
        return groups;
    }

    private static List<DocumentSummary> those(List<Long> ids, Map<DocumentId, DocumentSummary> summaries) {
        return ids.stream()
                .map(id -> summaries.get(new DocumentId(id)))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public Set<DocumentId> matching(SearchRequest request, Collection<DocumentId> among, Viewer viewer) {
        if (among.isEmpty()) {
            return Set.of();
        }
        QueryLanguage query =
                request.literal() ? QueryLanguage.plain(request.text()) : QueryLanguage.read(request.text());
        QueryReading reading = QueryReading.of(query.words(), request.literal(), language.current());
        Set<DocumentId> found = new HashSet<>(matching(request, query, reading, among, viewer));
        if (reading.isRepaired()) {
            // a word this collection has not held so far may be the very one that is waited for
            found.addAll(matching(request, query, reading.asTyped(), among, viewer));
        }
        return found;
    }

    private List<DocumentId> matching(
            SearchRequest request,
            QueryLanguage query,
            QueryReading reading,
            Collection<DocumentId> among,
            Viewer viewer) {
        Question question = new Question(request, query, reading, viewer.published());
        var condition = question.on.and(
                question.matching(request.filters()),
                question.on.inDocuments(among.stream().map(DocumentId::value).toList()));
        return index.documents(condition, SearchOrder.NEWEST, 0, among.size(), Set.of()).hits().stream()
                .map(hit -> new DocumentId(hit.id()))
                .toList();
    }

    private static SearchOrder newestUnlessAsked(SearchRequest request) {
        return request.order() == SearchOrder.RELEVANCE ? SearchOrder.NEWEST : request.order();
    }

    /** One question on its way through the index. */
    private final class Question {

        private final SearchRequest request;
        private final QueryLanguage query;
        private final QueryReading reading;
        private final Viewer viewer;
        private final Conditions on;
        private final Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
        private List<Ranked> best = List.of();
        private List<Scored> named = List.of();
        private Folding folding = Folding.NONE;
        private final List<Long> cited;
        private Map<Long, Scored> candidates = Map.of();
        private Map<Long, Double> nudged = Map.of();

        Question(SearchRequest request, QueryLanguage query, QueryReading reading, Viewer viewer) {
            this.query = query;
            this.request = request;
            this.reading = reading;
            this.viewer = viewer;
            this.on = new Conditions(index.onDocuments(), viewer);
            this.cited = citations
                    .asQuery(query.words(), viewer)
                    .map(citation -> citation.documents().stream()
                            .map(document -> document.id().value())
                            .toList())
                    .orElse(List.of());
        }

        Found ordered(SearchOrder order, int offset, int limit) {
            SearchPredicate matching = matching(request.filters());
            Map<Long, Long> groups = groups(index.versions(matching, order, MOST_VERSIONS));
            folding = Folding.of(groups.keySet(), groups);
            boolean plain = folding.folded().isEmpty();
            Found found = index.documents(matching, order, plain ? offset : 0, plain ? limit : 0, unfiltered());
            countTheRest(found);
            return plain
                    ? found
                    : new Found(
                            found.total(),
                            index.documents(on.butNot(matching, folding.folded()), order, offset, limit, Set.of())
                                    .hits(),
                            counts);
        }

        /** The head is put in order by everything that is known; the pages behind it follow the documents' own scores. */
        Found ranked(int offset, int limit) {
            SearchPredicate matching = matching(request.filters());
            Found found = index.documents(matching, SearchOrder.RELEVANCE, 0, HEAD, unfiltered());
            countTheRest(found);
            named = index.documents(
                            narrowed(on.named(reading, request.filters())), SearchOrder.RELEVANCE, 0, HEAD, Set.of())
                    .hits();
            if (named.isEmpty() && !cited.isEmpty()) {
                named = index.documents(
                                on.and(matching, on.inDocuments(cited)), SearchOrder.NEWEST, 0, cited.size(), Set.of())
                        .hits();
            }
            best = provisions.rank(reading, query, request.filters(), ProvisionRanking.DEEPEST, viewer);
            candidates = new LinkedHashMap<>();
            found.hits().forEach(hit -> candidates.put(hit.id(), hit));
            if (found.total() > found.hits().size()) {
                addMissing(matching, candidates);
            }
            nudged = nudges(candidates.keySet());
            List<Scored> fused = DocumentRanking.fuse(named, candidates.values(), best, nudged);
            Set<Long> shown = new LinkedHashSet<>(fused.stream().map(Scored::id).toList());
            folding = folding(matching, shown);
            List<Scored> head =
                    fused.stream().filter(hit -> !folding.isFolded(hit.id())).toList();
            List<Scored> page =
                    new ArrayList<>(head.subList(Math.min(offset, head.size()), Math.min(offset + limit, head.size())));
            if (page.size() < limit && found.total() > shown.size()) {
                shown.addAll(folding.folded());
                page.addAll(index.documents(
                                on.butNot(matching, shown),
                                SearchOrder.RELEVANCE,
                                Math.max(0, offset - head.size()),
                                limit - page.size(),
                                Set.of())
                        .hits());
            }
            return new Found(found.total(), page, counts);
        }

        private Folding folding(SearchPredicate matching, Collection<Long> first) {
            Map<Long, Long> groups = groups(index.versions(matching, SearchOrder.RELEVANCE, MOST_VERSIONS));
            List<Long> order = new ArrayList<>(first);
            order.addAll(groups.keySet());
            return groups.isEmpty() ? Folding.NONE : Folding.of(order, groups);
        }

        /** Why a document stands where it stands: for those who put documents into the library. */
        @Nullable
        Why why(long id) {
            Scored own = candidates.get(id);
            if (own == null || !viewer.audiences().contains(Audience.LIBRARIANS)) {
                return null;
            }
            double topDocument = candidates.values().stream()
                    .mapToDouble(Scored::score)
                    .max()
                    .orElse(1);
            double topProvision = best.isEmpty() ? 1 : best.getFirst().score();
            double provision = best.stream()
                    .filter(hit -> ProvisionId.document(hit.provision()) == id)
                    .mapToDouble(Ranked::score)
                    .findFirst()
                    .orElse(0);
            double nudge = nudged.getOrDefault(id, 0.0);
            return new Why(
                    named.stream().anyMatch(hit -> hit.id() == id),
                    topDocument <= 0 ? 0 : own.score() / topDocument,
                    topProvision <= 0 ? 0 : provision / topProvision,
                    nudge >= DocumentRanking.SAME_YEAR + DocumentRanking.EXPIRED,
                    nudge < 0 || nudge == DocumentRanking.SAME_YEAR + DocumentRanking.EXPIRED);
        }

        private Map<Long, Double> nudges(Set<Long> candidates) {
            Map<Long, Double> nudges = new HashMap<>();
            List<String> years = reading.years();
            if (!years.isEmpty()) {
                those(Facet.YEAR, Set.copyOf(years), candidates)
                        .forEach(id -> nudges.merge(id, DocumentRanking.SAME_YEAR, Double::sum));
            }
            those(Facet.VALIDITY, Set.of(Validity.EXPIRED.name()), candidates)
                    .forEach(id -> nudges.merge(id, DocumentRanking.EXPIRED, Double::sum));
            return nudges;
        }

        private List<Long> those(Facet facet, Set<String> values, Set<Long> candidates) {
            if (candidates.isEmpty()) {
                return List.of();
            }
            var condition = on.and(on.all(Map.of(facet, values)), on.inDocuments(candidates));
            return index.documents(condition, SearchOrder.NEWEST, 0, candidates.size(), Set.of()).hits().stream()
                    .map(Scored::id)
                    .toList();
        }

        /** Documents that match, but are among the best only by a provision or their name. */
        private void addMissing(SearchPredicate matching, Map<Long, Scored> candidates) {
            Set<Long> missing = new HashSet<>();
            best.forEach(provision -> missing.add(ProvisionId.document(provision.provision())));
            named.forEach(document -> missing.add(document.id()));
            missing.removeAll(candidates.keySet());
            if (!missing.isEmpty()) {
                index.documents(
                                on.and(matching, on.inDocuments(missing)),
                                SearchOrder.RELEVANCE,
                                0,
                                missing.size(),
                                Set.of())
                        .hits()
                        .forEach(hit -> candidates.put(hit.id(), hit));
            }
        }

        /** All documents of a number that is the whole question, when there are several. */
        List<DocumentSummary> sameNumber() {
            if (named.size() < 2) {
                return List.of();
            }
            List<DocumentId> ids = index
                    .documents(on.numbered(reading), SearchOrder.NEWEST, 0, MOST_OF_ONE_NUMBER, Set.of())
                    .hits()
                    .stream()
                    .map(hit -> new DocumentId(hit.id()))
                    .toList();
            Map<DocumentId, DocumentSummary> summaries = library.summaries(ids, viewer);
            List<DocumentSummary> same = ids.stream()
                    .map(summaries::get)
                    .filter(Objects::nonNull)
                    .filter(summary -> reading.namesWholeNumber(summary.number()))
                    .sorted(Comparator.comparing(
                            DocumentSummary::issuedOn, Comparator.nullsLast(Comparator.reverseOrder())))
                    .toList();
            return same.size() < 2 ? List.of() : same;
        }

        private SearchPredicate matching(Map<Facet, Set<String>> filters) {
            return narrowed(reading.isBlank() ? on.all(filters) : on.aboutOrNamed(reading, cited, filters));
        }

        private SearchPredicate narrowed(SearchPredicate condition) {
            String key = key(request.number());
            SearchPredicate asked = on.also(condition, on.asked(query, true));
            return key == null ? asked : on.and(asked, on.numberKey(key));
        }

        private @Nullable String key(@Nullable String number) {
            return number == null || number.isBlank()
                    ? null
                    : DocumentNumber.tryParse(number).map(DocumentNumber::key).orElse(number);
        }

        private Set<Facet> unfiltered() {
            Set<Facet> facets = EnumSet.allOf(Facet.class);
            facets.removeAll(request.filters().keySet());
            return facets;
        }

        /** A facet with a selection is counted as if it had none, so that another value can be added. */
        private void countTheRest(Found found) {
            counts.putAll(found.counts());
            for (Facet facet : request.filters().keySet()) {
                Map<Facet, Set<String>> others = new EnumMap<>(request.filters());
                others.remove(facet);
                counts.putAll(index.documents(matching(others), SearchOrder.NEWEST, 0, 0, Set.of(facet))
                        .counts());
            }
        }
    }
}
