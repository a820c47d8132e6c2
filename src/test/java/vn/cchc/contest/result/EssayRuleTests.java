package vn.cchc.contest.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.cchc.question.Points;

/** How two or three markers' marks make one, worked out by hand. */
class EssayRuleTests {

    private static final Points FULL = Points.of(10);
    private static final EssayRule TWO = new EssayRule(2, 10, 4);

    @Test
    void twoNearMarksMakeTheirMean() {
        assertThat(mark("7", "8")).contains(Points.of("7.5"));
        assertThat(mark("7.25", "7.25")).contains(Points.of("7.25"));
        assertThat(mark("7.25", "7.5")).contains(Points.of("7.375"));
    }

    @Test
    void aGapJustAtTheRuleNeedsNoThirdMarkerAndOneStepMoreDoes() {
        assertThat(TWO.wanted(points("7", "8"), FULL)).isEqualTo(2);
        assertThat(TWO.wanted(points("7", "8.25"), FULL)).isEqualTo(3);
        assertThat(mark("7", "8.25")).isEmpty();
    }

    @Test
    void withAThirdMarkTheTwoNearestCount() {
        assertThat(mark("4", "8", "7")).contains(Points.of("7.5"));
        assertThat(mark("4", "8", "4.5")).contains(Points.of("4.25"));
        assertThat(mark("9", "5", "9.5")).contains(Points.of("9.25"));
        assertThat(mark("4", "8", "8")).contains(Points.of("8"));
    }

    @Test
    void aThirdMarkInTheMiddleCountsByItself() {
        assertThat(mark("4", "8", "6")).contains(Points.of("6"));
    }

    @Test
    void aMeanIsRoundedUpToAThousandth() {
        assertThat(new EssayRule(2, 100, 1_000).combine(List.of(new Points(1_000), new Points(1_001)), FULL))
                .contains(new Points(1_001));
    }

    @Test
    void oneMarkerDecidesAlone() {
        var rule = new EssayRule(1, 10, 4);
        assertThat(rule.combine(List.of(), FULL)).isEmpty();
        assertThat(rule.combine(points("3.75"), FULL)).contains(Points.of("3.75"));
    }

    @Test
    void waitsForAllMarkers() {
        assertThat(mark()).isEmpty();
        assertThat(mark("7")).isEmpty();
    }

    @Test
    void theGapIsAShareOfTheQuestionsPoints() {
        assertThat(TWO.wanted(points("1", "1.25"), Points.of(2))).isEqualTo(3);
        assertThat(TWO.wanted(points("1", "3"), Points.of(20))).isEqualTo(2);
    }

    @Test
    void allowsTheStepsOfTheRuleUpToTheFullPoints() {
        assertThat(TWO.allows(Points.of("7.25"), FULL)).isTrue();
        assertThat(TWO.allows(Points.of("7.3"), FULL)).isFalse();
        assertThat(TWO.allows(Points.of("10.25"), FULL)).isFalse();
        assertThat(TWO.allows(Points.of("0.3"), Points.of("0.3")))
                .as("all of it")
                .isTrue();
        assertThatThrownBy(() -> new EssayRule(2, 10, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Optional<Points> mark(String... given) {
        return TWO.combine(points(given), FULL);
    }

    private static List<Points> points(String... given) {
        return Stream.of(given).map(Points::of).toList();
    }
}
