package vn.cchc.initiative.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import vn.cchc.initiative.ranking.MarkRule.Third;

class MarkRuleTests {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final MarkRule TEN_PERCENT = MarkRule.twoAndAThird(HUNDRED, BigDecimal.TEN);

    @Test
    void takesTheExactMean() {
        var score = MarkRule.mean(3).score(marks("80", "85.5", "90.25")).orElseThrow();
        assertThat(score.value()).isEqualTo(BigFraction.of(25575, 300));
        assertThat(Exact.rounded(score.value(), 2)).isEqualTo(new BigDecimal("85.25"));
        assertThat(score.counted()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void waitsForMissingMarks() {
        assertThat(MarkRule.mean(3).score(marks("80", "85"))).isEmpty();
        assertThat(TEN_PERCENT.score(marks("80", "91"))).isEmpty();
        assertThat(TEN_PERCENT.wanted(marks("80", "91"))).isEqualTo(3);
        assertThat(TEN_PERCENT.wanted(marks("80"))).isEqualTo(2);
    }

    @Test
    void callsAThirdOnlyBeyondTheDifference() {
        assertThat(TEN_PERCENT.isContested(marks("80", "90"))).isFalse();
        assertThat(TEN_PERCENT.score(marks("80", "90")).orElseThrow().value()).isEqualTo(BigFraction.of(85));
        assertThat(TEN_PERCENT.isContested(marks("80", "90.25"))).isTrue();
    }

    @Test
    void countsTheTwoNearestOrTheMiddle() {
        var nearest = TEN_PERCENT.score(marks("70", "90", "84")).orElseThrow();
        assertThat(nearest.value()).isEqualTo(BigFraction.of(87));
        assertThat(nearest.counted()).containsExactlyInAnyOrder(2L, 3L);
        assertThat(TEN_PERCENT.score(marks("70", "90", "80")).orElseThrow())
                .isEqualTo(new MarkRule.Score(BigFraction.of(80), List.of(3L)));
    }

    @Test
    void countsWhatTheRuleNames() {
        assertThat(contested(Third.ALL)).isEqualTo(BigFraction.of(244, 3));
        assertThat(contested(Third.MIDDLE)).isEqualTo(BigFraction.of(84));
        assertThat(contested(Third.THIRD)).isEqualTo(BigFraction.of(84));
    }

    @Test
    void leavesOutTheHighestAndTheLowestWhereThereAreEnough() {
        var rule = new MarkRule(5, null, Third.ALL, 5, null);
        var score = rule.score(marks("90", "60", "80", "82", "99")).orElseThrow();
        assertThat(score.value()).isEqualTo(BigFraction.of(84));
        assertThat(score.counted()).containsExactly(1L, 3L, 4L);
        assertThat(new MarkRule(3, null, Third.ALL, 5, null)
                        .score(marks("90", "60", "90"))
                        .orElseThrow()
                        .value())
                .isEqualTo(BigFraction.of(80));
    }

    @Test
    void roundsHalfUpWhereTheRuleRounds() {
        var rule = new MarkRule(2, null, Third.ALL, 0, 1);
        assertThat(rule.score(marks("80.25", "80.25")).orElseThrow().value()).isEqualTo(BigFraction.of(803, 10));
        assertThat(rule.score(marks("80", "80.25")).orElseThrow().value()).isEqualTo(BigFraction.of(801, 10));
    }

    @Test
    void refusesRulesThatCannotWork() {
        assertThatThrownBy(() -> MarkRule.mean(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MarkRule(3, BigDecimal.ONE, Third.ALL, 0, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MarkRule(3, null, Third.ALL, 2, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Against trying every pair of three marks in whole hundredths. */
    @Test
    void agreesWithTryingEveryPair() {
        Random random = new Random(21);
        for (int round = 0; round < 2_000; round++) {
            int[] quarters = random.ints(3, 0, 60).toArray();
            List<Mark> marks = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                marks.add(mark(i + 1, BigDecimal.valueOf(quarters[i] * 25L, 2)));
            }
            // 10 % of 100 are 40 quarters
            int first = Math.abs(quarters[0] - quarters[1]);
            BigFraction expected;
            if (first <= 40) {
                expected = BigFraction.of(quarters[0] + quarters[1], 8);
            } else {
                int best = Integer.MAX_VALUE;
                int ways = 0;
                int sum = 0;
                for (int i = 0; i < 3; i++) {
                    for (int j = i + 1; j < 3; j++) {
                        int apart = Math.abs(quarters[i] - quarters[j]);
                        ways = apart < best ? 1 : apart == best ? ways + 1 : ways;
                        sum = apart < best ? quarters[i] + quarters[j] : sum;
                        best = Math.min(best, apart);
                    }
                }
                int middle = quarters[0]
                        + quarters[1]
                        + quarters[2]
                        - Math.max(quarters[0], Math.max(quarters[1], quarters[2]))
                        - Math.min(quarters[0], Math.min(quarters[1], quarters[2]));
                expected = ways == 1 ? BigFraction.of(sum, 8) : BigFraction.of(middle, 4);
            }
            assertThat(TEN_PERCENT.score(marks).orElseThrow().value()).isEqualTo(expected);
        }
    }

    private static BigFraction contested(Third third) {
        return new MarkRule(2, BigDecimal.TEN, third, 0, null)
                .score(marks("70", "90", "84"))
                .orElseThrow()
                .value();
    }

    private static List<Mark> marks(String... totals) {
        List<Mark> marks = new ArrayList<>();
        for (String total : totals) {
            marks.add(mark(marks.size() + 1, new BigDecimal(total)));
        }
        return marks;
    }

    private static Mark mark(long judge, BigDecimal total) {
        return new Mark(judge, total, Map.of());
    }
}
