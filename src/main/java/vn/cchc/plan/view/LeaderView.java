package vn.cchc.plan.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import vn.cchc.plan.Plan;
import vn.cchc.plan.TaskState;
import vn.cchc.plan.reminder.Reminders;
import vn.cchc.plan.report.Counts;
import vn.cchc.plan.report.LeaderPage;
import vn.cchc.plan.report.PlanFigures;
import vn.cchc.plan.report.PlanWorkbook;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;

/** One page for the leader: what is late, running and done, by unit and by form, against last year. */
@Route(value = PlansDeskView.PATH + PlanPage.ID, layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "STAFF", "SCOPED_STAFF", "ADMIN"})
@StyleSheet("context://cchc/plan.css")
public class LeaderView extends PlanPage {

    private final transient PlanFigures figures;
    private final transient PlanWorkbook workbook;
    private final transient Reminders reminders;

    public LeaderView(PlanTools tools, PlanFigures figures, PlanWorkbook workbook, Reminders reminders) {
        super(tools, "");
        this.figures = figures;
        this.workbook = workbook;
        this.reminders = reminders;
    }

    @Override
    void show(Plan plan, QueryParameters parameters) {
        var page = figures.leader(plan, tools.dates.today());
        var print = tools.button("print", "second s", () -> getElement().executeJs("window.print()"));
        var known = page.names();
        LongFunction<String> names = unit -> known.getOrDefault(unit, "");
        var charts = new LeaderCharts(tools, plan, page);
        body.add(
                Parts.div(
                        "acts",
                        print,
                        PlanTools.download(
                                "ke-hoach-" + plan.slug() + ".xlsx",
                                tools.say("workbook"),
                                () -> workbook.write(plan))),
                Parts.paragraph("say", sentence(page)),
                bands(plan, page),
                Parts.div(
                        "two",
                        new UrgentTasks(tools, page, names, tools.rights.runs(plan.unit()) ? this::remind : null),
                        charts.units(),
                        charts.years(),
                        charts.forms(),
                        new LeaderTasks(tools, plan, page, names, parameters)));
    }

    private Component[] sentence(LeaderPage page) {
        var counts = page.counts();
        var text = new Span(tools.say("leader.until", tools.dates.day(page.day(), null)) + " ");
        var done = new Span();
        done.getElement().appendChild(new Element("b").setText(tools.say("leader.done", counts.done(), counts.all())));
        var before = page.lastYear();
        var compared =
                new Span(before == null ? ". " : ", " + compared(counts.donePercent() - before.donePercent()) + " ");
        var late = new Span();
        late.getElement()
                .appendChild(new Element("b")
                        .setText(
                                counts.late() == 0
                                        ? tools.say("leader.none-late")
                                        : tools.say("leader.late", counts.late())));
        return new Component[] {text, done, compared, late};
    }

    private String compared(int points) {
        return points == 0
                ? tools.say("leader.same")
                : tools.say(points > 0 ? "leader.more" : "leader.less", Math.abs(points));
    }

    private Component bands(Plan plan, LeaderPage page) {
        var before = page.lastYear();
        return Parts.div(
                "band",
                band(plan, "late", "clock-alert", TaskState.LATE, page.counts(), before(before, TaskState.LATE)),
                band(
                        plan,
                        "run",
                        "loader-circle",
                        TaskState.RUNNING,
                        page.counts(),
                        tools.say("leader.this-week", page.dueThisWeek())),
                band(plan, "done", "circle-check", TaskState.DONE, page.counts(), before(before, TaskState.DONE)),
                band(
                        plan,
                        "wait",
                        "circle-dot-dashed",
                        TaskState.WAITING,
                        page.counts(),
                        page.nextDue() == null
                                ? ""
                                : tools.say("leader.earliest", tools.dates.day(page.nextDue(), null))));
    }

    private String before(@Nullable Counts before, TaskState state) {
        return before == null ? tools.say("leader.no-last-year") : tools.say("leader.last-year", before.of(state));
    }

    private Anchor band(Plan plan, String kind, String icon, TaskState state, Counts counts, String more) {
        var count = new Span();
        count.getElement().appendChild(new Element("b").setText(String.valueOf(counts.of(state))));
        var label = Parts.span("lb", "");
        label.add(new Icon(icon), new Span(tools.say("state." + state)));
        return Parts.link(kind, LeaderTasks.inState(plan.id(), state), label, count, Parts.span("vs", more));
    }

    private void remind(long task) {
        int[] letters = {0};
        if (tools.attempt(notice, () -> letters[0] = reminders.remind(task))) {
            notice.say(
                    letters[0] == 0 ? Notice.Tone.WARN : Notice.Tone.OK,
                    letters[0] == 0 ? tools.say("reminded.nobody") : tools.say("reminded", letters[0]));
        }
    }
}
