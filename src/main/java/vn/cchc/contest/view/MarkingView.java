package vn.cchc.contest.view;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import vn.cchc.contest.judging.MarkersDesk;
import vn.cchc.contest.judging.MarkersDesk.Duty;
import vn.cchc.contest.judging.MarkersDesk.Item;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;

/** A marker's page: the essays given to them, and one of them at a time to read and mark. */
@Route(value = MarkingView.PATH, layout = PortalLayout.class)
@RolesAllowed({"JUDGE", "SCOPED_JUDGE"})
@StyleSheet("context://cchc/contestdesk.css")
public class MarkingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "quan-tri/cham-thi";

    private static final String ROUND = "ky";
    private static final String ESSAY = "bai";

    private final transient DeskTools tools;
    private final transient MarkersDesk desk;
    private final Notice notice = new Notice();
    private final Div body = new Div();

    public MarkingView(DeskTools tools, MarkersDesk desk) {
        this.tools = tools;
        this.desk = desk;
        addClassNames("cchc-dense", "desk");
        add(Parts.div(
                "wrap",
                Parts.div(
                        "deskhead",
                        new Div(
                                new H1(tools.texts.get("marking.title")),
                                new Paragraph(Parts.classed(
                                        new Span(new Icon("eye-off"), new Span(tools.texts.get("marking.blind"))),
                                        "badge info")),
                                new Paragraph(tools.texts.get("marking.what")))),
                notice,
                body));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        long round = query.getSingleParameter(ROUND)
                .filter(text -> text.matches("[1-9]\\d{0,17}"))
                .map(Long::parseLong)
                .orElse(0L);
        notice.clear();
        show(round, query.getSingleParameter(ESSAY).orElse(""));
    }

    private void show(long asked, String code) {
        body.removeAll();
        var duties = desk.duties();
        if (duties.stream().allMatch(duty -> duty.tasks() == 0)) {
            body.add(new Empty(tools.texts.get("marking.none"), tools.texts.get("marking.none.why")));
            return;
        }
        try {
            if (code.isEmpty()) {
                duties.forEach(this::list);
            } else {
                sheet(asked, code);
            }
        } catch (AccessDeniedException notMine) {
            notice.insist(tools.texts.get("marking.gone"));
            duties.forEach(this::list);
        }
    }

    private void list(Duty duty) {
        body.add(
                new H2(duty.contest() + ", " + duty.title()),
                new Paragraph(tools.texts.get("marking.duty", duty.given(), duty.tasks())));
        body.add(Parts.list(
                "rowlist-rows",
                desk.items(duty.round()).stream()
                        .map(item -> new ListItem(
                                Parts.link("title", address(duty.round(), item.code()), name(item)),
                                Parts.paragraph("small quiet", state(item))))
                        .toList()));
    }

    private void sheet(long round, String code) {
        var found = desk.sheet(round, code);
        var back = Parts.paragraph("crumbs", new Anchor(PATH, tools.texts.get("marking.back")));
        if (found.isEmpty()) {
            notice.insist(tools.texts.get("marking.gone"));
            body.add(back);
            return;
        }
        var items = desk.items(round);
        var name = items.stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .map(this::name)
                .orElse(code);
        body.add(back, new H2(name), new MarkingSheet(tools, desk, round, found.get(), () -> next(round, code)));
    }

    /** The next essay that has no mark yet, else the list. */
    private void next(long round, String code) {
        var items = desk.items(round);
        var left = items.stream()
                .filter(item -> !item.given() && !item.code().equals(code))
                .findFirst();
        getUI().ifPresent(ui -> {
            ui.getPage()
                    .getHistory()
                    .replaceState(
                            null, left.map(item -> address(round, item.code())).orElse(PATH));
            show(round, left.map(Item::code).orElse(""));
            notice.say(
                    Notice.Tone.OK,
                    left.isEmpty() ? tools.texts.get("marking.all-given") : tools.texts.get("marking.given", code));
        });
    }

    private String name(Item item) {
        return tools.texts.get("marking.item", item.question(), item.code());
    }

    private String state(Item item) {
        var points = item.points();
        return points == null
                ? tools.texts.get("marking.item.open")
                : tools.texts.get(
                        item.given() ? "marking.item.given" : "marking.item.draft",
                        StandingsRows.points(points.thousandths()));
    }

    private static String address(long round, String code) {
        return new Location(
                        PATH,
                        QueryParameters.full(
                                Map.of(ROUND, new String[] {String.valueOf(round)}, ESSAY, new String[] {code})))
                .getPathWithQueryParameters();
    }

    @Override
    public String getPageTitle() {
        return tools.texts.get("marking.title") + " · " + tools.texts.get("ui.portal");
    }
}
