package vn.cchc.extraction.layout;

import java.util.List;
import vn.cchc.extraction.Box;
import vn.cchc.extraction.Line;
import vn.cchc.extraction.Page;

/**
 * A page as its reader found it, nothing ordered or left out.
 *
 * @param lines stretches of words without a wide gap, each with its place
 * @param tables what stands inside ruled cells
 * @param overlay what was read from the pictures laid over a page of native text, a number or date stamped in: lines of their own
 */
public record RawPage(
        int number,
        Page.Origin origin,
        double confidence,
        double width,
        double height,
        List<Line> lines,
        List<RawTable> tables,
        List<Line> overlay) {

    /** A ruled table, its cells row by row. */
    public record RawTable(Box box, List<List<String>> rows) {}

    public RawPage {
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
        overlay = List.copyOf(overlay);
    }
}
