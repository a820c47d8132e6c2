package vn.cchc.search.query;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.cchc.library.DocumentId;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.search.SearchOrder;
import vn.cchc.search.Suggestions;
import vn.cchc.search.index.LibraryIndex;
import vn.cchc.search.language.Language;
import vn.cchc.search.suggest.AskedQuestions;

/** Completes numbers and titles from the documents' names, with or without marks. */
@Service
class IndexedSuggestions implements Suggestions {

    /** People complete a name, they do not type a page of it. */
    private static final int MOST_WORDS = 20;

    private static final int LONGEST_QUESTION = 200;

    private final LibraryIndex index;
    private final Library library;
    private final Language language;
    private final AskedQuestions asked;

    IndexedSuggestions(LibraryIndex index, Library library, Language language, AskedQuestions asked) {
        this.asked = asked;
        this.language = language;
        this.index = index;
        this.library = library;
    }

    @Override
    public List<String> questions(String text, int size) {
        return asked.beginningWith(text.substring(0, Math.min(text.length(), LONGEST_QUESTION)), size);
    }

    @Override
    public List<DocumentSummary> complete(String text, int size, Viewer viewer) {
        Viewer reader = viewer.published();
        List<List<String>> places =
                QueryReading.of(text, true, language.current()).places();
        if (places.isEmpty()) {
            return List.of();
        }
        List<List<String>> words = places.subList(0, Math.min(MOST_WORDS, places.size()));
        Conditions on = new Conditions(index.onDocuments(), reader);
        List<DocumentId> ids = index
                .documents(
                        on.completing(words), SearchOrder.RELEVANCE, 0, Math.clamp(size, 1, Suggestions.MOST), Set.of())
                .hits()
                .stream()
                .map(hit -> new DocumentId(hit.id()))
                .toList();
        Map<DocumentId, DocumentSummary> summaries = library.summaries(ids, reader);
        return ids.stream().map(summaries::get).filter(Objects::nonNull).toList();
    }
}
