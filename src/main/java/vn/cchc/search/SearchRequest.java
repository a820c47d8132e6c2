package vn.cchc.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question to the library.
 *
 * @param text as typed; blank lists everything
 * @param number only documents with this number, null for no such condition
 * @param filters per facet the accepted values, any of them; facets combine
 * @param page from 0
 * @param literal take the text as typed, without reading abbreviations or missing marks into it
 */
public record SearchRequest(
        String text,
        @Nullable String number,
        Map<Facet, Set<String>> filters,
        SearchOrder order,
        int page,
        int size,
        boolean literal) {

    /** Longer questions are cut here; nobody types them, and time must stay bounded. */
    public static final int LONGEST_TEXT = 1_000;

    public static final int LARGEST_PAGE = 100;
    /** The deepest result anyone may page to. */
    public static final int DEEPEST = 10_000;

    public SearchRequest {
        text = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        var copy = new EnumMap<Facet, Set<String>>(Facet.class);
        filters.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, Set.copyOf(values));
            }
        });
        filters = Map.copyOf(copy);
        size = Math.clamp(size, 1, LARGEST_PAGE);
        page = Math.clamp(page, 0, Math.max(0, DEEPEST / size - 1));
    }

    public static SearchRequest of(String text) {
        return new SearchRequest(text, null, Map.of(), SearchOrder.RELEVANCE, 0, 10, false);
    }
}
