package vn.cchc.initiative.assignment;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who judges what, and why.
 *
 * @param rows by entry, then by judge
 * @param released pairs that were given and no longer stand
 * @param loads of all judges, those without an entry too
 * @param seed with which it can be repeated
 */
public record Assignment(List<Row> rows, List<Pair> released, SortedMap<Long, Integer> loads, long seed) {

    /**
     * An entry given to a judge.
     *
     * @param experts judges who know the entry's field and have no conflict with it
     * @param eligible judges without a conflict with it
     */
    public record Row(Pair pair, Reason reason, int experts, int eligible) {}

    /** Why an entry was given to a judge. */
    public enum Reason {
        /** It was theirs before. */
        KEPT,
        /** They know its field. */
        KNOWS_FIELD,
        /** It names no field, so anybody may. */
        NO_FIELD,
        /** Others know its field better, but have their share. */
        EVENS_LOADS,
        /** Nobody who knows its field is left without a conflict. */
        NO_EXPERT_LEFT
    }

    public Assignment {
        rows = List.copyOf(rows);
        released = List.copyOf(released);
        loads = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(loads));
    }

    public Set<Pair> pairs() {
        return rows.stream().map(Row::pair).collect(Collectors.toUnmodifiableSet());
    }

    /** How many judge an entry outside what they know. */
    public long outsideTheirFields() {
        return rows.stream()
                .filter(row -> row.reason() == Reason.EVENS_LOADS || row.reason() == Reason.NO_EXPERT_LEFT)
                .count();
    }

    /** The sum of the squares of the loads: the smaller, the more even. */
    public long unevenness() {
        return loads.values().stream().mapToLong(load -> (long) load * load).sum();
    }
}
