package vn.cchc.search.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.cchc.library.DocumentId;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.search.CitationLookup;
import vn.cchc.search.Facet;
import vn.cchc.search.SearchOrder;
import vn.cchc.search.index.LibraryIndex;
import vn.cchc.search.language.Language;
import vn.cchc.vietnamese.Citation;
import vn.cchc.vietnamese.Citations;
import vn.cchc.vietnamese.DocumentType;
import vn.cchc.vietnamese.SearchTokens;
import vn.cchc.vietnamese.Syllable;
import vn.cchc.vietnamese.Syllables;

/** Looks citations up by number in the library, by kind, running number and year or by title in the index. */
@Service
class IndexedCitationLookup implements CitationLookup {

    /** A text citing more than this is no text but a list; the rest stays without documents. */
    private static final int MOST_CITATIONS = 200;

    private static final int TITLES = 30;

    private final LibraryIndex index;
    private final Library library;
    private final Language language;

    IndexedCitationLookup(LibraryIndex index, Library library, Language language) {
        this.index = index;
        this.library = library;
        this.language = language;
    }

    @Override
    public List<Resolved> resolve(String text, Viewer viewer) {
        String cut = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        Viewer reader = viewer.published();
        return Citations.findIn(cut).stream()
                .limit(MOST_CITATIONS)
                .map(citation -> resolved(cut, citation, reader))
                .toList();
    }

    @Override
    public Optional<Resolved> asQuery(String query, Viewer viewer) {
        List<Citation> found = query.length() > 300 ? List.of() : Citations.findIn(query);
        if (found.size() != 1) {
            return Optional.empty();
        }
        Resolved citation = resolved(query, found.getFirst(), viewer.published());
        String around = query.substring(0, citation.start()) + query.substring(citation.end());
        boolean alone = around.codePoints().noneMatch(Character::isLetterOrDigit);
        return alone && !citation.documents().isEmpty() ? Optional.of(citation) : Optional.empty();
    }

    private Resolved resolved(String text, Citation citation, Viewer viewer) {
        List<String> keys =
                citation.places().stream().map(Citation.Place::key).distinct().toList();
        int end = citation.end();
        List<DocumentSummary> documents = switch (citation.document()) {
            case Citation.Target.Same same -> List.of();
            case Citation.Target.Numbered numbered ->
                library.byNumber(numbered.number().display(), viewer);
            case Citation.Target.Partly partly -> partly(partly, viewer);
            case Citation.Target.Named named -> {
                List<DocumentSummary> found = named(named, viewer);
                end = found.isEmpty() ? end : endOfTitle(text, citation, named, found.getFirst());
                yield found;
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

    /** Documents of the kind whose title the words begin with; the longest title first, then the year, then the newest. */
    private List<DocumentSummary> named(Citation.Target.Named named, Viewer viewer) {
        List<String> words = SearchTokens.folded(name(named.type(), named.words()));
        QueryReading reading = QueryReading.of(name(named.type(), named.words()), true, language.current());
        Conditions on = new Conditions(index.onDocuments(), viewer);
        List<DocumentSummary> found = summaries(
                index.documents(on.titled(reading, named.type().name()), SearchOrder.RELEVANCE, 0, TITLES, Set.of())
                        .hits(),
                viewer);
        List<DocumentSummary> fitting = new ArrayList<>(found.stream()
                .filter(document -> begins(words, titleWords(document)))
                .toList());
        int longest = fitting.stream().mapToInt(d -> titleWords(d).size()).max().orElse(0);
        fitting.removeIf(document -> titleWords(document).size() < longest);
        OptionalInt year = named.year();
        if (year.isPresent() && fitting.stream().anyMatch(d -> isOf(year.getAsInt(), d))) {
            fitting.removeIf(document -> !isOf(year.getAsInt(), document));
        }
        fitting.sort(Comparator.comparing((DocumentSummary d) -> Objects.requireNonNullElse(d.year(), 0))
                .reversed());
        return fitting;
    }

    private static boolean isOf(int year, DocumentSummary document) {
        return document.year() != null && document.year() == year
                || document.issuedOn() != null && document.issuedOn().getYear() == year;
    }

    private static int endOfTitle(
            String text, Citation citation, Citation.Target.Named named, DocumentSummary document) {
        List<Syllable> syllables = Syllables.of(text.substring(citation.start(), citation.end()));
        List<String> kind = SearchTokens.folded(named.type().vietnameseName());
        int from = 0;
        while (from < syllables.size() && !startsAt(syllables, from, kind)) {
            from++;
        }
        int last = from + Syllables.texts(document.title()).size() - 1;
        if (named.year().isPresent() || last >= syllables.size() || last < 0) {
            return citation.end();
        }
        return citation.start() + syllables.get(last).end();
    }

    private static boolean startsAt(List<Syllable> syllables, int from, List<String> words) {
        return from + words.size() <= syllables.size()
                && SearchTokens.folded(String.join(
                                " ",
                                syllables.subList(from, from + words.size()).stream()
                                        .map(Syllable::text)
                                        .toList()))
                        .equals(words);
    }

    private static List<String> titleWords(DocumentSummary document) {
        return SearchTokens.folded(document.title());
    }

    private static boolean begins(List<String> words, List<String> title) {
        return !title.isEmpty()
                && title.size() <= words.size()
                && words.subList(0, title.size()).equals(title);
    }

    private static String name(DocumentType type, String words) {
        return (type.vietnameseName() + " " + words).strip();
    }

    private List<DocumentSummary> summaries(List<LibraryIndex.Scored> hits, Viewer viewer) {
        List<DocumentId> ids =
                hits.stream().map(hit -> new DocumentId(hit.id())).toList();
        Map<DocumentId, DocumentSummary> summaries = library.summaries(ids, viewer);
        return ids.stream().map(summaries::get).filter(Objects::nonNull).toList();
    }
}
