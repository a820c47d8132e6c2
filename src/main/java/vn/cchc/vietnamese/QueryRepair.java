package vn.cchc.vietnamese;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives a query back the marks it was typed without and mends slips of the keyboard, by a noisy channel: of all readings the
 * one is taken that is likely as Vietnamese, by a {@link SyllableModel}, and likely to have been typed like this.
 *
 * <p>A mark that was typed is never overruled: what has a tone keeps it, what has a quality mark or the stroke of đ keeps that.
 * Document numbers, abbreviations, words in quotation marks and words in capitals stay as they are. How many marks were
 * dropped is judged from the whole query, so that a query half without marks is read as one. Slips are input methods' keys
 * left uncomposed ("cair cachs"), a neighbouring, missing, doubled or swapped key, and spelling by ear (ch/tr, s/x, d/gi/r,
 * l/n).
 */
public final class QueryRepair {

    private static final int BEAM = 8;
    private static final int MOST_CANDIDATES = 12;
    private static final int CACHED = 20_000;
    /** Longer texts are left alone: they are pasted, not typed. */
    private static final int MOST_SYLLABLES = 150;

    private static final int LONGEST_SYLLABLE = 9;
    /** The share of syllables that have no mark in ordinary text. */
    private static final double NATURALLY_UNMARKED = 0.27;

    private static final double SELDOM_DROPPED = 0.004;
    private static final double OFTEN_DROPPED = 0.97;
    /** From here on letters without marks are read as missing marks before they are read as slips. */
    private static final double OFTEN = 0.3;

    private static final double PARTLY_TYPED = 4;
    private static final double UNCOMPOSED = 3;
    private static final double BY_EAR = 7;
    private static final double NEIGHBOUR = 8;
    private static final double SWAPPED = 8;
    private static final double LEFT_OUT = 9;
    private static final double DOUBLED = 8;
    private static final double OTHER_KEY = 11;
    /** What nobody has ever written so may be another word more easily. */
    private static final double UNKNOWN_PENALTY = 4;
    /** A triple seen so often needs no second thought. */
    private static final int SURE = 3;

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzăâđêôơư";
    private static final String[] ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
    private static final String[][] SOUNDS = {
        {"ch", "tr"}, {"s", "x"}, {"d", "gi"}, {"d", "r"}, {"gi", "r"}, {"l", "n"}, {"v", "d"}
    };

    private final SyllableModel model;
    private final Map<String, Slips> slips = new ConcurrentHashMap<>();

    /** A repair that knows the syllables of a model. */
    public QueryRepair(SyllableModel model) {
        this.model = model;
    }

    /**
     * A query as it is read.
     *
     * @param text the query with its syllables replaced, everything else as typed
     * @param changed whether anything was replaced
     */
    public record Repaired(String text, boolean changed) {}

    /** What a syllable may have been meant as; {@code cost} is how unlikely it is to be typed like this. */
    private record Candidate(int id, double cost) {}

    /**
     * Slips that a syllable may hold.
     *
     * @param marked those that keep the marks as typed
     * @param byEar spelling by ear of a syllable that was typed without its marks
     * @param unmarked any slip in a syllable that was typed without its marks
     */
    private record Slips(List<Candidate> marked, List<Candidate> byEar, List<Candidate> unmarked) {}

    /** A reading of the beginning of a query. */
    private record Path(@Nullable Path before, int last, double score) {
        int previous() {
            return before == null ? SyllableModel.BOUNDARY : before.last;
        }
    }

    /** Reads a query. */
    public Repaired repair(String typed) {
        List<Syllable> syllables = Syllables.of(typed);
        if (model.isEmpty() || syllables.isEmpty() || syllables.size() > MOST_SYLLABLES) {
            return new Repaired(typed, false);
        }
        boolean[] fixed = fixed(typed, syllables);
        double dropped = droppedShare(syllables, fixed);
        List<List<Candidate>> lattice = lattice(syllables, fixed, dropped);
        int[] best = bestPath(lattice);
        StringBuilder text = new StringBuilder();
        int copied = 0;
        boolean changed = false;
        for (int i = 0; i < best.length; i++) {
            Syllable syllable = syllables.get(i);
            if (best[i] > SyllableModel.NUMBER && !model.syllable(best[i]).equals(syllable.text())) {
                text.append(typed, copied, syllable.start())
                        .append(inCaseOf(model.syllable(best[i]), typed.substring(syllable.start(), syllable.end())));
                copied = syllable.end();
                changed = true;
            }
        }
        return changed
                ? new Repaired(text.append(typed, copied, typed.length()).toString(), true)
                : new Repaired(typed, false);
    }

    /** What must stay as typed. */
    private static boolean[] fixed(String typed, List<Syllable> syllables) {
        boolean[] fixed = new boolean[syllables.size()];
        List<DocumentNumber.Occurrence> numbers = DocumentNumber.findIn(typed);
        boolean shouting = typed.equals(typed.toUpperCase(Locale.ROOT));
        boolean quoted = false;
        int end = 0;
        for (int i = 0; i < fixed.length; i++) {
            Syllable syllable = syllables.get(i);
            for (int at = end; at < syllable.start(); at++) {
                quoted ^= "\"\u201C\u201D".indexOf(typed.charAt(at)) >= 0;
            }
            end = syllable.end();
            String written = typed.substring(syllable.start(), end);
            boolean capitals = !shouting && written.length() > 1 && written.equals(written.toUpperCase(Locale.ROOT));
            boolean number = numbers.stream().anyMatch(n -> n.start() <= syllable.start() && n.end() >= syllable.end());
            fixed[i] = quoted || capitals || number || syllable.text().length() > 12 || hasNoVowel(syllable.text());
            var abbreviation = fixed[i]
                    ? java.util.Optional.<Abbreviations.Entry>empty()
                    : Abbreviations.at(typed, syllables, i, false);
            if (abbreviation.isPresent()) {
                fixed[i] = true;
            }
        }
        return fixed;
    }

    private static boolean hasNoVowel(String syllable) {
        return syllable.length() > 1
                && VietnameseText.foldNormalized(syllable).chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0)
                && syllable.indexOf('w') < 0;
    }

    /** How likely a mark was left out, judged by how many are missing beyond those that are never there. */
    private double droppedShare(List<Syllable> syllables, boolean[] fixed) {
        int unmarked = 0;
        int marked = 0;
        for (int i = 0; i < fixed.length; i++) {
            String text = syllables.get(i).text();
            if (fixed[i] || SyllableModel.isNumber(text)) {
                continue;
            }
            if (VietnameseText.hasMarks(text)) {
                marked++;
            } else {
                unmarked++;
            }
        }
        if (marked == 0) {
            return OFTEN_DROPPED;
        }
        double natural = (marked + unmarked) * NATURALLY_UNMARKED;
        double missing = unmarked - natural - 0.8 * Math.sqrt(natural * (1 - NATURALLY_UNMARKED));
        return Math.clamp(missing / (marked + unmarked - natural), SELDOM_DROPPED, OFTEN_DROPPED);
    }

    private List<List<Candidate>> lattice(List<Syllable> syllables, boolean[] fixed, double dropped) {
        int[] ids = new int[syllables.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = model.id(syllables.get(i).text());
        }
        List<List<Candidate>> lattice = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            String text = syllables.get(i).text();
            Candidate self = new Candidate(ids[i], ids[i] == SyllableModel.UNKNOWN ? UNKNOWN_PENALTY : 0);
            if (fixed[i]
                    || SyllableModel.isNumber(text)
                    || text.length() > LONGEST_SYLLABLE + 3
                    || dropped <= SELDOM_DROPPED * 1.5 && isSure(ids, i)) {
                lattice.add(List.of(self));
                continue;
            }
            Map<Integer, Double> costs = new HashMap<>();
            costs.put(self.id(), self.cost());
            boolean legible = dropped > OFTEN && model.withLetters(text).length > 0;
            Slips slipped = slips(text);
            double missing = -Math.log(dropped);
            if (!legible) {
                slipped.marked().forEach(slip -> costs.merge(slip.id(), slip.cost(), Math::min));
            }
            if (dropped > OFTEN) {
                (legible ? slipped.byEar() : slipped.unmarked())
                        .forEach(slip -> costs.merge(slip.id(), slip.cost() + missing, Math::min));
            }
            missingMarks(text, dropped, costs);
            lattice.add(costs.entrySet().stream()
                    .map(cost -> new Candidate(cost.getKey(), cost.getValue()))
                    .sorted(Comparator.comparingDouble((Candidate c) -> c.cost() - Math.log(1.0 + model.single(c.id())))
                            .thenComparingInt(Candidate::id))
                    .limit(MOST_CANDIDATES)
                    .toList());
            if (lattice.getLast().stream().noneMatch(c -> c.id() == self.id())) {
                List<Candidate> withSelf = new ArrayList<>(lattice.removeLast());
                withSelf.add(self);
                lattice.add(withSelf);
            }
        }
        return lattice;
    }

    /** Whether the syllable stands in triples as the collection has them. */
    private boolean isSure(int[] ids, int at) {
        int[] around = new int[5];
        for (int i = 0; i < 5; i++) {
            int place = at - 2 + i;
            around[i] = place < 0 || place >= ids.length ? SyllableModel.BOUNDARY : ids[place];
        }
        for (int from = 0; from < 3; from++) {
            boolean inside = at - 2 + from >= 0 && at + from < ids.length;
            if (inside && model.triple(around[from], around[from + 1], around[from + 2]) >= SURE) {
                return true;
            }
        }
        return false;
    }

    private void missingMarks(String text, double dropped, Map<Integer, Double> costs) {
        boolean marked = VietnameseText.hasMarks(text);
        double cost = marked ? PARTLY_TYPED : -Math.log(dropped);
        for (int id : model.withLetters(VietnameseText.foldNormalized(text))) {
            String word = model.syllable(id);
            if (!word.equals(text) && keepsMarks(text, word)) {
                costs.merge(id, cost, Math::min);
            } else if (word.equals(text) && !marked && dropped > 0.9) {
                costs.merge(id, 0.0, Math::min);
            }
        }
    }

    /** Whether every mark of what was typed is in the word too, which has the same letters. */
    private static boolean keepsMarks(String typed, String word) {
        int tone = tone(typed);
        if (tone != 0 && tone != tone(word)) {
            return false;
        }
        String letters = SyllableModel.toneless(typed);
        String others = SyllableModel.toneless(word);
        if (letters.length() != others.length()) {
            return false;
        }
        for (int i = 0; i < letters.length(); i++) {
            if (letters.charAt(i) > 'z' && letters.charAt(i) != others.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int tone(String syllable) {
        for (int i = 0; i < syllable.length(); i++) {
            if (VietnameseText.tone(syllable.charAt(i)) > 0) {
                return VietnameseText.tone(syllable.charAt(i));
            }
        }
        return 0;
    }

    /** What may have been meant by a slip; the same for every query, so it is kept. */
    private Slips slips(String text) {
        Slips known = slips.get(text);
        if (known != null) {
            return known;
        }
        if (slips.size() >= CACHED) {
            slips.clear();
        }
        Slips found = findSlips(text);
        slips.put(text, found);
        return found;
    }

    private Slips findSlips(String text) {
        Map<Integer, Double> marked = new HashMap<>();
        Telex.compose(text).ifPresent(composed -> {
            int id = model.id(composed);
            if (id > SyllableModel.NUMBER) {
                marked.put(id, UNCOMPOSED);
            }
        });
        Map<Integer, Double> byEar = new HashMap<>();
        Map<Integer, Double> unmarked = new HashMap<>();
        if (text.length() <= LONGEST_SYLLABLE) {
            String letters = SyllableModel.toneless(text);
            int tone = tone(text);
            EditedTaker inTheTone = (edited, cost) -> {
                for (int id : model.inAnyTone(edited)) {
                    if (tone(model.syllable(id)) == tone) {
                        marked.merge(id, cost, Math::min);
                    }
                }
            };
            byEar(letters, inTheTone);
            byKeyboard(letters, inTheTone);
            if (!VietnameseText.hasMarks(text)) {
                byEar(letters, (edited, cost) -> take(edited, cost, byEar));
                byKeyboard(letters, (edited, cost) -> take(edited, cost, unmarked));
                byEar.forEach((id, cost) -> unmarked.merge(id, cost, Math::min));
            }
        }
        marked.remove(model.id(text));
        return new Slips(likeliest(marked), likeliest(byEar), likeliest(unmarked));
    }

    private interface EditedTaker {
        void take(String letters, double cost);
    }

    private void take(String letters, double cost, Map<Integer, Double> costs) {
        for (int id : model.withLetters(letters)) {
            costs.merge(id, cost, Math::min);
        }
    }

    private List<Candidate> likeliest(Map<Integer, Double> costs) {
        return costs.entrySet().stream()
                .map(cost -> new Candidate(cost.getKey(), cost.getValue()))
                .sorted(Comparator.comparingDouble((Candidate c) -> c.cost() - Math.log(1.0 + model.single(c.id())))
                        .thenComparingInt(Candidate::id))
                .limit(MOST_CANDIDATES)
                .toList();
    }

    private static void byEar(String letters, EditedTaker taker) {
        for (String[] pair : SOUNDS) {
            for (int i = 0; i < 2; i++) {
                if (letters.startsWith(pair[i])) {
                    taker.take(pair[1 - i] + letters.substring(pair[i].length()), BY_EAR);
                }
            }
        }
    }

    private static void byKeyboard(String letters, EditedTaker taker) {
        for (int at = 0; at <= letters.length(); at++) {
            String head = letters.substring(0, at);
            String tail = letters.substring(at);
            char typed = tail.isEmpty() ? ' ' : tail.charAt(0);
            boolean plain = typed >= 'a' && typed <= 'z';
            for (int i = 0; i < LETTERS.length(); i++) {
                char c = LETTERS.charAt(i);
                taker.take(head + c + tail, LEFT_OUT);
                if (plain && typed != c) {
                    taker.take(head + c + tail.substring(1), areNeighbours(typed, c) ? NEIGHBOUR : OTHER_KEY);
                }
            }
            if (plain) {
                boolean doubled = at > 0 && head.charAt(at - 1) == typed;
                taker.take(head + tail.substring(1), doubled ? DOUBLED : OTHER_KEY);
            }
            if (tail.length() > 1 && typed != tail.charAt(1)) {
                taker.take(head + tail.charAt(1) + typed + tail.substring(2), SWAPPED);
            }
        }
    }

    private static boolean areNeighbours(char a, char b) {
        for (int row = 0; row < ROWS.length; row++) {
            int at = ROWS[row].indexOf(a);
            if (at < 0) {
                continue;
            }
            for (int other = Math.max(0, row - 1); other <= Math.min(2, row + 1); other++) {
                int place = ROWS[other].indexOf(b);
                if (place >= 0 && Math.abs(place - at) <= 1) {
                    return true;
                }
            }
        }
        return false;
    }

    private int[] bestPath(List<List<Candidate>> lattice) {
        List<Path> beam = List.of(new Path(new Path(null, SyllableModel.BOUNDARY, 0), SyllableModel.BOUNDARY, 0));
        for (List<Candidate> candidates : lattice) {
            Map<Long, Path> best = new HashMap<>();
            for (Path path : beam) {
                for (Candidate candidate : candidates) {
                    double score = path.score()
                            + model.logProbability(path.previous(), path.last(), candidate.id())
                            - candidate.cost();
                    long state = (long) path.last() << 32 | candidate.id();
                    Path known = best.get(state);
                    if (known == null || score > known.score()) {
                        best.put(state, new Path(path, candidate.id(), score));
                    }
                }
            }
            beam = best.values().stream()
                    .sorted(Comparator.comparingDouble(Path::score).reversed())
                    .limit(BEAM)
                    .toList();
        }
        Path end = null;
        double endScore = Double.NEGATIVE_INFINITY;
        for (Path path : beam) {
            double score = path.score() + model.logProbability(path.previous(), path.last(), SyllableModel.BOUNDARY);
            if (score > endScore) {
                end = path;
                endScore = score;
            }
        }
        int[] ids = new int[lattice.size()];
        Path path = end;
        for (int i = ids.length - 1; i >= 0 && path != null; i--) {
            ids[i] = path.last();
            path = path.before();
        }
        return Arrays.copyOf(ids, ids.length);
    }

    private static String inCaseOf(String syllable, String written) {
        if (written.length() > 1 && written.equals(written.toUpperCase(Locale.ROOT))) {
            return syllable.toUpperCase(Locale.ROOT);
        }
        return Character.isUpperCase(written.codePointAt(0))
                ? syllable.substring(0, 1).toUpperCase(Locale.ROOT) + syllable.substring(1)
                : syllable;
    }
}
