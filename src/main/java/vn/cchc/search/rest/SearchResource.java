package vn.cchc.search.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.library.Viewer;
import vn.cchc.search.CitationLookup;
import vn.cchc.search.Facet;
import vn.cchc.search.LibrarySearch;
import vn.cchc.search.SearchRequest;
import vn.cchc.search.Suggestions;

/** Searching for programs: documents, provisions, suggestions and citations. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "search", description = "Finding documents and provisions")
class SearchResource {

    private static final int LARGEST_PROVISIONS = 200;
    private static final int MOST_QUESTIONS = 3;

    private final LibrarySearch search;
    private final Suggestions suggestions;
    private final CitationLookup citations;
    private final Parameters parameters;

    SearchResource(LibrarySearch search, Suggestions suggestions, CitationLookup citations, Parameters parameters) {
        this.citations = citations;
        this.search = search;
        this.suggestions = suggestions;
        this.parameters = parameters;
    }

    @GetMapping("/documents")
    @Operation(
            summary = "Documents that match, with facets",
            description =
                    "Values of one facet are alternatives, facets combine. Without q everything is listed, newest first."
                            + " Duplicates, and a consolidated text with what it consolidates, are one item with its versions:"
                            + " total and facets count documents, results counts items, which are what pages divide.")
    DocumentsAnswer documents(
            @Parameter(description = "What to look for, with or without accents") @RequestParam(defaultValue = "")
                    String q,
            @Parameter(description = "Only documents with this number, e.g. 33/KH-UBND")
                    @RequestParam(required = false)
                    @Nullable
                    String number,
            @Parameter(description = "Issuer's name; may be repeated") @RequestParam(required = false) @Nullable
                    List<String> issuer,
            @Parameter(description = "Kind: PLAN, Kế hoạch or KH; may be repeated")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> type,
            @Parameter(description = "IN_FORCE, EXPIRED, …; may be repeated") @RequestParam(required = false) @Nullable
                    List<String> validity,
            @Parameter(description = "Year signed; may be repeated") @RequestParam(required = false) @Nullable
                    List<String> year,
            @Parameter(description = "Topic; may be repeated") @RequestParam(required = false) @Nullable
                    List<String> topic,
            @Parameter(description = "relevance, newest or oldest") @RequestParam(defaultValue = "relevance")
                    String sort,
            @Parameter(description = "From 0") @RequestParam(defaultValue = "0") String page,
            @Parameter(description = "1 to 100") @RequestParam(defaultValue = "10") String size,
            @Parameter(description = "Take the text as typed, without reading abbreviations or missing accents into it")
                    @RequestParam(defaultValue = "false")
                    boolean literal) {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        filters.put(Facet.ISSUER, Parameters.values(issuer));
        filters.put(Facet.TYPE, parameters.types(type));
        filters.put(Facet.VALIDITY, parameters.validities(validity));
        filters.put(Facet.YEAR, parameters.years(year));
        filters.put(Facet.TOPIC, Parameters.values(topic));
        int hits = parameters.size("size", size, SearchRequest.LARGEST_PAGE);
        var request = new SearchRequest(
                q, number, filters, parameters.order(sort), parameters.page(page, hits), hits, literal);
        return DocumentsAnswer.of(search.search(request, viewer()));
    }

    @GetMapping("/provisions")
    @Operation(summary = "The best provisions for a question")
    ProvisionsAnswer provisions(
            @Parameter(description = "A question or words") @RequestParam(defaultValue = "") String q,
            @Parameter(description = "1 to 200") @RequestParam(defaultValue = "10") String size) {
        return ProvisionsAnswer.of(search.provisions(q, parameters.size("size", size, LARGEST_PROVISIONS), viewer()));
    }

    @GetMapping("/suggestions")
    @Operation(summary = "Documents whose number or title the text may become, and questions that begin like it")
    SuggestionsAnswer suggestions(
            @Parameter(description = "What has been typed so far") @RequestParam(defaultValue = "") String q,
            @Parameter(description = "1 to 20") @RequestParam(defaultValue = "8") String size) {
        int most = parameters.size("size", size, Suggestions.MOST);
        return SuggestionsAnswer.of(
                suggestions.complete(q, most, viewer()), suggestions.questions(q, Math.min(most, MOST_QUESTIONS)));
    }

    @GetMapping("/citations")
    @Operation(
            summary = "The citations in a text, and what they point to",
            description =
                    "Numbers in all their forms, titles, and places: điểm a khoản 2 Điều 5 Nghị định 61/2018/NĐ-CP."
                            + " Several documents where the text leaves a choice, none where they are not in the library.")
    CitationsAnswer citations(
            @Parameter(description = "Any text; what is beyond 20,000 characters is not read")
                    @RequestParam(defaultValue = "")
                    String text,
            @Parameter(
                            description =
                                    "When the text was made, e.g. 2019-05-31: a law cited by its title is the one of that day")
                    @RequestParam(required = false)
                    @Nullable
                    String on) {
        return CitationsAnswer.of(citations.resolve(text, parameters.day("on", on), viewer()));
    }

    private static Viewer viewer() {
        return Viewer.of(SecurityContextHolder.getContext().getAuthentication());
    }
}
