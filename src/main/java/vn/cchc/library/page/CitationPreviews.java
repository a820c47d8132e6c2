package vn.cchc.library.page;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.ui.Languages;
import vn.cchc.ui.Texts;

/** What pages show of a citation before it is followed; preview.js asks. */
@RestController
@Tag(name = "documents")
class CitationPreviews {

    private static final int LONGEST_KEY = 120;

    private final Library library;
    private final Texts texts;

    CitationPreviews(Library library, Texts texts) {
        this.library = library;
        this.texts = texts;
    }

    @GetMapping(path = "/api/v1/documents/{slug}/preview", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What a citation of a document shows: number, title, validity, how the cited place begins",
            description = "What the caller may not see is 404. A place the text does not have gives the one above it.")
    ResponseEntity<CitationPreview> preview(
            @PathVariable @Parameter(description = "as in the document's address") String slug,
            @RequestParam(defaultValue = "") @Parameter(description = "a place, e.g. art-5/cl-2/pt-a") String at,
            Locale asked,
            HttpServletResponse response) {
        Viewer viewer = AddressFilter.viewer();
        LegalText text = library.find(slug, viewer)
                .or(() -> library.movedTo(slug, viewer).flatMap(present -> library.find(present, viewer)))
                .orElseThrow(this::missing);
        String validity = texts.in(
                Languages.supported(asked), "page.validity." + text.summary().validity());
        response.setHeader(HttpHeaders.VARY, "Cookie, Accept-Language, Accept-Encoding");
        return ResponseEntity.ok(CitationPreview.of(text, at.length() > LONGEST_KEY ? "" : at, validity));
    }

    private ErrorResponseException missing() {
        var problem = new ErrorResponseException(HttpStatus.NOT_FOUND);
        problem.setDetail(texts.get("page.error.404"));
        return problem;
    }
}
