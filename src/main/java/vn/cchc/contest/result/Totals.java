package vn.cchc.contest.result;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cchc.question.Points;

/**
 * Standings over several rounds: of each person the best rounds are summed up, as many as the rule says, and the sums are ranked. Of
 * two rounds the one with more points is the better, then the one with more right answers, then the shorter, then the earlier. A
 * round not taken earns nothing. A pure function.
 */
public final class Totals {

    private static final Comparator<Taken> BETTER = Comparator.comparing(Taken::score)
            .reversed()
            .thenComparing(Comparator.comparingInt(Taken::correct).reversed())
            .thenComparing(Taken::duration)
            .thenComparing(Taken::round);

    private Totals() {}

    /**
     * A person's counted attempt in a round.
     *
     * @param round its place among the rounds, from 1
     * @param key of the person, the same in every round
     * @param prediction how far off it was, empty where none was made
     */
    public record Taken(int round, String key, Points score, int correct, Duration duration, OptionalLong prediction) {}

    /**
     * Somebody's place.
     *
     * @param counted the rounds that count, by their place
     * @param taken the rounds the person took part in
     * @param prediction distances summed up; empty where one of the counted rounds has none
     */
    public record Place(
            int rank,
            String key,
            Points score,
            int correct,
            Duration duration,
            OptionalLong prediction,
            List<Integer> counted,
            int taken,
            Optional<Criterion> decidedBy) {}

    public static List<Place> of(List<Taken> taken, TotalRule rule) {
        Map<String, List<Taken>> people =
                taken.stream().collect(Collectors.groupingBy(Taken::key, TreeMap::new, Collectors.toList()));
        Map<String, List<Taken>> counted = new TreeMap<>();
        people.forEach((key, own) -> counted.put(
                key,
                own.stream()
                        .sorted(BETTER)
                        .limit(rule.best() == 0 ? own.size() : rule.best())
                        .toList()));
        var ranked = Standings.of(
                counted.entrySet().stream()
                        .map(entry -> sum(entry.getKey(), entry.getValue()))
                        .toList(),
                rule.order());
        List<Place> places = new ArrayList<>(ranked.size());
        for (var place : ranked) {
            var sum = place.candidate();
            places.add(new Place(
                    place.rank(),
                    sum.key(),
                    sum.score(),
                    sum.correct(),
                    sum.duration(),
                    sum.prediction(),
                    of(counted, sum.key()).stream().map(Taken::round).sorted().toList(),
                    of(people, sum.key()).size(),
                    place.decidedBy()));
        }
        return places;
    }

    private static Candidate sum(String key, List<Taken> counted) {
        var duration = sum(counted, Taken::duration, Duration.ZERO, Duration::plus);
        return new Candidate(
                key,
                sum(counted, Taken::score, Points.NONE, Points::plus),
                sum(counted, Taken::correct, 0, Integer::sum),
                duration,
                duration,
                counted.size(),
                0,
                counted.stream().allMatch(one -> one.prediction().isPresent())
                        ? OptionalLong.of(counted.stream()
                                .mapToLong(one -> one.prediction().getAsLong())
                                .sum())
                        : OptionalLong.empty(),
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static <T> T sum(
            List<Taken> counted, Function<Taken, T> figure, T nothing, java.util.function.BinaryOperator<T> plus) {
        return counted.stream().map(figure).reduce(nothing, plus);
    }

    private static List<Taken> of(Map<String, List<Taken>> people, String key) {
        return people.getOrDefault(key, List.of());
    }
}
