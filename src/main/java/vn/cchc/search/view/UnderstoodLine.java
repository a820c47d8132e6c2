package vn.cchc.search.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import vn.cchc.search.SearchResult;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** Below the box: how the question was read, with the way back, what in it was not understood, and how questions can be written. */
class UnderstoodLine extends Div {

    private final Texts texts;
    private final Div lines = new Div();

    UnderstoodLine(Texts texts) {
        this.texts = texts;
        add(lines, new QueryHelp(texts));
    }

    void clear() {
        lines.removeAll();
    }

    void show(ResultsAddress now, SearchResult result) {
        clear();
        String understood = result.understoodAs();
        if (understood != null) {
            var reading = new Span(texts.get("search.understood"));
            reading.getElement()
                    .appendChild(new Element("b").setText(understood).setAttribute("lang", "vi"));
            reading.add(new Span(texts.get("search.because", now.text())));
            line(reading, now.literally(true), "search.literally");
        } else if (now.literal() && !now.text().isBlank()) {
            line(new Span(texts.get("search.literal")), now.literally(false), "search.understand");
        }
        if (!result.misunderstood().isEmpty()) {
            lines.add(Parts.paragraph(
                    "as", texts.get("search.misunderstood", String.join(", ", result.misunderstood()))));
        }
    }

    private void line(Span what, ResultsAddress way, String words) {
        var line = Parts.paragraph("as", "");
        line.add(what, Parts.link("", way.href(), texts.get(words)));
        lines.add(line);
    }
}
