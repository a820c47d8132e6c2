package vn.cchc.plan.competition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What decides the common standings.
 *
 * @param points for the first place, the second and so on, in every part; later places get none. For {@link Measure#PLACES} only
 * @param bestOfUnit how many of a unit's people count for it in each part, 0 for all
 */
public record CompetitionRules(
        String summary, Measure measure, List<Integer> points, int bestOfUnit, List<Part> parts) {

    private static final int WHOLE = 100;

    /** What a part gives. */
    public enum Measure {
        /** Points by place. */
        PLACES,
        /** The score in hundredths of the part's best. */
        SCORES
    }

    /** What is joined. */
    public enum Kind {
        CONTEST,
        CALL
    }

    /**
     * A part.
     *
     * @param board of a contest, empty for a call
     * @param percent of the total
     */
    public record Part(Kind kind, long id, String board, int percent) {}

    public CompetitionRules {
        points = List.copyOf(points);
        parts = List.copyOf(parts);
    }

    /** What keeps them from being published: a key of {@code competition.problem.…}; empty where nothing does. */
    public Optional<String> problem() {
        if (parts.size() < 2) {
            return Optional.of("parts");
        }
        if (parts.stream()
                        .map(part -> part.kind() + part.board() + part.id())
                        .distinct()
                        .count()
                < parts.size()) {
            return Optional.of("twice");
        }
        if (parts.stream().anyMatch(part -> part.percent() < 1)
                || parts.stream().mapToInt(Part::percent).sum() != WHOLE) {
            return Optional.of("percent");
        }
        if (measure == Measure.PLACES && !fall(points)) {
            return Optional.of("points");
        }
        return bestOfUnit < 0 ? Optional.of("unit") : Optional.empty();
    }

    private static boolean fall(List<Integer> points) {
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i) < 1 || i > 0 && points.get(i) > points.get(i - 1)) {
                return false;
            }
        }
        return !points.isEmpty();
    }

    /** What a place is worth by points. */
    BigDecimal pointsFor(int rank) {
        return rank <= points.size() ? BigDecimal.valueOf(points.get(rank - 1)) : BigDecimal.ZERO;
    }
}
