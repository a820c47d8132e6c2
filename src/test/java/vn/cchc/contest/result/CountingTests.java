package vn.cchc.contest.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import vn.cchc.question.Points;

class CountingTests {

    private static final Instant DAY = Instant.parse("2026-03-02T01:00:00Z");

    private static final CountedAttempt FIRST = attempt(1, 15, 0, 600);
    private static final CountedAttempt SECOND = attempt(2, 20, 1000, 900);
    private static final CountedAttempt THIRD = attempt(3, 20, 3000, 400);
    private static final CountedAttempt FOURTH = attempt(4, 9, 5000, 60);

    private static final List<CountedAttempt> ALL = List.of(SECOND, FOURTH, FIRST, THIRD);

    @Test
    void countsTheBestTheFirstOrTheLast() {
        assertThat(Counting.BEST.of(ALL)).isEqualTo(THIRD);
        assertThat(Counting.FIRST.of(ALL)).isEqualTo(FIRST);
        assertThat(Counting.LAST.of(ALL)).isEqualTo(FOURTH);
    }

    @Test
    void takesTheEarlierOfTwoEquallyGoodOnes() {
        CountedAttempt same = attempt(5, 20, 9000, 400);
        assertThat(Counting.BEST.of(List.of(same, THIRD))).isEqualTo(THIRD);
    }

    @Test
    void refusesToCountNothing() {
        assertThatThrownBy(() -> Counting.BEST.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> attempt(1, 1, 10, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void measuresAPredictionBothWays() {
        assertThat(Prediction.distance(OptionalLong.of(1200), 1250)).hasValue(50);
        assertThat(Prediction.distance(OptionalLong.of(1300), 1250)).hasValue(50);
        assertThat(Prediction.distance(OptionalLong.empty(), 1250)).isEmpty();
        assertThat(Prediction.distance(OptionalLong.of(Long.MAX_VALUE), 0)).hasValue(Long.MAX_VALUE);
    }

    private static CountedAttempt attempt(int number, int score, int start, int seconds) {
        return new CountedAttempt(
                number,
                Points.of(score),
                score,
                DAY.plusSeconds(start),
                DAY.plusSeconds(start + seconds),
                OptionalLong.empty());
    }
}
