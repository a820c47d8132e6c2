package vn.cchc.plan.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanState;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;

/** A page on one plan: its title, the tabs, and what the page is about. */
abstract class PlanPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** A plan's number. */
    static final String ID = "/:id([0-9]{1,18})";

    final transient PlanTools tools;
    final Notice notice = new Notice();
    final Div body = new Div();

    private final String tab;
    private final Div head = new Div();
    private String title = "";
    private transient QueryParameters parameters = QueryParameters.empty();
    private long id;

    /** @param tab the end of its address and of the key of its name */
    PlanPage(PlanTools tools, String tab) {
        this.tools = tools;
        this.tab = tab;
        addClassNames("cchc-dense", "desk", "plans");
        add(Parts.div("wrap", head, notice, body));
    }

    /** Fills {@link #body}, which is empty. */
    abstract void show(Plan plan, QueryParameters parameters);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").map(Long::parseLong).orElse(0L);
        parameters = event.getLocation().getQueryParameters();
        if (tools.plan(id).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        refresh();
    }

    /** Reads everything again. */
    void refresh() {
        tools.plan(id).ifPresent(plan -> {
            title = plan.title();
            head.removeAll();
            head.add(
                    Parts.paragraph("crumbs", new Anchor(PlansDeskView.PATH, tools.say("desk"))),
                    Parts.div(
                            "deskhead",
                            new Div(
                                    new H1(plan.title()),
                                    new Paragraph(tools.say(
                                            "of", tools.fullName(plan.unit()), String.valueOf(plan.year()))))),
                    tabs(plan));
            body.removeAll();
            show(plan, parameters);
        });
    }

    /** Does it and shows what came of it. */
    void attempt(Runnable act, String done, Object... arguments) {
        if (tools.attempt(notice, act)) {
            refresh();
            notice.say(Notice.Tone.OK, tools.say(done, arguments));
        }
    }

    private Nav tabs(Plan plan) {
        var nav = new Nav();
        nav.addClassName("tabs");
        nav.getElement().setAttribute("aria-label", tools.say("tabs"));
        List<String> pages = new ArrayList<>();
        if (plan.state() == PlanState.RUNNING) {
            pages.addAll(List.of("", "nhiem-vu", "don-vi", "bao-cao"));
        } else {
            pages.addAll(List.of("nhiem-vu", "de-xuat"));
        }
        for (var one : pages) {
            nav.add(Parts.tab(
                    address(plan.id(), one), tools.say("tab" + (one.isEmpty() ? "" : "." + one)), one.equals(tab)));
        }
        return nav;
    }

    static String address(long plan, String page) {
        return PlansDeskView.PATH + "/" + plan + (page.isEmpty() ? "" : "/" + page);
    }

    @Override
    public String getPageTitle() {
        return tools.say("tab" + (tab.isEmpty() ? "" : "." + tab)) + " · " + title + " · "
                + tools.texts.get("ui.portal");
    }
}
