package vn.cchc.plan.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanState;
import vn.cchc.plan.PlanTask;
import vn.cchc.plan.Rhythm;
import vn.cchc.plan.desk.PlanDesk;
import vn.cchc.plan.report.PlanFigures;
import vn.cchc.plan.report.TaskLine;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Question;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;

/** A plan's own tasks: confirmed, changed, and how far each has come. */
@Route(value = PlansDeskView.PATH + PlanPage.ID + "/nhiem-vu", layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "STAFF", "SCOPED_STAFF", "ADMIN"})
@StyleSheet("context://cchc/plan.css")
public class TasksView extends PlanPage {

    private final transient PlanDesk desk;
    private final transient PlanFigures figures;

    public TasksView(PlanTools tools, PlanDesk desk, PlanFigures figures) {
        super(tools, "nhiem-vu");
        this.desk = desk;
        this.figures = figures;
    }

    @Override
    void show(Plan plan, QueryParameters parameters) {
        var tasks = tools.table.tasks(plan.id());
        var runs = tools.rights.runs(plan.unit());
        var draft = plan.state() == PlanState.DRAFT;
        if (tasks.isEmpty()) {
            body.add(new Empty(tools.say("tasks.none"), tools.say("tasks.none.why")));
        } else {
            body.add(table(plan, tasks, runs, draft));
        }
        if (runs) {
            var acts = Parts.div("acts", tools.button("task.add", "second", () -> edit(empty(plan, tasks.size()))));
            if (!draft) {
                acts.removeAll();
            } else {
                acts.add(
                        tools.button("start", "", () -> attempt(() -> desk.start(plan.id()), "start.done")),
                        tools.button(
                                "discard",
                                "danger",
                                () -> Question.ask(
                                        tools.say("discard.ask"),
                                        tools.say("discard.what"),
                                        tools.say("discard"),
                                        tools.texts.get("ui.cancel"),
                                        () -> tools.attempt(notice, () -> {
                                            desk.discard(plan.id());
                                            getUI().ifPresent(ui -> ui.navigate(PlansDeskView.PATH));
                                        }))));
            }
            body.add(acts);
        }
    }

    private RowsTable table(Plan plan, List<PlanTask> tasks, boolean runs, boolean draft) {
        Map<Long, TaskLine> lines = new HashMap<>();
        figures.lines(List.of(plan.id()), tools.dates.today()).forEach(line -> lines.put(line.task(), line));
        var table = new RowsTable(
                tools.say("tab.nhiem-vu"),
                List.of(
                        new Column(tools.say("column.number"), "r"),
                        new Column(tools.say("column.title"), "main"),
                        Column.of(tools.say("column.lead")),
                        Column.of(tools.say("column.timing")),
                        Column.of(tools.say("column.state")),
                        Column.of("")));
        for (var task : tasks) {
            var line = lines.get(task.id());
            var tools = Parts.div("tools");
            if (runs) {
                tools.add(this.tools.button("task.change", "plain s", () -> edit(task)));
                if (draft) {
                    tools.add(this.tools.button(
                            "task.remove", "plain s", () -> attempt(() -> desk.removeTask(task.id()), "task.removed")));
                }
            }
            table.addRow(
                    new Span(String.valueOf(task.position())),
                    draft ? new Span(task.title()) : new Anchor(TaskView.address(plan.id(), task.id()), task.title()),
                    new Span(task.lead()),
                    new Div(
                            new Paragraph(
                                    task.timing().isEmpty()
                                            ? this.tools.say("rhythm." + task.rhythm())
                                            : task.timing()),
                            Parts.paragraph("small quiet", this.tools.forms(task.forms()))),
                    line == null
                            ? state(task)
                            : new Div(
                                    this.tools.badge(line.state()),
                                    Parts.paragraph(
                                            "small quiet",
                                            this.tools.say(
                                                    "days",
                                                    line.days().done(),
                                                    line.days().all()))),
                    tools);
        }
        return table;
    }

    private Span state(PlanTask task) {
        return Parts.span(
                "small quiet",
                task.repeats() > 0
                        ? tools.say("repeats", task.repeats())
                        : task.handedDown() ? tools.say("handed-down.short") : "");
    }

    private static PlanTask empty(Plan plan, int after) {
        return new PlanTask(
                0,
                plan.id(),
                after + 1,
                "",
                "",
                List.of(),
                "",
                Rhythm.ONCE,
                LocalDate.of(plan.year(), 1, 1),
                LocalDate.of(plan.year(), 12, 31),
                "",
                null,
                "",
                List.of(),
                "",
                0,
                "",
                false,
                0,
                null,
                "");
    }

    private void edit(PlanTask task) {
        var dialog = new Dialog(tools.say(task.id() == 0 ? "task.add" : "task.change"));
        dialog.setWidth("min(56rem, 96vw)");
        dialog.setCloseOnOutsideClick(false);
        var fields = new TaskFields(tools, task);
        var said = new Notice();
        var save = new Button(tools.say("save"), click -> {
            if (tools.attempt(said, () -> {
                var changed = fields.task();
                if (changed.id() == 0) {
                    desk.addTasks(changed.plan(), List.of(changed));
                } else {
                    desk.change(changed);
                }
            })) {
                dialog.close();
                refresh();
                notice.say(Notice.Tone.OK, tools.say("saved"));
            }
        });
        save.addThemeName("primary");
        dialog.add(said, Parts.div("proposal", fields));
        dialog.getFooter().add(new Button(tools.texts.get("ui.cancel"), click -> dialog.close()), save);
        dialog.open();
    }
}
