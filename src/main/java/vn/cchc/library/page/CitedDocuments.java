package vn.cchc.library.page;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.DocumentId;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.vietnamese.DocumentNumber;
import vn.cchc.vietnamese.VietnameseDates;

/**
 * The documents that the numbers in one text mean. A number is linked only if the library has exactly one document that carries
 * it and the date behind the number, where there is one, is that document's.
 */
final class CitedDocuments {

    /** Looks for nothing: on paper nothing can be followed. */
    static final CitedDocuments NONE = new CitedDocuments(null, Viewer.ANYONE, new DocumentId(0));

    /** Each needs a look into the library; texts that cite more are lists, read with the search box. */
    private static final int MOST_NUMBERS = 100;

    private final Map<String, Optional<DocumentSummary>> known = new HashMap<>();
    private final @Nullable Library library;
    private final Viewer viewer;
    private final DocumentId reading;

    CitedDocuments(@Nullable Library library, Viewer viewer, DocumentId reading) {
        this.library = library;
        this.viewer = viewer.published();
        this.reading = reading;
    }

    /** Every number in the text, with the document it means where that is beyond doubt. */
    List<Citation> in(String text) {
        if (library == null) {
            return List.of();
        }
        return DocumentNumber.findIn(text).stream()
                .map(place -> new Citation(place.start(), place.end(), meant(place, text)))
                .toList();
    }

    private @Nullable DocumentSummary meant(DocumentNumber.Occurrence place, String text) {
        return document(place.number().display())
                .filter(document -> !document.id().equals(reading))
                .filter(document -> dateFits(document, text, place.end()))
                .orElse(null);
    }

    private Optional<DocumentSummary> document(String number) {
        if (!known.containsKey(number) && known.size() >= MOST_NUMBERS) {
            return Optional.empty();
        }
        return known.computeIfAbsent(number, this::only);
    }

    private Optional<DocumentSummary> only(String number) {
        List<DocumentSummary> candidates = library == null ? List.of() : library.byNumber(number, viewer);
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    private static boolean dateFits(DocumentSummary document, String text, int end) {
        LocalDate issuedOn = document.issuedOn();
        String behind = text.substring(end, Math.min(text.length(), end + 40));
        return issuedOn == null
                || VietnameseDates.find(behind).stream()
                        .filter(date ->
                                behind.substring(0, date.start()).matches("[\\s\\u00A0,(]*(ngày)?[\\s\\u00A0]*"))
                        .findFirst()
                        .map(date -> date.date().equals(issuedOn))
                        .orElse(true);
    }

    /** A number standing in a text and the document it means, null where nobody can say. */
    record Citation(int start, int end, @Nullable DocumentSummary document) {}
}
