package vn.cchc.initiative.assignment;

import java.util.List;
import java.util.stream.Collectors;

/** There are too few judges for some entries. Says which entries, together, lack whom; nothing has been assigned. */
public final class AssignmentImpossible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Shortage> shortages;

    /**
     * Entries that can't all be judged (P. Hall, 1935): whoever wants to count it again needs nothing else.
     *
     * @param entries that are short together; none of them could be left out of the proof
     * @param wanted places they still need, beyond the judges they have
     * @param available places that judges have for them: of each judge as many as they may still take, but no more than there are
     *     entries here that they have no conflict with
     * @param judges who have those places
     */
    public record Shortage(List<Long> entries, int wanted, int available, List<Place> judges) {

        public Shortage {
            entries = List.copyOf(entries);
            judges = List.copyOf(judges);
        }
    }

    /** How many of the entries a judge can still take. */
    public record Place(long judge, int places) {}

    AssignmentImpossible(List<Shortage> shortages) {
        super(shortages.stream()
                .map(shortage -> "Entries %s need %d more places, but there are only %d: %s"
                        .formatted(shortage.entries(), shortage.wanted(), shortage.available(), shortage.judges()))
                .collect(Collectors.joining("; ")));
        this.shortages = List.copyOf(shortages);
    }

    public List<Shortage> shortages() {
        return shortages;
    }
}
