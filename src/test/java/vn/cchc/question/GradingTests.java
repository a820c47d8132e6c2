package vn.cchc.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradingTests {

    private static final Points TEN = Points.of(10);

    @Test
    void givesFullPointsToExactlyTheRightOptions() {
        AnswerKey key = new AnswerKey.Options(Set.of("a", "c"));
        assertThat(points(key, Marking.ALL_OR_NOTHING, choice("c", "a"))).isEqualTo(TEN);
        assertThat(points(key, Marking.ALL_OR_NOTHING, choice("a"))).isEqualTo(Points.NONE);
        assertThat(points(key, Marking.ALL_OR_NOTHING, choice("a", "b", "c"))).isEqualTo(Points.NONE);
    }

    @Test
    void countsWrongOptionsAgainstRightOnes() {
        AnswerKey key = new AnswerKey.Options(Set.of("a", "b", "c"));
        assertThat(points(key, Marking.PROPORTIONAL, choice("a", "b"))).isEqualTo(Points.of("6.666"));
        assertThat(points(key, Marking.PROPORTIONAL, choice("a", "b", "d"))).isEqualTo(Points.of("3.333"));
        assertThat(points(key, Marking.PROPORTIONAL, choice("a", "d", "e"))).isEqualTo(Points.NONE);
        assertThat(points(key, Marking.PROPORTIONAL, choice("a", "b", "c", "d")))
                .isEqualTo(Points.of("6.666"));
    }

    @Test
    void knowsNoPartOfASingleChoice() {
        AnswerKey key = new AnswerKey.Options(Set.of("a"));
        assertThat(points(key, Marking.PROPORTIONAL, choice("a", "b"))).isEqualTo(Points.NONE);
        assertThat(points(key, Marking.PROPORTIONAL, choice())).isEqualTo(Points.NONE);
    }

    @Test
    void countsThePlacesOfAnOrder() {
        AnswerKey key = new AnswerKey.Sequence(List.of("a", "b", "c", "d"));
        assertThat(points(key, Marking.PROPORTIONAL, new Response.Order(List.of("a", "c", "b", "d"))))
                .isEqualTo(Points.of(5));
        assertThat(points(key, Marking.ALL_OR_NOTHING, new Response.Order(List.of("a", "c", "b", "d"))))
                .isEqualTo(Points.NONE);
        assertThat(points(key, Marking.PROPORTIONAL, new Response.Order(List.of("a", "b", "c"))))
                .isEqualTo(Points.NONE);
    }

    @Test
    void countsRightPairsAndRefusesUnknownPrompts() {
        AnswerKey key = new AnswerKey.Pairs(Map.of("1", "a", "2", "b"));
        assertThat(points(key, Marking.PROPORTIONAL, new Response.Matches(Map.of("1", "a", "2", "a"))))
                .isEqualTo(Points.of(5));
        assertThat(points(key, Marking.PROPORTIONAL, new Response.Matches(Map.of("1", "a", "9", "b"))))
                .isEqualTo(Points.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12,5      | 12.5
            12.5      | 12.5
            1.234.567 | 1234567
            ' 15 '    | 15
            -3,25     | -3.25
            １２       | 12
            1.500     | 1.5
            1.500     | 1500
            1.500,5   | 1500.5
            """)
    void readsNumbersAsTheyAreTyped(String typed, BigDecimal value) {
        assertThat(Grading.numbers(typed)).anySatisfy(read -> assertThat(read).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mười", "1,2,3", "1e9999999", "--1", "NaN", "1.2.3"})
    void readsNothingElseAsANumber(String typed) {
        assertThat(Grading.numbers(typed)).isEmpty();
    }

    @Test
    void includesBothEndsOfATolerance() {
        AnswerKey key = new AnswerKey.Value(new BigDecimal("15"), new BigDecimal("0.5"));
        assertThat(points(key, Marking.ALL_OR_NOTHING, text("15,5"))).isEqualTo(TEN);
        assertThat(points(key, Marking.ALL_OR_NOTHING, text("14.5"))).isEqualTo(TEN);
        assertThat(points(key, Marking.ALL_OR_NOTHING, text("15,51"))).isEqualTo(Points.NONE);
    }

    @Test
    void acceptsAWordingWithoutAccentsUnlessTheyMatter() {
        AnswerKey loose = new AnswerKey.Wordings(List.of("một cửa", "bộ phận một cửa"), false);
        assertThat(points(loose, Marking.ALL_OR_NOTHING, text(" Mot  CUA. "))).isEqualTo(TEN);
        assertThat(points(loose, Marking.ALL_OR_NOTHING, text("Một cửa"))).isEqualTo(TEN);
        assertThat(points(loose, Marking.ALL_OR_NOTHING, text("hai cửa"))).isEqualTo(Points.NONE);
        assertThat(points(loose, Marking.ALL_OR_NOTHING, text("..."))).isEqualTo(Points.NONE);
        AnswerKey strict = new AnswerKey.Wordings(List.of("hòa giải"), true);
        assertThat(points(strict, Marking.ALL_OR_NOTHING, text("hoà giải"))).isEqualTo(TEN);
        assertThat(points(strict, Marking.ALL_OR_NOTHING, text("hoa giai"))).isEqualTo(Points.NONE);
    }

    @Test
    void leavesAnEssayToJudgesUnlessNoneWasWritten() {
        assertThat(Grading.grade(new AnswerKey.Judged(), Marking.ALL_OR_NOTHING, TEN, text("Bài viết")))
                .isEmpty();
        assertThat(Grading.grade(new AnswerKey.Judged(), Marking.ALL_OR_NOTHING, TEN, null))
                .contains(Grading.Mark.wrong());
    }

    @Test
    void givesNothingForAResponseOfAnotherShape() {
        assertThat(points(new AnswerKey.Options(Set.of("a")), Marking.PROPORTIONAL, text("a")))
                .isEqualTo(Points.NONE);
        assertThat(points(new AnswerKey.Sequence(List.of("a")), Marking.PROPORTIONAL, choice("a")))
                .isEqualTo(Points.NONE);
    }

    @Test
    void refusesPointsItCouldNotKeepExactly() {
        assertThatThrownBy(() -> Points.of("0.0005")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Points(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Points.of("0.25")).hasToString("0.25");
        assertThat(Points.of(20)).hasToString("20");
    }

    /** Against counting by hand, option by option. */
    @Test
    void agreesWithASlowCountOnRandomChoices() {
        Random random = new Random(7);
        List<String> all = List.of("a", "b", "c", "d", "e", "f");
        for (int i = 0; i < 20_000; i++) {
            Set<String> right = subset(all, random);
            Set<String> taken = subset(all, random);
            if (right.isEmpty()) {
                continue;
            }
            int balance = 0;
            for (String option : all) {
                if (taken.contains(option)) {
                    balance += right.contains(option) ? 1 : -1;
                }
            }
            boolean whole = right.equals(taken);
            long expected = whole ? 10_000 : right.size() == 1 ? 0 : 10_000L * Math.max(0, balance) / right.size();
            Grading.Mark mark = Grading.grade(
                            new AnswerKey.Options(right), Marking.PROPORTIONAL, TEN, new Response.Choice(taken))
                    .orElseThrow();
            assertThat(mark).as(right + " " + taken).isEqualTo(new Grading.Mark(new Points(expected), whole));
        }
    }

    @Test
    void neverGivesMoreThanFullNorAllForAPart() {
        Random random = new Random(8);
        for (int i = 0; i < 20_000; i++) {
            int size = 1 + random.nextInt(6);
            List<String> right = new ArrayList<>();
            Map<String, String> pairs = new HashMap<>();
            for (int j = 0; j < size; j++) {
                right.add("o" + j);
                pairs.put("p" + j, "o" + j);
            }
            List<String> given = new ArrayList<>(right);
            Collections.shuffle(given, random);
            Map<String, String> matched = new HashMap<>();
            for (int j = 0; j < size; j++) {
                matched.put("p" + j, given.get(j));
            }
            Points full = new Points(random.nextInt(10_000));
            check(new AnswerKey.Sequence(right), full, new Response.Order(given), given.equals(right));
            check(new AnswerKey.Pairs(pairs), full, new Response.Matches(matched), matched.equals(pairs));
        }
    }

    private static void check(AnswerKey key, Points full, Response response, boolean right) {
        Grading.Mark mark =
                Grading.grade(key, Marking.PROPORTIONAL, full, response).orElseThrow();
        assertThat(mark.right()).isEqualTo(right);
        assertThat(mark.points()).isLessThanOrEqualTo(full);
        if (!right && full.thousandths() > 0) {
            assertThat(mark.points()).isLessThan(full);
        }
    }

    private static Set<String> subset(List<String> all, Random random) {
        Set<String> chosen = new HashSet<>();
        for (String option : all) {
            if (random.nextBoolean()) {
                chosen.add(option);
            }
        }
        return chosen;
    }

    private static Points points(AnswerKey key, Marking marking, Response response) {
        return Grading.grade(key, marking, TEN, response).orElseThrow().points();
    }

    private static Response choice(String... options) {
        return new Response.Choice(Set.of(options));
    }

    private static Response text(String text) {
        return new Response.Text(text);
    }
}
