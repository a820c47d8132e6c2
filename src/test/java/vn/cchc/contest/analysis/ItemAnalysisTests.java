package vn.cchc.contest.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.cchc.contest.analysis.ItemAnalysis.Item;
import vn.cchc.contest.analysis.ItemAnalysis.Marks;

class ItemAnalysisTests {

    @Test
    void tellsHowManyGotAQuestionRight() {
        var items = ItemAnalysis.items(List.of(marks(1, 0), marks(1, 1), marks(0.5, 0), marks(1, 0)));
        assertThat(item(items, 1).facility()).isEqualTo(0.875);
        assertThat(item(items, 2).facility()).isEqualTo(0.25);
        assertThat(item(items, 2).answers()).isEqualTo(4);
    }

    @Test
    void judgesNobodyByFewAnswers() {
        var items = ItemAnalysis.items(List.of(marks(1, 1), marks(0, 0)));
        assertThat(items).allMatch(item -> item.discrimination().isEmpty());
        assertThat(ItemAnalysis.alpha(List.of(marks(1, 1), marks(0, 0)))).isEmpty();
    }

    @Test
    void findsTheQuestionWhoseKeyIsTurnedRound() {
        List<Marks> people = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double good = i < 10 ? 1 : 0;
            people.add(marks(good, good, i % 3 == 0 ? 1 - good : good, 1 - good, good));
        }
        var items = ItemAnalysis.items(people);
        assertThat(items.getFirst().question()).isEqualTo(4);
        assertThat(items.getFirst().suspect()).isTrue();
        assertThat(item(items, 1).discrimination().orElseThrow()).isGreaterThan(0.5);
        assertThat(item(items, 1).suspect()).isFalse();
    }

    @Test
    void saysNothingOfAQuestionThatAllGotRight() {
        List<Marks> people = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            people.add(marks(1, i % 2, i % 2));
        }
        assertThat(item(ItemAnalysis.items(people), 1).discrimination()).isEmpty();
    }

    /** Against the usual formula, k/(k-1)·(1 - Σ variances / variance of totals), where all have the same paper. */
    @Test
    void agreesWithTheUsualAlphaWhereAllHaveOnePaper() {
        var random = new Random(5);
        for (int trial = 0; trial < 50; trial++) {
            int questions = 3 + random.nextInt(8);
            List<Marks> people = new ArrayList<>();
            List<double[]> rows = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                double[] row = new double[questions];
                double ability = random.nextDouble();
                for (int q = 0; q < questions; q++) {
                    row[q] = random.nextDouble() < ability ? 1 : 0;
                }
                rows.add(row);
                people.add(marks(row));
            }
            double variances = 0;
            for (int q = 0; q < questions; q++) {
                int at = q;
                variances += variance(rows.stream().mapToDouble(row -> row[at]).toArray());
            }
            double totals = variance(rows.stream()
                    .mapToDouble(row -> java.util.Arrays.stream(row).sum())
                    .toArray());
            double usual = questions / (questions - 1.0) * (1 - variances / totals);
            assertThat(ItemAnalysis.alpha(people).orElseThrow()).isCloseTo(usual, within(1e-9));
        }
    }

    private static double variance(double[] values) {
        double mean = java.util.Arrays.stream(values).average().orElseThrow();
        return java.util.Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum()
                / (values.length - 1);
    }

    private static Item item(List<Item> items, long question) {
        return items.stream().filter(item -> item.question() == question).findFirst().orElseThrow();
    }

    /** Of the questions 1, 2, … */
    private static Marks marks(double... earned) {
        Map<Long, Double> marks = new HashMap<>();
        for (int i = 0; i < earned.length; i++) {
            marks.put(i + 1L, earned[i]);
        }
        return new Marks(marks);
    }
}
