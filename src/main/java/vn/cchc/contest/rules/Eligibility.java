package vn.cchc.contest.rules;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.account.Role;

/**
 * Who may enter a board.
 *
 * @param guests whether people without an account may
 * @param roles of which an account needs one; empty for every account
 * @param units codes of agencies that, with all below them, the person must work in; empty for everyone
 * @param localities codes of places that, with all in them, the person must live in; empty for everyone
 * @param leastAge in the year of the round; null for any
 * @param greatestAge likewise
 */
public record Eligibility(
        boolean guests,
        Set<Role> roles,
        Set<String> units,
        Set<String> localities,
        @Nullable Integer leastAge,
        @Nullable Integer greatestAge,
        List<Excluded> excluded) {

    public Eligibility {
        roles = Set.copyOf(roles);
        units = Set.copyOf(units);
        localities = Set.copyOf(localities);
        excluded = List.copyOf(excluded);
    }

    /** Everyone, with or without an account. */
    public static Eligibility everyone() {
        return new Eligibility(true, Set.of(), Set.of(), Set.of(), null, null, List.of());
    }

    public boolean asksForAge() {
        return leastAge != null || greatestAge != null;
    }

    public boolean asksForUnit() {
        return !units.isEmpty();
    }

    public boolean asksForLocality() {
        return !localities.isEmpty();
    }
}
