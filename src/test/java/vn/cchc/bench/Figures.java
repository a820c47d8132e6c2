package vn.cchc.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Retrieval measures with binary relevance, and how sure a difference is. */
final class Figures {

    private static final int RESAMPLES = 10_000;
    private static final int[] DEPTHS = {1, 5, 10, 20, 100};

    private Figures() {}

    static Map<String, Object> of(List<List<String>> rankings, List<Set<String>> relevant) {
        Map<String, Object> figures = new LinkedHashMap<>();
        for (int depth : DEPTHS) {
            figures.put("recall@" + depth, rounded(mean(rankings, relevant, (r, gold) -> recall(r, gold, depth))));
        }
        figures.put("mrr@10", rounded(mean(rankings, relevant, Figures::reciprocalRank)));
        figures.put("ndcg@10", rounded(mean(rankings, relevant, Figures::ndcg)));
        return figures;
    }

    static double[] ndcgs(List<List<String>> rankings, List<Set<String>> relevant) {
        double[] values = new double[rankings.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = ndcg(rankings.get(i), relevant.get(i));
        }
        return values;
    }

    /** The mean paired difference with its bootstrap 95 % interval; the same figures every time. */
    static Map<String, Object> gain(double[] ours, double[] baseline) {
        double[] means = new double[RESAMPLES];
        SplittableRandom random = new SplittableRandom(20_261_122);
        for (int i = 0; i < RESAMPLES; i++) {
            double sum = 0;
            for (int j = 0; j < ours.length; j++) {
                int at = random.nextInt(ours.length);
                sum += ours[at] - baseline[at];
            }
            means[i] = sum / ours.length;
        }
        Arrays.sort(means);
        double mean = (Arrays.stream(ours).sum() - Arrays.stream(baseline).sum()) / ours.length;
        Map<String, Object> gain = new LinkedHashMap<>();
        gain.put("ndcg@10", rounded(mean));
        gain.put("low", rounded(means[(int) (RESAMPLES * 0.025)]));
        gain.put("high", rounded(means[(int) (RESAMPLES * 0.975)]));
        return gain;
    }

    static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    private interface Measure {
        double of(List<String> ranking, Set<String> relevant);
    }

    private static double mean(List<List<String>> rankings, List<Set<String>> relevant, Measure measure) {
        double sum = 0;
        for (int i = 0; i < rankings.size(); i++) {
            sum += measure.of(rankings.get(i), relevant.get(i));
        }
        return rankings.isEmpty() ? 0 : sum / rankings.size();
    }

    private static double recall(List<String> ranking, Set<String> relevant, int depth) {
        long found = ranking.stream().limit(depth).filter(relevant::contains).count();
        return relevant.isEmpty() ? 0 : (double) found / relevant.size();
    }

    private static double reciprocalRank(List<String> ranking, Set<String> relevant) {
        for (int i = 0; i < Math.min(10, ranking.size()); i++) {
            if (relevant.contains(ranking.get(i))) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    private static double ndcg(List<String> ranking, Set<String> relevant) {
        double gain = 0;
        for (int i = 0; i < Math.min(10, ranking.size()); i++) {
            gain += relevant.contains(ranking.get(i)) ? discount(i) : 0;
        }
        double ideal = 0;
        for (int i = 0; i < Math.min(10, relevant.size()); i++) {
            ideal += discount(i);
        }
        return ideal == 0 ? 0 : gain / ideal;
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 2);
    }
}
