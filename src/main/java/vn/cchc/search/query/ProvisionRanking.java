package vn.cchc.search.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.cchc.library.Viewer;
import vn.cchc.search.Facet;
import vn.cchc.search.index.LibraryIndex;
import vn.cchc.search.index.LibraryIndex.Scored;

/** The order of provisions for a text: the one path every question about provisions takes. */
@Component
public class ProvisionRanking {

    /** Deeper than this a passage cannot lift its document. */
    public static final int DEEPEST = 200;

    private final LibraryIndex index;

    ProvisionRanking(LibraryIndex index) {
        this.index = index;
    }

    /** The best provisions' ids and scores, best first. */
    public List<Scored> rank(String text, int size, Viewer viewer) {
        return rank(QueryReading.of(text, false), Map.of(), size, viewer);
    }

    List<Scored> rank(QueryReading reading, Map<Facet, Set<String>> filters, int size, Viewer viewer) {
        return reading.isBlank()
                ? List.of()
                : index.provisions(on(viewer).anyWord(reading, filters), Math.clamp(size, 1, DEEPEST));
    }

    /** The best provisions of these documents only. */
    List<Scored> rankWithin(QueryReading reading, List<Long> documents, int size, Viewer viewer) {
        Conditions on = on(viewer);
        return reading.isBlank() || documents.isEmpty()
                ? List.of()
                : index.provisions(on.and(on.anyWord(reading, Map.of()), on.inDocuments(documents)), size);
    }

    /** How many provisions are about the text. */
    long count(QueryReading reading, Viewer viewer) {
        return reading.isBlank() ? 0 : index.countProvisions(on(viewer).about(reading, Map.of()));
    }

    private Conditions on(Viewer viewer) {
        return new Conditions(index.onProvisions(), viewer);
    }
}
