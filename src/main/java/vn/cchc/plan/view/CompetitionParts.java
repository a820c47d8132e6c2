package vn.cchc.plan.view;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import vn.cchc.plan.competition.CompetitionRules.Part;
import vn.cchc.plan.competition.Competitions;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;

/** What a competition joins, each with its share of the total. */
class CompetitionParts extends Div {

    private static final int WHOLE = 100;

    private final transient PlanTools tools;
    private final transient Competitions competitions;
    private final transient List<Part> parts = new ArrayList<>();
    private final ComboBox<Competitions.NamedPart> part = new ComboBox<>();
    private final IntegerField percent = new IntegerField();
    private final Div listed = new Div();
    private final Notice notice = new Notice();
    private final Div adding;
    private boolean open;

    CompetitionParts(PlanTools tools, Competitions competitions) {
        this.tools = tools;
        this.competitions = competitions;
        part.setLabel(tools.say("competitions.field.part"));
        part.setItemLabelGenerator(Competitions.NamedPart::title);
        percent.setLabel(tools.say("competitions.field.percent"));
        percent.setMin(1);
        percent.setMax(WHOLE);
        adding = Parts.div("planform", part, percent, tools.button("competitions.add", "second s", this::choose));
        add(new H2(tools.say("competitions.parts")), notice, listed, adding);
    }

    void show(List<Part> chosen, boolean changeable) {
        open = changeable;
        parts.clear();
        parts.addAll(chosen);
        part.setItems(competitions.choices());
        adding.setVisible(changeable);
        list();
    }

    List<Part> chosen() {
        return List.copyOf(parts);
    }

    private void list() {
        listed.removeAll();
        if (parts.isEmpty()) {
            listed.add(Parts.paragraph("quiet", tools.say("competitions.parts.none")));
            return;
        }
        var table = new RowsTable(
                tools.say("competitions.parts"),
                List.of(
                        new Column(tools.say("competitions.field.part"), "main"),
                        new Column(tools.say("competitions.field.percent"), "r"),
                        new Column(tools.say("competitions.remove"), "do")));
        competitions
                .named(parts)
                .forEach(one -> table.addRow(
                        new Span(one.title()),
                        Parts.span("num", String.valueOf(one.part().percent())),
                        open ? remove(one) : new Span()));
        listed.add(table);
    }

    private com.vaadin.flow.component.Component remove(Competitions.NamedPart one) {
        var remove = tools.button("competitions.remove", "plain s", () -> {
            parts.remove(one.part());
            list();
        });
        remove.getElement().setAttribute("aria-label", tools.say("competitions.remove") + ": " + one.title());
        return remove;
    }

    private void choose() {
        var chosen = part.getValue();
        var share = percent.getValue();
        if (chosen == null || share == null || share < 1 || share > WHOLE) {
            notice.insist(tools.say("competitions.part.missing"));
            return;
        }
        notice.clear();
        parts.add(
                new Part(chosen.part().kind(), chosen.part().id(), chosen.part().board(), share));
        part.clear();
        percent.clear();
        list();
    }
}
