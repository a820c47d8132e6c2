package vn.cchc.initiative.view;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.CallState;
import vn.cchc.initiative.submission.EntryDesk;
import vn.cchc.initiative.submission.EntryState;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Pager;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;

/** The calls that the person runs. */
@Route(value = CallsDeskView.PATH, layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "ADMIN"})
@StyleSheet("context://cchc/contestdesk.css")
public class CallsDeskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "quan-tri/sang-kien";
    private static final int SIZE = 25;

    private final transient CallDeskTools tools;
    private final transient EntryDesk entries;
    private final Div list = new Div();

    public CallsDeskView(CallDeskTools tools, EntryDesk entries) {
        this.tools = tools;
        this.entries = entries;
        addClassNames("cchc-dense", "desk");
        var head = Parts.div("deskhead", new Div(new H1(tools.say("nav")), new Paragraph(tools.say("nav.what"))));
        if (tools.mayCreate()) {
            head.add(Parts.div("acts", Parts.link("btn", PATH + "/moi", tools.say("new"))));
        }
        add(Parts.div("wrap", head, list));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var calls = tools.all();
        int pages = Math.max(1, Math.ceilDiv(calls.size(), SIZE));
        int page = Pager.asked(event.getLocation().getQueryParameters(), "trang", pages);
        list.removeAll();
        if (calls.isEmpty()) {
            list.add(new Empty(tools.say("none"), tools.say("none.why")));
            return;
        }
        var table = new RowsTable(
                tools.say("nav"),
                List.of(
                        new Column(tools.say("title"), "main"),
                        Column.of(tools.say("state")),
                        Column.of(tools.say("closes")),
                        new Column(tools.say("submitted"), "r")));
        calls.stream()
                .skip((long) page * SIZE)
                .limit(SIZE)
                .forEach(call -> table.addRow(
                        new Anchor(PATH + "/" + call.id(), call.title()),
                        badge(tools, call),
                        new Span(tools.dates.time(call.closesAt())),
                        new Span(String.valueOf(entries.counts(call.id()).getOrDefault(EntryState.SUBMITTED, 0)))));
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

    static Span badge(CallDeskTools tools, Call call) {
        var tone = call.state() == CallState.PUBLISHED || call.state() == CallState.RESULTS_PUBLISHED ? "ok" : "none";
        return Parts.span("badge " + tone, tools.say("state." + call.state()));
    }

    @Override
    public String getPageTitle() {
        return tools.say("nav") + " · " + tools.texts.get("ui.portal");
    }
}
