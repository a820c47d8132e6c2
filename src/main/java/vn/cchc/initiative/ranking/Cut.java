package vn.cchc.initiative.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entries go on to the next stage.
 *
 * @param best how many, null for all that reach {@code least}
 * @param least points that an entry needs, null for none
 * @param tiesPass whether all who share the last place go on; else the panel decides among them
 */
public record Cut(@Nullable Integer best, @Nullable BigDecimal least, boolean tiesPass) {

    public Cut {
        if (best != null && best < 0) {
            throw new IllegalArgumentException("Fewer than none can't go on: " + best);
        }
    }

    /**
     * Where the entries stand.
     *
     * @param undecided who share the last place, more of them than may go on
     */
    public record Outcome(List<Long> on, List<Long> undecided, List<Long> out) {

        public Outcome {
            on = List.copyOf(on);
            undecided = List.copyOf(undecided);
            out = List.copyOf(out);
        }
    }

    /** @param places as the ranking gives them */
    public Outcome of(List<Ranking.Place> places) {
        List<Long> on = new ArrayList<>();
        List<Long> undecided = new ArrayList<>();
        List<Long> out = new ArrayList<>();
        for (Ranking.Place place : places) {
            long equals = places.stream()
                    .filter(other -> other.rank() == place.rank() && reaches(other))
                    .count();
            if (!reaches(place) || best != null && place.rank() > best) {
                out.add(place.entry());
            } else if (tiesPass || best == null || place.rank() - 1 + equals <= best) {
                on.add(place.entry());
            } else {
                undecided.add(place.entry());
            }
        }
        return new Outcome(on, undecided, out);
    }

    private boolean reaches(Ranking.Place place) {
        return least == null || place.candidate().score().compareTo(Exact.of(least)) >= 0;
    }
}
