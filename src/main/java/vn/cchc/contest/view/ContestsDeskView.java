package vn.cchc.contest.view;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.cchc.contest.Contest;
import vn.cchc.contest.Round;
import vn.cchc.contest.analysis.Participation;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Pager;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;

/** The contests that the person organizes. */
@Route(value = ContestsDeskView.PATH, layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "ADMIN"})
@StyleSheet("context://cchc/contestdesk.css")
public class ContestsDeskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "quan-tri/cuoc-thi";

    private static final int SIZE = 25;

    private final transient DeskTools tools;
    private final transient Participation participation;
    private final Paragraph count = new Paragraph();
    private final Div list = new Div();

    public ContestsDeskView(DeskTools tools, Participation participation) {
        this.tools = tools;
        this.participation = participation;
        addClassNames("cchc-dense", "desk");
        var head = Parts.div("deskhead", new Div(new H1(tools.say("nav")), count));
        if (tools.mayCreate()) {
            head.add(Parts.div("acts", tools.link(WizardView.NEW, "new", "btn")));
        }
        add(Parts.div("wrap", head, list));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var contests = tools.all();
        int pages = Math.max(1, Math.ceilDiv(contests.size(), SIZE));
        int page = Pager.asked(event.getLocation().getQueryParameters(), "trang", pages);
        list.removeAll();
        count.setText(tools.say("count", contests.size()));
        if (contests.isEmpty()) {
            list.add(new Empty(tools.say("none"), tools.say("none.why")));
            return;
        }
        var people = participation.entrants();
        var table = new RowsTable(
                tools.say("nav"),
                List.of(
                        new Column(tools.say("title"), "main"),
                        Column.of(tools.say("state")),
                        Column.of(tools.say("rounds")),
                        new Column(tools.say("people"), "r")));
        contests.stream().skip((long) page * SIZE).limit(SIZE).forEach(contest -> row(table, contest, people));
        list.add(table);
        if (pages > 1) {
            list.add(new Pager(tools.texts, page, pages, number -> new Location(
                            PATH, QueryParameters.of("trang", String.valueOf(number + 1)))
                    .getPathWithQueryParameters()));
        }
    }

    private void row(RowsTable table, Contest contest, Map<Long, Integer> people) {
        var now = Instant.now();
        var rounds = tools.contests.rounds(contest.id());
        var phases = Parts.div("");
        rounds.stream()
                .collect(Collectors.groupingBy(
                        round -> round.phase(now), () -> new java.util.EnumMap<>(Round.Phase.class), Collectors.toList()))
                .forEach((phase, those) -> phases.add(new Paragraph(
                        PhaseBadge.of(tools.texts, phase), new Span(" " + titles(those)))));
        table.addRow(
                new Anchor(PATH + "/" + contest.id(), contest.title()),
                PhaseBadge.of(tools.texts, contest.state()),
                phases,
                new Span(String.valueOf(people.getOrDefault(contest.id(), 0))));
    }

    private String titles(List<Round> rounds) {
        return rounds.size() > 3
                ? tools.say("rounds.count", rounds.size())
                : rounds.stream().map(Round::title).collect(Collectors.joining(", "));
    }

    @Override
    public String getPageTitle() {
        return tools.say("nav") + " · " + tools.texts.get("ui.portal");
    }
}
