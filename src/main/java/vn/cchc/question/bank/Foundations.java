package vn.cchc.question.bank;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.question.Cited;

/** Looks up in the library what questions cite; whatever is not published does not count. */
@Component
class Foundations {

    /** Sees what is published, for whomever: a question for staff may cite what only they may read. */
    private static final Viewer EVERY_READER = Viewer.LIBRARIAN.published();

    private final Library library;

    Foundations(Library library) {
        this.library = library;
    }

    /** The documents that these slugs or numbers name; one that is named by none, or stands for several, is left out. */
    Map<String, LegalText> texts(Collection<String> documents) {
        Map<String, LegalText> texts = new HashMap<>();
        for (String document : documents) {
            if (!texts.containsKey(document)) {
                text(document, EVERY_READER).ifPresent(text -> texts.put(document, text));
            }
        }
        return texts;
    }

    Optional<LegalText> text(String document, Viewer viewer) {
        return library.find(document, viewer)
                .or(() -> library.movedTo(document, viewer).flatMap(slug -> library.find(slug, viewer)))
                .or(() -> theOnly(library.byNumber(document, viewer))
                        .flatMap(summary -> library.find(summary.id(), viewer)));
    }

    /** As the library tells now; null where it does not. */
    @Nullable
    Basis basis(@Nullable Cited cited) {
        String document = cited == null ? null : cited.document();
        return document == null || cited == null
                ? null
                : text(document, EVERY_READER)
                        .map(text -> Basis.of(text, cited.provision()))
                        .orElse(null);
    }

    private static Optional<DocumentSummary> theOnly(List<DocumentSummary> documents) {
        return documents.size() == 1 ? Optional.of(documents.getFirst()) : Optional.empty();
    }
}
