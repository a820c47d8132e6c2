package vn.cchc.contest.view;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import vn.cchc.contest.Round.Phase;
import vn.cchc.contest.certificate.OwnContests;
import vn.cchc.contest.certificate.OwnContests.Attempt;
import vn.cchc.contest.certificate.OwnContests.Taken;
import vn.cchc.ui.Empty;
import vn.cchc.ui.HeadFacts;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;

/** What somebody has taken part in, guests too: open attempts to go on with, receipts, results, certificates. */
@Route(value = OwnContestsView.PATH, layout = PortalLayout.class)
@AnonymousAllowed
@StyleSheet("context://cchc/contestdesk.css")
public class OwnContestsView extends Div implements BeforeEnterObserver, HasDynamicTitle, HeadFacts {

    static final String PATH = "tai-khoan/cuoc-thi";

    private final transient DeskTools tools;
    private final transient OwnContests own;
    private final Div body = new Div();

    public OwnContestsView(DeskTools tools, OwnContests own) {
        this.tools = tools;
        this.own = own;
        addClassName("desk");
        add(Parts.div("wrap narrow", Parts.div("deskhead", new Div(new H1(tools.texts.get("own.title")))), body));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        body.removeAll();
        var all = own.all();
        if (all.isEmpty()) {
            body.add(new Empty(
                    tools.texts.get("own.none"),
                    tools.texts.get("own.none.why"),
                    plain("btn", "/thi", tools.texts.get("own.contests"))));
            return;
        }
        all.forEach(this::show);
    }

    private void show(Taken taken) {
        body.add(new H2(taken.contest() + ", " + taken.title()));
        var acts = Parts.div("acts");
        if (taken.attempts().stream().anyMatch(Attempt::open)) {
            acts.add(plain("btn", taken.address() + "/lam-bai", tools.texts.get("own.resume")));
        }
        if (taken.phase() == Phase.RESULTS) {
            acts.add(plain("btn second", taken.address() + "/ket-qua", tools.texts.get("own.results")));
        }
        var certificate = taken.certificate();
        if (certificate != null) {
            taken.attempts().stream()
                    .map(Attempt::receipt)
                    .filter(receipt -> receipt != null)
                    .findFirst()
                    .ifPresent(receipt -> acts.add(plain(
                            "btn second",
                            "/bien-nhan/" + receipt + "/giay-chung-nhan.pdf",
                            tools.texts.get("own.certificate", certificate.prize()))));
        }
        body.add(Parts.list(
                "rowlist-rows", taken.attempts().stream().map(this::item).toList()));
        if (acts.getComponentCount() > 0) {
            body.add(acts);
        }
    }

    private ListItem item(Attempt attempt) {
        var receipt = attempt.receipt();
        var submitted = attempt.submittedAt();
        var score = attempt.score();
        var item = new ListItem(new Paragraph(
                submitted == null
                        ? tools.texts.get(
                                attempt.open() ? "own.open" : "own.over",
                                attempt.number(),
                                tools.dates.time(attempt.deadline()))
                        : score == null
                                ? tools.texts.get("own.submitted", attempt.number(), tools.dates.time(submitted))
                                : tools.texts.get(
                                        "own.scored",
                                        attempt.number(),
                                        tools.dates.time(submitted),
                                        StandingsRows.points(score.thousandths()))));
        if (receipt != null) {
            item.add(Parts.paragraph(
                    "small", plain("num", "/bien-nhan/" + receipt, tools.texts.get("own.receipt", receipt))));
        }
        return item;
    }

    /** A link to a page that is served beside Vaadin. */
    private static Anchor plain(String classes, String address, String text) {
        var link = Parts.link(classes, address, text);
        link.setRouterIgnore(true);
        return link;
    }

    @Override
    public boolean listed() {
        return false;
    }

    @Override
    public String getPageTitle() {
        return tools.texts.get("own.title") + " · " + tools.texts.get("ui.portal");
    }
}
