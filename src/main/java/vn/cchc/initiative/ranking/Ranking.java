package vn.cchc.initiative.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Entries by their score, equal scores by the rules for ties in their order. Entries that no rule tells apart share a place, and the
 * next place leaves room for them (1, 2, 2, 4).
 */
public final class Ranking {

    private static final Comparator<Candidate> BY_SCORE =
            Comparator.comparing(Candidate::score).reversed();

    private Ranking() {}

    /**
     * An entry's place.
     *
     * @param shared whether another entry has it too
     * @param decidedBy the rule that put the entry behind the one before, empty where the score did and for the first
     */
    public record Place(int rank, boolean shared, Candidate candidate, Optional<TieRule> decidedBy) {

        public long entry() {
            return candidate.entry();
        }
    }

    /** @throws IllegalArgumentException where an entry stands twice */
    public static List<Place> of(List<Candidate> candidates, List<TieRule> ties) {
        Set<Long> seen = new HashSet<>();
        candidates.forEach(candidate -> {
            if (!seen.add(candidate.entry())) {
                throw new IllegalArgumentException("Entry " + candidate.entry() + " stands twice");
            }
        });
        Comparator<Candidate> better = ties.stream().map(TieRule::better).reduce(BY_SCORE, Comparator::thenComparing);
        // the id makes the order of equals the same everywhere; it gives nobody a better place
        List<Candidate> ordered = candidates.stream()
                .sorted(better.thenComparing(Candidate::entry))
                .toList();
        List<Place> places = new ArrayList<>(ordered.size());
        for (int i = 0; i < ordered.size(); i++) {
            Candidate candidate = ordered.get(i);
            boolean asBefore = i > 0 && better.compare(ordered.get(i - 1), candidate) == 0;
            boolean asNext = i + 1 < ordered.size() && better.compare(candidate, ordered.get(i + 1)) == 0;
            places.add(new Place(
                    asBefore ? places.getLast().rank() : i + 1,
                    asBefore || asNext,
                    candidate,
                    i == 0 || asBefore ? Optional.empty() : decidedBy(ordered.get(i - 1), candidate, ties)));
        }
        return places;
    }

    private static Optional<TieRule> decidedBy(Candidate before, Candidate candidate, List<TieRule> ties) {
        return BY_SCORE.compare(before, candidate) != 0
                ? Optional.empty()
                : ties.stream()
                        .filter(tie -> tie.better().compare(before, candidate) != 0)
                        .findFirst();
    }
}
