package vn.cchc.vietnamese;

import java.util.Arrays;
import java.util.function.LongPredicate;

/** Counts of long keys other than 0, in two flat arrays: a boxed map of a million pairs of syllables would not fit a small heap. */
final class LongCounts {

    private static final int SMALLEST = 1 << 10;

    private long[] keys = new long[SMALLEST];
    private int[] counts = new int[SMALLEST];
    private int size;

    int get(long key) {
        return counts[place(key)];
    }

    int size() {
        return size;
    }

    void add(long key, int count) {
        int place = place(key);
        if (keys[place] == 0) {
            if (size * 3 > keys.length * 2) {
                grow(keys.length * 2);
                place = place(key);
            }
            keys[place] = key;
            size++;
        }
        counts[place] = Math.addExact(counts[place], count);
    }

    /** The keys in ascending order. */
    long[] sortedKeys() {
        return Arrays.stream(keys).filter(key -> key != 0).sorted().toArray();
    }

    /** A copy with what is counted at least so often and wanted. */
    LongCounts atLeast(int least, LongPredicate wanted) {
        LongCounts kept = new LongCounts();
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0 && counts[i] >= least && wanted.test(keys[i])) {
                kept.add(keys[i], counts[i]);
            }
        }
        return kept;
    }

    private int place(long key) {
        int mask = keys.length - 1;
        long mixed = key * 0x9E3779B97F4A7C15L;
        int place = (int) (mixed ^ mixed >>> 32) & mask;
        while (keys[place] != 0 && keys[place] != key) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow(int capacity) {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[capacity];
        counts = new int[capacity];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                counts[place] = oldCounts[i];
            }
        }
    }
}
