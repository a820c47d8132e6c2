package vn.cchc.extraction.layout;

import java.util.List;
import vn.cchc.extraction.Line;

/**
 * Between what edges a page's text runs, and how far its lines stand from each other.
 *
 * @param pitch from one line's middle to the next one's, in points
 */
record Margins(double left, double right, double pitch) {

    private static final double EDGE = 0.1;

    static Margins of(List<Row> rows, RawPage page) {
        List<Line> lines = rows.stream().map(Row::joined).toList();
        if (lines.size() < 3) {
            return new Margins(page.width() * 0.14, page.width() * 0.9, 18);
        }
        double[] lefts = lines.stream()
                .mapToDouble(line -> Row.box(line).left())
                .sorted()
                .toArray();
        double[] rights = lines.stream()
                .mapToDouble(line -> Row.box(line).right())
                .sorted()
                .toArray();
        double[] steps = new double[lines.size() - 1];
        for (int i = 1; i < lines.size(); i++) {
            steps[i - 1] =
                    Row.box(lines.get(i)).centre() - Row.box(lines.get(i - 1)).centre();
        }
        java.util.Arrays.sort(steps);
        return new Margins(
                lefts[(int) (lefts.length * EDGE)],
                rights[(int) Math.min(rights.length - 1, Math.ceil(rights.length * (1 - EDGE)))],
                Math.max(6, steps[(int) (steps.length * 0.4)]));
    }

    double middle() {
        return (left + right) / 2;
    }
}
