package vn.cchc.search.rest;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.Validity;
import vn.cchc.search.Facet;
import vn.cchc.search.SearchResult;
import vn.cchc.vietnamese.DocumentType;

/**
 * A page of documents as JSON. Snippets are escaped HTML with {@code <mark>}. Documents that are versions of one text are one item:
 * {@code total} counts documents, as the facets do, {@code results} items.
 */
record DocumentsAnswer(
        long total,
        long results,
        List<Item> items,
        Map<String, List<SearchResult.Count>> facets,
        @Nullable String understoodAs) {

    record Item(
            @Nullable String number,
            String slug,
            String title,
            DocumentType type,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            Validity validity,
            double score,
            List<String> snippets,
            List<Version> versions) {}

    /** Another version of the same text that matches too. */
    record Version(
            @Nullable String number,
            String slug,
            String title,
            DocumentType type,
            @Nullable LocalDate issuedOn,
            Validity validity) {

        static Version of(DocumentSummary document) {
            return new Version(
                    document.number(),
                    document.slug(),
                    document.title(),
                    document.type(),
                    document.issuedOn(),
                    document.validity());
        }
    }

    static DocumentsAnswer of(SearchResult result) {
        Map<String, List<SearchResult.Count>> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            facets.put(facet.name().toLowerCase(Locale.ROOT), result.facets().getOrDefault(facet, List.of()));
        }
        return new DocumentsAnswer(
                result.total(),
                result.results(),
                result.hits().stream().map(DocumentsAnswer::item).toList(),
                facets,
                result.understoodAs());
    }

    private static Item item(SearchResult.Hit hit) {
        DocumentSummary document = hit.document();
        return new Item(
                document.number(),
                document.slug(),
                document.title(),
                document.type(),
                document.issuer(),
                document.issuedOn(),
                document.validity(),
                hit.score(),
                hit.passages().stream().map(SearchResult.Passage::html).toList(),
                hit.versions().stream().map(Version::of).toList());
    }
}
