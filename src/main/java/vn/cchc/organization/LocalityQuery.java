package vn.cchc.organization;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a picker of localities asks for; see {@link OrganizationQuery}.
 *
 * @param limit at most 200
 */
public record LocalityQuery(
        String words,
        Set<LocalityKind> kinds,
        @Nullable LocalityId under,
        @Nullable LocalDate on,
        int offset,
        int limit) {

    public LocalityQuery {
        kinds = Set.copyOf(kinds);
    }

    /** The best matches on a day. */
    public static LocalityQuery of(String words, LocalDate on, int limit) {
        return new LocalityQuery(words, Set.of(), null, on, 0, limit);
    }
}
