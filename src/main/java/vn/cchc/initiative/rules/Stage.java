package vn.cchc.initiative.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stage of judging, from the check of eligibility to the last.
 *
 * @param judges how many score an entry
 * @param differencePercent of the full score: where two markers differ by more, a third is called; null where none is
 * @param quorumPercent of the panel's members who must have given their sheets before the stage can be closed
 * @param thresholdPercent of votes that an entry needs in a secret ballot
 * @param best how many go on, null for all that reach {@code least}
 * @param least points that an entry needs, null for none
 * @param ties how equal scores are told apart, first rule first: {@code criterion:hieu-qua}, {@code median}, {@code earlier}
 * @param until when sheets are due, null where no day is set
 */
public record Stage(
        String slug,
        String title,
        Kind kind,
        boolean blind,
        int judges,
        List<Criterion> criteria,
        @Nullable BigDecimal differencePercent,
        int quorumPercent,
        int thresholdPercent,
        @Nullable Integer best,
        @Nullable BigDecimal least,
        List<String> ties,
        @Nullable Instant until) {

    /** How a stage decides. */
    public enum Kind {
        /** The secretary checks, entry by entry. */
        ELIGIBILITY,
        /** Judges give points. */
        SCORES,
        /** Members vote in secret. */
        BALLOT
    }

    public Stage {
        criteria = List.copyOf(criteria);
        ties = List.copyOf(ties);
    }

    /** The best possible score. */
    public BigDecimal full() {
        return criteria.stream()
                .map(criterion -> criterion.maximum().multiply(criterion.weight()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
    }

    /** The weighted sum; criteria without points count nothing. */
    public BigDecimal total(Map<String, BigDecimal> points) {
        return criteria.stream()
                .map(criterion ->
                        points.getOrDefault(criterion.slug(), BigDecimal.ZERO).multiply(criterion.weight()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
