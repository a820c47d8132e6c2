package vn.cchc.extraction.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.cchc.extraction.Box;
import vn.cchc.extraction.Line;

/** Lines that stand side by side, from left to right. */
record Row(List<Line> lines) {

    private static final double SAME_ROW = 0.5;

    Row {
        lines = List.copyOf(lines);
    }

    /** From the top of the page to its end. */
    static List<Row> of(List<Line> lines) {
        List<Line> sorted = lines.stream()
                .sorted(Comparator.comparingDouble(line -> box(line).centre()))
                .toList();
        List<List<Line>> rows = new ArrayList<>();
        for (Line line : sorted) {
            List<Line> last = rows.isEmpty() ? null : rows.getLast();
            boolean beside = last != null
                    && last.stream().anyMatch(other -> box(other).sharedHeight(box(line)) >= SAME_ROW)
                    && last.stream().noneMatch(other -> isAbove(box(other), box(line)));
            if (last != null && beside) {
                last.add(line);
            } else {
                rows.add(new ArrayList<>(List.of(line)));
            }
        }
        return rows.stream()
                .map(row -> new Row(row.stream()
                        .sorted(Comparator.comparingDouble(line -> box(line).left()))
                        .toList()))
                .toList();
    }

    /** Two lines over the same stretch stand one above the other, however their boxes touch. */
    private static boolean isAbove(Box one, Box other) {
        double shared = Math.min(one.right(), other.right()) - Math.max(one.left(), other.left());
        return shared > 0.3 * Math.min(one.width(), other.width());
    }

    static Box box(Line line) {
        return Objects.requireNonNull(line.box());
    }

    Box box() {
        return lines.stream().map(Row::box).reduce(Box::and).orElseThrow();
    }

    String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining(" "));
    }

    /** The row as one line. */
    Line joined() {
        if (lines.size() == 1) {
            return lines.getFirst();
        }
        double size = lines.stream().mapToDouble(Line::size).max().orElse(0);
        return new Line(
                text(),
                box(),
                size,
                lines.stream().allMatch(Line::bold),
                lines.stream().allMatch(Line::italic),
                false);
    }
}
