package vn.cchc.extraction.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.cchc.extraction.Block;
import vn.cchc.extraction.Box;
import vn.cchc.extraction.Line;
import vn.cchc.extraction.Page;

/** Puts the lines of a document's pages in reading order and joins them to paragraphs. */
public final class Composer {

    private static final Pattern NOTE = Pattern.compile("(?:\\d{1,3}|\\*{1,3}|\\[\\d{1,3}]|\\(\\d{1,3}\\))\\s*\\S.*");
    private static final double SMALLER = 0.93;

    private final Furniture furniture;
    private final double bodySize;
    private boolean noteOpen;

    private Composer(Furniture furniture, double bodySize) {
        this.furniture = furniture;
        this.bodySize = bodySize;
    }

    /** @param pages all of a document, in order: what repeats on them is told from what they say */
    public static List<Page> compose(List<RawPage> pages) {
        List<RawPage> cut = pages.stream()
                .map(page -> new RawPage(
                        page.number(),
                        page.origin(),
                        page.confidence(),
                        page.width(),
                        page.height(),
                        Columns.cut(page.lines()),
                        page.tables(),
                        page.overlay()))
                .toList();
        Composer composer = new Composer(Furniture.of(cut), bodySize(cut));
        return cut.stream().map(composer::page).toList();
    }

    private Page page(RawPage raw) {
        List<Block> blocks = new ArrayList<>();
        List<Line> text = new ArrayList<>();
        List<Block> below = new ArrayList<>();
        for (Line line : raw.lines()) {
            Block.Kind kind = furniture.kind(line);
            if (kind == null) {
                text.add(line);
            } else if (kind == Block.Kind.FOOTER) {
                below.add(Block.of(kind, List.of(line)));
            } else if (kind == Block.Kind.HEADER) {
                blocks.add(Block.of(kind, List.of(line)));
            }
        }
        List<Row> rows = Row.of(text);
        int notes = footnotes(rows, raw);
        blocks.addAll(body(rows.subList(0, notes), raw));
        List<Block> noteBlocks = notes(rows.subList(notes, rows.size()));
        noteOpen = !noteBlocks.isEmpty();
        blocks.addAll(noteBlocks);
        marks(raw, blocks);
        blocks.addAll(below);
        raw.overlay().forEach(line -> blocks.add(Block.of(Block.Kind.STAMP, List.of(line))));
        return new Page(raw.number(), raw.origin(), raw.confidence(), raw.width(), raw.height(), blocks);
    }

    /** Rules and stamps stand before the first block below them. */
    private void marks(RawPage raw, List<Block> blocks) {
        for (Line line : raw.lines()) {
            Block.Kind kind = furniture.kind(line);
            if (kind == Block.Kind.RULE || kind == Block.Kind.STAMP) {
                int at = 0;
                while (at < blocks.size() && isAbove(blocks.get(at), Row.box(line))) {
                    at++;
                }
                blocks.add(at, Block.of(kind, List.of(line)));
            }
        }
    }

    private static boolean isAbove(Block block, Box box) {
        Box own = block.box();
        return own != null && own.centre() <= box.centre();
    }

    private List<Block> body(List<Row> rows, RawPage raw) {
        List<Block> blocks = new ArrayList<>();
        List<RawPage.RawTable> tables = raw.tables().stream()
                .sorted(Comparator.comparingDouble(table -> table.box().top()))
                .toList();
        Margins margins = Margins.of(rows, raw);
        int from = 0;
        for (RawPage.RawTable table : tables) {
            int to = from;
            while (to < rows.size() && rows.get(to).box().centre() < table.box().top()) {
                to++;
            }
            blocks.addAll(flow(rows.subList(from, to), margins, raw));
            blocks.add(Block.table(table.rows(), table.box()));
            from = to;
        }
        blocks.addAll(flow(rows.subList(from, rows.size()), margins, raw));
        return blocks;
    }

    private static List<Block> flow(List<Row> rows, Margins margins, RawPage raw) {
        List<Block> blocks = new ArrayList<>();
        for (Columns.Zone zone : Columns.zones(rows, raw.width() / 2)) {
            if (zone.isDivided()) {
                zone.left().forEach(line -> blocks.add(single(line.text(), line, true)));
                zone.right().forEach(line -> blocks.add(single(line.text(), line, true)));
            } else {
                blocks.addAll(
                        Paragraphs.of(zone.rows().stream().map(Row::joined).toList(), margins));
            }
        }
        return blocks;
    }

    private static Block single(String text, Line line, boolean centred) {
        Line own = new Line(text, line.box(), line.size(), line.bold(), line.italic(), centred);
        return Block.of(Block.Kind.PARAGRAPH, List.of(own));
    }

    /** Which row the footnotes begin at; the number of rows where there are none. */
    private int footnotes(List<Row> rows, RawPage raw) {
        int first = rows.size();
        boolean pictured = raw.origin() == Page.Origin.OCR;
        if (bodySize == 0 || pictured || rows.isEmpty()) {
            return first;
        }
        int at = rows.size();
        while (at > 0 && isSmall(rows.get(at - 1))) {
            at--;
            if (NOTE.matcher(rows.get(at).text()).matches()) {
                first = at;
            }
        }
        boolean carriedOn = noteOpen && at < rows.size() && !isEnding(rows.subList(at, rows.size()));
        boolean whole = at == 0;
        if (carriedOn) {
            return at;
        }
        return whole || isEnding(rows.subList(first, rows.size())) ? rows.size() : first;
    }

    /** The signature and the recipients are set small too. */
    private static boolean isEnding(List<Row> rows) {
        return rows.stream().limit(6).anyMatch(row -> Columns.isTwoSided(row.text()));
    }

    private boolean isSmall(Row row) {
        double size = row.lines().stream().mapToDouble(Line::size).max().orElse(0);
        return size > 0 && size < bodySize * SMALLER;
    }

    private static List<Block> notes(List<Row> rows) {
        List<Block> notes = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        for (Row row : rows) {
            if (NOTE.matcher(row.text()).matches() && !open.isEmpty() && startsNote(row, open)) {
                notes.add(Block.of(Block.Kind.FOOTNOTE, open));
                open = new ArrayList<>();
            }
            open.add(row.joined());
        }
        if (!open.isEmpty()) {
            notes.add(Block.of(Block.Kind.FOOTNOTE, open));
        }
        return notes;
    }

    private static boolean startsNote(Row row, List<Line> open) {
        return !row.text().matches("\\d{1,3}[.)/].*")
                && Row.box(row.lines().getFirst()).left()
                        > Row.box(open.getLast()).left() - 2;
    }

    private static double bodySize(List<RawPage> pages) {
        Map<Long, Integer> letters = new HashMap<>();
        for (RawPage page : pages) {
            if (page.origin() == Page.Origin.NATIVE) {
                page.lines()
                        .forEach(line -> letters.merge(
                                Math.round(line.size() * 2), line.text().length(), Integer::sum));
            }
        }
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> entry.getKey() / 2.0)
                .orElse(0.0);
    }
}
