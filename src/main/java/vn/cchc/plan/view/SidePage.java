package vn.cchc.plan.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.cchc.organization.OrganizationId;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;

/** A page of the desk beside plans: broadcasts, events, media. */
abstract class SidePage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    final transient PlanTools tools;
    final Notice notice = new Notice();
    final Div body = new Div();
    private final String key;
    private transient QueryParameters parameters = QueryParameters.empty();

    SidePage(PlanTools tools, String key) {
        this.tools = tools;
        this.key = key;
        addClassNames("cchc-dense", "desk", "plans");
        var nav = new Nav(
                Parts.tab(PlansDeskView.PATH, tools.say("desk"), false),
                Parts.tab(BroadcastsView.PATH, tools.say("broadcasts"), key.equals("broadcasts")),
                Parts.tab(EventsView.PATH, tools.say("events"), key.equals("events")),
                Parts.tab(MediaView.PATH, tools.say("media"), key.equals("media")));
        if (tools.rights.everywhere()) {
            nav.add(Parts.tab(CompetitionsView.PATH, tools.say("competitions"), key.equals("competitions")));
        }
        nav.addClassName("tabs");
        nav.getElement().setAttribute("aria-label", tools.say("tabs"));
        add(Parts.div(
                "wrap",
                Parts.div("deskhead", new Div(new H1(tools.say(key)), new Paragraph(tools.say(key + ".what")))),
                nav,
                notice,
                body));
    }

    abstract void show(QueryParameters parameters);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        parameters = event.getLocation().getQueryParameters();
        refresh();
    }

    void refresh() {
        body.removeAll();
        show(parameters);
    }

    void attempt(Runnable act, String done, Object... arguments) {
        if (tools.attempt(notice, act)) {
            refresh();
            notice.say(Notice.Tone.OK, tools.say(done, arguments));
        }
    }

    /** Units for which the person may enter something; for organizers everywhere, those with a running plan. */
    List<Long> units() {
        Set<Long> units = new LinkedHashSet<>(tools.rights.ownUnits());
        tools.rights
                .grantedUnits()
                .forEach(granted -> tools.organizations
                        .withDescendants(new OrganizationId(granted))
                        .forEach(unit -> units.add(unit.value())));
        if (tools.rights.everywhere()) {
            tools.plans().forEach(plan -> units.add(plan.unit()));
        }
        return List.copyOf(units);
    }

    Select<Long> unitField(List<Long> units) {
        var field = new Select<Long>();
        field.setLabel(tools.say("column.unit"));
        field.setItems(units);
        field.setItemLabelGenerator(unit -> unit == null ? "" : tools.unit(unit));
        field.setValue(units.getFirst());
        return field;
    }

    @Override
    public String getPageTitle() {
        return tools.say(key) + " · " + tools.texts.get("ui.portal");
    }
}
