package vn.cchc.initiative.similarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Covers two texts with the longest runs of words that they have in common, each word once, wherever the runs have moved to (M. J.
 * Wise, Running Karp-Rabin Matching and Greedy String Tiling, 1993), and joins runs that stand near each other in both into passages.
 */
final class Tiling {

    /** So many changed, added or dropped words don't end a passage. */
    private static final int GAP = 12;

    /** A stretch that comes up again and again in one text is looked for at its first places only. */
    private static final int MOST_PLACES = 8;

    private static final int NONE = -1;

    private final int[] own;
    private final BitSet idle;
    private final int[] head;
    private final int[] next;
    private final int[] hashes;

    /**
     * Prepares a text to be compared with many.
     *
     * @param idle words that count for nothing
     */
    Tiling(int[] own, BitSet idle) {
        this.own = own;
        this.idle = idle;
        this.hashes = Winnowing.stretches(own);
        this.head = new int[Integer.highestOneBit(Math.max(1, hashes.length)) * 4];
        this.next = new int[hashes.length];
        Arrays.fill(head, NONE);
        for (int at = hashes.length - 1; at >= 0; at--) {
            int place = hashes[at] & head.length - 1;
            next[at] = head[place];
            head[place] = at;
        }
    }

    /** A run of words that both have: where it begins in each, and how long it is. */
    record Tile(int own, int other, int length) {}

    /**
     * Neighbouring tiles.
     *
     * @param words in them that count
     */
    record Stretch(List<Tile> tiles, int words) {

        int ownFrom() {
            return tiles.getFirst().own();
        }

        int ownTo() {
            return tiles.getLast().own() + tiles.getLast().length();
        }

        int otherFrom() {
            return tiles.getFirst().other();
        }

        int otherTo() {
            return tiles.getLast().other() + tiles.getLast().length();
        }
    }

    /** Passages with at least so many words in common, in the order of the own text. */
    List<Stretch> passages(int[] other, int least) {
        List<Stretch> passages = new ArrayList<>();
        List<Tile> near = new ArrayList<>();
        for (Tile tile : tiles(other)) {
            if (!near.isEmpty() && !follows(near.getLast(), tile)) {
                passages.add(stretch(near));
                near.clear();
            }
            near.add(tile);
        }
        if (!near.isEmpty()) {
            passages.add(stretch(near));
        }
        passages.removeIf(passage -> passage.words() < least);
        return passages;
    }

    private Stretch stretch(List<Tile> tiles) {
        int words = 0;
        for (Tile tile : tiles) {
            words += tile.length()
                    - idle.get(tile.own(), tile.own() + tile.length()).cardinality();
        }
        return new Stretch(List.copyOf(tiles), words);
    }

    private static boolean follows(Tile before, Tile tile) {
        int ownGap = tile.own() - before.own() - before.length();
        int otherGap = tile.other() - before.other() - before.length();
        return ownGap >= 0 && ownGap <= GAP && otherGap >= 0 && otherGap <= GAP;
    }

    private List<Tile> tiles(int[] other) {
        List<Tile> runs = runs(other);
        runs.sort(Comparator.comparingInt(Tile::length)
                .reversed()
                .thenComparingInt(Tile::own)
                .thenComparingInt(Tile::other));
        BitSet ownTaken = new BitSet(own.length);
        BitSet otherTaken = new BitSet(other.length);
        List<Tile> tiles = new ArrayList<>();
        for (Tile run : runs) {
            for (int from = 0; from < run.length(); ) {
                int length = 0;
                while (from + length < run.length()
                        && !ownTaken.get(run.own() + from + length)
                        && !otherTaken.get(run.other() + from + length)) {
                    length++;
                }
                if (length >= Winnowing.STRETCH) {
                    tiles.add(new Tile(run.own() + from, run.other() + from, length));
                    ownTaken.set(run.own() + from, run.own() + from + length);
                    otherTaken.set(run.other() + from, run.other() + from + length);
                }
                from += length + 1;
            }
        }
        tiles.sort(Comparator.comparingInt(Tile::own));
        return tiles;
    }

    private List<Tile> runs(int[] other) {
        List<Tile> runs = new ArrayList<>();
        int[] stretches = Winnowing.stretches(other);
        for (int at = 0; at < stretches.length; at++) {
            int places = 0;
            for (int place = head[stretches[at] & head.length - 1]; place != NONE; place = next[place]) {
                if (hashes[place] == stretches[at] && ++places <= MOST_PLACES) {
                    // what has a like word before it belongs to a run that was seen there
                    boolean begun = place > 0 && at > 0 && own[place - 1] == other[at - 1];
                    if (!begun || startsLate(place, at, other, stretches)) {
                        int length = common(place, at, other);
                        if (length >= Winnowing.STRETCH) {
                            runs.add(new Tile(place, at, length));
                        }
                    }
                }
            }
        }
        return runs;
    }

    /** Whether the run was passed over at its beginning, because there it stood at too many places. */
    private boolean startsLate(int place, int at, int[] other, int[] stretches) {
        int places = 0;
        for (int before = head[stretches[at - 1] & head.length - 1]; before != NONE; before = next[before]) {
            if (hashes[before] == stretches[at - 1] && ++places > MOST_PLACES && before == place - 1) {
                return true;
            }
        }
        return false;
    }

    private int common(int place, int at, int[] other) {
        int length = 0;
        while (place + length < own.length && at + length < other.length && own[place + length] == other[at + length]) {
            length++;
        }
        return length;
    }
}
