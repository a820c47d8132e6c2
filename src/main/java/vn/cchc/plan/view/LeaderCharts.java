package vn.cchc.plan.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import vn.cchc.plan.Plan;
import vn.cchc.plan.report.Counts;
import vn.cchc.plan.report.LeaderPage;
import vn.cchc.ui.Parts;

/** The leader's charts: by unit, by form, and against the year before; each says its figures in words too. */
class LeaderCharts {

    private static final int MOST_UNITS = 20;

    private final PlanTools tools;
    private final Plan plan;
    private final LeaderPage page;

    LeaderCharts(PlanTools tools, Plan plan, LeaderPage page) {
        this.tools = tools;
        this.plan = plan;
        this.page = page;
    }

    Section units() {
        var section = new Section(
                new H2(tools.say("leader.by-unit")),
                key(),
                Parts.list(
                        "units",
                        page.units().stream()
                                .limit(MOST_UNITS)
                                .map(line -> bar(
                                        new Anchor(LeaderTasks.ofUnit(plan.id(), line.unit()), line.name()),
                                        line.counts()))
                                .toList()));
        if (page.units().size() > MOST_UNITS) {
            section.add(Parts.paragraph(
                    "small quiet", tools.say("leader.more-units", page.units().size() - MOST_UNITS)));
        }
        return section;
    }

    Section forms() {
        var section = new Section(
                new H2(tools.say("leader.by-form")),
                Parts.list(
                        "units",
                        page.forms().stream()
                                .map(line -> bar(new Span(tools.say("form." + line.form())), line.counts()))
                                .toList()));
        section.addClassName("wide");
        return section;
    }

    private ListItem bar(Component name, Counts counts) {
        return new ListItem(
                name,
                Parts.span("fr", tools.say("leader.fraction", counts.done(), counts.all(), counts.late())),
                new StateBar(counts));
    }

    private Component key() {
        var key = Parts.paragraph("key");
        for (var one : List.of("p-done DONE", "p-run RUNNING", "p-late LATE", "p-wait WAITING")) {
            var parts = one.split(" ");
            var item = new Span();
            item.getElement().appendChild(new Element("i").setAttribute("class", parts[0]));
            item.add(new Span(tools.say("state." + parts[1])));
            key.add(item);
        }
        return key;
    }

    Section years() {
        var before = page.lastYear();
        var shownBefore = page.shownLastYear();
        var section = new Section(
                new H2(tools.say("leader.years")),
                before == null || shownBefore == null
                        ? Parts.paragraph("quiet", tools.say("leader.no-last-year"))
                        : Parts.div(
                                "yr",
                                year("leader.done-share", page.counts().donePercent(), before.donePercent()),
                                year("leader.proven-share", page.shown().provenPercent(), shownBefore.provenPercent())),
                Parts.paragraph(
                        "small quiet",
                        tools.say(
                                "leader.reached",
                                page.shown().people(),
                                page.shown().minutes())));
        section.addClassName("wide");
        return section;
    }

    private Component year(String key, int now, int then) {
        var rows = Parts.div("rowset");
        for (var one : List.of(new int[] {plan.year(), now}, new int[] {plan.year() - 1, then})) {
            var track = Parts.span("tr", "");
            track.getElement()
                    .appendChild(new Element("i")
                            .setAttribute("class", one[0] == plan.year() ? "" : "old")
                            .setAttribute("style", "inline-size:" + one[1] + "%"));
            rows.add(new Span(String.valueOf(one[0])), track, new Span(one[1] + "%"));
        }
        var name = new Span();
        name.getElement().appendChild(new Element("b").setText(tools.say(key)));
        return new Div(name, rows);
    }
}
