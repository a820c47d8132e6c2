package vn.cchc.plan.competition;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.cchc.plan.competition.CompetitionRules.Measure;

/**
 * Standings over several parts. In each part somebody has the value of their best result; the total is the sum of the values by the
 * parts' shares. A unit's value in a part is the sum of its best people's. Equal totals share a place, and the next place leaves room
 * for them (1, 2, 2, 4). A pure function, exact to the last digit.
 */
public final class CommonStandings {

    private static final int WHOLE = 100;

    private CommonStandings() {}

    /**
     * A result in a part.
     *
     * @param part its place in the rules, from 0
     * @param who the same key in every part
     * @param unit the key of the unit for which they took part, null for none
     */
    public record Result(int part, String who, @Nullable String unit, int rank, BigDecimal score) {}

    /**
     * A line of the standings.
     *
     * @param parts what each part added to the total; none is zero
     */
    public record Line(int rank, String who, BigFraction total, List<BigFraction> parts) {

        public Line {
            parts = List.copyOf(parts);
        }
    }

    /** A person in a unit. */
    private record Member(String unit, String who) {}

    public static List<Line> people(List<Result> results, CompetitionRules rules) {
        var best = best(results, rules);
        Map<String, BigFraction[]> values = new TreeMap<>();
        for (var result : results) {
            var own = values.computeIfAbsent(result.who(), key -> zeros(rules));
            own[result.part()] = max(own[result.part()], value(result, best, rules));
        }
        return ranked(values, rules);
    }

    public static List<Line> units(List<Result> results, CompetitionRules rules) {
        var best = best(results, rules);
        Map<Member, BigFraction[]> members = new HashMap<>();
        for (var result : results) {
            var unit = result.unit();
            if (unit != null) {
                var own = members.computeIfAbsent(new Member(unit, result.who()), key -> zeros(rules));
                own[result.part()] = max(own[result.part()], value(result, best, rules));
            }
        }
        Map<String, List<BigFraction[]>> units = new TreeMap<>();
        members.forEach((member, own) ->
                units.computeIfAbsent(member.unit(), key -> new ArrayList<>()).add(own));
        Map<String, BigFraction[]> values = new TreeMap<>();
        units.forEach((unit, people) -> {
            var sums = zeros(rules);
            for (int i = 0; i < sums.length; i++) {
                int part = i;
                sums[i] = people.stream()
                        .map(own -> own[part])
                        .sorted(Comparator.reverseOrder())
                        .limit(rules.bestOfUnit() == 0 ? people.size() : rules.bestOfUnit())
                        .reduce(BigFraction.ZERO, BigFraction::add);
            }
            values.put(unit, sums);
        });
        return ranked(values, rules);
    }

    /** The best score of each part. */
    private static Map<Integer, BigDecimal> best(List<Result> results, CompetitionRules rules) {
        Map<Integer, BigDecimal> best = new HashMap<>();
        if (rules.measure() == Measure.SCORES) {
            results.forEach(result -> best.merge(result.part(), result.score(), BigDecimal::max));
        }
        return best;
    }

    private static BigFraction value(Result result, Map<Integer, BigDecimal> best, CompetitionRules rules) {
        if (rules.measure() == Measure.PLACES) {
            return exact(rules.pointsFor(result.rank()));
        }
        var top = best.getOrDefault(result.part(), BigDecimal.ZERO);
        return top.signum() == 0
                ? BigFraction.ZERO
                : exact(result.score()).multiply(WHOLE).divide(exact(top));
    }

    private static List<Line> ranked(Map<String, BigFraction[]> values, CompetitionRules rules) {
        List<Line> unranked = new ArrayList<>();
        values.forEach((who, own) -> {
            List<BigFraction> parts = new ArrayList<>();
            for (int i = 0; i < own.length; i++) {
                parts.add(own[i].multiply(BigFraction.of(rules.parts().get(i).percent(), WHOLE)));
            }
            unranked.add(new Line(0, who, parts.stream().reduce(BigFraction.ZERO, BigFraction::add), parts));
        });
        // the key makes the order of equals the same everywhere; it gives nobody a better place
        unranked.sort(Comparator.comparing(Line::total).reversed().thenComparing(Line::who));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < unranked.size(); i++) {
            var line = unranked.get(i);
            boolean equal = i > 0 && lines.get(i - 1).total().equals(line.total());
            lines.add(new Line(equal ? lines.get(i - 1).rank() : i + 1, line.who(), line.total(), line.parts()));
        }
        return lines;
    }

    private static BigFraction[] zeros(CompetitionRules rules) {
        var zeros = new BigFraction[rules.parts().size()];
        java.util.Arrays.fill(zeros, BigFraction.ZERO);
        return zeros;
    }

    private static BigFraction max(BigFraction one, BigFraction other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static BigFraction exact(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? BigFraction.of(decimal.toBigIntegerExact())
                : BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }
}
