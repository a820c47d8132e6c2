package vn.cchc.contest.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may enter a board.
 *
 * @param guests whether people without an account may
 * @param roles names of roles of which an account needs one; empty for every account
 * @param units codes of agencies that, with all below them, the person must work in; empty for everyone
 * @param localities codes of places that, with all in them, the person must live in; empty for everyone
 * @param unitRequired whether a unit has to be named
 * @param leastAge in the year of the round; null for any
 * @param greatestAge likewise
 */
public record Eligibility(
        boolean guests,
        Set<String> roles,
        Set<String> units,
        Set<String> localities,
        boolean unitRequired,
        @Nullable Integer leastAge,
        @Nullable Integer greatestAge) {

    public Eligibility {
        roles = Set.copyOf(roles);
        units = Set.copyOf(units);
        localities = Set.copyOf(localities);
    }

    /** Everyone, with or without an account. */
    public static Eligibility everyone() {
        return new Eligibility(true, Set.of(), Set.of(), Set.of(), false, null, null);
    }

    public boolean asksForAge() {
        return leastAge != null || greatestAge != null;
    }

    public boolean asksForUnit() {
        return unitRequired || !units.isEmpty();
    }

    public boolean asksForLocality() {
        return !localities.isEmpty();
    }
}
