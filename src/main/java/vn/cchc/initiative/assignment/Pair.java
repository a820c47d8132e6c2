package vn.cchc.initiative.assignment;

import java.util.Comparator;

/** An entry and a judge. */
public record Pair(long entry, long judge) implements Comparable<Pair> {

    private static final Comparator<Pair> ORDER =
            Comparator.comparingLong(Pair::entry).thenComparingLong(Pair::judge);

    @Override
    public int compareTo(Pair other) {
        return ORDER.compare(this, other);
    }
}
