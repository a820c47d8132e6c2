package vn.cchc.initiative.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.cchc.initiative.agreement.Alpha.Level;

class AlphaTests {

    /** K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), example C: four observers, twelve units, some missing. */
    private static final List<List<Double>> FOUR_OBSERVERS = units(
            "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .");

    @Test
    void agreesWithKrippendorffsFourObservers() {
        assertThat(Alpha.ofUnits(FOUR_OBSERVERS, Level.NOMINAL).orElseThrow()).isCloseTo(.743, within(.0005));
        assertThat(Alpha.ofUnits(FOUR_OBSERVERS, Level.ORDINAL).orElseThrow()).isCloseTo(.815, within(.0005));
        assertThat(Alpha.ofUnits(FOUR_OBSERVERS, Level.INTERVAL).orElseThrow()).isCloseTo(.849, within(.0005));
    }

    /** The same paper, example A: two observers, ten units, two values. */
    @Test
    void agreesWithKrippendorffsTwoObserversOfTwoValues() {
        var units = units("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");
        assertThat(Alpha.ofUnits(units, Level.NOMINAL).orElseThrow()).isCloseTo(.095, within(.0005));
    }

    /** The same paper, example B: two observers, twelve units, five values (a to e). */
    @Test
    void agreesWithKrippendorffsTwoObserversOfFiveValues() {
        var units = units("1 1 2 2 4 3 3 3 5 4 4 1", "2 1 2 2 2 3 3 3 5 4 4 4");
        assertThat(Alpha.ofUnits(units, Level.NOMINAL).orElseThrow()).isCloseTo(.692, within(.0005));
    }

    /** The example of three coders and fifteen units that Wikipedia's article computes step by step. */
    @Test
    void agreesWithTheThreeCodersOfTheEncyclopaedia() {
        var units = units(
                ". . . . . 3 4 1 2 1 1 3 3 . 3", "1 . 2 1 3 3 4 3 . . . . . . .", ". . 2 1 3 4 4 . 2 1 1 3 3 . 4");
        assertThat(Alpha.ofUnits(units, Level.NOMINAL).orElseThrow()).isCloseTo(.691, within(.0005));
        assertThat(Alpha.ofUnits(units, Level.INTERVAL).orElseThrow()).isCloseTo(.811, within(.0005));
    }

    @Test
    void isOneWhereAllAgreeAndUndefinedWhereNothingCouldDiffer() {
        assertThat(Alpha.ofUnits(units("1 2 3", "1 2 3"), Level.INTERVAL)).hasValue(1);
        assertThat(Alpha.ofUnits(units("2 2 2", "2 2 2"), Level.INTERVAL)).isEmpty();
        assertThat(Alpha.ofUnits(units("1 2 3"), Level.NOMINAL)).isEmpty();
        assertThat(Alpha.ofUnits(List.of(), Level.NOMINAL)).isEmpty();
    }

    @Test
    void risesWithoutTheJudgeWhoDiffers() {
        List<Given> scores = new ArrayList<>();
        for (int entry = 0; entry < 10; entry++) {
            scores.add(new Given(entry, 1, entry));
            scores.add(new Given(entry, 2, entry + 0.5));
            scores.add(new Given(entry, 3, 9 - entry));
        }
        var without = Alpha.withoutEach(scores, Level.INTERVAL);
        double all = Alpha.of(scores, Level.INTERVAL).orElseThrow();
        assertThat(without.get(3L).orElseThrow()).isGreaterThan(.9).isGreaterThan(all);
        assertThat(without.get(1L).orElseThrow()).isLessThan(all);
    }

    /** Against the definition written out pair by pair. */
    @Test
    void agreesWithEveryPairCompared() {
        Random random = new Random(8);
        for (int round = 0; round < 300; round++) {
            List<List<Double>> units = new ArrayList<>();
            for (int unit = random.nextInt(12); unit >= 0; unit--) {
                List<Double> values = new ArrayList<>();
                for (int judge = random.nextInt(5); judge > 0; judge--) {
                    values.add(random.nextInt(5) * 0.25);
                }
                units.add(values);
            }
            for (Level level : Level.values()) {
                OptionalDouble alpha = Alpha.ofUnits(units, level);
                OptionalDouble slow = slowly(units, level);
                assertThat(alpha.isPresent()).isEqualTo(slow.isPresent());
                slow.ifPresent(value -> assertThat(alpha.orElseThrow()).isCloseTo(value, within(1e-9)));
            }
        }
    }

    private static OptionalDouble slowly(List<List<Double>> units, Level level) {
        List<Double> all = new ArrayList<>();
        units.stream().filter(unit -> unit.size() > 1).forEach(all::addAll);
        double observed = 0;
        for (List<Double> unit : units) {
            for (int i = 0; i < unit.size(); i++) {
                for (int j = 0; j < unit.size(); j++) {
                    if (i != j) {
                        observed += distance(unit.get(i), unit.get(j), all, level) / (unit.size() - 1);
                    }
                }
            }
        }
        double expected = 0;
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < all.size(); j++) {
                if (i != j) {
                    expected += distance(all.get(i), all.get(j), all, level);
                }
            }
        }
        int n = all.size();
        return expected == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - (observed / n) / (expected / ((double) n * (n - 1))));
    }

    private static double distance(double one, double other, List<Double> all, Level level) {
        if (one == other) {
            return 0;
        }
        return switch (level) {
            case NOMINAL -> 1;
            case INTERVAL -> (one - other) * (one - other);
            case ORDINAL -> {
                double low = Math.min(one, other);
                double high = Math.max(one, other);
                double between = all.stream().filter(v -> v > low && v < high).count()
                        + all.stream().filter(v -> v == low || v == high).count() / 2.0;
                yield between * between;
            }
        };
    }

    private static List<List<Double>> units(String... observers) {
        List<List<Double>> units = new ArrayList<>();
        for (String observer : observers) {
            List<String> values = Arrays.asList(observer.split(" "));
            for (int unit = 0; unit < values.size(); unit++) {
                if (units.size() == unit) {
                    units.add(new ArrayList<>());
                }
                if (!values.get(unit).equals(".")) {
                    units.get(unit).add(Double.valueOf(values.get(unit)));
                }
            }
        }
        return units;
    }
}
