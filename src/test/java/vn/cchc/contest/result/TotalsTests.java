package vn.cchc.contest.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.cchc.contest.result.Totals.Taken;
import vn.cchc.question.Points;

class TotalsTests {

    @Test
    void sumsUpAllRoundsWhereNothingElseIsSaid() {
        var places = Totals.of(
                List.of(
                        taken(1, "an", 80, 300),
                        taken(2, "an", 60, 200),
                        taken(1, "binh", 100, 100),
                        taken(1, "chi", 70, 100),
                        taken(2, "chi", 70, 100)),
                TotalRule.USUAL);
        assertThat(places.stream().map(TotalsTests::line)).containsExactly("1 chi 140", "2 an 140", "3 binh 100");
        assertThat(places.get(1).decidedBy()).contains(Criterion.DURATION);
        assertThat(places.get(1).counted()).containsExactly(1, 2);
    }

    @Test
    void theBestRoundsCountAndOthersDoNot() {
        var places = Totals.of(
                List.of(
                        taken(1, "an", 80, 900),
                        taken(2, "an", 90, 100),
                        taken(3, "an", 80, 300),
                        taken(2, "binh", 100, 100)),
                new TotalRule(2, List.of(Criterion.SCORE, Criterion.DURATION)));
        assertThat(places.getFirst().score()).isEqualTo(Points.of(170));
        assertThat(places.getFirst().counted()).containsExactly(2, 3);
        assertThat(places.getFirst().duration()).isEqualTo(Duration.ofSeconds(400));
        assertThat(places.getFirst().taken()).isEqualTo(3);
    }

    @Test
    void peopleWhomNothingSeparatesShareARank() {
        var places = Totals.of(
                List.of(taken(1, "an", 80, 300), taken(1, "binh", 80, 300), taken(1, "chi", 70, 300)), TotalRule.USUAL);
        assertThat(places.stream().map(TotalsTests::line)).containsExactly("1 an 80", "1 binh 80", "3 chi 70");
    }

    @Test
    void refusesWhatDoesNotSumUp() {
        assertThatThrownBy(() -> new TotalRule(0, List.of(Criterion.REGISTERED)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Every choice of rounds is tried, and ranks are counted person by person. */
    @Test
    void findsWhatASlowObviousReckoningFinds() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            int rounds = 1 + random.nextInt(5);
            int best = random.nextInt(rounds + 1);
            List<Taken> all = new ArrayList<>();
            for (int person = 0; person < 12; person++) {
                for (int round = 1; round <= rounds; round++) {
                    if (random.nextInt(4) > 0) {
                        all.add(taken(round, "p" + person, random.nextInt(4), 60 * random.nextInt(3)));
                    }
                }
            }
            var places = Totals.of(all, new TotalRule(best, List.of(Criterion.SCORE)));
            for (var place : places) {
                assertThat(place.score().thousandths()).isEqualTo(most(all, place.key(), best));
                long better = places.stream()
                        .map(Totals.Place::key)
                        .filter(key -> most(all, key, best) > most(all, place.key(), best))
                        .count();
                assertThat(place.rank()).isEqualTo(better + 1);
            }
            assertThat(places)
                    .hasSize((int) all.stream().map(Taken::key).distinct().count());
        }
    }

    private static long most(List<Taken> all, String key, int best) {
        var own = all.stream().filter(one -> one.key().equals(key)).toList();
        return IntStream.range(0, 1 << own.size())
                .filter(chosen -> best == 0 || Integer.bitCount(chosen) <= best)
                .mapToLong(chosen -> IntStream.range(0, own.size())
                        .filter(at -> (chosen & (1 << at)) != 0)
                        .mapToLong(at -> own.get(at).score().thousandths())
                        .sum())
                .max()
                .orElse(0);
    }

    private static Taken taken(int round, String key, long score, long seconds) {
        return new Taken(round, key, Points.of(score), 0, Duration.ofSeconds(seconds), OptionalLong.empty());
    }

    private static String line(Totals.Place place) {
        return place.rank() + " " + place.key() + " " + place.score();
    }
}
