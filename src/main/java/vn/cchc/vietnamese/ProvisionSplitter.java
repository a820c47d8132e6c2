package vn.cchc.vietnamese;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the clauses and points of an article by the labels at the start of its lines.
 *
 * <p>A label counts only where it continues its sequence: clauses start with 1 and ascend, points start with a and follow the
 * Vietnamese alphabet, and each level keeps the punctuation of its first label ("1." or "1)"). Labels between quotation
 * marks belong to a text being amended and count for nothing.
 */
final class ProvisionSplitter {

    private static final Pattern LABEL =
            Pattern.compile("(?:(\\d{1,3}+)([a-zđ]?)|([a-zđ]{1,2})(\\d?))\\s?([.)/])(?![.)/\\d])");
    private static final String LETTERS = "abcdđeghiklmnopqrstuvxyz";
    private static final int WIDEST_GAP = 3;

    private final String text;
    private final List<Label> clauseLabels = new ArrayList<>();
    private final List<Label> pointLabels = new ArrayList<>();
    private String unclosed = "";
    private int nextPoint;

    private record Label(String written, int place, char style, int start) {}

    private ProvisionSplitter(String text) {
        this.text = text;
    }

    static ProvisionPart split(String articleText) {
        ProvisionSplitter splitter = new ProvisionSplitter(articleText);
        splitter.readLabels();
        return splitter.whole();
    }

    private ProvisionPart whole() {
        List<Label> clauses = sequence(clauseLabels);
        List<ProvisionPart> parts = new ArrayList<>();
        if (clauses.isEmpty()) {
            parts.addAll(points(0, text.length()));
        }
        for (int i = 0; i < clauses.size(); i++) {
            Label clause = clauses.get(i);
            int end = i + 1 < clauses.size() ? clauses.get(i + 1).start() : text.length();
            parts.add(new ProvisionPart(
                    ProvisionLabels.key(ProvisionLabel.Level.CLAUSE, clause.written()),
                    clause.written(),
                    clause.start(),
                    end,
                    points(clause.start(), end)));
        }
        return new ProvisionPart("", "", 0, text.length(), parts);
    }

    /** Labels at the start of lines outside quotation marks. */
    private void readLabels() {
        Matcher matcher = LABEL.matcher(text);
        int quotedUntil = 0;
        boolean lineStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i < quotedUntil) {
                continue;
            }
            if (lineStart && (Character.isDigit(c) || Character.isLetter(c))) {
                addLabel(matcher, i);
            }
            boolean startsLine = lineStart;
            lineStart = c == '\n' || c == '\r' || lineStart && (Character.isWhitespace(c) || c == '\u00A0');
            if (c == '\u201C' || c == '"') {
                quotedUntil = behindQuotation(c == '"' ? '"' : '\u201D', i, startsLine);
            }
        }
    }

    /**
     * The offset behind the quotation mark that closes one, or the opening one's own where none closes it. Only a quotation
     * that starts a line runs over several: others that seem to have lost their closing mark.
     */
    private int behindQuotation(char closing, int opening, boolean startsLine) {
        if (unclosed.indexOf(closing) >= 0) {
            return opening;
        }
        int end = text.indexOf(closing, opening + 1);
        if (end < 0) {
            unclosed += closing;
        }
        boolean overLines = end >= 0 && text.lastIndexOf('\n', end) > opening;
        return end < 0 || overLines && !startsLine ? opening : end + 1;
    }

    private void addLabel(Matcher matcher, int at) {
        matcher.region(at, Math.min(text.length(), at + 12));
        if (!matcher.lookingAt()) {
            return;
        }
        char style = matcher.group(5).charAt(0);
        if (matcher.group(1) != null) {
            String suffix = matcher.group(2);
            int place = Integer.parseInt(matcher.group(1)) * 32 + (suffix.isEmpty() ? 0 : LETTERS.indexOf(suffix) + 1);
            clauseLabels.add(new Label(matcher.group(1) + suffix, place, style, at));
            return;
        }
        String letters = matcher.group(3);
        int place = place(letters);
        if (place >= 0) {
            int suffix = matcher.group(4).isEmpty() ? 0 : matcher.group(4).charAt(0) - '0';
            pointLabels.add(new Label(letters + matcher.group(4), place * 32 + suffix, style, at));
        }
    }

    /** The letter's place, from 1; double letters ("aa") follow the alphabet. */
    private static int place(String letters) {
        int first = LETTERS.indexOf(letters.charAt(0));
        if (letters.length() == 1 || first < 0) {
            return first < 0 ? -1 : first + 1;
        }
        return letters.charAt(0) == letters.charAt(1) ? LETTERS.length() + first + 1 : -1;
    }

    private List<ProvisionPart> points(int from, int to) {
        while (nextPoint < pointLabels.size() && pointLabels.get(nextPoint).start() < from) {
            nextPoint++;
        }
        int first = nextPoint;
        while (nextPoint < pointLabels.size() && pointLabels.get(nextPoint).start() < to) {
            nextPoint++;
        }
        List<Label> inside = sequence(pointLabels.subList(first, nextPoint));
        List<ProvisionPart> points = new ArrayList<>();
        for (int i = 0; i < inside.size(); i++) {
            Label point = inside.get(i);
            int end = i + 1 < inside.size() ? inside.get(i + 1).start() : to;
            points.add(new ProvisionPart(
                    ProvisionLabels.key(ProvisionLabel.Level.POINT, point.written()),
                    point.written(),
                    point.start(),
                    end,
                    List.of()));
        }
        return points;
    }

    /** The labels that start with the first of their kind and ascend, in the punctuation of that first one. */
    private static List<Label> sequence(List<Label> candidates) {
        List<Label> sequence = new ArrayList<>();
        int first = 32;
        for (Label label : candidates) {
            if (sequence.isEmpty()) {
                if (label.place() == first) {
                    sequence.add(label);
                }
                continue;
            }
            Label last = sequence.getLast();
            Label next = label.place() == last.place() && label.written().equals("d")
                    ? new Label("đ", label.place() + 32, label.style(), label.start())
                    : label;
            boolean ascends = next.place() > last.place() && next.place() / 32 - last.place() / 32 <= WIDEST_GAP;
            if (ascends && next.style() == last.style()) {
                sequence.add(next);
            }
        }
        return sequence;
    }
}
