package vn.cchc.search.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.cchc.library.Viewer;
import vn.cchc.search.SearchResult.Passage;
import vn.cchc.search.index.PassageTexts;
import vn.cchc.search.index.PassageTexts.PassageText;
import vn.cchc.search.index.ProvisionId;
import vn.cchc.search.query.ProvisionRanking.Ranked;
import vn.cchc.vietnamese.Highlighter;

/** The passages shown under a result: its best provisions, cut around the matches. */
@Component
class Passages {

    private static final int PER_DOCUMENT = 2;
    private static final int LENGTH = 280;
    /** A second passage must be nearly as good as the first. */
    private static final double SECOND_BEST = 0.7;

    private final ProvisionRanking ranking;
    private final PassageTexts texts;

    Passages(ProvisionRanking ranking, PassageTexts texts) {
        this.ranking = ranking;
        this.texts = texts;
    }

    /** The passages of these documents; {@code best} are provisions already ranked, the others are looked for. */
    Map<Long, List<Passage>> of(QueryReading reading, List<Long> documents, List<Ranked> best, Viewer viewer) {
        if (reading.isBlank() || documents.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<Ranked>> chosen = new HashMap<>();
        best.forEach(hit -> choose(hit, documents, chosen));
        List<Long> without =
                documents.stream().filter(id -> !chosen.containsKey(id)).toList();
        ranking.rankWithin(reading, without, ProvisionRanking.DEEPEST, viewer)
                .forEach(hit -> choose(hit, without, chosen));
        for (Long id : without) {
            if (!chosen.containsKey(id)) {
                ranking.rankWithin(reading, List.of(id), PER_DOCUMENT, viewer)
                        .forEach(hit -> choose(hit, without, chosen));
            }
        }
        Map<Long, Passage> passages =
                of(reading, chosen.values().stream().flatMap(List::stream).toList());
        Map<Long, List<Passage>> found = new HashMap<>();
        chosen.forEach((document, hits) -> found.put(
                document,
                hits.stream()
                        .map(hit -> passages.get(hit.unit()))
                        .filter(passage -> passage != null && isTelling(passage))
                        .toList()));
        return found;
    }

    /** The passages by their units: what stands out of a provision, with its lead-in where there is room. */
    Map<Long, Passage> of(QueryReading reading, Collection<Ranked> hits) {
        Highlighter highlighter = Highlighter.forQuery(reading.words());
        Map<Long, PassageText> found =
                texts.find(hits.stream().map(Ranked::unit).toList());
        Map<Long, Passage> passages = new HashMap<>();
        found.forEach((unit, text) -> passages.put(
                unit, new Passage(text.key(), text.label(), text.heading(), highlighter.snippet(text.text(), LENGTH))));
        return passages;
    }

    private static boolean isTelling(Passage passage) {
        return passage.html().contains("<mark>");
    }

    private static void choose(Ranked hit, List<Long> documents, Map<Long, List<Ranked>> chosen) {
        long document = ProvisionId.document(hit.provision());
        if (!documents.contains(document)) {
            return;
        }
        List<Ranked> hits = chosen.computeIfAbsent(document, id -> new ArrayList<>());
        boolean good =
                hits.isEmpty() || hit.score() >= SECOND_BEST * hits.getFirst().score();
        boolean another = hits.stream().noneMatch(other -> other.provision() == hit.provision());
        if (hits.size() < PER_DOCUMENT && good && another) {
            hits.add(hit);
        }
    }
}
