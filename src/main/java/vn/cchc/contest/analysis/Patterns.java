package vn.cchc.contest.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What in a round deserves a person's look, most striking first. A pure function; nothing follows from it by itself, since families
 * share phones, offices share rooms, and who has read the document answers fast.
 */
public final class Patterns {

    /** Nobody reads a question and its options in less. */
    static final Duration LEAST_PER_QUESTION = Duration.ofSeconds(3);

    static final double HIGH = 0.8;
    /** Fewer wrong answers in common come about by chance. */
    static final int LEAST_SHARED = 3;
    /** A wrong answer that so many gave says nothing about two of them. */
    static final int MOST_HOLDERS = 100;

    static final int LEAST_TOGETHER = 10;
    private static final int SHOWN = 10;

    private Patterns() {}

    /**
     * A submitted attempt.
     *
     * @param share of the points earned, 0 to 1
     * @param address it came from; null where not known, and where an official helped
     * @param wrong answers that earned nothing by question, in the author's names
     */
    public record Trace(
            long entrant,
            int questions,
            Instant started,
            Instant submitted,
            double share,
            @Nullable String address,
            Map<Long, String> wrong) {

        public Trace {
            wrong = Map.copyOf(wrong);
        }
    }

    /** What is striking. */
    public enum Kind {
        /** A high score in less time than reading takes. */
        FAST,
        /** Two people with the same rare wrong answers. */
        ALIKE,
        /** Many from one address; offices and village halls have one, too. */
        TOGETHER
    }

    /**
     * Something to look at.
     *
     * @param entrants a few of them where they are many
     * @param weight orders findings of a kind; for ALIKE how unlikely by chance, in bits, for FAST how many times too fast
     * @param figure seconds a question, wrong answers in common, or people at an address
     * @param apart between two submissions, or between the first and the last start at an address
     */
    public record Finding(Kind kind, List<Long> entrants, double weight, long figure, Duration apart) {

        public Finding {
            entrants = List.copyOf(entrants);
        }
    }

    public static List<Finding> of(List<Trace> traces) {
        List<Finding> findings = new ArrayList<>(alike(traces));
        findings.addAll(fast(traces));
        findings.addAll(together(traces));
        return findings;
    }

    private static List<Finding> fast(List<Trace> traces) {
        return traces.stream()
                .filter(trace -> trace.questions() > 0 && trace.share() >= HIGH)
                .filter(trace -> perQuestion(trace).compareTo(LEAST_PER_QUESTION) < 0)
                .map(trace -> new Finding(
                        Kind.FAST,
                        List.of(trace.entrant()),
                        (double) LEAST_PER_QUESTION.toMillis()
                                / Math.max(1, perQuestion(trace).toMillis()),
                        perQuestion(trace).toSeconds(),
                        Duration.ZERO))
                .sorted(Comparator.comparingDouble(Finding::weight)
                        .reversed()
                        .thenComparing(finding -> finding.entrants().getFirst()))
                .toList();
    }

    private static List<Finding> together(List<Trace> traces) {
        Map<String, List<Trace>> places = new HashMap<>();
        for (var trace : traces) {
            var address = trace.address();
            if (address != null) {
                places.computeIfAbsent(address, key -> new ArrayList<>()).add(trace);
            }
        }
        return places.values().stream()
                .filter(those -> those.size() >= LEAST_TOGETHER)
                .map(those -> new Finding(
                        Kind.TOGETHER,
                        those.stream().map(Trace::entrant).sorted().limit(SHOWN).toList(),
                        those.size(),
                        those.size(),
                        Duration.between(
                                those.stream().map(Trace::started).min(Comparator.naturalOrder()).orElseThrow(),
                                those.stream().map(Trace::started).max(Comparator.naturalOrder()).orElseThrow())))
                .sorted(Comparator.comparingDouble(Finding::weight)
                        .reversed()
                        .thenComparing(finding -> finding.entrants().getFirst()))
                .toList();
    }

    private static Duration perQuestion(Trace trace) {
        return Duration.between(trace.started(), trace.submitted()).dividedBy(trace.questions());
    }

    private static List<Finding> alike(List<Trace> traces) {
        Map<Answer, List<Trace>> holders = new HashMap<>();
        Map<Long, Integer> wrongOnes = new HashMap<>();
        for (var trace : traces) {
            trace.wrong().forEach((question, response) -> {
                holders.computeIfAbsent(new Answer(question, response), key -> new ArrayList<>())
                        .add(trace);
                wrongOnes.merge(question, 1, Integer::sum);
            });
        }
        Map<Pair, double[]> shared = new HashMap<>();
        holders.forEach((answer, those) -> {
            if (those.size() < 2 || those.size() > MOST_HOLDERS) {
                return;
            }
            // how unlikely it is that another who errs here errs in the same way
            double bits = Math.log((double) wrongOnes.getOrDefault(answer.question(), those.size()) / those.size()) / Math.log(2);
            for (int i = 0; i < those.size(); i++) {
                for (int j = i + 1; j < those.size(); j++) {
                    if (those.get(i).entrant() != those.get(j).entrant()) {
                        var sums = shared.computeIfAbsent(
                                Pair.of(those.get(i), those.get(j)), key -> new double[2]);
                        sums[0]++;
                        sums[1] += bits;
                    }
                }
            }
        });
        return shared.entrySet().stream()
                .filter(entry -> entry.getValue()[0] >= LEAST_SHARED)
                .map(entry -> new Finding(
                        Kind.ALIKE,
                        List.of(entry.getKey().one().entrant(), entry.getKey().other().entrant()),
                        entry.getValue()[1],
                        (long) entry.getValue()[0],
                        Duration.between(
                                        entry.getKey().one().submitted(),
                                        entry.getKey().other().submitted())
                                .abs()))
                .sorted(Comparator.comparingDouble(Finding::weight)
                        .thenComparingLong(Finding::figure)
                        .reversed()
                        .thenComparing(Finding::apart)
                        .thenComparing(finding -> finding.entrants().getFirst()))
                .toList();
    }

    private record Answer(long question, String response) {}

    private record Pair(Trace one, Trace other) {

        static Pair of(Trace one, Trace other) {
            return one.entrant() < other.entrant() ? new Pair(one, other) : new Pair(other, one);
        }
    }
}
