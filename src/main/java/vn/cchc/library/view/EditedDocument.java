package vn.cchc.library.view;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.Audience;
import vn.cchc.library.Cataloguing;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.DocumentId;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.Validity;
import vn.cchc.library.Viewer;
import vn.cchc.vietnamese.DocumentType;

/** The document behind an editor: which one it is, and the revision that the editor has seen. */
final class EditedDocument {

    private final Library library;
    private final Cataloguing cataloguing;
    private @Nullable DocumentId id;
    private int revision;

    EditedDocument(Library library, Cataloguing cataloguing) {
        this.library = library;
        this.cataloguing = cataloguing;
    }

    boolean exists(DocumentId wanted) {
        return library.summaries(Set.of(wanted), Viewer.LIBRARIAN).containsKey(wanted);
    }

    /** A blank draft, whose type still has to be stated. */
    DocumentDraft begin() {
        id = null;
        return new DocumentDraft(
                null,
                DocumentType.OTHER,
                "",
                null,
                null,
                null,
                null,
                null,
                Validity.UNKNOWN,
                null,
                null,
                false,
                Audience.PUBLIC,
                Set.of(),
                null,
                List.of(),
                List.of(),
                Set.of());
    }

    DocumentDraft open(DocumentId wanted) {
        id = wanted;
        Cataloguing.Edition edition = cataloguing.edition(wanted);
        revision = edition.revision();
        return edition.draft();
    }

    boolean isNew() {
        return id == null;
    }

    DocumentId id() {
        return Objects.requireNonNull(id, "not in the library yet");
    }

    /** What the library has now, which the next save builds on. */
    LegalText read() {
        LegalText text = library.find(id(), Viewer.LIBRARIAN).orElseThrow();
        revision = text.revision();
        return text;
    }

    List<Cataloguing.TextVersion> versions() {
        return cataloguing.versions(id());
    }

    void save(DocumentDraft draft) {
        if (id == null) {
            id = cataloguing.add(draft);
        } else {
            cataloguing.revise(id, revision, draft);
        }
    }

    void publish() {
        cataloguing.publish(id());
    }

    boolean isStale() {
        return cataloguing.edition(id()).revision() != revision;
    }

    /** The next save replaces what somebody else has saved meanwhile; theirs stays among the former versions. */
    void overtake() {
        revision = cataloguing.edition(id()).revision();
    }

    void confirm(Validity validity, String basis) {
        cataloguing.confirmValidity(id(), validity, basis);
    }
}
