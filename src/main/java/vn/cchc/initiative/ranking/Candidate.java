package vn.cchc.initiative.ranking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * An entry with everything it may be ranked by.
 *
 * @param marks that count
 * @param votes of the public
 * @param decided the place among equals that the panel decided on, 0 for none
 */
public record Candidate(
        long entry,
        BigFraction score,
        List<Mark> marks,
        long votes,
        @Nullable Instant submittedAt,
        int decided) {

    public Candidate {
        marks = List.copyOf(marks);
    }

    /** An entry by its marks; empty while some are missing. */
    public static Optional<Candidate> of(
            long entry, MarkRule rule, List<Mark> marks, long votes, @Nullable Instant submittedAt) {
        return rule.score(marks)
                .map(score -> new Candidate(
                        entry,
                        score.value(),
                        marks.stream()
                                .filter(mark -> score.counted().contains(mark.judge()))
                                .toList(),
                        votes,
                        submittedAt,
                        0));
    }

    public Candidate withScore(BigFraction other) {
        return new Candidate(entry, other, marks, votes, submittedAt, decided);
    }

    public Candidate withDecision(int place) {
        return new Candidate(entry, score, marks, votes, submittedAt, place);
    }

    /** The mean of a criterion's points; a mark without them counts as none. */
    public BigFraction mean(String criterion) {
        return marks.isEmpty()
                ? BigFraction.ZERO
                : MarkRule.mean(marks.stream()
                        .map(mark -> mark.points().getOrDefault(criterion, BigDecimal.ZERO))
                        .toList());
    }

    /** The means of all criteria. */
    public Map<String, BigFraction> means() {
        Map<String, BigFraction> means = new HashMap<>();
        marks.stream()
                .flatMap(mark -> mark.points().keySet().stream())
                .distinct()
                .forEach(criterion -> means.put(criterion, mean(criterion)));
        return means;
    }

    BigFraction median() {
        List<BigDecimal> sorted = totals().sorted().toList();
        if (sorted.isEmpty()) {
            return BigFraction.ZERO;
        }
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? Exact.of(sorted.get(middle))
                : MarkRule.mean(sorted.subList(middle - 1, middle + 1));
    }

    BigDecimal highest() {
        return totals().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }

    BigDecimal lowest() {
        return totals().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }

    private Stream<BigDecimal> totals() {
        return marks.stream().map(Mark::total);
    }
}
