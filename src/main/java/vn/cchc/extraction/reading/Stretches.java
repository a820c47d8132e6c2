package vn.cchc.extraction.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.cchc.extraction.Box;
import vn.cchc.extraction.Line;
import vn.cchc.extraction.reading.Words.Word;

/** Puts words that stand close to each other on one line together. A wide gap parts them: there begins another column. */
final class Stretches {

    private static final double WIDE = 1.25;
    private static final double NO_GAP = 0.1;

    private Stretches() {}

    /** @param words in the order they were drawn */
    static List<Line> of(List<Word> words) {
        List<List<Word>> drawn = new ArrayList<>();
        for (Word word : words) {
            if (!drawn.isEmpty() && follows(drawn.getLast().getLast(), word)) {
                drawn.getLast().add(word);
            } else {
                drawn.add(new ArrayList<>(List.of(word)));
            }
        }
        return merged(drawn).stream().map(Stretches::line).toList();
    }

    /** What was drawn piece by piece in another order. */
    private static List<List<Word>> merged(List<List<Word>> drawn) {
        List<List<Word>> sorted = new ArrayList<>(drawn);
        sorted.sort(Comparator.comparingDouble(
                        (List<Word> piece) -> Math.round(piece.getFirst().baseline() / 2))
                .thenComparingDouble(piece -> piece.getFirst().box().left()));
        List<List<Word>> merged = new ArrayList<>();
        for (List<Word> piece : sorted) {
            List<Word> home = null;
            for (int i = merged.size() - 1; i >= 0 && i >= merged.size() - 8; i--) {
                if (follows(merged.get(i).getLast(), piece.getFirst())) {
                    home = merged.get(i);
                    break;
                }
            }
            if (home != null) {
                home.addAll(piece);
            } else {
                merged.add(new ArrayList<>(piece));
            }
        }
        return merged;
    }

    private static boolean follows(Word before, Word word) {
        double size = Math.max(before.size(), word.size());
        double gap = word.box().left() - before.box().right();
        double offLine = Math.abs(word.baseline() - before.baseline());
        boolean raised = offLine < size * 0.55 && Math.min(before.size(), word.size()) < size * 0.8;
        return (offLine < size * 0.25 || raised) && gap > -size * 0.35 && gap < size * WIDE;
    }

    static Line line(List<Word> words) {
        StringBuilder text = new StringBuilder();
        Box box = words.getFirst().box();
        double size = 0;
        int letters = 0;
        int bold = 0;
        int italic = 0;
        Word before = null;
        for (Word word : words) {
            if (before != null && word.box().left() - before.box().right() > word.size() * NO_GAP) {
                text.append(' ');
            }
            text.append(word.text());
            box = box.and(word.box());
            size = Math.max(size, word.size());
            int length = word.text().length();
            letters += length;
            bold += word.bold() ? length : 0;
            italic += word.italic() ? length : 0;
            before = word;
        }
        return new Line(
                text.toString(),
                box,
                Math.round(size * 10) / 10.0,
                bold > letters * 0.8,
                italic > letters * 0.8,
                false);
    }
}
