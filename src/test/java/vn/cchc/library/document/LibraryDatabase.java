package vn.cchc.library.document;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.cchc.library.Cataloguing;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.DocumentId;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;

/** An empty library and a librarian before each test; subclasses say on which database. */
@SpringBootTest(
        classes = LibrarySlice.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"cchc.home=target/library-tests", "spring.jpa.properties.hibernate.search.enabled=false"})
abstract class LibraryDatabase {

    static final UUID FIRST_IMPORT = new UUID(0, 1);
    static final UUID SECOND_IMPORT = new UUID(0, 2);

    @Autowired
    Cataloguing cataloguing;

    @Autowired
    Library library;

    @Autowired
    LibrarySlice.Heard heard;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void startWithAnEmptyLibrary() {
        jdbc.update("delete from legal_document");
        heard.forget();
        signIn("ROLE_LIBRARIAN");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    static void signIn(String role) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("thu.thu", "", role));
    }

    DocumentId published(Draft draft) {
        DocumentId id = cataloguing.add(draft.build());
        cataloguing.publish(id);
        return id;
    }

    LegalText read(DocumentId id) {
        return library.find(id, Viewer.LIBRARIAN).orElseThrow();
    }

    Cataloguing.Outcome store(Draft draft, UUID importId) {
        return cataloguing.store(List.of(draft.build()), importId).getFirst();
    }

    void revise(DocumentId id, DocumentDraft draft) {
        cataloguing.revise(id, cataloguing.edition(id).revision(), draft);
    }
}
