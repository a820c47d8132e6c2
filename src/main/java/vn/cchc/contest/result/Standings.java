package vn.cchc.contest.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * People in the order of a chain of criteria. Those whom no criterion separates share a rank, and the next rank leaves room for them
 * (1, 2, 2, 4); who of them gets a prize is for the rules to say, by a draw or by sharing.
 */
public final class Standings {

    private Standings() {}

    /**
     * Ranks everybody.
     *
     * @throws IllegalArgumentException where a criterion stands twice or a person does
     */
    public static List<Place> of(List<Candidate> candidates, List<Criterion> chain) {
        refuseRepetition(candidates, chain);
        List<Candidate> ordered = new ArrayList<>(candidates);
        // the key makes the order of equals the same wherever it is computed; it gives nobody a better rank
        ordered.sort(better(chain).thenComparing(Candidate::key));
        List<Place> places = new ArrayList<>(ordered.size());
        for (int i = 0; i < ordered.size(); i++) {
            Candidate candidate = ordered.get(i);
            Optional<Criterion> decided = i == 0 ? Optional.empty() : decides(chain, ordered.get(i - 1), candidate);
            boolean tied = i > 0 && decided.isEmpty();
            places.add(new Place(tied ? places.get(i - 1).rank() : i + 1, candidate, decided));
        }
        return places;
    }

    /** The first criterion of the chain that separates two people, empty where none does. */
    public static Optional<Criterion> decides(List<Criterion> chain, Candidate one, Candidate other) {
        return chain.stream()
                .filter(criterion -> criterion.better().compare(one, other) != 0)
                .findFirst();
    }

    private static Comparator<Candidate> better(List<Criterion> chain) {
        return chain.stream()
                .map(Criterion::better)
                .reduce(Comparator::thenComparing)
                .orElseThrow(() -> new IllegalArgumentException("Nothing to rank by"));
    }

    private static void refuseRepetition(List<Candidate> candidates, List<Criterion> chain) {
        if (Set.copyOf(chain).size() != chain.size()) {
            throw new IllegalArgumentException("A criterion stands twice: " + chain);
        }
        Set<String> keys = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!keys.add(candidate.key())) {
                throw new IllegalArgumentException("Somebody stands twice: " + candidate.key());
            }
        }
    }

    /**
     * Somebody's rank.
     *
     * @param decidedBy what put the person behind the one before, empty for the first and for whoever shares the rank before
     */
    public record Place(int rank, Candidate candidate, Optional<Criterion> decidedBy) {}
}
