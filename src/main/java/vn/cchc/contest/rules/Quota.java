package vn.cchc.contest.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.organization.PositionGroup;

/**
 * How many of a unit's people should take part. Followed, not enforced.
 *
 * @param units codes of agencies each of which is held to it; empty for all that have a headcount
 * @param positions whose headcount counts; empty for everybody
 * @param percent of the headcount; null where {@code count} says it
 * @param count of people; null where {@code percent} says it
 */
public record Quota(
        String title,
        Set<String> units,
        Set<PositionGroup> positions,
        @Nullable Integer percent,
        @Nullable Integer count) {

    public Quota {
        units = Set.copyOf(units);
        positions = Set.copyOf(positions);
    }
}
