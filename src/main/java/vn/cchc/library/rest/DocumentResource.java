package vn.cchc.library.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import vn.cchc.library.Issuers;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.ui.Texts;

/** {@code GET /api/v1/documents/{slug}}. */
@RestController
@Tag(name = "documents")
class DocumentResource {

    private static final String PATH = "/api/v1/documents/";

    private final Library library;
    private final Issuers issuers;
    private final Texts texts;

    DocumentResource(Library library, Issuers issuers, Texts texts) {
        this.library = library;
        this.issuers = issuers;
        this.texts = texts;
    }

    @GetMapping(path = PATH + "{slug}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "A document with its provisions and relations",
            description = "A former slug redirects to the present one. What the caller may not see is 404.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "301", description = "the document has another slug now", content = @Content)
    @ApiResponse(
            responseCode = "404",
            description = "there is no such document",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(ref = "#/components/schemas/ProblemDetail")))
    ResponseEntity<DocumentRepresentation> document(
            @PathVariable @Parameter(description = "as in the document's address") String slug,
            HttpServletRequest request) {
        Viewer viewer = Viewer.of(SecurityContextHolder.getContext().getAuthentication())
                .published();
        Optional<LegalText> found = library.find(slug, viewer);
        if (found.isPresent()) {
            return ResponseEntity.ok()
                    .lastModified(found.get().updatedAt())
                    .body(DocumentRepresentation.of(found.get(), issuers));
        }
        String present = library.movedTo(slug, viewer).orElseThrow(this::missing);
        URI address = URI.create(request.getContextPath() + PATH + UriUtils.encodePathSegment(present, "UTF-8"));
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(address)
                .build();
    }

    private ErrorResponseException missing() {
        var problem = new ErrorResponseException(HttpStatus.NOT_FOUND);
        problem.setDetail(texts.get("page.error.404"));
        return problem;
    }
}
