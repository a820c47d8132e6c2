package vn.cchc.plan.competition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cchc.plan.competition.CommonStandings.Line;
import vn.cchc.plan.competition.CommonStandings.Result;
import vn.cchc.plan.competition.CompetitionRules.Kind;
import vn.cchc.plan.competition.CompetitionRules.Measure;
import vn.cchc.plan.competition.CompetitionRules.Part;

class CommonStandingsTests {

    private static final List<Part> PARTS =
            List.of(new Part(Kind.CONTEST, 1, "can-bo", 40), new Part(Kind.CALL, 2, "", 60));

    @Test
    void addsPointsByPlaceByTheSharesOfTheParts() {
        var lines = CommonStandings.people(
                List.of(
                        result(0, "lan", null, 1, 95),
                        result(0, "binh", null, 2, 90),
                        result(0, "chi", null, 4, 70),
                        result(1, "binh", null, 1, 80),
                        result(1, "lan", null, 3, 60)),
                rules(Measure.PLACES, 0, 10, 8, 6));
        // binh: 8 · 0,4 + 10 · 0,6; lan: 10 · 0,4 + 6 · 0,6
        assertThat(told(lines)).containsExactly("1 binh 9.2", "2 lan 7.6", "3 chi 0");
        assertThat(lines.getFirst().parts()).containsExactly(BigFraction.of(16, 5), BigFraction.of(6));
    }

    @Test
    void scalesScoresByTheBestOfThePart() {
        var lines = CommonStandings.people(
                List.of(
                        result(0, "lan", null, 1, 40),
                        result(0, "binh", null, 2, 30),
                        result(1, "binh", null, 1, 80),
                        result(1, "lan", null, 2, 60)),
                rules(Measure.SCORES, 0));
        // lan: 100 · 0,4 + 75 · 0,6; binh: 75 · 0,4 + 100 · 0,6
        assertThat(told(lines)).containsExactly("1 binh 90", "2 lan 85");
    }

    @Test
    void sharesAPlaceAmongEqualsAndLeavesRoomForThem() {
        var lines = CommonStandings.people(
                List.of(
                        result(0, "a", null, 1, 9),
                        result(0, "b", null, 2, 8),
                        result(0, "c", null, 2, 8),
                        result(0, "d", null, 3, 7)),
                rules(Measure.PLACES, 0, 3, 2, 1));
        assertThat(lines).extracting(Line::rank).containsExactly(1, 2, 2, 4);
    }

    @Test
    void countsTheBestEntryOfWhoSentSeveral() {
        var lines = CommonStandings.people(
                List.of(result(1, "lan", null, 3, 60), result(1, "lan", null, 1, 80)),
                rules(Measure.PLACES, 0, 10, 8, 6));
        assertThat(told(lines)).containsExactly("1 lan 6");
    }

    @Test
    void countsOnlyAUnitsBestPeopleInEachPart() {
        var results = List.of(
                result(0, "a", "so-noi-vu", 1, 9),
                result(0, "b", "so-noi-vu", 2, 8),
                result(0, "c", "so-noi-vu", 3, 7),
                result(0, "d", "xa", 2, 8),
                result(1, "d", "xa", 1, 8),
                result(1, "e", null, 2, 8));
        assertThat(told(CommonStandings.units(results, rules(Measure.PLACES, 2, 10, 8, 6))))
                .containsExactly("1 xa 9.2", "2 so-noi-vu 7.2");
        assertThat(told(CommonStandings.units(results, rules(Measure.PLACES, 0, 10, 8, 6))))
                .containsExactly("1 so-noi-vu 9.6", "2 xa 9.2");
    }

    @Test
    void saysWhatKeepsRulesFromBeingPublished() {
        assertThat(rules(Measure.PLACES, 0, 10, 8).problem()).isEmpty();
        assertThat(rules(Measure.PLACES, 0, 8, 10).problem()).contains("points");
        assertThat(rules(Measure.PLACES, 0).problem()).contains("points");
        assertThat(rules(Measure.SCORES, -1).problem()).contains("unit");
        assertThat(of(PARTS.subList(0, 1)).problem()).contains("parts");
        assertThat(of(List.of(PARTS.getFirst(), PARTS.getFirst())).problem()).contains("twice");
        assertThat(of(List.of(PARTS.getFirst(), new Part(Kind.CALL, 2, "", 50))).problem())
                .contains("percent");
    }

    /** Against adding up, for each of them, the best hundredths found by looking through all results. */
    @Test
    void agreesWithLookingThroughAllResults() {
        var random = new Random(5);
        for (int round = 0; round < 300; round++) {
            List<Result> results = new ArrayList<>();
            for (int i = 0; i < random.nextInt(30); i++) {
                results.add(result(
                        random.nextInt(2),
                        "p" + random.nextInt(8),
                        random.nextInt(4) == 0 ? null : "u" + random.nextInt(3),
                        1 + random.nextInt(6),
                        random.nextInt(10)));
            }
            var measure = random.nextBoolean() ? Measure.PLACES : Measure.SCORES;
            var rules = rules(measure, random.nextInt(3), 7, 5, 2);
            var people = CommonStandings.people(results, rules);
            for (var line : people) {
                assertThat(line.total()).isEqualTo(total(results, rules, line.who(), null));
                assertThat(line.rank())
                        .isEqualTo(1
                                + (int) people.stream()
                                        .filter(other -> other.total().compareTo(line.total()) > 0)
                                        .count());
            }
            for (var line : CommonStandings.units(results, rules)) {
                assertThat(line.total()).isEqualTo(ofUnit(results, rules, line.who()));
            }
            Collections.shuffle(results, random);
            assertThat(CommonStandings.people(results, rules)).isEqualTo(people);
        }
    }

    private static BigFraction ofUnit(List<Result> results, CompetitionRules rules, String unit) {
        var sum = BigFraction.ZERO;
        for (int part = 0; part < 2; part++) {
            int one = part;
            var values = results.stream()
                    .filter(result -> unit.equals(result.unit()))
                    .map(Result::who)
                    .distinct()
                    .map(who -> hundredths(results, rules, who, unit, one))
                    .sorted(Collections.reverseOrder())
                    .toList();
            int most = rules.bestOfUnit() == 0 ? values.size() : Math.min(values.size(), rules.bestOfUnit());
            for (var value : values.subList(0, most)) {
                sum = sum.add(value);
            }
        }
        return sum;
    }

    private static BigFraction total(List<Result> results, CompetitionRules rules, String who, @Nullable String unit) {
        return IntStream.range(0, 2)
                .mapToObj(part -> hundredths(results, rules, who, unit, part))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static BigFraction hundredths(
            List<Result> results, CompetitionRules rules, String who, @Nullable String unit, int part) {
        long top = in(results, part)
                .mapToLong(result -> result.score().longValue())
                .max()
                .orElse(0);
        return in(results, part)
                .filter(result -> result.who().equals(who) && (unit == null || Objects.equals(unit, result.unit())))
                .map(result -> rules.measure() == Measure.PLACES
                        ? BigFraction.of(result.rank() > 3 ? 0 : rules.points().get(result.rank() - 1))
                        : top == 0
                                ? BigFraction.ZERO
                                : BigFraction.of(100 * result.score().longValue(), top))
                .max(BigFraction::compareTo)
                .orElse(BigFraction.ZERO)
                .multiply(BigFraction.of(PARTS.get(part).percent(), 100));
    }

    private static Stream<Result> in(List<Result> results, int part) {
        return results.stream().filter(result -> result.part() == part);
    }

    private static List<String> told(List<Line> lines) {
        return lines.stream()
                .map(line -> line.rank() + " " + line.who() + " "
                        + line.total()
                                .bigDecimalValue(3, java.math.RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString())
                .toList();
    }

    private static Result result(int part, String who, @Nullable String unit, int rank, long score) {
        return new Result(part, who, unit, rank, BigDecimal.valueOf(score));
    }

    private static CompetitionRules of(List<Part> parts) {
        return new CompetitionRules("", Measure.SCORES, List.of(), 0, parts);
    }

    private static CompetitionRules rules(Measure measure, int bestOfUnit, Integer... points) {
        return new CompetitionRules("", measure, List.of(points), bestOfUnit, PARTS);
    }
}
