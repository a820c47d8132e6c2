package vn.cchc.library.view;

import com.vaadin.flow.router.QueryParameters;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.PublicationState;

/**
 * What the catalogue shows; it stands in the address, so that a list can be returned to and passed on.
 *
 * @param state null for all
 * @param page from 1
 */
record CatalogueFilter(String words, @Nullable PublicationState state, int page) {

    static final CatalogueFilter ALL = new CatalogueFilter("", null, 1);
    private static final int LONGEST_WORDS = 200;
    private static final int LAST_PAGE = 100_000;

    /** Reads an address; what makes no sense there is left out. */
    static CatalogueFilter from(QueryParameters parameters) {
        String words = parameters.getSingleParameter("q").orElse("").strip();
        return new CatalogueFilter(
                words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words,
                parameters
                        .getSingleParameter("state")
                        .flatMap(CatalogueFilter::state)
                        .orElse(null),
                parameters
                        .getSingleParameter("page")
                        .filter(text -> text.matches("\\d{1,6}"))
                        .map(Integer::valueOf)
                        .filter(page -> page >= 1 && page <= LAST_PAGE)
                        .orElse(1));
    }

    QueryParameters parameters() {
        Map<String, String> values = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            values.put("q", words);
        }
        if (state != null) {
            values.put("state", state.name().toLowerCase(Locale.ROOT));
        }
        if (page > 1) {
            values.put("page", String.valueOf(page));
        }
        return QueryParameters.simple(values);
    }

    CatalogueFilter onPage(int number) {
        return new CatalogueFilter(words, state, number);
    }

    /** The states to look for. */
    Collection<PublicationState> states() {
        return state == null ? EnumSet.allOf(PublicationState.class) : Set.of(state);
    }

    boolean isNarrowed() {
        return !words.isEmpty() || state != null;
    }

    private static Optional<PublicationState> state(String text) {
        for (PublicationState state : PublicationState.values()) {
            if (state.name().equalsIgnoreCase(text)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
