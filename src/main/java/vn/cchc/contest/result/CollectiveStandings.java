package vn.cchc.contest.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.numbers.fraction.BigFraction;

/** Units in the order of a {@link CollectiveRule}, class by class; equal ones share a rank. */
public final class CollectiveStandings {

    private CollectiveStandings() {}

    /** Ranks the units: by class, then rank, then those without a rank; equals by key, so that the list is the same everywhere. */
    public static List<Place> of(List<UnitResult> units, CollectiveRule rule) {
        List<Scored> scored = units.stream().map(unit -> score(unit, rule)).toList();
        List<Place> places = new ArrayList<>();
        for (int tier = 0; tier <= rule.tiers().size(); tier++) {
            int own = tier;
            List<Scored> ranked = scored.stream()
                    .filter(unit -> unit.tier() == own && unit.qualified())
                    .sorted(Scored.BETTER)
                    .toList();
            for (int i = 0; i < ranked.size(); i++) {
                Scored unit = ranked.get(i);
                boolean tied = i > 0 && ranked.get(i - 1).values().equals(unit.values());
                OptionalInt rank = tied ? places.getLast().rank() : OptionalInt.of(i + 1);
                places.add(new Place(unit.unit(), own, rank, unit.values()));
            }
            scored.stream()
                    .filter(unit -> unit.tier() == own && !unit.qualified())
                    .sorted(Scored.BETTER)
                    .map(unit -> new Place(unit.unit(), own, OptionalInt.empty(), unit.values()))
                    .forEach(places::add);
        }
        return places;
    }

    private static Scored score(UnitResult unit, CollectiveRule rule) {
        List<BigFraction> values =
                rule.order().stream().map(measure -> measure.of(unit)).toList();
        BigFraction rate = new Measure.ParticipationRate().of(unit);
        boolean qualified = unit.members().size() >= rule.leastParticipants()
                && rate.compareTo(BigFraction.of(rule.leastRatePercent())) >= 0;
        return new Scored(unit, rule.tier(unit.headcount()), qualified, values);
    }

    /**
     * A unit's rank.
     *
     * @param tier class by headcount, from 0
     * @param rank within the class, empty below a threshold
     * @param values of the rule's figures, in its order
     */
    public record Place(UnitResult unit, int tier, OptionalInt rank, List<BigFraction> values) {}

    private record Scored(UnitResult unit, int tier, boolean qualified, List<BigFraction> values) {

        static final Comparator<Scored> BETTER = Comparator.comparing(Scored::values, Scored::better)
                .thenComparing(scored -> scored.unit().key());

        private static int better(List<BigFraction> one, List<BigFraction> other) {
            for (int i = 0; i < one.size(); i++) {
                int order = other.get(i).compareTo(one.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }
    }
}
