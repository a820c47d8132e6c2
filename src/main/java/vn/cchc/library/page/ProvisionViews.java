package vn.cchc.library.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.Provision;
import vn.cchc.vietnamese.ProvisionLabel;
import vn.cchc.vietnamese.ProvisionLabels;
import vn.cchc.vietnamese.ProvisionPart;

/** Divides provisions into what a page shows: headings of the right level, paragraphs, clauses, points, each with its key. */
final class ProvisionViews {

    /** Appendices stand beside the largest division there is. */
    private static final int APPENDIX = -1;

    private static final Pattern POINT_LABEL = Pattern.compile("\\s*(\\S{1,4}\\s?[.)/])\\s*");

    private final DocumentSummary document;
    private final TextMarkup markup;
    private final Map<Integer, Integer> levels = new TreeMap<>();

    /** All provisions of the document are needed, even to show some: their ranks decide about the headings' levels. */
    ProvisionViews(DocumentSummary document, List<Provision> all, TextMarkup markup) {
        this.document = document;
        this.markup = markup;
        for (Provision provision : all) {
            if (rank(provision) > APPENDIX) {
                levels.put(rank(provision), 0);
            }
        }
        int level = 2;
        for (var entry : levels.entrySet()) {
            entry.setValue(Math.min(level++, 4));
        }
    }

    ProvisionView of(Provision provision) {
        String text = CleanText.of(provision.text());
        ProvisionPart whole = ProvisionLabels.split(text);
        String label = CleanText.line(provision.label()).replaceAll("[.:]+$", "");
        String heading = CleanText.line(provision.heading());
        String title = label.isEmpty() || heading.isEmpty() ? label + heading : label + ". " + heading;
        String titleHtml = markup.of(title);
        List<ProvisionView.Clause> clauses = new ArrayList<>();
        List<ProvisionView.Point> points = new ArrayList<>();
        for (ProvisionPart part : whole.parts()) {
            if (part.key().startsWith(ProvisionLabel.Level.POINT.prefix())) {
                points.add(point(part, text, provision.key()));
            } else {
                clauses.add(clause(part, text, provision.key(), label));
            }
        }
        return new ProvisionView(
                provision.key(),
                level(provision),
                label.isEmpty() ? title : label,
                title,
                titleHtml,
                Citations.of(label, document),
                paragraphs(whole.lead(text), provision.key()),
                clauses,
                points);
    }

    int level(Provision provision) {
        return levels.getOrDefault(rank(provision), 2);
    }

    private ProvisionView.Clause clause(ProvisionPart part, String text, String above, String label) {
        List<String> paragraphs = paragraphs(part.lead(text), above);
        String place = Citations.place(label, part.key());
        return new ProvisionView.Clause(
                above + "/" + part.key(),
                place,
                Citations.of(place, document),
                first(paragraphs),
                rest(paragraphs),
                part.parts().stream()
                        .map(point -> point(point, text, above + "/" + part.key()))
                        .toList());
    }

    private ProvisionView.Point point(ProvisionPart part, String text, String above) {
        String own = part.text(text);
        Matcher label = POINT_LABEL.matcher(own);
        boolean written = label.lookingAt();
        List<String> paragraphs = paragraphs(written ? own.substring(label.end()) : own, above);
        return new ProvisionView.Point(
                above + "/" + part.key(),
                part.label().toLowerCase(Locale.ROOT),
                written ? label.group(1) : part.label(),
                first(paragraphs),
                rest(paragraphs));
    }

    private List<String> paragraphs(String text, String above) {
        String article = above.contains("/") ? above.substring(0, above.indexOf('/')) : above;
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> markup.of(line, article))
                .toList();
    }

    private static String first(List<String> paragraphs) {
        return paragraphs.isEmpty() ? "" : paragraphs.getFirst();
    }

    private static List<String> rest(List<String> paragraphs) {
        return paragraphs.isEmpty() ? List.of() : List.copyOf(paragraphs.subList(1, paragraphs.size()));
    }

    /** A part stands above a chapter, a chapter above an article; what has no known label counts as an article. */
    private static int rank(Provision provision) {
        return ProvisionLabels.parse(provision.label())
                .map(label -> switch (label.level()) {
                    case APPENDIX -> APPENDIX;
                    case PART -> 0;
                    case CHAPTER -> 1;
                    case SECTION -> 2;
                    case SUBSECTION -> 3;
                    case ARTICLE, CLAUSE, POINT -> 4;
                })
                .orElse(4);
    }
}
