package vn.cchc.intake.review.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import vn.cchc.intake.review.Stops;
import vn.cchc.library.DocumentId;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** What stops the document from being published: where people's numbers stand, and marks; to be blotted out or justified. */
class StopPanel extends Section {

    private static final int MOST_SHOWN = 40;

    private final transient Stops stops;
    private final transient Texts texts;
    private final transient Dates dates;
    private final transient Consumer<Runnable> doing;

    /** @param doing runs a change and shows the document anew, or what refuses it */
    StopPanel(Stops stops, Texts texts, Dates dates, Consumer<Runnable> doing) {
        this.stops = stops;
        this.texts = texts;
        this.dates = dates;
        this.doing = doing;
        addClassName("stops");
    }

    void show(DocumentId document) {
        removeAll();
        var found = stops.of(document);
        setVisible(!found.isEmpty());
        if (!found.isEmpty()) {
            add(new H2(texts.get("review.stops")));
            found.forEach(stop -> add(stop(document, stop)));
        }
    }

    private Section stop(DocumentId document, Stops.Stop stop) {
        var section = Parts.classed(new Section(), "note " + (stop.clearance() == null ? "warn" : "ok"));
        boolean personal = stop.kind() == Stops.Kind.PERSONAL;
        section.add(Parts.paragraph(
                "",
                personal
                        ? texts.get("review.stop.personal", stop.places().size())
                        : texts.get("review.stop.internal")));
        if (personal) {
            section.add(Parts.list(
                    "l places",
                    stop.places().stream().limit(MOST_SHOWN).map(this::place).toList()));
        }
        var clearance = stop.clearance();
        if (clearance != null) {
            section.add(Parts.paragraph(
                    "small",
                    texts.get(
                            "review.stop.cleared",
                            clearance.person(),
                            dates.time(clearance.at()),
                            clearance.reason())));
            return section;
        }
        var reason = new TextField(texts.get("review.stop.reason"));
        reason.setMaxLength(1000);
        reason.addClassName("wide");
        var clear = new Button(
                texts.get("review.stop.clear"),
                event -> doing.accept(() -> stops.clear(document, stop.kind(), reason.getValue())));
        var acts = Parts.div("acts", clear);
        if (personal) {
            var redact =
                    new Button(texts.get("review.stop.redact"), event -> doing.accept(() -> stops.redact(document)));
            redact.addThemeName("primary");
            acts.addComponentAsFirst(redact);
        }
        section.add(reason, acts);
        return section;
    }

    private ListItem place(Stops.Place place) {
        var line = new ListItem(Parts.span(
                "small quiet",
                texts.get("review.stop.kind." + place.kind())
                        + (place.provision().isEmpty() ? "" : ", " + place.provision()) + ": "));
        line.add(new Span("…" + place.before()), Parts.span("hit", place.masked()), new Span(place.after() + "…"));
        return line;
    }
}
