package vn.cchc.search.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.DocumentSummary;

/** Suggestions as JSON: documents, and questions others have asked. */
record SuggestionsAnswer(List<Item> items, List<String> queries) {

    record Item(@Nullable String number, String title, String slug) {}

    static SuggestionsAnswer of(List<DocumentSummary> documents, List<String> queries) {
        return new SuggestionsAnswer(
                documents.stream()
                        .map(document -> new Item(document.number(), document.title(), document.slug()))
                        .toList(),
                queries);
    }
}
