package vn.cchc.plan.view;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanState;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Pager;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;

/** The plans that the person may see, own units' first, and the way to broadcasts, events and media. */
@Route(value = PlansDeskView.PATH, layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "STAFF", "SCOPED_STAFF", "ADMIN"})
@StyleSheet("context://cchc/plan.css")
public class PlansDeskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "quan-tri/ke-hoach";

    private static final int SIZE = 25;

    private final transient PlanTools tools;
    private final Div list = new Div();

    public PlansDeskView(PlanTools tools) {
        this.tools = tools;
        addClassNames("cchc-dense", "desk");
        var acts = Parts.div("acts");
        acts.add(Parts.link("btn second", "/ghi-nhan", tools.say("report")));
        ((Anchor) acts.getComponentAt(0)).setRouterIgnore(true);
        if (tools.rights.everywhere() || !tools.rights.grantedUnits().isEmpty()) {
            acts.add(tools.link(NewPlanView.PATH, "new", "btn"));
        }
        var nav = new Nav(
                Parts.tab(PATH, tools.say("desk"), true),
                Parts.tab(BroadcastsView.PATH, tools.say("broadcasts"), false),
                Parts.tab(EventsView.PATH, tools.say("events"), false),
                Parts.tab(MediaView.PATH, tools.say("media"), false));
        if (tools.rights.everywhere()) {
            nav.add(Parts.tab(CompetitionsView.PATH, tools.say("competitions"), false));
        }
        nav.addClassName("tabs");
        nav.getElement().setAttribute("aria-label", tools.say("tabs"));
        add(Parts.div(
                "wrap",
                Parts.div("deskhead", new Div(new H1(tools.say("desk")), new Paragraph(tools.say("desk.what"))), acts),
                nav,
                list));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var own = tools.rights.ownUnits();
        var plans = tools.plans().stream()
                .sorted(Comparator.comparing(Plan::year)
                        .reversed()
                        .thenComparing(plan -> !own.contains(plan.unit()))
                        .thenComparing(plan -> plan.parent() != null)
                        .thenComparing(plan -> tools.unit(plan.unit())))
                .toList();
        list.removeAll();
        if (plans.isEmpty()) {
            list.add(new Empty(tools.say("none"), tools.say("none.why")));
            return;
        }
        int pages = Math.ceilDiv(plans.size(), SIZE);
        int page = Pager.asked(event.getLocation().getQueryParameters(), "trang", pages);
        var table = new RowsTable(
                tools.say("desk"),
                List.of(
                        new Column(tools.say("field.title"), "main"),
                        Column.of(tools.say("column.unit")),
                        new Column(tools.say("column.year"), "r"),
                        Column.of(tools.say("column.state"))));
        plans.stream()
                .skip((long) page * SIZE)
                .limit(SIZE)
                .forEach(plan -> table.addRow(
                        new Anchor(
                                PlanPage.address(plan.id(), plan.state() == PlanState.DRAFT ? "nhiem-vu" : ""),
                                plan.title()),
                        new Span(tools.unit(plan.unit())),
                        new Span(String.valueOf(plan.year())),
                        badge(plan)));
        list.add(table);
        if (pages > 1) {
            list.add(new Pager(
                    tools.texts,
                    page,
                    pages,
                    number -> new Location(PATH, QueryParameters.of("trang", String.valueOf(number + 1)))
                            .getPathWithQueryParameters()));
        }
    }

    private Span badge(Plan plan) {
        var draft = plan.state() == PlanState.DRAFT;
        return Parts.classed(
                new Span(
                        new Icon(draft ? "pencil" : "circle-check"), new Span(tools.say("plan-state." + plan.state()))),
                "badge " + (draft ? "none" : "ok"));
    }

    @Override
    public String getPageTitle() {
        return tools.say("desk") + " · " + tools.texts.get("ui.portal");
    }
}
