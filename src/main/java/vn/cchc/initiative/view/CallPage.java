package vn.cchc.initiative.view;

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
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.RulesRefused;
import vn.cchc.initiative.assignment.AssignmentImpossible;
import vn.cchc.initiative.judging.PanelDesk;
import vn.cchc.initiative.judging.SheetRefused;
import vn.cchc.initiative.judging.StageDesk;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;

/** A page on one call: its title, the desk's tabs, and what the page is about. */
abstract class CallPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ID = "/:id([0-9]{1,18})";
    static final String STAGE = "vong";

    private static final List<String> TABS =
            List.of("", "the-le", "ho-so", "hoi-dong", "cham-diem", "ket-qua", "khieu-nai");

    final transient CallDeskTools tools;
    final Notice notice = new Notice();
    final Div body = new Div();

    private final String tab;
    private final Div head = new Div();
    private String title = "";
    private long id;
    private transient QueryParameters query = QueryParameters.empty();
    private transient RouteParameters route = RouteParameters.empty();

    /** @param tab the end of its address and of the key of its name */
    CallPage(CallDeskTools tools, String tab) {
        this.tools = tools;
        this.tab = tab;
        addClassNames("cchc-dense", "desk");
        add(Parts.div("wrap", head, notice, body));
    }

    /** Fills {@link #body}, which is empty. */
    abstract void show(Call call, RouteParameters route, QueryParameters query);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").map(Long::parseLong).orElse(0L);
        query = event.getLocation().getQueryParameters();
        route = event.getRouteParameters();
        if (tools.call(id).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        refresh();
    }

    void refresh() {
        tools.call(id).ifPresent(call -> {
            title = call.title();
            head.removeAll();
            head.add(
                    Parts.paragraph("crumbs", new Anchor(CallsDeskView.PATH, tools.say("nav"))),
                    Parts.div(
                            "deskhead", new Div(new H1(call.title()), new Paragraph(CallsDeskView.badge(tools, call)))),
                    tabs());
            body.removeAll();
            show(call, route, query);
        });
    }

    /** Does it and shows what came of it; what is refused is told, and nothing has changed. */
    void attempt(Runnable act, String done) {
        try {
            act.run();
            refresh();
            notice.say(Notice.Tone.OK, tools.say(done));
        } catch (RulesRefused refused) {
            notice.insist(String.join(
                    " ", refused.problems().stream().map(tools::problem).toList()));
        } catch (StageDesk.StageRefused refused) {
            notice.insist(tools.say(
                    "stage.refused." + refused.why(), refused.arguments().toArray()));
        } catch (AssignmentImpossible impossible) {
            var first = impossible.shortages().getFirst();
            notice.insist(tools.say("assign.impossible", first.entries().size(), first.wanted(), first.available()));
        } catch (PanelDesk.MemberRefused refused) {
            notice.insist(tools.say("appoint.refused." + refused.why()));
        } catch (SheetRefused | IllegalStateException | IllegalArgumentException impossible) {
            refresh();
            notice.insist(tools.say("not-now"));
        }
    }

    /** The stage that the address names, else the first. */
    static int stage(Call call, QueryParameters query, int otherwise) {
        return query.getSingleParameter(STAGE)
                .filter(text -> text.matches("\\d"))
                .map(Integer::parseInt)
                .filter(number -> number < call.rules().stages().size())
                .orElse(Math.min(otherwise, call.rules().stages().size() - 1));
    }

    Nav stageTabs(Call call, int shown) {
        var nav = new Nav();
        nav.addClassName("tabs");
        nav.getElement().setAttribute("aria-label", tools.say("stages"));
        for (int i = 0; i < call.rules().stages().size(); i++) {
            nav.add(Parts.tab(
                    CallsDeskView.PATH + "/" + id + "/" + tab + "?" + STAGE + "=" + i,
                    call.stage(i).title(),
                    i == shown));
        }
        return nav;
    }

    private Nav tabs() {
        var nav = new Nav();
        nav.addClassName("tabs");
        nav.getElement().setAttribute("aria-label", tools.say("tabs"));
        for (var one : TABS) {
            nav.add(Parts.tab(
                    CallsDeskView.PATH + "/" + id + (one.isEmpty() ? "" : "/" + one),
                    tools.say("tab" + (one.isEmpty() ? "" : "." + one)),
                    one.equals(tab)));
        }
        return nav;
    }

    @Override
    public String getPageTitle() {
        return tools.say("tab" + (tab.isEmpty() ? "" : "." + tab)) + " · " + title + " · "
                + tools.texts.get("ui.portal");
    }
}
