package vn.cchc.library.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.Issuers;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.library.rest.DocumentRepresentation;
import vn.cchc.ui.Languages;

/** A document's plain representations. Each asks the library on behalf of whoever is signed in; what they may not see is 404. */
@Controller
class DocumentController {

    private static final String PATH = "/van-ban/";
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final int LONGEST_QUERY = 300;

    private final Library library;
    private final DocumentFragments fragments;
    private final DocumentPdf pdf;
    private final LegislationData legislation;
    private final PlainPages pages;
    private final ErrorPages errors;
    private final PortalAddress portal;
    private final Issuers issuers;
    private final JsonMapper json;

    DocumentController(
            Library library,
            DocumentFragments fragments,
            DocumentPdf pdf,
            LegislationData legislation,
            PlainPages pages,
            ErrorPages errors,
            PortalAddress portal,
            Issuers issuers,
            JsonMapper json) {
        this.library = library;
        this.fragments = fragments;
        this.pdf = pdf;
        this.legislation = legislation;
        this.pages = pages;
        this.errors = errors;
        this.portal = portal;
        this.issuers = issuers;
        this.json = json;
    }

    /** @param q what the reader searched for, to be marked */
    @GetMapping(PATH + "{slug}.html")
    @Nullable
    ResponseEntity<byte[]> html(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String q,
            Locale asked,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Locale locale = Languages.supported(asked);
        return answer(slug, ".html", request, response, (text, viewer) -> {
            String query = q == null || q.length() <= LONGEST_QUERY ? q : q.substring(0, LONGEST_QUERY);
            DocumentView view = fragments.view(text, query, locale, viewer, DocumentViews.Addresses.PLAIN);
            String base = portal.of(request);
            String page = pages.html(
                    "document",
                    PATH + slug,
                    locale,
                    Map.of(
                            "doc",
                            view,
                            "paper",
                            false,
                            "base",
                            base,
                            "legislation",
                            legislation.of(text, base),
                            "description",
                            description(text)));
            return PlainPages.answer(response, HTML, PlainPages.bytes(page), text.updatedAt(), viewer);
        });
    }

    @GetMapping(PATH + "{slug}.pdf")
    @Nullable
    ResponseEntity<byte[]> pdf(
            @PathVariable String slug, Locale asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answer(slug, ".pdf", request, response, (text, viewer) -> {
            DocumentPdf.Paper paper = pdf.of(text, portal.of(request), Languages.supported(asked));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.inline()
                            .filename(fileName(text.summary()), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            response.setHeader(
                    "Link", "<" + portal.of(request) + PATH + text.summary().slug() + ".html>; rel=\"canonical\"");
            return PlainPages.answer(
                    response, MediaType.APPLICATION_PDF, paper.content(), paper.tag(), text.updatedAt(), viewer);
        });
    }

    @GetMapping(PATH + "{slug}.json")
    @Nullable
    ResponseEntity<byte[]> json(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answer(slug, ".json", request, response, (text, viewer) -> {
            byte[] body = json.writeValueAsBytes(DocumentRepresentation.of(text, issuers));
            return PlainPages.answer(response, MediaType.APPLICATION_JSON, body, text.updatedAt(), viewer);
        });
    }

    @GetMapping(PATH + "{slug}.xml")
    @Nullable
    ResponseEntity<byte[]> xml(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answer(slug, ".xml", request, response, (text, viewer) -> {
            byte[] body = DocumentXml.of(DocumentRepresentation.of(text, issuers));
            return PlainPages.answer(response, MediaType.APPLICATION_XML, body, text.updatedAt(), viewer);
        });
    }

    private @Nullable ResponseEntity<byte[]> answer(
            String slug,
            String extension,
            HttpServletRequest request,
            HttpServletResponse response,
            Representation representation)
            throws IOException {
        Viewer viewer = AddressFilter.viewer();
        Optional<LegalText> found = library.find(slug, viewer);
        if (found.isPresent()) {
            try {
                return representation.of(found.get(), viewer);
            } catch (DocumentPdf.Busy busy) {
                response.setHeader(HttpHeaders.RETRY_AFTER, "60");
                errors.write(request, response, HttpStatus.SERVICE_UNAVAILABLE.value());
                return null;
            }
        }
        Optional<String> present = library.movedTo(slug, viewer);
        if (present.isEmpty()) {
            errors.write(request, response, HttpStatus.NOT_FOUND.value());
            return null;
        }
        String query = request.getQueryString();
        URI address = URI.create(request.getContextPath()
                + PATH
                + UriUtils.encodePathSegment(present.get(), StandardCharsets.UTF_8)
                + extension
                + (query == null ? "" : "?" + query));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(address)
                .build();
    }

    private static String description(LegalText text) {
        String first = text.provisions().isEmpty()
                ? ""
                : CleanText.line(text.provisions().getFirst().text());
        String words = Citations.of(text.summary()) + (first.isEmpty() ? "" : ". " + first);
        int cut = words.length() <= 250 ? words.length() : words.lastIndexOf(' ', 250);
        return words.substring(0, cut < 0 ? 250 : cut);
    }

    private static String fileName(DocumentSummary document) {
        String number = CleanText.line(document.number()).replaceAll("[^\\p{L}\\p{N}.-]+", "-");
        return (number.isEmpty() ? document.slug() : number) + ".pdf";
    }

    private interface Representation {
        ResponseEntity<byte[]> of(LegalText text, Viewer viewer) throws IOException;
    }
}
