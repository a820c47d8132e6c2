package vn.cchc.plan.view;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.cchc.plan.competition.Competitions;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;

/** Competitions that join contests and calls. */
@Route(value = CompetitionsView.PATH, layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "ADMIN"})
@StyleSheet("context://cchc/plan.css")
public class CompetitionsView extends SidePage {

    static final String PATH = "quan-tri/hoi-thi";

    private final transient Competitions competitions;

    public CompetitionsView(PlanTools tools, Competitions competitions) {
        super(tools, "competitions");
        this.competitions = competitions;
    }

    @Override
    void show(QueryParameters parameters) {
        body.add(Parts.div("acts", tools.link(PATH + "/0", "competitions.new", "btn")));
        var all = competitions.all();
        if (all.isEmpty()) {
            body.add(new Empty(tools.say("competitions.none"), tools.say("competitions.what")));
            return;
        }
        var table = new RowsTable(
                tools.say("competitions"),
                List.of(
                        new Column(tools.say("column.name"), "main"),
                        new Column(tools.say("competitions.parts"), "r"),
                        Column.of(tools.say("column.state"))));
        all.forEach(one -> table.addRow(
                new Anchor(PATH + "/" + one.id(), one.title()),
                Parts.span("num", String.valueOf(one.rules().parts().size())),
                new Span(Parts.span(
                        "badge " + (one.published() ? "ok" : "none"),
                        tools.say(one.published() ? "competitions.published" : "competitions.draft")))));
        body.add(table);
    }
}
