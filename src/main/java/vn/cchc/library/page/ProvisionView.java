package vn.cchc.library.page;

import java.util.List;

/**
 * A provision as the templates show it; texts that end in {@code Html} are escaped markup.
 *
 * @param level of its heading, 2 to 4
 * @param lead the paragraphs before the first clause or point
 */
record ProvisionView(
        String id,
        int level,
        String label,
        String title,
        String titleHtml,
        String citation,
        List<String> leadHtml,
        List<Clause> clauses,
        List<Point> points) {

    /** A clause with its number, which is the start of its first paragraph. */
    record Clause(
            String id, String label, String citation, String firstHtml, List<String> moreHtml, List<Point> points) {}

    /** A point: its letter as it is written ("đ)") and its paragraphs without it. */
    record Point(String id, String label, String written, String firstHtml, List<String> moreHtml) {}
}
