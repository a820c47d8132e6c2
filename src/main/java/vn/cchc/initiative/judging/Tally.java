package vn.cchc.initiative.judging;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.initiative.ranking.Candidate;
import vn.cchc.initiative.ranking.Mark;
import vn.cchc.initiative.ranking.MarkRule;
import vn.cchc.initiative.ranking.TieRule;
import vn.cchc.initiative.rules.Stage;

/** Reads score sheets by a stage's rules into what is ranked. Pure functions. */
final class Tally {

    private static final int DECIMALS = 3;

    private Tally() {}

    static MarkRule rule(Stage stage) {
        var percent = stage.differencePercent();
        return percent == null ? MarkRule.mean(stage.judges()) : MarkRule.twoAndAThird(stage.full(), percent);
    }

    static List<TieRule> ties(Stage stage) {
        return stage.ties().stream()
                .map(TieRule::read)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The locked sheets, those called first before the third. */
    static List<Mark> marks(Stage stage, List<Sheet> sheets) {
        return locked(sheets).stream()
                .sorted(Comparator.comparing(Sheet::third).thenComparing(Sheet::id))
                .map(sheet -> new Mark(
                        sheet.memberId(),
                        stage.total(sheet.marks().points()),
                        sheet.marks().points()))
                .toList();
    }

    /**
     * An entry as it is ranked; empty while sheets are missing.
     *
     * @param votes of the public
     */
    static Optional<Candidate> candidate(
            Stage stage, long entry, List<Sheet> sheets, int votes, @Nullable Instant submittedAt) {
        return Candidate.of(entry, rule(stage), marks(stage, sheets), votes, submittedAt);
    }

    /** How many sheets an entry still needs, the third marker's among them. */
    static int missing(Stage stage, List<Sheet> sheets) {
        var marks = marks(stage, sheets);
        return Math.max(0, rule(stage).wanted(marks) - marks.size());
    }

    /** Whether the first two markers differ by more than the rule allows. */
    static boolean differs(Stage stage, List<Sheet> sheets) {
        return rule(stage).isContested(marks(stage, sheets));
    }

    /** What the sheets so far come to, by the rule once they are all there, else their mean; null where there is none. */
    static @Nullable BigDecimal score(Stage stage, List<Sheet> sheets) {
        var marks = marks(stage, sheets);
        return rule(stage)
                .score(marks)
                .map(score -> score.value().bigDecimalValue(DECIMALS, RoundingMode.HALF_UP))
                .orElseGet(() -> mean(marks.stream().map(Mark::total).toList()));
    }

    static List<Sheet> locked(List<Sheet> sheets) {
        return sheets.stream()
                .filter(sheet -> sheet.state() == SheetState.LOCKED)
                .toList();
    }

    static @Nullable BigDecimal mean(List<BigDecimal> values) {
        return values.isEmpty()
                ? null
                : values.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(values.size()), DECIMALS, RoundingMode.HALF_UP);
    }
}
