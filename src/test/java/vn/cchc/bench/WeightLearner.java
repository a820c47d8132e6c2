package vn.cchc.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.cchc.search.query.RankingWeights;

/**
 * Learns what the features of an article count: the softmax over a question's articles is made to favour those that answer it, by
 * Adam over all questions at once with a small penalty on large weights. The same every time.
 */
final class WeightLearner {

    private static final int ROUNDS = 400;
    private static final double RATE = 0.05;
    private static final double PENALTY = 0.01;

    private WeightLearner() {}

    /** A question's articles with their features, in the order of the index, and which of them answer it. */
    record Example(String group, double[][] features, boolean[] relevant) {

        int answers() {
            int answers = 0;
            for (boolean one : relevant) {
                answers += one ? 1 : 0;
            }
            return answers;
        }
    }

    /** Which fold each group falls into: the largest group first, always into the fold that is smallest by then. */
    static Map<String, Integer> folds(Collection<String> groups, int count) {
        Map<String, Integer> sizes = new HashMap<>();
        groups.forEach(group -> sizes.merge(group, 1, Integer::sum));
        List<String> order = new ArrayList<>(sizes.keySet());
        order.sort(Comparator.comparing((String group) -> -sizes.get(group)).thenComparing(Comparator.naturalOrder()));
        int[] filled = new int[count];
        Map<String, Integer> folds = new HashMap<>();
        for (String group : order) {
            int smallest = 0;
            for (int i = 1; i < count; i++) {
                smallest = filled[i] < filled[smallest] ? i : smallest;
            }
            folds.put(group, smallest);
            filled[smallest] += sizes.get(group);
        }
        return folds;
    }

    static RankingWeights learn(List<Example> all) {
        List<Example> examples = all.stream()
                .filter(example -> example.answers() > 0 && example.features().length > 1)
                .toList();
        int size = RankingWeights.NAMES.size();
        double[] scale = deviations(all, size);
        double[] weights = new double[size];
        Arrays.fill(weights, 0.5);
        double[] mean = new double[size];
        double[] square = new double[size];
        for (int round = 1; round <= ROUNDS; round++) {
            double[] gradient = gradient(examples, weights, scale);
            for (int i = 0; i < size; i++) {
                double slope = gradient[i] + PENALTY * weights[i];
                mean[i] = 0.9 * mean[i] + 0.1 * slope;
                square[i] = 0.999 * square[i] + 0.001 * slope * slope;
                double step = mean[i] / (1 - Math.pow(0.9, round));
                weights[i] -= RATE * step / (Math.sqrt(square[i] / (1 - Math.pow(0.999, round))) + 1e-8);
            }
        }
        List<Double> unscaled = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            unscaled.add(Figures.rounded(weights[i] / scale[i]));
        }
        return new RankingWeights(unscaled);
    }

    private static double[] gradient(List<Example> examples, double[] weights, double[] scale) {
        double[] gradient = new double[weights.length];
        for (Example example : examples) {
            double[] shares = shares(example.features(), weights, scale);
            for (int article = 0; article < shares.length; article++) {
                double wanted = example.relevant()[article] ? 1.0 / example.answers() : 0;
                for (int i = 0; i < weights.length; i++) {
                    gradient[i] += (shares[article] - wanted) * example.features()[article][i] / scale[i];
                }
            }
        }
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] /= examples.size();
        }
        return gradient;
    }

    private static double[] shares(double[][] features, double[] weights, double[] scale) {
        double[] shares = new double[features.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int article = 0; article < shares.length; article++) {
            for (int i = 0; i < weights.length; i++) {
                shares[article] += weights[i] * features[article][i] / scale[i];
            }
            most = Math.max(most, shares[article]);
        }
        double sum = 0;
        for (int article = 0; article < shares.length; article++) {
            shares[article] = Math.exp(shares[article] - most);
            sum += shares[article];
        }
        for (int article = 0; article < shares.length; article++) {
            shares[article] /= sum;
        }
        return shares;
    }

    private static double[] deviations(List<Example> examples, int size) {
        double[] sum = new double[size];
        double[] squares = new double[size];
        long count = 0;
        for (Example example : examples) {
            for (double[] features : example.features()) {
                count++;
                for (int i = 0; i < size; i++) {
                    sum[i] += features[i];
                    squares[i] += features[i] * features[i];
                }
            }
        }
        double[] deviations = new double[size];
        for (int i = 0; i < size; i++) {
            double mean = sum[i] / count;
            deviations[i] = Math.sqrt(Math.max(0, squares[i] / count - mean * mean)) + 1e-9;
        }
        return deviations;
    }
}
