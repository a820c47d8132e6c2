package vn.cchc.search.query;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import vn.cchc.library.DocumentId;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.LawTitles;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.search.CitationLookup;
import vn.cchc.search.Facet;
import vn.cchc.search.SearchOrder;
import vn.cchc.search.index.LibraryIndex;
import vn.cchc.vietnamese.Citation;
import vn.cchc.vietnamese.Citations;

/** Looks citations up by number in the library, by title among the laws, by kind, running number and year in the index. */
@Service
class IndexedCitationLookup implements CitationLookup {

    /** A text citing more than this is no text but a list; the rest stays without documents. */
    private static final int MOST_CITATIONS = 200;

    private final LibraryIndex index;
    private final Library library;
    private final ZoneId zone;
    private final Clock clock = Clock.systemUTC();

    IndexedCitationLookup(LibraryIndex index, Library library, @Value("${cchc.zone}") ZoneId zone) {
        this.index = index;
        this.library = library;
        this.zone = zone;
    }

    @Override
    public List<Resolved> resolve(String text, @Nullable LocalDate madeOn, Viewer viewer) {
        LocalDate on = madeOn == null ? LocalDate.now(clock.withZone(zone)) : madeOn;
        String cut = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        Viewer reader = viewer.published();
        return Citations.findIn(cut).stream()
                .limit(MOST_CITATIONS)
                .map(citation -> resolved(cut, citation, on, reader))
                .toList();
    }

    @Override
    public Optional<Resolved> asQuery(String query, Viewer viewer) {
        List<Citation> found = query.length() > 300 ? List.of() : Citations.findIn(query);
        if (found.size() != 1) {
            return Optional.empty();
        }
        Resolved citation = resolved(query, found.getFirst(), LocalDate.now(clock.withZone(zone)), viewer.published());
        String around = query.substring(0, citation.start()) + query.substring(citation.end());
        boolean alone = around.codePoints().noneMatch(Character::isLetterOrDigit);
        return alone && !citation.documents().isEmpty() ? Optional.of(citation) : Optional.empty();
    }

    private Resolved resolved(String text, Citation citation, LocalDate on, Viewer viewer) {
        List<String> keys =
                citation.places().stream().map(Citation.Place::key).distinct().toList();
        int end = citation.end();
        List<DocumentSummary> documents = switch (citation.document()) {
            case Citation.Target.Same same -> List.of();
            case Citation.Target.Numbered numbered ->
                library.byNumber(numbered.number().display(), viewer);
            case Citation.Target.Partly partly -> partly(partly, viewer);
            case Citation.Target.Named named -> {
                LawTitles.Meant meant =
                        LawTitles.meant(text, citation, named, LawTitles.When.on(on), library.laws(named, viewer));
                end = meant.end();
                yield meant.documents();
            }
        };
        return new Resolved(
                citation.start(),
                end,
                text.substring(citation.start(), end),
                keys,
                citation.document() instanceof Citation.Target.Same,
                documents.stream().limit(MOST_CANDIDATES).toList());
    }

    private List<DocumentSummary> partly(Citation.Target.Partly partly, Viewer viewer) {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        partly.type().ifPresent(type -> filters.put(Facet.TYPE, Set.of(type.name())));
        partly.year().ifPresent(year -> filters.put(Facet.YEAR, Set.of(String.valueOf(year))));
        Conditions on = new Conditions(index.onDocuments(), viewer);
        return summaries(
                index.documents(
                                on.and(on.all(filters), on.runningNumber(partly.sequence())),
                                SearchOrder.NEWEST,
                                0,
                                MOST_CANDIDATES,
                                Set.of())
                        .hits(),
                viewer);
    }

    private List<DocumentSummary> summaries(List<LibraryIndex.Scored> hits, Viewer viewer) {
        List<DocumentId> ids =
                hits.stream().map(hit -> new DocumentId(hit.id())).toList();
        Map<DocumentId, DocumentSummary> summaries = library.summaries(ids, viewer);
        return ids.stream().map(summaries::get).filter(Objects::nonNull).toList();
    }
}
