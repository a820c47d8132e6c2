package vn.cchc.library.compare;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.springframework.web.util.HtmlUtils;
import vn.cchc.library.Provision;
import vn.cchc.library.compare.Comparison.Fate;
import vn.cchc.library.compare.Comparison.Row;
import vn.cchc.library.compare.Comparison.Stretch;
import vn.cchc.ui.Markup;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** What differs between two texts, provision by provision, with what went and what came marked in the words. */
public class Differences extends Div {

    /** Behind so many parts two documents have nothing in common. */
    private static final int MOST_ROWS = 300;

    private final transient Texts texts;
    private final int rows;
    private final long different;

    /** @param all whether what is the same is shown, too */
    public Differences(Texts texts, List<Provision> before, List<Provision> now, boolean all) {
        this.texts = texts;
        addClassName("compare");
        List<Row> found = Comparison.of(before, now);
        rows = found.size();
        different = found.stream().filter(row -> row.fate() != Fate.SAME).count();
        List<Row> shown =
                found.stream().filter(row -> all || row.fate() != Fate.SAME).toList();
        shown.stream().limit(MOST_ROWS).forEach(row -> add(row(row)));
        if (shown.size() > MOST_ROWS) {
            add(Parts.paragraph("note", texts.get("compare.more", shown.size() - MOST_ROWS)));
        }
    }

    /** How many of how many parts differ. */
    public String sentence() {
        return texts.get("compare.count", different, rows);
    }

    public boolean hasSame() {
        return different < rows;
    }

    private Section row(Row row) {
        Provision shown = row.second() != null ? row.second() : row.first();
        var heading = new H2(shown == null ? "" : shown.label().isBlank() ? shown.heading() : shown.label());
        heading.add(Parts.span("badge " + tone(row.fate()), texts.get("compare.fate." + row.fate())));
        var html = new StringBuilder();
        for (Stretch stretch : row.words()) {
            String words = HtmlUtils.htmlEscape(stretch.text(), "UTF-8");
            html.append(
                            switch (stretch.kind()) {
                                case BOTH -> words;
                                case FIRST -> "<del>" + words + "</del>";
                                case SECOND -> "<ins>" + words + "</ins>";
                            })
                    .append(' ');
        }
        var text = new Markup(html.toString());
        text.getElement().setAttribute("lang", "vi");
        text.addClassName("words");
        var section = new Section(heading);
        if (row.fate() == Fate.MOVED && row.first() != null) {
            section.add(Parts.paragraph(
                    "small", texts.get("compare.was", row.first().label())));
        }
        section.add(text);
        return section;
    }

    private static String tone(Fate fate) {
        return switch (fate) {
            case SAME -> "none";
            case CHANGED, MOVED -> "info";
            case ADDED -> "ok";
            case REMOVED -> "bad";
        };
    }
}
