package vn.cchc.initiative.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import vn.cchc.initiative.judging.Similarities;
import vn.cchc.initiative.similarity.Likeness;
import vn.cchc.ui.Parts;

/** Passages that an entry has in common with others, side by side. */
@org.springframework.stereotype.Component
class SimilarityReport {

    private static final int PASSAGES = 5;

    private final CallDeskTools tools;
    private final Similarities similarities;

    SimilarityReport(CallDeskTools tools, Similarities similarities) {
        this.tools = tools;
        this.similarities = similarities;
    }

    /** Made when it is asked for, as it reads everything there is. */
    Component of(long call, long entry) {
        var report = new Div();
        report.add(Parts.paragraph("small quiet", tools.say("similar.what")));
        report.add(tools.button("similar.show", "second s", () -> {
            var found = similarities.of(call, entry);
            report.removeAll();
            report.add(Parts.paragraph("small quiet", tools.say("similar.what")));
            if (found.isEmpty()) {
                report.add(new Paragraph(tools.say("similar.none")));
            }
            found.forEach(one -> report.add(told(one)));
        }));
        return report;
    }

    private Div told(Similarities.Found found) {
        var part = new Div(new H4(tools.say(
                "similar.one", found.title(), Math.round(found.likeness().share() * 100))));
        found.likeness().passages().stream()
                .limit(PASSAGES)
                .forEach(passage -> part.add(Parts.div(
                        "compared", side("similar.own", passage.own()), side("similar.other", passage.other()))));
        return part;
    }

    private Div side(String key, List<Likeness.Piece> pieces) {
        var words = new Paragraph();
        for (var piece : pieces) {
            if (piece.common()) {
                words.getElement().appendChild(new Element("mark").setText(piece.text()));
            } else {
                words.add(new Span(piece.text()));
            }
        }
        return Parts.div("", Parts.span("small", tools.say(key)), Parts.classed(words, "words"));
    }
}
