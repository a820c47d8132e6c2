package vn.cchc.plan.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanState;
import vn.cchc.plan.TaskState;
import vn.cchc.plan.desk.PlanDesk;
import vn.cchc.plan.desk.PlanDesk.Adoption;
import vn.cchc.plan.reminder.Reminders;
import vn.cchc.plan.report.Counts;
import vn.cchc.plan.report.PlanFigures;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;

/** Which units below have taken the plan over, how far each has come, and which have not. */
@Route(value = PlansDeskView.PATH + PlanPage.ID + "/don-vi", layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "STAFF", "SCOPED_STAFF", "ADMIN"})
@StyleSheet("context://cchc/plan.css")
public class UnitsView extends PlanPage {

    private final transient PlanDesk desk;
    private final transient PlanFigures figures;
    private final transient Reminders reminders;

    public UnitsView(PlanTools tools, PlanDesk desk, PlanFigures figures, Reminders reminders) {
        super(tools, "don-vi");
        this.desk = desk;
        this.figures = figures;
        this.reminders = reminders;
    }

    @Override
    void show(Plan plan, QueryParameters parameters) {
        var units = desk.adoptions(plan);
        if (units.isEmpty()) {
            body.add(new Empty(tools.say("units.none"), tools.say("units.none.why")));
            return;
        }
        var adopted = units.stream().filter(one -> running(one)).count();
        body.add(Parts.paragraph("say", tools.say("units.sentence", adopted, units.size())));
        if (tools.rights.runs(plan.unit()) && adopted < units.size()) {
            body.add(Parts.div("acts", tools.button("units.remind", "second s", () -> remind(plan))));
        }
        var table = new RowsTable(
                tools.say("tab.don-vi"),
                List.of(
                        new Column(tools.say("column.unit"), "main"),
                        Column.of(tools.say("column.plan")),
                        Column.of(tools.say("column.state")),
                        Column.of("")));
        var progress = figures.progress(
                units.stream()
                        .filter(UnitsView::running)
                        .flatMap(one -> one.plan().stream())
                        .map(Plan::id)
                        .toList(),
                tools.dates.today());
        units.forEach(one -> table.addRow(
                new Span(one.unit().name()),
                adopted(one),
                one.plan()
                        .map(lower -> progress.get(lower.id()))
                        .<Component>map(come -> progress(come.counts()))
                        .orElseGet(Span::new),
                acts(plan, one)));
        body.add(table);
    }

    private static boolean running(Adoption one) {
        return one.plan().filter(plan -> plan.state() == PlanState.RUNNING).isPresent();
    }

    private Component adopted(Adoption one) {
        if (running(one)) {
            return Parts.classed(new Span(new Icon("circle-check"), new Span(tools.say("units.adopted"))), "badge ok");
        }
        var begun = one.plan().isPresent();
        return Parts.classed(
                new Span(
                        new Icon(begun ? "pencil" : "circle-alert"),
                        new Span(tools.say(begun ? "units.drafting" : "units.not"))),
                "badge " + (begun ? "none" : "warn"));
    }

    private Component progress(Counts counts) {
        return new Div(
                new StateBar(counts),
                Parts.paragraph(
                        "small quiet",
                        tools.say("leader.fraction", counts.done(), counts.all(), counts.of(TaskState.LATE))));
    }

    private Component acts(Plan plan, Adoption one) {
        var unit = one.unit().id().value();
        var acts = Parts.div("tools");
        if (one.plan().isPresent()) {
            var lower = one.plan().get();
            if (lower.state() == PlanState.RUNNING || tools.rights.runs(unit)) {
                acts.add(new Anchor(
                        address(lower.id(), lower.state() == PlanState.RUNNING ? "" : "nhiem-vu"),
                        tools.say("units.open")));
            }
        } else if (tools.rights.runs(unit)) {
            acts.add(tools.button(
                    "units.adopt",
                    "second s",
                    () -> attempt(
                            () -> desk.adopt(plan.id(), unit),
                            "units.adopted-now",
                            one.unit().name())));
        }
        return acts;
    }

    private void remind(Plan plan) {
        int[] letters = {0};
        if (tools.attempt(notice, () -> letters[0] = reminders.askToAdopt(plan.id()))) {
            notice.say(vn.cchc.ui.Notice.Tone.OK, tools.say("reminded", letters[0]));
        }
    }
}
