package vn.cchc.initiative.view;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.submission.EntryDesk;
import vn.cchc.initiative.submission.EntryState;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Pager;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;

/** A call's entries, page by page. */
@Route(value = CallsDeskView.PATH + CallPage.ID + "/ho-so", layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "ADMIN"})
@StyleSheet("context://cchc/contestdesk.css")
public class EntriesView extends CallPage {

    private static final int SIZE = 50;
    private static final Set<EntryState> SHOWN = Set.of(EntryState.SUBMITTED, EntryState.WITHDRAWN);

    private final transient EntryDesk desk;

    public EntriesView(CallDeskTools tools, EntryDesk desk) {
        super(tools, "ho-so");
        this.desk = desk;
    }

    @Override
    void show(Call call, RouteParameters route, QueryParameters query) {
        var words = query.getSingleParameter("q").orElse("");
        int page = Pager.asked(query, "trang", 100_000);
        var found = desk.page(call.id(), SHOWN, words, page, SIZE);
        var path = CallsDeskView.PATH + "/" + call.id() + "/ho-so";
        var search = new TextField(tools.say("entries.search"));
        search.setValue(words);
        search.setClearButtonVisible(true);
        search.addValueChangeListener(event -> getUI().ifPresent(ui -> ui.navigate(
                path,
                event.getValue().isBlank() ? QueryParameters.empty() : QueryParameters.of("q", event.getValue()))));
        body.add(Parts.div("filters", search, Parts.link("btn second s", path + "/moi", tools.say("register"))));
        if (found.entries().isEmpty()) {
            body.add(new Empty(tools.say("entries.none"), tools.say("entries.none.why")));
            return;
        }
        body.add(Parts.paragraph("quiet", tools.say("entries.count", found.total())));
        var table = new RowsTable(
                tools.say("tab.ho-so"),
                List.of(
                        new Column(tools.say("code"), ""),
                        new Column(tools.say("entry.title"), "main"),
                        Column.of(tools.say("entry.field")),
                        Column.of(tools.say("entry.source")),
                        Column.of(tools.say("state"))));
        found.entries()
                .forEach(entry -> table.addRow(
                        Parts.span("num", entry.code()),
                        new Anchor(path + "/" + entry.id(), entry.content().title()),
                        new Span(call.rules().fieldTitle(entry.content().field())),
                        new Span(tools.say("source." + entry.source())),
                        Parts.span(
                                "badge " + (entry.state() == EntryState.SUBMITTED ? "ok" : "none"),
                                tools.texts.get("entries.state." + entry.state()))));
        body.add(table);
        int pages = Math.max(1, Math.ceilDiv(found.total(), SIZE));
        if (pages > 1) {
            body.add(new Pager(
                    tools.texts,
                    page,
                    pages,
                    number -> new Location(
                                    path,
                                    QueryParameters.full(Map.of(
                                            "q", new String[] {words},
                                            "trang", new String[] {String.valueOf(number + 1)})))
                            .getPathWithQueryParameters()));
        }
    }
}
