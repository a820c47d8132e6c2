package vn.cchc.contest.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import vn.cchc.question.Points;

class CollectiveStandingsTests {

    private static final Measure RATE = new Measure.ParticipationRate();
    private static final Measure MEAN = new Measure.MeanScore();

    /** Half the participation rate in per cent and half the mean score on the scale of 100. */
    private static final Measure HALVES =
            new Measure.Weighted(List.of(new Measure.Weighted.Term(RATE, 1, 2), new Measure.Weighted.Term(MEAN, 5, 2)));

    @Test
    void joinsParticipationRateAndMeanScore() {
        UnitResult soNoiVu = unit("so-noi-vu", 80, 20, 16, 18); // 3 of 80, mean 18
        UnitResult soTuPhap = unit("so-tu-phap", 4, 15, 15, 15); // 3 of 4, mean 15
        List<CollectiveStandings.Place> places =
                CollectiveStandings.of(List.of(soNoiVu, soTuPhap), rule(List.of(HALVES), 0, 0));
        assertThat(names(places)).containsExactly("0 1 so-tu-phap", "0 2 so-noi-vu");
        assertThat(places.get(0).values()).containsExactly(BigFraction.of(75)); // 75/2 + 15*5/2
        assertThat(places.get(1).values()).containsExactly(BigFraction.of(375, 8)); // 3.75/2 + 45
    }

    @Test
    void listsAUnitBelowAThresholdWithoutARank() {
        UnitResult few = unit("few", 100, 20);
        UnitResult enough = unit("enough", 4, 10, 10);
        UnitResult unknown = unit("unknown", 0, 20, 20, 20);
        assertThat(names(CollectiveStandings.of(List.of(few, enough, unknown), rule(List.of(MEAN), 2, 30))))
                .containsExactly("0 1 enough", "0 - few", "0 - unknown");
        assertThat(names(CollectiveStandings.of(List.of(few, enough, unknown), rule(List.of(MEAN), 2, 0))))
                .containsExactly("0 1 unknown", "0 2 enough", "0 - few");
    }

    @Test
    void ranksWithinClassesByHeadcount() {
        CollectiveRule rule = new CollectiveRule(List.of(new Measure.Participants()), 0, 0, List.of(50, 200));
        List<UnitResult> units = List.of(
                unit("a50", 50, 1),
                unit("b51", 51, 1, 1),
                unit("c200", 200, 1, 1, 1),
                unit("d201", 201, 1),
                unit("e10", 10, 1, 1));
        assertThat(names(CollectiveStandings.of(units, rule)))
                .containsExactly("0 1 e10", "0 2 a50", "1 1 c200", "1 2 b51", "2 1 d201");
    }

    @Test
    void addsPointsForRanks() {
        Measure points = new Measure.RankPoints(List.of(10, 6, 3));
        UnitResult one = new UnitResult("one", 9, List.of(member(20, 1), member(18, 4)));
        UnitResult two = new UnitResult("two", 9, List.of(member(19, 2), member(18, 3), member(1, 99)));
        assertThat(points.of(one)).isEqualTo(BigFraction.of(10));
        assertThat(points.of(two)).isEqualTo(BigFraction.of(9));
    }

    @Test
    void countsMissingPeopleAsNothingAmongTheBest() {
        assertThat(new Measure.MeanOfBest(3).of(unit("x", 9, 20))).isEqualTo(BigFraction.of(20, 3));
        assertThat(new Measure.MeanOfBest(3).of(unit("x", 9, 5, 20, 18, 16))).isEqualTo(BigFraction.of(18));
    }

    @Test
    void capsARateAtAllAndTakesAnUnknownHeadcountAsNone() {
        assertThat(RATE.of(unit("x", 2, 1, 1, 1))).isEqualTo(BigFraction.of(100));
        assertThat(RATE.of(unit("x", 0, 1))).isEqualTo(BigFraction.ZERO);
        assertThat(MEAN.of(unit("x", 5))).isEqualTo(BigFraction.ZERO);
    }

    @Test
    void sharesARankBetweenUnitsThatAreExactlyEqual() {
        // a third and two sixths differ as floating-point sums often do, but not here
        UnitResult third = new UnitResult("third", 3, List.of(member(1, 1)));
        UnitResult sixths = new UnitResult("sixths", 6, List.of(member(1, 1), member(1, 1)));
        assertThat(names(CollectiveStandings.of(List.of(third, sixths), rule(List.of(RATE, MEAN), 0, 0))))
                .containsExactly("0 1 sixths", "0 1 third");
    }

    @Test
    void refusesRulesThatCannotWork() {
        assertThatThrownBy(() -> rule(List.of(), 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule(List.of(MEAN), -1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule(List.of(MEAN), 0, 101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CollectiveRule(List.of(MEAN), 0, 0, List.of(50, 50)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Against comparing every pair by whole numbers, multiplied out. */
    @Test
    void agreesWithComparingEveryPairOnRandomUnits() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            List<UnitResult> units = new ArrayList<>();
            for (int i = random.nextInt(12); i >= 0; i--) {
                int members = random.nextInt(5);
                units.add(unit(
                        "u" + i,
                        random.nextInt(6),
                        IntStream.generate(() -> random.nextInt(3))
                                .limit(members)
                                .toArray()));
            }
            List<CollectiveStandings.Place> places = CollectiveStandings.of(units, rule(List.of(MEAN, RATE), 1, 0));
            for (CollectiveStandings.Place place : places) {
                if (place.unit().members().isEmpty()) {
                    assertThat(place.rank()).isEmpty();
                    continue;
                }
                long better = units.stream()
                        .filter(other -> !other.members().isEmpty() && better(other, place.unit()))
                        .count();
                assertThat(place.rank()).isEqualTo(OptionalInt.of((int) better + 1));
            }
            Collections.shuffle(units, random);
            assertThat(CollectiveStandings.of(units, rule(List.of(MEAN, RATE), 1, 0)))
                    .isEqualTo(places);
        }
    }

    private static boolean better(UnitResult one, UnitResult other) {
        long mean =
                sum(one) * other.members().size() - sum(other) * one.members().size();
        if (mean != 0) {
            return mean > 0;
        }
        return (long) part(one) * whole(other) > (long) part(other) * whole(one);
    }

    private static long sum(UnitResult unit) {
        return unit.members().stream()
                .mapToLong(member -> member.score().thousandths())
                .sum();
    }

    private static int part(UnitResult unit) {
        return Math.min(unit.members().size(), unit.headcount());
    }

    private static int whole(UnitResult unit) {
        return Math.max(1, unit.headcount());
    }

    private static CollectiveRule rule(List<Measure> order, int participants, int rate) {
        return new CollectiveRule(order, participants, rate, List.of());
    }

    private static UnitResult unit(String key, int headcount, int... scores) {
        return new UnitResult(
                key,
                headcount,
                IntStream.of(scores).mapToObj(score -> member(score, 1)).toList());
    }

    private static UnitResult.Member member(int score, int rank) {
        return new UnitResult.Member(Points.of(score), rank, score == 20);
    }

    private static List<String> names(List<CollectiveStandings.Place> places) {
        return places.stream()
                .map(place -> place.tier() + " "
                        + (place.rank().isPresent() ? place.rank().getAsInt() : "-") + " "
                        + place.unit().key())
                .toList();
    }
}
