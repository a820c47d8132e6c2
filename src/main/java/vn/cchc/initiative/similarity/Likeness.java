package vn.cchc.initiative.similarity;

import java.util.List;

/**
 * What a text has in common with another.
 *
 * @param key of the other
 * @param share of the own words that stand in passages of the other, from 0 to 1
 * @param shareOfOther the same of the other's words
 * @param passages in the order of the own text
 */
public record Likeness(String key, double share, double shareOfOther, List<Passage> passages) {

    public Likeness {
        passages = List.copyOf(passages);
    }

    /**
     * A passage in both texts.
     *
     * @param from where it begins in the own text, in characters
     * @param otherFrom where it begins in the other
     * @param common words that both have
     * @param own as it stands in the own text, cut where it begins or ceases to be the same
     * @param other as it stands in the other
     */
    public record Passage(
            int from, int to, int otherFrom, int otherTo, int common, List<Piece> own, List<Piece> other) {

        public Passage {
            own = List.copyOf(own);
            other = List.copyOf(other);
        }
    }

    /** A piece of a passage. */
    public record Piece(String text, boolean common) {}
}
