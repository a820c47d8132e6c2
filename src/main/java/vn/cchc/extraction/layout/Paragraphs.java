package vn.cchc.extraction.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.cchc.extraction.Block;
import vn.cchc.extraction.Box;
import vn.cchc.extraction.Line;

/** Joins the lines of one column to paragraphs, by their indents, gaps, ends and first words. */
final class Paragraphs {

    private static final Pattern STARTS = Pattern.compile(
            "(?:\\d{1,3}(?:\\.\\d{1,2})*[.)]\\s|\\d{1,3}\\.\\p{Lu}|[a-zđ]{1,2}\\)|[-–—+•*]\\s|[“\"]\\s?(?:\\d{1,3}\\.|[a-zđ]\\)|Điều|Chương|Mục|Khoản|Điểm)|Điều \\d{1,3}[a-zđ]?[.:]|(?:Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN) [IVXLC\\d]{1,6}\\b|[IVX]{1,5}\\.\\s|Căn cứ |Theo đề nghị|Xét đề nghị|Nơi nhận|Kính gửi|KT\\.|TM\\.|TL\\.|TUQ\\.|Q\\.\\s).*");
    private static final Pattern ENDED = Pattern.compile(".*(?:[.;:!?”\"»…]|\\./\\.|[.;]\\d{1,3})\\s*$");
    private static final double INDENT = 8;
    private static final double SHORT = 45;

    private Paragraphs() {}

    static List<Block> of(List<Line> lines, Margins margins) {
        List<Block> blocks = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        for (Line raw : lines) {
            Line line = raw.withCentred(isCentred(raw, margins));
            if (!open.isEmpty() && begins(line, open.getLast(), margins)) {
                blocks.add(block(open));
                open = new ArrayList<>();
            }
            open.add(line);
        }
        if (!open.isEmpty()) {
            blocks.add(block(open));
        }
        return blocks;
    }

    private static Block block(List<Line> lines) {
        Line first = lines.getFirst();
        boolean heading = lines.size() == 1 && first.centred() && (first.bold() || isCapital(first.text()));
        return Block.of(heading ? Block.Kind.HEADING : Block.Kind.PARAGRAPH, lines);
    }

    private static boolean begins(Line line, Line before, Margins margins) {
        Box box = Row.box(line);
        Box last = Row.box(before);
        boolean apart = box.centre() - last.centre() > margins.pitch() * 1.8;
        boolean indented = box.left() > margins.left() + INDENT && box.left() > last.left() + INDENT / 2;
        boolean ended = last.right() < margins.right() - SHORT
                && ENDED.matcher(before.text()).matches();
        boolean veryShort = last.right() < margins.left() + (margins.right() - margins.left()) * 0.6;
        boolean styled =
                before.bold() != line.bold() && (ENDED.matcher(before.text()).matches() || veryShort);
        return line.centred()
                || isAside(box, margins)
                || before.centred()
                || apart
                || indented
                || ended
                || veryShort && box.left() > margins.left() + INDENT
                || styled
                || STARTS.matcher(line.text()).matches();
    }

    /** A short line in the right half stands by itself: who signs. */
    private static boolean isAside(Box box, Margins margins) {
        double width = margins.right() - margins.left();
        return box.left() > margins.left() + width * 0.28 && box.width() < width * 0.6;
    }

    private static boolean isCentred(Line line, Margins margins) {
        Box box = Row.box(line);
        double left = box.left() - margins.left();
        double right = margins.right() - box.right();
        boolean even = Math.abs(left - right) < 14 || Math.abs(box.middle() - margins.middle()) < 6;
        return even && left > 24 && right > 24 && !STARTS.matcher(line.text()).matches()
                || even
                        && left > 12
                        && right > 12
                        && line.bold()
                        && !STARTS.matcher(line.text()).matches();
    }

    private static boolean isCapital(String text) {
        return text.codePoints().anyMatch(Character::isLetter) && text.equals(text.toUpperCase(Locale.ROOT));
    }
}
