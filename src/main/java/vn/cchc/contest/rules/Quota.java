package vn.cchc.contest.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.organization.OrganizationKind;
import vn.cchc.organization.PositionGroup;

/**
 * How many of a unit's people should take part. Followed, not enforced.
 *
 * @param units codes of agencies each of which is held to it
 * @param unitKinds kinds of agencies each of which is held to it
 * @param positions whose headcount counts; empty for everybody
 * @param leastPercent of the headcount; null where {@code leastCount} says it
 * @param leastCount of people; null where {@code leastPercent} says it
 */
public record Quota(
        String title,
        Set<String> units,
        Set<OrganizationKind> unitKinds,
        Set<PositionGroup> positions,
        @Nullable Integer leastPercent,
        @Nullable Integer leastCount) {

    public Quota {
        units = Set.copyOf(units);
        unitKinds = Set.copyOf(unitKinds);
        positions = Set.copyOf(positions);
    }
}
