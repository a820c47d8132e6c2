package vn.cchc.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Likeness of two texts: 1 − edit distance / length of the longer, by Myers' bit-parallel method in blocks of 64. */
final class Similarity {

    private Similarity() {}

    static double of(int[] a, int[] b) {
        int longer = Math.max(a.length, b.length);
        return longer == 0 ? 1 : 1 - (double) distance(a, b) / longer;
    }

    static int distance(int[] pattern, int[] text) {
        if (pattern.length == 0) {
            return text.length;
        }
        int blocks = (pattern.length + 63) / 64;
        Map<Integer, long[]> places = new HashMap<>();
        for (int i = 0; i < pattern.length; i++) {
            places.computeIfAbsent(pattern[i], key -> new long[blocks])[i / 64] |= 1L << (i % 64);
        }
        long[] nowhere = new long[blocks];
        long[] more = new long[blocks];
        long[] less = new long[blocks];
        Arrays.fill(more, -1L);
        int score = pattern.length;
        long last = 1L << ((pattern.length - 1) % 64);
        for (int letter : text) {
            long[] equal = places.getOrDefault(letter, nowhere);
            long carryMore = 1;
            long carryLess = 0;
            for (int block = 0; block < blocks; block++) {
                long pv = more[block];
                long mv = less[block];
                long eq = equal[block];
                long xv = eq | mv;
                eq |= carryLess;
                long xh = (((eq & pv) + pv) ^ pv) | eq;
                long ph = mv | ~(xh | pv);
                long mh = pv & xh;
                if (block == blocks - 1) {
                    score += (ph & last) != 0 ? 1 : 0;
                    score -= (mh & last) != 0 ? 1 : 0;
                }
                long phOut = ph >>> 63;
                long mhOut = mh >>> 63;
                ph = ph << 1 | carryMore;
                mh = mh << 1 | carryLess;
                more[block] = mh | ~(xv | ph);
                less[block] = ph & xv;
                carryMore = phOut;
                carryLess = mhOut;
            }
        }
        return score;
    }
}
