package vn.cchc.initiative.judging;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.cchc.initiative.rules.Stage;

/** What the locked sheets of an entry come to. Pure functions. */
final class Tally {

    private static final int SCALE = 3;

    private Tally() {}

    /**
     * An entry's score.
     *
     * @param total the mean of the sheets that count
     * @param criteria the same by criterion
     * @param median of the sheets' totals
     * @param open whether a sheet, or the third that a difference calls for, is still missing
     */
    record Score(BigDecimal total, Map<String, BigDecimal> criteria, BigDecimal median, boolean open) {}

    static Score of(Stage stage, List<Sheet> sheets) {
        var counted = counted(stage, locked(sheets));
        var totals = counted.stream().map(sheet -> stage.total(sheet.marks().points())).sorted().toList();
        Map<String, BigDecimal> criteria = new java.util.LinkedHashMap<>();
        for (var criterion : stage.criteria()) {
            criteria.put(
                    criterion.slug(),
                    mean(counted.stream()
                            .map(sheet -> sheet.marks().points().getOrDefault(criterion.slug(), BigDecimal.ZERO))
                            .toList()));
        }
        return new Score(mean(totals), criteria, median(totals), missing(stage, sheets) > 0);
    }

    /** How many sheets an entry still needs, the third marker's among them. */
    static int missing(Stage stage, List<Sheet> sheets) {
        var locked = locked(sheets);
        int wanted = stage.judges() + (differs(stage, locked) ? 1 : 0);
        return Math.max(0, wanted - locked.size());
    }

    /** Whether the first two markers differ by more than the rule allows. */
    static boolean differs(Stage stage, List<Sheet> locked) {
        var percent = stage.differencePercent();
        var first = locked.stream().filter(sheet -> !sheet.third()).toList();
        if (percent == null || first.size() != 2) {
            return false;
        }
        var difference = stage.total(first.get(0).marks().points())
                .subtract(stage.total(first.get(1).marks().points()))
                .abs();
        return difference.multiply(BigDecimal.valueOf(100)).compareTo(percent.multiply(stage.full())) > 0;
    }

    /** With a third marker the two that lie closest together count; where both pairs are equally close, all three. */
    private static List<Sheet> counted(Stage stage, List<Sheet> locked) {
        if (!differs(stage, locked) || locked.size() < 3) {
            return locked;
        }
        var ordered = locked.stream()
                .sorted(Comparator.comparing(sheet -> stage.total(sheet.marks().points())))
                .toList();
        var low = difference(stage, ordered.get(0), ordered.get(1));
        var high = difference(stage, ordered.get(1), ordered.get(2));
        int closer = low.compareTo(high);
        return closer == 0 ? ordered : closer < 0 ? ordered.subList(0, 2) : ordered.subList(1, 3);
    }

    private static BigDecimal difference(Stage stage, Sheet one, Sheet other) {
        return stage.total(other.marks().points()).subtract(stage.total(one.marks().points()));
    }

    static List<Sheet> locked(List<Sheet> sheets) {
        return sheets.stream()
                .filter(sheet -> sheet.state() == SheetState.LOCKED)
                .toList();
    }

    static BigDecimal mean(List<BigDecimal> values) {
        return values.isEmpty()
                ? BigDecimal.ZERO
                : values.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(values.size()), SCALE, RoundingMode.HALF_UP);
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        int size = sorted.size();
        return size == 0
                ? BigDecimal.ZERO
                : size % 2 == 1 ? sorted.get(size / 2) : mean(sorted.subList(size / 2 - 1, size / 2 + 1));
    }

    /** An entry to be placed. */
    record Placed(long entry, int number, Score score) {}

    /** Best first; who is still equal by every tie rule shares a place. */
    static Comparator<Placed> order(Stage stage) {
        Comparator<Placed> order = Comparator.comparing((Placed placed) -> placed.score().total()).reversed();
        for (var tie : stage.ties()) {
            order = order.thenComparing(
                    switch (tie) {
                        case "median" ->
                            Comparator.comparing((Placed placed) -> placed.score().median()).reversed();
                        case "earlier" -> Comparator.comparingInt(Placed::number);
                        default -> criterion(tie.substring(tie.indexOf(':') + 1));
                    });
        }
        return order;
    }

    private static Comparator<Placed> criterion(String slug) {
        return Comparator.comparing((Placed placed) -> placed.score().criteria().getOrDefault(slug, BigDecimal.ZERO))
                .reversed();
    }

    /** Places from 1, by entry, in order; a shared place is followed by a gap. */
    static Map<Long, Integer> places(Stage stage, List<Placed> entries) {
        var order = order(stage);
        List<Placed> sorted = new ArrayList<>(entries);
        sorted.sort(order.thenComparingInt(Placed::number));
        Map<Long, Integer> places = new java.util.LinkedHashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            boolean tied = i > 0 && order.compare(sorted.get(i - 1), sorted.get(i)) == 0;
            places.put(sorted.get(i).entry(), tied ? places.getOrDefault(sorted.get(i - 1).entry(), i) : i + 1);
        }
        return places;
    }
}
