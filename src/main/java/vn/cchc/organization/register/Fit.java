package vn.cchc.organization.register;

import java.util.BitSet;

/**
 * How well the words of a query fit one name. Every word may be a syllable, the beginning of one, or the initials of several that
 * stand together; marks that were typed count where they agree and are forgiven where they don't, for a Telex word is wrong until it
 * is whole.
 */
final class Fit {

    private static final double WHOLE = 3;
    private static final double BEGINNING = 1.8;
    private static final double INITIALS = 2.4;
    private static final double RIGHT_MARKS = 0.6;
    private static final double WRONG_MARKS = -0.8;
    private static final double IN_ORDER = 0.5;
    private static final double COVERED = 4;
    private static final double THE_NAME_ITSELF = 4;

    private final NameTokens query;
    private final NameTokens name;
    private final BitSet covered = new BitSet();
    private final BitSet used = new BitSet();
    private double score;

    private Fit(NameTokens query, NameTokens name) {
        this.query = query;
        this.name = name;
        var after = -1;
        for (int i = 0; i < query.size(); i++) {
            after = take(i, after);
        }
    }

    static Fit of(NameTokens query, NameTokens name) {
        return new Fit(query, name);
    }

    /** Which of the query's words it explains. */
    BitSet used() {
        return used;
    }

    double score() {
        if (used.isEmpty()) {
            return 0;
        }
        boolean itself = query.folded().equals(name.folded());
        return score + COVERED * covered.cardinality() / name.size() + (itself ? THE_NAME_ITSELF : 0);
    }

    /** Takes the query's word into account; returns the last syllable it covers, or the one before. */
    private int take(int word, int after) {
        var wanted = query.folded().get(word);
        int best = -1;
        double bestScore = 0;
        for (int i = 0; i < name.size(); i++) {
            var found = name.folded().get(i);
            if (covered.get(i) || !found.startsWith(wanted)) {
                continue;
            }
            double value = found.length() == wanted.length() ? WHOLE : BEGINNING;
            value += query.hasMarks().get(word)
                    ? marks(query.marked().get(word), name.marked().get(i))
                    : 0;
            value += i == after + 1 ? IN_ORDER : 0;
            if (value > bestScore) {
                best = i;
                bestScore = value;
            }
        }
        if (best >= 0 && bestScore >= BEGINNING) {
            return cover(word, best, best + 1, bestScore);
        }
        int start = wanted.length() < 2 ? -1 : name.initials().indexOf(wanted);
        if (start >= 0) {
            return cover(word, start, start + wanted.length(), INITIALS * wanted.length());
        }
        start = wanted.length() < 2 ? -1 : name.spoken().indexOf(wanted);
        if (start >= 0) {
            int end = name.spokenAt().get(start + wanted.length() - 1) + 1;
            return cover(word, name.spokenAt().get(start), end, INITIALS * wanted.length());
        }
        return best >= 0 ? cover(word, best, best + 1, bestScore) : after;
    }

    private int cover(int word, int from, int to, double value) {
        covered.set(from, to);
        used.set(word);
        score += value;
        return to - 1;
    }

    private static double marks(String typed, String found) {
        return found.startsWith(typed) ? RIGHT_MARKS : WRONG_MARKS;
    }
}
