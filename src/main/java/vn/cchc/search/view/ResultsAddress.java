package vn.cchc.search.view;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.search.Facet;
import vn.cchc.search.SearchOrder;
import vn.cchc.search.SearchRequest;

/**
 * Everything the results page shows, as its address says it. What an address gets wrong is left out, so a mangled link still finds
 * something.
 *
 * @param filters per facet the chosen values as the index knows them, in the order they were chosen
 * @param page from 0; the address counts from 1
 * @param literal whether to search exactly what was typed
 */
record ResultsAddress(String text, Map<Facet, Set<String>> filters, SearchOrder order, int page, boolean literal) {

    static final String PATH = "thu-vien";
    static final int PAGE_SIZE = 10;

    private static final String TEXT = "q";
    private static final String ORDER = "sap-xep";
    private static final String PAGE = "trang";
    private static final String LITERAL = "nguyen-van";
    private static final int MOST_VALUES = 30;
    private static final Map<Facet, String> NAMES = names();

    ResultsAddress {
        var copy = new EnumMap<Facet, Set<String>>(Facet.class);
        filters.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, new LinkedHashSet<>(values));
            }
        });
        filters = copy;
    }

    static ResultsAddress parse(QueryParameters parameters) {
        var filters = new EnumMap<Facet, Set<String>>(Facet.class);
        NAMES.forEach((facet, name) -> {
            var values = new LinkedHashSet<String>();
            parameters.getParameters(name).stream()
                    .limit(MOST_VALUES)
                    .map(word -> FacetValues.fromAddress(facet, word))
                    .forEach(value -> value.ifPresent(values::add));
            filters.put(facet, values);
        });
        return new ResultsAddress(
                parameters.getSingleParameter(TEXT).map(String::strip).orElse(""),
                filters,
                order(parameters.getSingleParameter(ORDER).orElse("")),
                page(parameters.getSingleParameter(PAGE).orElse("1")),
                parameters.getSingleParameter(LITERAL).filter("1"::equals).isPresent());
    }

    static ResultsAddress of(String text) {
        return new ResultsAddress(text, Map.of(), SearchOrder.RELEVANCE, 0, false);
    }

    /** Without words there is nothing to be relevant to, so the newest come first. */
    SearchRequest request() {
        var by = text.isBlank() && order == SearchOrder.RELEVANCE ? SearchOrder.NEWEST : order;
        return new SearchRequest(text, null, filters, by, page, PAGE_SIZE, literal);
    }

    Set<String> chosen(Facet facet) {
        return filters.getOrDefault(facet, Set.of());
    }

    boolean filtered() {
        return !filters.isEmpty();
    }

    /** With the value chosen if it was not, without it if it was; back on the first page. */
    ResultsAddress toggled(Facet facet, String value) {
        var values = new LinkedHashSet<>(chosen(facet));
        if (!values.remove(value)) {
            values.add(value);
        }
        var changed = new EnumMap<Facet, Set<String>>(Facet.class);
        changed.putAll(filters);
        changed.put(facet, values);
        return new ResultsAddress(text, changed, order, 0, literal);
    }

    ResultsAddress unfiltered() {
        return new ResultsAddress(text, Map.of(), order, 0, literal);
    }

    ResultsAddress ordered(SearchOrder by) {
        return new ResultsAddress(text, filters, by, 0, literal);
    }

    ResultsAddress onPage(int number) {
        return new ResultsAddress(text, filters, order, number, literal);
    }

    ResultsAddress literally(boolean exact) {
        return new ResultsAddress(text, filters, order, 0, exact);
    }

    QueryParameters parameters() {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (!text.isBlank()) {
            parameters.put(TEXT, List.of(text));
        }
        NAMES.forEach((facet, name) -> {
            var words = new ArrayList<String>();
            chosen(facet).forEach(value -> words.add(FacetValues.inAddress(facet, value)));
            if (!words.isEmpty()) {
                parameters.put(name, words);
            }
        });
        if (order != SearchOrder.RELEVANCE) {
            parameters.put(ORDER, List.of(order == SearchOrder.NEWEST ? "moi" : "cu"));
        }
        if (page > 0) {
            parameters.put(PAGE, List.of(String.valueOf(page + 1)));
        }
        if (literal) {
            parameters.put(LITERAL, List.of("1"));
        }
        return new QueryParameters(parameters);
    }

    /** The address as a link, {@code /thu-vien?q=…}. */
    String href() {
        var query = parameters().getQueryString();
        return "/" + PATH + (query.isEmpty() ? "" : "?" + query);
    }

    private static SearchOrder order(String word) {
        return switch (word) {
            case "moi" -> SearchOrder.NEWEST;
            case "cu" -> SearchOrder.OLDEST;
            default -> SearchOrder.RELEVANCE;
        };
    }

    private static int page(String word) {
        return word.matches("[1-9]\\d{0,6}") ? Integer.parseInt(word) - 1 : 0;
    }

    private static Map<Facet, String> names() {
        var names = new EnumMap<Facet, String>(Facet.class);
        names.put(Facet.VALIDITY, "hieuluc");
        names.put(Facet.TYPE, "loai");
        names.put(Facet.ISSUER, "coquan");
        names.put(Facet.YEAR, "nam");
        names.put(Facet.TOPIC, "chu-de");
        return names;
    }
}
