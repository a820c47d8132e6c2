package vn.cchc.contest.result;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.cchc.question.Points;

/** A figure by which units are compared, the larger the better; exact, so that equal units are equal. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "measure")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Measure.Participants.class, name = "participants"),
    @JsonSubTypes.Type(value = Measure.ParticipationRate.class, name = "participation-rate"),
    @JsonSubTypes.Type(value = Measure.MeanScore.class, name = "mean-score"),
    @JsonSubTypes.Type(value = Measure.MeanOfBest.class, name = "mean-of-best"),
    @JsonSubTypes.Type(value = Measure.PerfectScorers.class, name = "perfect-scorers"),
    @JsonSubTypes.Type(value = Measure.RankPoints.class, name = "rank-points"),
    @JsonSubTypes.Type(value = Measure.Weighted.class, name = "weighted")
})
public sealed interface Measure {

    BigFraction of(UnitResult unit);

    /** How many have taken part. */
    record Participants() implements Measure {
        @Override
        public BigFraction of(UnitResult unit) {
            return BigFraction.of(unit.members().size());
        }
    }

    /** The share of the headcount that has taken part, in per cent; never above 100, 0 where the headcount is not known. */
    record ParticipationRate() implements Measure {
        @Override
        public BigFraction of(UnitResult unit) {
            if (unit.headcount() == 0) {
                return BigFraction.ZERO;
            }
            return BigFraction.of(Math.min(unit.members().size(), unit.headcount()), unit.headcount())
                    .multiply(100);
        }
    }

    /** Points a head of those who have taken part; 0 where nobody has. */
    record MeanScore() implements Measure {
        @Override
        public BigFraction of(UnitResult unit) {
            return mean(
                    unit.members().stream().map(UnitResult.Member::score).toList(),
                    unit.members().size());
        }
    }

    /**
     * Points a head of the best few; a unit with fewer counts as if the missing had none, or a single good person would beat a
     * whole unit.
     */
    record MeanOfBest(int count) implements Measure {
        public MeanOfBest {
            if (count < 1) {
                throw new IllegalArgumentException("At least one person makes a mean, not " + count);
            }
        }

        @Override
        public BigFraction of(UnitResult unit) {
            return mean(
                    unit.members().stream()
                            .map(UnitResult.Member::score)
                            .sorted(Comparator.reverseOrder())
                            .limit(count)
                            .toList(),
                    count);
        }
    }

    /** How many earned every point. */
    record PerfectScorers() implements Measure {
        @Override
        public BigFraction of(UnitResult unit) {
            return BigFraction.of((int)
                    unit.members().stream().filter(UnitResult.Member::perfect).count());
        }
    }

    /** Points for the ranks of the unit's people: the first of the list for rank 1, and so on; nothing beyond its end. */
    record RankPoints(List<Integer> points) implements Measure {
        public RankPoints {
            points = List.copyOf(points);
        }

        @Override
        public BigFraction of(UnitResult unit) {
            return BigFraction.of((int) unit.members().stream()
                    .mapToLong(member -> member.rank() <= points.size() ? points.get(member.rank() - 1) : 0)
                    .sum());
        }
    }

    /** A sum of other figures, each times its weight. */
    record Weighted(List<Term> terms) implements Measure {
        public Weighted {
            terms = List.copyOf(terms);
        }

        @Override
        public BigFraction of(UnitResult unit) {
            return terms.stream()
                    .map(term -> term.measure().of(unit).multiply(term.weight()))
                    .reduce(BigFraction.ZERO, BigFraction::add);
        }

        /**
         * A weighted figure.
         *
         * @param numerator over {@code denominator}: 6 and 10 for six tenths
         */
        public record Term(Measure measure, int numerator, int denominator) {
            BigFraction weight() {
                return BigFraction.of(numerator, denominator);
            }
        }
    }

    private static BigFraction mean(List<Points> scores, int heads) {
        if (heads == 0) {
            return BigFraction.ZERO;
        }
        long sum = scores.stream().mapToLong(Points::thousandths).sum();
        return BigFraction.of(sum, 1_000L * heads);
    }
}
