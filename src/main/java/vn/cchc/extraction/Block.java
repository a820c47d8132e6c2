package vn.cchc.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a page.
 *
 * @param text its words; a table's rows on lines of their own, cells parted by tabs
 * @param lines the printed lines it was put together from; none for a table
 * @param rows a table's cells, row by row; empty for anything else
 */
public record Block(Kind kind, String text, @Nullable Box box, List<Line> lines, List<List<String>> rows) {

    private static final Pattern ENDED = Pattern.compile(".*[.;:!?”\"»…)]\\s*\\d{0,3}$", Pattern.DOTALL);
    private static final Pattern STARTS = Pattern.compile(
            "(?:\\d{1,3}[.)]|[a-zđ]{1,2}\\)|[-–+•*]\\s|“|\"|Điều \\d|Chương |Mục |Phần |Phụ lục|PHỤ LỤC|[IVX]+\\.|Căn cứ ).*",
            Pattern.DOTALL);

    /** What a block is. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        TABLE,
        FOOTNOTE,
        /** Repeated above the text of pages. */
        HEADER,
        /** Repeated below it. */
        FOOTER,
        /** The words of a stamp or of a digital signature's picture. */
        STAMP,
        /** Dashes that part a heading from what follows. */
        RULE;

        /** Whether it belongs to the document's own text. */
        public boolean isBody() {
            return this == PARAGRAPH || this == HEADING || this == TABLE || this == FOOTNOTE;
        }
    }

    public Block {
        lines = List.copyOf(lines);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A piece of running text. */
    public static Block of(Kind kind, List<Line> lines) {
        Box box = Box.around(
                lines.stream().map(Line::box).filter(Objects::nonNull).toList());
        return new Block(kind, LineJoining.join(lines.stream().map(Line::text).toList()), box, lines, List.of());
    }

    /** A table. */
    public static Block table(List<List<String>> rows, @Nullable Box box) {
        List<String> lines = rows.stream().map(row -> String.join("\t", row)).toList();
        return new Block(Kind.TABLE, String.join("\n", lines), box, List.of(), rows);
    }

    /** Whether all its lines stand in the middle. */
    public boolean isCentred() {
        return !lines.isEmpty() && lines.stream().allMatch(Line::centred);
    }

    /** Whether all its words are bold. */
    public boolean isBold() {
        return !lines.isEmpty() && lines.stream().allMatch(Line::bold);
    }

    /** Whether a paragraph at a page's end goes on with this one at the next page's start. */
    boolean runsOnInto(Block next) {
        return kind == Kind.PARAGRAPH
                && next.kind == Kind.PARAGRAPH
                && !isCentred()
                && !next.isCentred()
                && !ENDED.matcher(text).matches()
                && !STARTS.matcher(next.text).matches();
    }

    Block with(Block next) {
        List<Line> all = new ArrayList<>(lines);
        all.addAll(next.lines);
        return new Block(kind, LineJoining.join(List.of(text, next.text)), box, all, List.of());
    }
}
