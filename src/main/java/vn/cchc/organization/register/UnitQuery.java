package vn.cchc.organization.register;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is looked for in one realm; see {@link vn.cchc.organization.OrganizationQuery}. */
public record UnitQuery(
        Realm realm,
        String words,
        Set<String> kinds,
        @Nullable Long under,
        @Nullable LocalDate on,
        int offset,
        int limit) {

    static final int MOST = 200;

    public UnitQuery {
        kinds = Set.copyOf(kinds);
        offset = Math.max(0, offset);
        limit = Math.clamp(limit, 0, MOST);
    }
}
