package vn.cchc.extraction.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.extraction.Block;
import vn.cchc.extraction.Line;
import vn.cchc.vietnamese.LegacyEncodings;
import vn.cchc.vietnamese.VietnameseText;

/** Gathers the blocks of a format without pages. A table that only sets the heading or the signature side by side is taken apart. */
final class Flow {

    private static final Pattern SIDES = Pattern.compile(
            ".*(?:CỘNG H[ÒO][ÀA] XÃ HỘI|Độc lập\\s?[-–—]\\s?Tự do|ĐẢNG CỘNG SẢN VIỆT NAM|Nơi nhận|XÁC THỰC VĂN BẢN).*|.*(?:KT|TM|TL|TUQ)\\.\\s?\\p{Lu}.*",
            Pattern.DOTALL | Pattern.UNICODE_CASE);
    private static final int MOST_SIDE_ROWS = 6;
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00A0\\p{Zs}\\u200B\\uFEFF]+");

    private final long longest;
    private final String name;
    private final List<Block> blocks = new ArrayList<>();
    private long characters;

    Flow(Task task) {
        longest = task.limits().characters();
        name = task.name();
    }

    /** A cell of a table: its paragraphs. */
    record Cell(List<Line> lines) {

        String text() {
            return lines.stream().map(Line::text).collect(Collectors.joining(" "));
        }
    }

    List<Block> blocks() {
        return isLegacy() ? blocks.stream().map(this::converted).toList() : List.copyOf(blocks);
    }

    /** A paragraph; what a forced line break parts becomes several. */
    void paragraph(Line line) throws Unreadable {
        for (Line part : parts(line)) {
            count(part.text());
            boolean heading = part.centred() && (part.bold() || isCapital(part.text()));
            blocks.add(Block.of(heading ? Block.Kind.HEADING : Block.Kind.PARAGRAPH, List.of(part)));
        }
    }

    void note(String text) throws Unreadable {
        String clean = clean(text);
        if (!clean.isEmpty()) {
            count(clean);
            blocks.add(Block.of(Block.Kind.FOOTNOTE, List.of(Line.of(clean))));
        }
    }

    void furniture(Block.Kind kind, String text) throws Unreadable {
        String clean = clean(text);
        if (!clean.isEmpty()) {
            count(clean);
            blocks.add(Block.of(kind, List.of(Line.of(clean))));
        }
    }

    void table(List<List<Cell>> rows) throws Unreadable {
        String all = rows.stream().flatMap(List::stream).map(Cell::text).collect(Collectors.joining("\n"));
        boolean single = rows.stream().allMatch(row -> row.size() <= 1);
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        boolean sides = rows.size() <= MOST_SIDE_ROWS
                && columns <= 3
                && SIDES.matcher(all).matches()
                && all.length() < 2500;
        if (single || sides) {
            for (int column = 0; column < columns; column++) {
                for (List<Cell> row : rows) {
                    for (Line line : column < row.size() ? row.get(column).lines() : List.<Line>of()) {
                        paragraph(line);
                    }
                }
            }
            return;
        }
        List<List<String>> cells = rows.stream()
                .map(row -> row.stream().map(cell -> clean(cell.text())).toList())
                .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
        if (!cells.isEmpty()) {
            count(all);
            blocks.add(Block.table(cells, null));
        }
    }

    static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || Character.getType(c) != Character.CONTROL)
                .filter(c -> !Character.isSurrogate((char) c) || c > 0xFFFF)
                .forEach(kept::appendCodePoint);
        return BLANKS.matcher(VietnameseText.nfc(kept.toString()))
                .replaceAll(" ")
                .strip();
    }

    private static List<Line> parts(Line line) {
        return Stream.of(line.text().split("[\\n\\u000B\\u2028\\f\\r]"))
                .map(Flow::clean)
                .filter(text -> !text.isEmpty())
                .map(text -> new Line(text, null, line.size(), line.bold(), line.italic(), line.centred()))
                .toList();
    }

    private void count(String text) throws Unreadable {
        characters += text.length();
        if (characters > longest) {
            throw new Unreadable("extraction.too-long", name, String.valueOf(longest));
        }
    }

    private boolean isLegacy() {
        String text = blocks.stream().map(Block::text).limit(400).collect(Collectors.joining("\n"));
        return LegacyEncodings.convert(text).isPresent();
    }

    private Block converted(Block block) {
        if (block.kind() == Block.Kind.TABLE) {
            return Block.table(
                    block.rows().stream()
                            .map(row -> row.stream().map(Flow::unicode).toList())
                            .toList(),
                    null);
        }
        return Block.of(
                block.kind(),
                block.lines().stream()
                        .map(line -> new Line(
                                unicode(line.text()), null, line.size(), line.bold(), line.italic(), line.centred()))
                        .toList());
    }

    private static String unicode(String text) {
        return LegacyEncodings.convert(text)
                .map(LegacyEncodings.Converted::text)
                .orElse(text);
    }

    private static boolean isCapital(String text) {
        return text.codePoints().anyMatch(Character::isLetter) && text.equals(text.toUpperCase(Locale.ROOT));
    }
}
