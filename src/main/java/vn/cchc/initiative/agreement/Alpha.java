package vn.cchc.initiative.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Krippendorff's alpha, the agreement of any number of judges of whom not each has judged everything: 1 where all agree, 0 where they
 * agree no better than by chance, below where they systematically differ.
 *
 * <p>Computed from the matrix of coincidences as in K. Krippendorff, Computing Krippendorff's Alpha-Reliability (University of
 * Pennsylvania, 2011), and his Content Analysis, 4th ed. (Sage, 2018), chapter 12, where he asks for .800 and would draw tentative
 * conclusions from .667 on.
 */
public final class Alpha {

    private Alpha() {}

    /** What differences between scores mean. */
    public enum Level {
        /** Scores are the same or not. */
        NOMINAL,
        /** Only their order counts: ranks, bands. */
        ORDINAL,
        /** Differences count: points. */
        INTERVAL
    }

    /** Alpha of scores; empty where no entry has two scores, or all scores are the same so that nothing could have differed. */
    public static OptionalDouble of(List<Given> scores, Level level) {
        return ofUnits(
                scores.stream()
                        .collect(Collectors.groupingBy(
                                Given::entry, TreeMap::new, Collectors.mapping(Given::score, Collectors.toList())))
                        .values()
                        .stream()
                        .toList(),
                level);
    }

    /** @param units the scores of each entry; what is missing is left out */
    public static OptionalDouble ofUnits(List<List<Double>> units, Level level) {
        List<List<Double>> paired =
                units.stream().filter(unit -> unit.size() > 1).toList();
        double[] values = paired.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .distinct()
                .sorted()
                .toArray();
        int kinds = values.length;
        double[][] coincidences = new double[kinds][kinds];
        for (List<Double> unit : paired) {
            double weight = 1.0 / (unit.size() - 1);
            for (int one = 0; one < unit.size(); one++) {
                for (int other = 0; other < unit.size(); other++) {
                    if (one != other) {
                        coincidences[Arrays.binarySearch(values, unit.get(one))][
                                Arrays.binarySearch(values, unit.get(other))] += weight;
                    }
                }
            }
        }
        double[] counts = new double[kinds];
        for (int value = 0; value < kinds; value++) {
            counts[value] = Math.round(Arrays.stream(coincidences[value]).sum());
        }
        double all = Arrays.stream(counts).sum();
        double observed = 0;
        double expected = 0;
        for (int one = 0; one < kinds; one++) {
            for (int other = one + 1; other < kinds; other++) {
                double difference = difference(level, values, counts, one, other);
                observed += coincidences[one][other] * difference;
                expected += counts[one] * counts[other] * difference;
            }
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (all - 1) * observed / expected);
    }

    /** What alpha would be without each of the judges in turn: where it rises much, the judge differs from the others. */
    public static Map<Long, OptionalDouble> withoutEach(List<Given> scores, Level level) {
        Map<Long, OptionalDouble> alphas = new TreeMap<>();
        for (long judge : scores.stream().map(Given::judge).distinct().sorted().toList()) {
            List<Given> others = new ArrayList<>(scores);
            others.removeIf(score -> score.judge() == judge);
            alphas.put(judge, of(others, level));
        }
        return alphas;
    }

    private static double difference(Level level, double[] values, double[] counts, int one, int other) {
        return switch (level) {
            case NOMINAL -> 1;
            case INTERVAL -> square(values[other] - values[one]);
            case ORDINAL -> {
                double between = 0;
                for (int value = one; value <= other; value++) {
                    between += counts[value];
                }
                yield square(between - (counts[one] + counts[other]) / 2);
            }
        };
    }

    private static double square(double value) {
        return value * value;
    }
}
