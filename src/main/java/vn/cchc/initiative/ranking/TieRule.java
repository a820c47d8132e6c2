package vn.cchc.initiative.ranking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * What tells entries of the same score apart, as it is written in the rules: {@code criterion:hieu-qua}, {@code median}, {@code
 * highest}, {@code lowest}, {@code agreement}, {@code judge:12}, {@code votes}, {@code earlier}, {@code decision}.
 *
 * @param of the criterion or the judge, empty where the kind needs none
 */
public record TieRule(Kind kind, String of) {

    /** What is compared. */
    public enum Kind {
        /** The greater mean in a criterion. */
        CRITERION,
        /** The greater median of the marks. */
        MEDIAN,
        /** The greater highest mark. */
        HIGHEST,
        /** The greater lowest mark. */
        LOWEST,
        /** The smaller distance between the highest and the lowest mark. */
        AGREEMENT,
        /** The greater mark of one judge, the chair say; who has none from them comes last. */
        JUDGE,
        /** More votes of the public. */
        VOTES,
        /** Submitted earlier. */
        EARLIER,
        /** What the panel decided; entries it said nothing of come last and stay equal. */
        DECISION;

        boolean needsMore() {
            return this == CRITERION || this == JUDGE;
        }
    }

    public TieRule {
        if (kind.needsMore() == of.isEmpty()) {
            throw new IllegalArgumentException("Not a rule for ties: " + kind + " " + of);
        }
        if (kind == Kind.JUDGE && !of.matches("\\d{1,18}")) {
            throw new IllegalArgumentException("No judge: " + of);
        }
    }

    /** Reads what is written in the rules; empty where it is none. */
    public static Optional<TieRule> read(String written) {
        int colon = written.indexOf(':');
        String name = colon < 0 ? written : written.substring(0, colon);
        try {
            return Optional.of(new TieRule(
                    Kind.valueOf(name.toUpperCase(Locale.ROOT)), colon < 0 ? "" : written.substring(colon + 1)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** As it is written in the rules. */
    public String written() {
        return kind.name().toLowerCase(Locale.ROOT) + (of.isEmpty() ? "" : ":" + of);
    }

    /** The better entry first. */
    Comparator<Candidate> better() {
        return switch (kind) {
            case CRITERION ->
                Comparator.comparing((Candidate one) -> one.mean(of)).reversed();
            case MEDIAN -> Comparator.comparing(Candidate::median).reversed();
            case HIGHEST -> Comparator.comparing(Candidate::highest).reversed();
            case LOWEST -> Comparator.comparing(Candidate::lowest).reversed();
            case AGREEMENT -> Comparator.comparing(one -> one.highest().subtract(one.lowest()));
            case JUDGE -> Comparator.comparing(this::ofJudge).reversed();
            case VOTES -> Comparator.comparingLong(Candidate::votes).reversed();
            case EARLIER -> Comparator.comparing(TieRule::submitted);
            case DECISION -> Comparator.comparingInt(one -> one.decided() == 0 ? Integer.MAX_VALUE : one.decided());
        };
    }

    private static Instant submitted(Candidate one) {
        Instant at = one.submittedAt();
        return at == null ? Instant.MAX : at;
    }

    private BigDecimal ofJudge(Candidate one) {
        long judge = Long.parseLong(of);
        return one.marks().stream()
                .filter(mark -> mark.judge() == judge)
                .map(Mark::total)
                .findFirst()
                .orElse(BigDecimal.ONE.negate());
    }
}
