package vn.cchc.plan.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.cchc.plan.Occurrence;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanTask;
import vn.cchc.plan.TaskState;
import vn.cchc.plan.desk.Recording;
import vn.cchc.plan.evidence.EvidenceSources;
import vn.cchc.plan.reminder.Reminders;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;

/** One task: what the plan says, its days, what shows them done, and linking more. */
@Route(value = PlansDeskView.PATH + PlanPage.ID + "/nhiem-vu/:task([0-9]{1,18})", layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "STAFF", "SCOPED_STAFF", "ADMIN"})
@StyleSheet("context://cchc/plan.css")
public class TaskView extends PlanPage {

    private final transient Recording recording;
    private final transient EvidenceSources sources;
    private final transient Reminders reminders;
    private long task;

    public TaskView(PlanTools tools, Recording recording, EvidenceSources sources, Reminders reminders) {
        super(tools, "nhiem-vu");
        this.recording = recording;
        this.sources = sources;
        this.reminders = reminders;
    }

    static String address(long plan, long task) {
        return address(plan, "nhiem-vu") + "/" + task;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        task = event.getRouteParameters().get("task").map(Long::parseLong).orElse(0L);
        var plan = event.getRouteParameters().get("id").map(Long::parseLong).orElse(0L);
        if (tools.table.task(task).filter(found -> found.plan() == plan).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        super.beforeEnter(event);
    }

    @Override
    void show(Plan plan, QueryParameters parameters) {
        var found = tools.table.task(task).orElseThrow();
        var days = tools.table.occurrences(task);
        var records = days.stream().map(Occurrence::unit).distinct().anyMatch(tools.rights::records);
        body.add(new H2(tools.say("task.heading", found.position(), found.title())), facts(found));
        if (!days.isEmpty()) {
            body.add(new H2(tools.say("sheet.days")), days(plan, days, records));
        }
        if (records && !days.isEmpty()) {
            body.add(
                    new H2(tools.say("link")),
                    new EvidenceLink(
                            tools,
                            sources.all(),
                            days,
                            () -> notice.insist(tools.say("link.missing")),
                            (day, kind, what) -> attempt(() -> recording.link(day, kind, what), "linked")));
        }
        body.add(
                new H2(tools.say("sheet.evidence")),
                new EvidenceList(
                        tools,
                        tools.table.evidence(task),
                        records ? recording : null,
                        one -> attempt(() -> recording.remove(one.id()), "evidence.removed")));
    }

    private Component facts(PlanTask found) {
        List<Component> lines = new ArrayList<>();
        fact(lines, "column.content", found.content());
        fact(lines, "column.lead", found.lead());
        fact(lines, "column.coordinating", found.coordinating());
        fact(lines, "column.timing", found.timing());
        fact(lines, "column.forms", tools.forms(found.forms()));
        fact(
                lines,
                "column.groups",
                found.groups().stream()
                        .map(code -> {
                            var key = vn.cchc.library.Topics.messageKey(code);
                            return tools.texts.get(key);
                        })
                        .collect(Collectors.joining("; ")));
        fact(lines, "column.audience", found.audience());
        fact(lines, "column.target", found.target() == 0 ? "" : found.target() + " " + found.targetUnit());
        return new Div(lines.toArray(Component[]::new));
    }

    private void fact(List<Component> lines, String key, String words) {
        lines.add(Parts.paragraph(
                "",
                Parts.span("quiet", tools.say(key) + ": "),
                new Span(words.isEmpty() ? tools.say("unknown") : words)));
    }

    private Component days(Plan plan, List<Occurrence> days, boolean records) {
        var table = new RowsTable(
                tools.say("sheet.days"),
                List.of(
                        new Column(tools.say("column.due"), "main"),
                        Column.of(tools.say("column.unit")),
                        Column.of(tools.say("column.state")),
                        Column.of("")));
        var today = tools.dates.today();
        for (var day : days) {
            var acts = Parts.div("tools");
            var open = day.state(today) == TaskState.LATE || day.state(today) == TaskState.RUNNING;
            if (records && open) {
                var report = Parts.link("btn plain s", "/ghi-nhan?viec=" + day.id(), tools.say("report.one"));
                report.setRouterIgnore(true);
                acts.add(report);
            }
            table.addRow(
                    new Span(tools.say(
                            "from-to", tools.dates.day(day.startsOn(), null), tools.dates.day(day.dueOn(), null))),
                    new Span(tools.unit(day.unit())),
                    tools.badge(
                            day.state(today),
                            day.doneOn() == null
                                    ? tools.say("state." + day.state(today))
                                    : tools.say("done-on", tools.dates.day(day.doneOn(), null))),
                    acts);
        }
        var remind = tools.rights.runs(plan.unit())
                ? Parts.div("acts", tools.button("remind", "second s", this::remind))
                : new Div();
        return new Div(table, remind);
    }

    private void remind() {
        int[] letters = {0};
        if (tools.attempt(notice, () -> letters[0] = reminders.remind(task))) {
            refresh();
            notice.say(vn.cchc.ui.Notice.Tone.OK, tools.say("reminded", letters[0]));
        }
    }
}
