package vn.cchc.contest.rules;

import java.util.Set;

/**
 * People who may not win, such as the organizing committee.
 *
 * @param units codes of agencies whose people, with all below, are meant
 * @param people sign-in names of accounts, or people as {@code account:12}
 */
public record Excluded(Set<String> units, Set<String> people, Effect effect, String reason) {

    public Excluded {
        units = Set.copyOf(units);
        people = Set.copyOf(people);
    }

    /** What being excluded means. */
    public enum Effect {
        /** They may not enter. */
        BARRED,
        /** They are ranked, and the prize goes to the next. */
        WITHOUT_PRIZE
    }
}
