package vn.cchc.contest.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How questions did, after classical test theory. A pure function over marks. Papers may differ: every question is judged by those who
 * were asked it, and the reliability is told by Cronbach's formula from the covariances of questions that enough people share.
 */
public final class ItemAnalysis {

    /** Fewer answers tell nothing. */
    public static final int LEAST_ANSWERS = 10;

    private ItemAnalysis() {}

    /**
     * Somebody's marks.
     *
     * @param earned by question the share of its points, 0 to 1; who left a question out earned 0
     */
    public record Marks(Map<Long, Double> earned) {

        public Marks {
            earned = Map.copyOf(earned);
        }

        double total() {
            return earned.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /**
     * A question.
     *
     * @param answers by how many people it was asked
     * @param facility mean share earned: 1 for a question everybody got right
     * @param discrimination correlation of the question with the rest of the paper; empty where too few answered or all did alike
     */
    public record Item(long question, int answers, double facility, OptionalDouble discrimination) {

        /** Told apart by nobody, or backwards: its key deserves a look. */
        public boolean suspect() {
            return discrimination.isPresent() && discrimination.getAsDouble() < 0.05;
        }
    }

    /** The questions, weakest discrimination first, those that can't be judged last. */
    public static List<Item> items(List<Marks> people) {
        Map<Long, List<double[]>> pairs = new HashMap<>();
        for (var marks : people) {
            double total = marks.total();
            int size = marks.earned().size();
            marks.earned().forEach((question, earned) -> pairs.computeIfAbsent(question, key -> new ArrayList<>())
                    // papers may differ in length, so the rest counts as a mean
                    .add(new double[] {earned, size == 1 ? 0 : (total - earned) / (size - 1)}));
        }
        List<Item> items = new ArrayList<>();
        pairs.forEach((question, found) -> items.add(new Item(
                question,
                found.size(),
                found.stream().mapToDouble(pair -> pair[0]).average().orElse(0),
                found.size() < LEAST_ANSWERS ? OptionalDouble.empty() : correlation(found))));
        items.sort(Comparator.<Item>comparingDouble(item -> item.discrimination().orElse(2))
                .thenComparingLong(Item::question));
        return items;
    }

    /**
     * Cronbach's alpha, n·c̄ / (v̄ + (n − 1)·c̄), n being the questions of a paper, v̄ their mean variance and c̄ the mean covariance of
     * pairs that at least {@value #LEAST_ANSWERS} people share; for one paper for all it is the usual figure.
     *
     * @return empty where papers have one question, no pair is shared by enough people, or nothing varies
     */
    public static OptionalDouble alpha(List<Marks> people) {
        var size = people.stream().mapToInt(marks -> marks.earned().size()).average();
        if (size.isEmpty() || size.getAsDouble() < 2) {
            return OptionalDouble.empty();
        }
        Map<Long, Moments> single = new HashMap<>();
        Map<Pair, Moments> pairs = new HashMap<>();
        for (var marks : people) {
            var asked = marks.earned().keySet().stream().sorted().toList();
            for (int i = 0; i < asked.size(); i++) {
                double one = marks.earned().getOrDefault(asked.get(i), 0.0);
                single.computeIfAbsent(asked.get(i), key -> new Moments()).add(one, one);
                for (int j = i + 1; j < asked.size(); j++) {
                    pairs.computeIfAbsent(new Pair(asked.get(i), asked.get(j)), key -> new Moments())
                            .add(one, marks.earned().getOrDefault(asked.get(j), 0.0));
                }
            }
        }
        var variance = mean(single.values());
        var covariance = mean(pairs.values());
        if (variance.isEmpty() || covariance.isEmpty()) {
            return OptionalDouble.empty();
        }
        double n = size.getAsDouble();
        double whole = variance.getAsDouble() + (n - 1) * covariance.getAsDouble();
        return whole <= 0 ? OptionalDouble.empty() : OptionalDouble.of(n * covariance.getAsDouble() / whole);
    }

    private static OptionalDouble mean(java.util.Collection<Moments> moments) {
        return moments.stream()
                .filter(one -> one.count >= LEAST_ANSWERS)
                .mapToDouble(Moments::covariance)
                .average();
    }

    private static OptionalDouble correlation(List<double[]> pairs) {
        var together = new Moments();
        var first = new Moments();
        var second = new Moments();
        for (double[] pair : pairs) {
            together.add(pair[0], pair[1]);
            first.add(pair[0], pair[0]);
            second.add(pair[1], pair[1]);
        }
        double spread = Math.sqrt(first.covariance() * second.covariance());
        return spread < 1e-12 ? OptionalDouble.empty() : OptionalDouble.of(together.covariance() / spread);
    }

    private record Pair(long one, long other) {}

    /** Welford's running covariance, which does not lose figures to large sums. */
    private static final class Moments {
        private int count;
        private double meanX;
        private double meanY;
        private double sum;

        void add(double x, double y) {
            count++;
            double dx = x - meanX;
            meanX += dx / count;
            meanY += (y - meanY) / count;
            sum += dx * (y - meanY);
        }

        double covariance() {
            return count < 2 ? 0 : sum / (count - 1);
        }
    }
}
