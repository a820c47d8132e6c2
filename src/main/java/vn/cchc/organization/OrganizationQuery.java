package vn.cchc.organization;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a picker asks for.
 *
 * @param words as typed: any case, with or without accents, abbreviations, a former name; empty lists everything in the tree's order
 * @param kinds only these, all where empty
 * @param under only this one and what is below it
 * @param on who exists on this day; what has ended is answered by its successor. Null for everything there ever was
 * @param limit at most 200
 */
public record OrganizationQuery(
        String words,
        Set<OrganizationKind> kinds,
        @Nullable OrganizationId under,
        @Nullable LocalDate on,
        int offset,
        int limit) {

    public OrganizationQuery {
        kinds = Set.copyOf(kinds);
    }

    /** The best matches on a day. */
    public static OrganizationQuery of(String words, LocalDate on, int limit) {
        return new OrganizationQuery(words, Set.of(), null, on, 0, limit);
    }
}
