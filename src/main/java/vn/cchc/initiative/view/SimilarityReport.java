package vn.cchc.initiative.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import vn.cchc.initiative.judging.Similarities;
import vn.cchc.ui.Parts;

/** Passages that an entry has in common with others, side by side. */
@org.springframework.stereotype.Component
class SimilarityReport {

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
        return new Div(
                new H4(found.title()),
                new PassagesPart(tools.texts, found.likeness(), tools.say("similar.own"), found.title()));
    }
}
