package vn.cchc.plan.view;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import vn.cchc.plan.EvidenceSource;
import vn.cchc.plan.EvidenceSource.Offer;
import vn.cchc.plan.Occurrence;
import vn.cchc.ui.Parts;

/** Chooses what the portal holds already as evidence for one of a task's days. */
class EvidenceLink extends Div {

    private final transient PlanTools tools;

    /** Is given what was chosen. */
    interface Chosen {
        void link(long occurrence, String kind, String reference);
    }

    EvidenceLink(
            PlanTools tools, List<EvidenceSource> sources, List<Occurrence> days, Runnable nothing, Chosen chosen) {
        this.tools = tools;
        addClassName("planform");
        var day = day(days);
        var what = new ComboBox<Offer>(tools.say("column.what"));
        what.setItemLabelGenerator(offer -> offer.title() + " (" + tools.dates.day(offer.on(), null) + ")");
        var kind = kind(sources, what);
        add(day, kind, what, Parts.div("acts", tools.button("link.go", "second", () -> {
            var offer = what.getValue();
            if (offer == null) {
                nothing.run();
            } else {
                chosen.link(day.getValue().id(), kind.getValue().kind(), offer.reference());
            }
        })));
    }

    /** Of the days, first the one that is open. */
    private Select<Occurrence> day(List<Occurrence> days) {
        var day = new Select<Occurrence>();
        day.setLabel(tools.say("column.due"));
        day.setItems(days);
        day.setItemLabelGenerator(one -> one == null ? "" : tools.dates.day(one.dueOn(), null));
        day.setValue(
                days.stream().filter(one -> one.doneOn() == null).findFirst().orElse(days.getLast()));
        return day;
    }

    private Select<EvidenceSource> kind(List<EvidenceSource> sources, ComboBox<Offer> what) {
        var kind = new Select<EvidenceSource>();
        kind.setLabel(tools.say("column.kind"));
        kind.setItems(sources);
        kind.setItemLabelGenerator(source -> source == null ? "" : tools.say("evidence." + source.kind()));
        kind.addValueChangeListener(event -> what.setItems(event.getValue().offers()));
        kind.setValue(sources.getFirst());
        return kind;
    }
}
