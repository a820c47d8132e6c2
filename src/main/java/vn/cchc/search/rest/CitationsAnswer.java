package vn.cchc.search.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.search.CitationLookup;

/** Citations as JSON: one document where it is sure, several to choose from, or none. */
record CitationsAnswer(List<Item> items) {

    record Item(int start, int end, String text, List<String> keys, boolean own, List<Cited> documents) {}

    record Cited(
            @Nullable String number,
            String slug,
            String title,
            @Nullable String issuer,
            @Nullable Integer year) {}

    static CitationsAnswer of(List<CitationLookup.Resolved> citations) {
        return new CitationsAnswer(citations.stream()
                .map(citation -> new Item(
                        citation.start(),
                        citation.end(),
                        citation.text(),
                        citation.keys(),
                        citation.own(),
                        citation.documents().stream()
                                .map(document -> new Cited(
                                        document.number(),
                                        document.slug(),
                                        document.title(),
                                        document.issuer(),
                                        document.issuedOn() == null
                                                ? document.year()
                                                : Integer.valueOf(
                                                        document.issuedOn().getYear())))
                                .toList()))
                .toList());
    }
}
