package vn.cchc.question.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import vn.cchc.question.QuestionContent;
import vn.cchc.question.QuestionKind;
import vn.cchc.question.QuestionRefused;

/**
 * Reads questions as they are typed in Word: "Câu 1. …", below it "A. …", "B. …", the right option starred, underlined, highlighted,
 * coloured or bold, or named by "Đáp án: B" below. Numbers and letters may be typed or Word's own.
 */
final class WordQuestions {

    private static final Pattern QUESTION =
            Pattern.compile("(?iu)^\\s*(?:câu(?:\\s+hỏi)?|cau|question)\\s*(\\d{1,4})\\s*[.:)/-]?\\s*");
    private static final Pattern OPTION = Pattern.compile("(?:^|(?<=[\\s;.]))([*]?)\\s*([A-Ha-h])\\s*[.)]\\s*(?=\\S)");
    private static final Pattern KEY = Pattern.compile(
            "(?iu)^\\s*(?:đáp án(?: đúng)?|dap an|answer|chọn)\\s*[:.]\\s*([A-H](?:[\\s,;]*[A-H]){0,25})\\s*\\.?\\s*$");
    private static final Pattern EXPLANATION =
            Pattern.compile("(?iu)^\\s*(?:giải thích|căn cứ|hướng dẫn|explanation)\\s*[:.]\\s*(.+)$");

    private WordQuestions() {}

    static ReadQuestions read(byte[] file) {
        FileLimits.refuseBombs(file);
        List<Line> lines = new ArrayList<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            lines(document.getBodyElements(), lines);
        } catch (IOException | RuntimeException | LinkageError broken) {
            throw new UnreadableFile("question.file.broken");
        }
        Reading reading = new Reading();
        Typed typed = null;
        int number = 0;
        for (Line line : lines) {
            Matcher start = QUESTION.matcher(line.text());
            if (start.lookingAt() || line.numbering() == Numbering.QUESTION) {
                finish(reading, number, typed);
                number++;
                typed = new Typed();
                typed.take(start.lookingAt() ? line.from(start.end()) : line);
            } else if (typed != null) {
                typed.take(line);
            }
        }
        finish(reading, number, typed);
        return reading.result();
    }

    private static void finish(Reading reading, int number, @Nullable Typed typed) {
        if (typed != null) {
            reading.take(number, null, typed::question);
        }
    }

    /** How Word itself numbers a paragraph. */
    private enum Numbering {
        NONE,
        QUESTION,
        OPTION
    }

    /** What may mark the right option, the surest first. */
    private enum Mark {
        STAR,
        UNDERLINE,
        HIGHLIGHT,
        COLOUR,
        BOLD
    }

    private record Piece(String text, Set<Mark> marks) {}

    private record Line(List<Piece> pieces, Numbering numbering) {

        String text() {
            StringBuilder text = new StringBuilder();
            pieces.forEach(piece -> text.append(piece.text()));
            return text.toString();
        }

        Line from(int start) {
            return part(start, Integer.MAX_VALUE);
        }

        Line part(int start, int end) {
            List<Piece> kept = new ArrayList<>();
            int at = 0;
            for (Piece piece : pieces) {
                int from = Math.max(start - at, 0);
                int to = Math.min(
                        (end == Integer.MAX_VALUE ? at + piece.text().length() : end) - at,
                        piece.text().length());
                if (from < to) {
                    kept.add(new Piece(piece.text().substring(from, to), piece.marks()));
                }
                at += piece.text().length();
            }
            return new Line(kept, Numbering.NONE);
        }

        /** What every word of it carries. */
        Set<Mark> marks() {
            Set<Mark> marks = EnumSet.allOf(Mark.class);
            boolean words = false;
            for (Piece piece : pieces) {
                if (!piece.text().isBlank()) {
                    marks.retainAll(piece.marks());
                    words = true;
                }
            }
            return words ? marks : Set.of();
        }
    }

    /** One question as far as it has been read. */
    private static final class Typed {

        private final StringBuilder stem = new StringBuilder();
        private final List<String> options = new ArrayList<>();
        private final List<Set<Mark>> marks = new ArrayList<>();
        private @Nullable String key;
        private @Nullable String explanation;

        void take(Line line) {
            String text = line.text();
            Matcher named = KEY.matcher(text);
            Matcher explained = EXPLANATION.matcher(text);
            if (!options.isEmpty() && named.matches()) {
                key = named.group(1);
            } else if (!options.isEmpty() && explained.matches()) {
                explanation = text.strip();
            } else if (line.numbering() == Numbering.OPTION) {
                option(line);
            } else {
                typed(line, text);
            }
        }

        /** Several options may stand on one line. */
        private void typed(Line line, String text) {
            List<int[]> found = new ArrayList<>();
            List<Boolean> starred = new ArrayList<>();
            for (Matcher letter = OPTION.matcher(text); letter.find(); ) {
                int place = Character.toUpperCase(letter.group(2).charAt(0)) - 'A';
                boolean first = options.isEmpty() && found.isEmpty();
                if (place == options.size() + found.size()
                        && (!first
                                || letter.start() == 0
                                || text.substring(0, letter.start()).isBlank())) {
                    found.add(new int[] {letter.start(), letter.end()});
                    starred.add(!letter.group(1).isEmpty());
                }
            }
            if (found.isEmpty()) {
                more(text);
                return;
            }
            more(text.substring(0, found.getFirst()[0]));
            for (int i = 0; i < found.size(); i++) {
                int end = i + 1 < found.size() ? found.get(i + 1)[0] : text.length();
                option(line.part(found.get(i)[1], end));
                if (starred.get(i)) {
                    marks.getLast().add(Mark.STAR);
                }
            }
        }

        private void option(Line line) {
            String text = line.text().strip();
            Set<Mark> found = EnumSet.noneOf(Mark.class);
            found.addAll(line.marks());
            if (text.startsWith("*") || text.endsWith("*")) {
                found.add(Mark.STAR);
                text = text.replaceAll("^\\*+\\s*|\\s*\\*+$", "");
            }
            options.add(text);
            marks.add(found);
        }

        private void more(String text) {
            if (text.isBlank()) {
                return;
            }
            if (options.isEmpty()) {
                stem.append(stem.isEmpty() ? "" : "\n").append(text.strip());
            } else {
                options.set(options.size() - 1, options.getLast() + "\n" + text.strip());
            }
        }

        QuestionContent question() {
            if (options.isEmpty()) {
                throw new QuestionRefused("question.refused.few.option");
            }
            Set<Integer> right = right();
            return Wording.choice(
                    right.size() > 1 ? QuestionKind.MULTIPLE : QuestionKind.SINGLE,
                    stem.toString(),
                    options,
                    right,
                    Facts.NONE.withExplanation(explanation));
        }

        private Set<Integer> right() {
            if (key != null) {
                return SheetKey.places(key.toUpperCase(Locale.ROOT), options);
            }
            for (Mark mark : Mark.values()) {
                Set<Integer> marked = places(found -> found.contains(mark));
                // what all options carry is how the page looks, not which is right
                if (!marked.isEmpty() && (marked.size() < options.size() || mark == Mark.STAR)) {
                    return marked;
                }
            }
            throw new QuestionRefused("question.refused.none-marked");
        }

        private Set<Integer> places(Predicate<Set<Mark>> wanted) {
            Set<Integer> places = new TreeSet<>();
            for (int at = 0; at < marks.size(); at++) {
                if (wanted.test(marks.get(at))) {
                    places.add(at);
                }
            }
            return places;
        }
    }

    private static void lines(List<IBodyElement> elements, List<Line> lines) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                lines(paragraph, lines);
            } else if (element instanceof XWPFTable table) {
                for (XWPFTableRow row : table.getRows()) {
                    for (XWPFTableCell cell : row.getTableCells()) {
                        lines(cell.getBodyElements(), lines);
                    }
                }
            }
        }
    }

    private static void lines(XWPFParagraph paragraph, List<Line> lines) {
        List<Piece> pieces = new ArrayList<>();
        Numbering numbering = numbering(paragraph);
        for (XWPFRun run : paragraph.getRuns()) {
            Set<Mark> marks = marks(run);
            String[] parts = run.text().split("\n", -1);
            for (int at = 0; at < parts.length; at++) {
                if (at > 0) {
                    add(lines, pieces, numbering);
                    pieces = new ArrayList<>();
                    numbering = Numbering.NONE;
                }
                pieces.add(new Piece(parts[at], marks));
            }
        }
        add(lines, pieces, numbering);
    }

    private static void add(List<Line> lines, List<Piece> pieces, Numbering numbering) {
        if (pieces.stream().anyMatch(piece -> !piece.text().isBlank())) {
            lines.add(new Line(List.copyOf(pieces), numbering));
        }
    }

    private static Numbering numbering(XWPFParagraph paragraph) {
        String format = paragraph.getNumID() == null ? null : paragraph.getNumFmt();
        String text = paragraph.getNumID() == null ? null : paragraph.getNumLevelText();
        if (format == null) {
            return Numbering.NONE;
        }
        if (format.equals("upperLetter") || format.equals("lowerLetter")) {
            return Numbering.OPTION;
        }
        return text != null && QUESTION.matcher(text.replaceAll("%\\d", "1")).lookingAt()
                ? Numbering.QUESTION
                : Numbering.NONE;
    }

    private static Set<Mark> marks(XWPFRun run) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (run.isBold()) {
            marks.add(Mark.BOLD);
        }
        if (run.getUnderline() != UnderlinePatterns.NONE) {
            marks.add(Mark.UNDERLINE);
        }
        if (run.isHighlighted()) {
            marks.add(Mark.HIGHLIGHT);
        }
        String colour = run.getColor();
        if (colour != null && !Set.of("000000", "auto").contains(colour.toLowerCase(Locale.ROOT))) {
            marks.add(Mark.COLOUR);
        }
        return marks;
    }
}
