package vn.cchc.initiative.similarity;

import java.util.Arrays;

/**
 * Chooses few of the stretches of a text so that two texts with a passage in common have chosen at least one in common: of every
 * window of neighbouring stretches the one with the least hash (S. Schleimer, D. Wilkerson and A. Aiken, Winnowing: Local Algorithms
 * for Document Fingerprinting, SIGMOD 2003). A passage of {@link #SURELY_FOUND} words is found without fail.
 */
final class Winnowing {

    /** Words of a stretch. */
    static final int STRETCH = 8;

    private static final int WINDOW = 8;

    /** Every passage that long is found. */
    static final int SURELY_FOUND = STRETCH + WINDOW - 1;

    private Winnowing() {}

    /** The hashes of all stretches in order. */
    static int[] stretches(int[] words) {
        int[] hashes = new int[Math.max(0, words.length - STRETCH + 1)];
        for (int at = 0; at < hashes.length; at++) {
            long hash = 0;
            for (int word = at; word < at + STRETCH; word++) {
                hash = (hash ^ words[word]) * 0x9E3779B97F4A7C15L;
                hash ^= hash >>> 29;
            }
            hashes[at] = (int) (hash >>> 32);
        }
        return hashes;
    }

    /** The hashes chosen, each once, in ascending order. */
    static int[] chosen(int[] words) {
        int[] hashes = stretches(words);
        int[] chosen = new int[hashes.length];
        int size = 0;
        int last = -1;
        int windows = Math.max(Math.min(1, hashes.length), hashes.length - WINDOW + 1);
        for (int from = 0; from < windows; from++) {
            int least = from;
            for (int at = from + 1; at < Math.min(hashes.length, from + WINDOW); at++) {
                least = hashes[at] <= hashes[least] ? at : least;
            }
            if (least != last) {
                chosen[size++] = hashes[least];
                last = least;
            }
        }
        return Arrays.stream(chosen, 0, size).sorted().distinct().toArray();
    }
}
