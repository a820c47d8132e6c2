package vn.cchc.initiative.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.cchc.initiative.agreement.Leniency.JudgeLine;
import vn.cchc.initiative.agreement.Leniency.ScoreLine;

class LeniencyTests {

    @Test
    void findsWhatWasAddedThoughNoJudgeSawEverything() {
        double[] worth = {70, 75, 80, 85, 90};
        double[] added = {4, 0, -4};
        List<Given> scores = List.of(
                given(0, 0, worth, added),
                given(0, 1, worth, added),
                given(1, 1, worth, added),
                given(1, 2, worth, added),
                given(2, 0, worth, added),
                given(2, 2, worth, added),
                given(3, 0, worth, added),
                given(4, 2, worth, added));
        var profile = Leniency.of(scores);
        assertThat(profile.groups()).isEqualTo(1);
        for (JudgeLine judge : profile.judges()) {
            assertThat(judge.leniency()).isCloseTo(added[(int) judge.judge()], within(1e-9));
            assertThat(judge.deviation()).isCloseTo(0, within(1e-9));
        }
        profile.entries()
                .forEach(entry -> assertThat(entry.normalised()).isCloseTo(worth[(int) entry.entry()], within(1e-9)));
        // the raw mean puts entry 3, which only the mild judge saw, on a par with the last
        assertThat(profile.entries().get(3).mean()).isEqualTo(89);
        assertThat(profile.entries().get(4).mean()).isEqualTo(86);
        assertThat(profile.scores()).noneMatch(ScoreLine::standsOut);
    }

    @Test
    void comparesNobodyWhomNoEntryLinks() {
        var profile = Leniency.of(List.of(
                new Given(1, 1, 80),
                new Given(1, 2, 84),
                new Given(2, 3, 50),
                new Given(2, 4, 52),
                new Given(3, 5, 9)));
        assertThat(profile.groups()).isEqualTo(3);
        assertThat(profile.judges()).extracting(JudgeLine::group).containsExactly(0, 0, 1, 1, 2);
        assertThat(profile.judges())
                .extracting(JudgeLine::leniency)
                .usingElementComparator((one, other) -> Math.abs(one - other) < 1e-9 ? 0 : 1)
                .containsExactly(-2.0, 2.0, -1.0, 1.0, 0.0);
    }

    @Test
    void pointsOutTheScoreThatDoesNotFit() {
        Random random = new Random(6);
        List<Given> scores = new ArrayList<>();
        for (int entry = 0; entry < 20; entry++) {
            for (int judge = 0; judge < 4; judge++) {
                scores.add(new Given(
                        entry,
                        judge,
                        60 + entry + judge + random.nextInt(-1, 2) - (entry == 7 && judge == 2 ? 40 : 0)));
            }
        }
        assertThat(Leniency.of(scores).scores())
                .filteredOn(line -> line.given().entry() != 7)
                .noneMatch(ScoreLine::standsOut);
        assertThat(Leniency.of(scores).scores())
                .filteredOn(ScoreLine::standsOut)
                .anyMatch(line -> line.given().judge() == 2)
                .allMatch(line -> line.given().entry() == 7);
    }

    /** Against taking means of entries and of judges in turn until nothing moves. */
    @Test
    void agreesWithMeansTakenInTurn() {
        Random random = new Random(9);
        for (int round = 0; round < 40; round++) {
            List<Given> scores = new ArrayList<>();
            for (int entry = 0; entry < 15; entry++) {
                for (int judge = 0; judge < 5; judge++) {
                    if (random.nextInt(3) > 0) {
                        scores.add(new Given(entry, judge, random.nextInt(41) / 2.0));
                    }
                }
            }
            var profile = Leniency.of(scores);
            if (profile.groups() > 1) {
                continue;
            }
            Map<Long, Double> entries = new HashMap<>();
            Map<Long, Double> judges = new HashMap<>();
            for (int turn = 0; turn < 150; turn++) {
                scores.forEach(score -> entries.put(
                        score.entry(),
                        scores.stream()
                                .filter(other -> other.entry() == score.entry())
                                .mapToDouble(other -> other.score() - judges.getOrDefault(other.judge(), 0.0))
                                .average()
                                .orElseThrow()));
                scores.forEach(score -> judges.put(
                        score.judge(),
                        scores.stream()
                                .filter(other -> other.judge() == score.judge())
                                .mapToDouble(other -> other.score() - entries.getOrDefault(other.entry(), 0.0))
                                .average()
                                .orElseThrow()));
            }
            double mean = judges.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElseThrow();
            profile.judges()
                    .forEach(line ->
                            assertThat(line.leniency()).isCloseTo(judges.get(line.judge()) - mean, within(1e-6)));
        }
    }

    @Test
    void refusesTwoScoresOfOneJudgeForOneEntry() {
        assertThatThrownBy(() -> Leniency.of(List.of(new Given(1, 1, 5), new Given(1, 1, 6))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasNothingToSayOfNothing() {
        assertThat(Leniency.of(List.of()).judges()).isEmpty();
    }

    private static Given given(int entry, int judge, double[] worth, double[] added) {
        return new Given(entry, judge, worth[entry] + added[judge]);
    }
}
