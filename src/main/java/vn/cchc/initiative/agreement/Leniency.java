package vn.cchc.initiative.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is mild and who is strict, as far as the entries they have in common tell. A score is taken as the sum of what the entry deserves,
 * the judge's leniency and chance, and fitted by least squares (the two-way layout with unequal numbers: S. R. Searle, Linear Models,
 * Wiley 1971, chapter 7). A normalised score is the score less its judge's leniency. Advice only: no place depends on it.
 *
 * <p>Judges are comparable only where entries link them (D. L. Weeks and D. R. Williams, A Note on the Determination of Connectedness
 * in an N-Way Cross Classification, Technometrics 6, 1964); leniencies are relative to the mean of their group of linked judges.
 */
public final class Leniency {

    /** From here on a modified z-score counts as an outlier (B. Iglewicz and D. Hoaglin, How to Detect and Handle Outliers, 1993). */
    private static final double STANDS_OUT = 3.5;

    private static final double MAD_TO_SIGMA = 0.6745;
    private static final double MEAN_DEVIATION_TO_SIGMA = 0.7979;
    /** Rounding of sums, not a difference between judges. */
    private static final double NOTHING = 1e-9;

    private final List<Given> scores;
    private final Map<Long, Integer> entries = new LinkedHashMap<>();
    private final Map<Long, Integer> judges = new LinkedHashMap<>();

    private Leniency(List<Given> scores) {
        this.scores = scores.stream()
                .sorted(Comparator.comparingLong(Given::entry).thenComparingLong(Given::judge))
                .toList();
        this.scores.forEach(score -> entries.putIfAbsent(score.entry(), entries.size()));
        scores.stream().map(Given::judge).distinct().sorted().forEach(judge -> judges.put(judge, judges.size()));
    }

    /**
     * A judge beside the others.
     *
     * @param scores how many they gave
     * @param mean of their scores
     * @param leniency points they give above what the judges linked to them give the same entries; below 0 for a strict one
     * @param deviation how far their normalised scores lie from what the entries come to, as a standard deviation
     * @param group judges of one group are linked by entries they have in common and can be compared
     */
    public record JudgeLine(long judge, int scores, double mean, double leniency, double deviation, int group) {}

    /**
     * A score beside what was to be expected.
     *
     * @param normalised the score less its judge's leniency
     * @param surprise the difference to the entry's normalised mean
     * @param standsOut whether that is far more than such differences are here
     */
    public record ScoreLine(Given given, double normalised, double surprise, boolean standsOut) {}

    /** An entry's mean as given, and with every judge's leniency taken off. */
    public record EntryLine(long entry, int scores, double mean, double normalised, double spread) {}

    /**
     * All of it.
     *
     * @param groups how many groups of judges no entry links
     */
    public record Profile(List<JudgeLine> judges, List<EntryLine> entries, List<ScoreLine> scores, int groups) {

        public Profile {
            judges = List.copyOf(judges);
            entries = List.copyOf(entries);
            scores = List.copyOf(scores);
        }
    }

    /** @throws IllegalArgumentException where a judge scores an entry twice */
    public static Profile of(List<Given> scores) {
        return new Leniency(scores).profile();
    }

    private Profile profile() {
        int[] group = groups();
        double[] leniency = solve(group);
        double[] deserved = new double[entries.size()];
        double[] sum = new double[entries.size()];
        int[] count = new int[entries.size()];
        double[] least = new double[entries.size()];
        double[] most = new double[entries.size()];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        for (Given score : scores) {
            int e = entry(score);
            deserved[e] += score.score() - leniency[judge(score)];
            sum[e] += score.score();
            count[e]++;
            least[e] = Math.min(least[e], score.score());
            most[e] = Math.max(most[e], score.score());
        }
        List<EntryLine> entryLines = new ArrayList<>();
        entries.forEach((id, e) -> {
            deserved[e] /= count[e];
            entryLines.add(new EntryLine(id, count[e], sum[e] / count[e], deserved[e], most[e] - least[e]));
        });
        double[] surprises = scores.stream()
                .mapToDouble(score -> score.score() - leniency[judge(score)] - deserved[entry(score)])
                .toArray();
        double usual = usual(surprises, count);
        List<ScoreLine> scoreLines = new ArrayList<>();
        for (int i = 0; i < surprises.length; i++) {
            Given score = scores.get(i);
            scoreLines.add(new ScoreLine(
                    score,
                    score.score() - leniency[judge(score)],
                    surprises[i],
                    usual > NOTHING && Math.abs(surprises[i]) > STANDS_OUT * usual));
        }
        return new Profile(
                judgeLines(leniency, group, surprises),
                entryLines,
                scoreLines,
                Arrays.stream(group).max().orElse(-1) + 1);
    }

    private List<JudgeLine> judgeLines(double[] leniency, int[] group, double[] surprises) {
        double[] sum = new double[leniency.length];
        double[] squares = new double[leniency.length];
        int[] count = new int[leniency.length];
        for (int i = 0; i < surprises.length; i++) {
            int j = judge(scores.get(i));
            sum[j] += scores.get(i).score();
            squares[j] += surprises[i] * surprises[i];
            count[j]++;
        }
        List<JudgeLine> lines = new ArrayList<>();
        judges.forEach((id, j) -> lines.add(new JudgeLine(
                id, count[j], sum[j] / count[j], leniency[j], Math.sqrt(squares[j] / count[j]), group[j])));
        return lines;
    }

    /** A standard deviation that outliers don't widen, of entries with at least two scores. */
    private double usual(double[] surprises, int[] count) {
        List<Double> sizes = new ArrayList<>();
        for (int i = 0; i < surprises.length; i++) {
            if (count[entry(scores.get(i))] > 1) {
                sizes.add(Math.abs(surprises[i]));
            }
        }
        if (sizes.isEmpty()) {
            return 0;
        }
        sizes.sort(null);
        int middle = sizes.size() / 2;
        double median = sizes.size() % 2 == 1 ? sizes.get(middle) : (sizes.get(middle - 1) + sizes.get(middle)) / 2;
        return median > NOTHING
                ? median / MAD_TO_SIGMA
                // more than half agree to the point, so the median says nothing of how the others differ
                : sizes.stream().mapToDouble(Double::doubleValue).average().orElse(0) / MEAN_DEVIATION_TO_SIGMA;
    }

    /** Judges that entries link, numbered from 0 in the order of the judges. */
    private int[] groups() {
        int[] root = new int[judges.size()];
        Arrays.setAll(root, j -> j);
        int before = -1;
        for (int i = 0; i < scores.size(); i++) {
            if (i > 0 && scores.get(i - 1).entry() == scores.get(i).entry()) {
                if (scores.get(i - 1).judge() == scores.get(i).judge()) {
                    throw new IllegalArgumentException("Judge " + scores.get(i).judge() + " scores entry "
                            + scores.get(i).entry() + " twice");
                }
                root[root(root, judge(scores.get(i)))] = root(root, before);
            }
            before = judge(scores.get(i));
        }
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        int[] group = new int[root.length];
        for (int j = 0; j < group.length; j++) {
            int at = root(root, j);
            numbers.putIfAbsent(at, numbers.size());
            group[j] = numbers.getOrDefault(at, 0);
        }
        return group;
    }

    private static int root(int[] root, int of) {
        int at = of;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    /**
     * The normal equations once the entries are taken out of them: of judge j against judge k, minus the sum over their common entries
     * of one by the number of its scores; on the diagonal the judge's number of scores less the same. That the leniencies of a group
     * sum up to nothing is added to each of its equations, which makes the matrix positive definite.
     */
    private double[] solve(int[] group) {
        int size = judges.size();
        double[][] matrix = new double[size][size];
        double[] right = new double[size];
        for (int from = 0; from < scores.size(); ) {
            int to = from;
            double sum = 0;
            while (to < scores.size()
                    && scores.get(to).entry() == scores.get(from).entry()) {
                sum += scores.get(to).score();
                to++;
            }
            List<Given> row = scores.subList(from, to);
            for (Given one : row) {
                right[judge(one)] += one.score() - sum / row.size();
                matrix[judge(one)][judge(one)] += 1;
                for (Given other : row) {
                    matrix[judge(one)][judge(other)] -= 1.0 / row.size();
                }
            }
            from = to;
        }
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                matrix[one][other] += group[one] == group[other] ? 1 : 0;
            }
        }
        return cholesky(matrix, right);
    }

    private static double[] cholesky(double[][] matrix, double[] right) {
        int size = right.length;
        double[] solution = right.clone();
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double left = matrix[row][column];
                for (int k = 0; k < column; k++) {
                    left -= matrix[row][k] * matrix[column][k];
                }
                matrix[row][column] = row == column ? Math.sqrt(left) : left / matrix[column][column];
            }
        }
        for (int row = 0; row < size; row++) {
            for (int k = 0; k < row; k++) {
                solution[row] -= matrix[row][k] * solution[k];
            }
            solution[row] /= matrix[row][row];
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int k = row + 1; k < size; k++) {
                solution[row] -= matrix[k][row] * solution[k];
            }
            solution[row] /= matrix[row][row];
        }
        return solution;
    }

    private int entry(Given score) {
        return entries.getOrDefault(score.entry(), 0);
    }

    private int judge(Given score) {
        return judges.getOrDefault(score.judge(), 0);
    }
}
