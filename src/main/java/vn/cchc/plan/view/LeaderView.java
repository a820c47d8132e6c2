package vn.cchc.plan.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.plan.Plan;
import vn.cchc.plan.TaskState;
import vn.cchc.plan.reminder.Reminders;
import vn.cchc.plan.report.Counts;
import vn.cchc.plan.report.LeaderPage;
import vn.cchc.plan.report.PlanFigures;
import vn.cchc.plan.report.PlanWorkbook;
import vn.cchc.plan.report.TaskLine;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Pager;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;

/** One page for the leader: what is late, running and done, by unit and by form, against last year. */
@Route(value = PlansDeskView.PATH + PlanPage.ID, layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "STAFF", "SCOPED_STAFF", "ADMIN"})
@StyleSheet("context://cchc/plan.css")
public class LeaderView extends PlanPage {

    private static final int URGENT = 8;
    private static final int SIZE = 25;
    private static final String STATE = "tinh-trang";
    private static final String UNIT = "don-vi";

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
                        urgent(plan, page),
                        units(plan, page),
                        years(plan, page),
                        forms(page),
                        tasks(plan, page, parameters)));
    }

    private Component[] sentence(LeaderPage page) {
        var counts = page.counts();
        var text = new Span(tools.say("leader.until", tools.dates.day(page.day(), null)) + " ");
        var done = new Span();
        done.getElement().appendChild(new Element("b").setText(tools.say("leader.done", counts.done(), counts.all())));
        var before = page.lastYear();
        var compared = new Span(
                before == null
                        ? ". "
                        : ", "
                                + tools.say(
                                        counts.donePercent() >= before.donePercent() ? "leader.more" : "leader.less",
                                        Math.abs(counts.donePercent() - before.donePercent()))
                                + " ");
        var late = new Span();
        late.getElement()
                .appendChild(new Element("b")
                        .setText(
                                counts.late() == 0
                                        ? tools.say("leader.none-late")
                                        : tools.say("leader.late", counts.late())));
        return new Component[] {text, done, compared, late};
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
        return Parts.link(
                kind,
                address(plan.id(), "") + "?" + STATE + "=" + state.name().toLowerCase(java.util.Locale.ROOT),
                label,
                count,
                Parts.span("vs", more));
    }

    private Component urgent(Plan plan, LeaderPage page) {
        var soon = page.day().plusDays(7);
        var lines = page.lines().stream()
                .filter(line -> line.state() == TaskState.LATE
                        || (line.nextDue() != null
                                && !line.nextDue().isAfter(soon)
                                && line.state() == TaskState.RUNNING))
                .limit(URGENT)
                .toList();
        var list = Parts.list(
                "lates",
                lines.stream().map(line -> urgent(plan, line, page.day())).toList());
        return section(
                "leader.urgent", lines.isEmpty() ? Parts.paragraph("quiet", tools.say("leader.nothing-urgent")) : list);
    }

    private ListItem urgent(Plan plan, TaskLine line, LocalDate day) {
        var due = line.lateSince() != null ? line.lateSince() : line.nextDue();
        var days = due == null ? 0 : Math.abs(ChronoUnit.DAYS.between(day, due));
        var badge = line.state() == TaskState.LATE
                ? tools.badge(TaskState.LATE, tools.say("late-days", days))
                : Parts.classed(new Span(new Icon("hourglass"), new Span(tools.say("days-left", days))), "badge warn");
        var when = Parts.span("when", "");
        when.add(badge, new Span(tools.say("leader.who-when", tools.unit(line.unit()), tools.dates.day(due, null))));
        var item = new ListItem(new Anchor(TaskView.address(line.plan(), line.task()), line.title()), when);
        if (tools.rights.runs(plan.unit())) {
            item.add(tools.button("remind", "second s do", () -> remind(line.task())));
        }
        return item;
    }

    private void remind(long task) {
        int[] letters = {0};
        if (tools.attempt(notice, () -> letters[0] = reminders.remind(task))) {
            notice.say(
                    letters[0] == 0 ? Notice.Tone.WARN : Notice.Tone.OK,
                    letters[0] == 0 ? tools.say("reminded.nobody") : tools.say("reminded", letters[0]));
        }
    }

    private Component units(Plan plan, LeaderPage page) {
        return section(
                "leader.by-unit",
                key(),
                Parts.list(
                        "units",
                        page.units().stream()
                                .limit(20)
                                .map(line -> new ListItem(
                                        new Anchor(
                                                address(plan.id(), "") + "?" + UNIT + "=" + line.unit(), line.name()),
                                        Parts.span(
                                                "fr",
                                                tools.say(
                                                        "leader.fraction",
                                                        line.counts().done(),
                                                        line.counts().all(),
                                                        line.counts().late())),
                                        new StateBar(line.counts())))
                                .toList()));
    }

    private Component forms(LeaderPage page) {
        var section = section(
                "leader.by-form",
                Parts.list(
                        "units",
                        page.forms().stream()
                                .map(line -> new ListItem(
                                        new Span(tools.say("form." + line.form())),
                                        Parts.span(
                                                "fr",
                                                tools.say(
                                                        "leader.fraction",
                                                        line.counts().done(),
                                                        line.counts().all(),
                                                        line.counts().late())),
                                        new StateBar(line.counts())))
                                .toList()));
        section.addClassName("wide");
        return section;
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

    private Component years(Plan plan, LeaderPage page) {
        var before = page.lastYear();
        var shownBefore = page.shownLastYear();
        var section = section(
                "leader.years",
                before == null || shownBefore == null
                        ? Parts.paragraph("quiet", tools.say("leader.no-last-year"))
                        : Parts.div(
                                "yr",
                                year(plan, "leader.done-share", page.counts().donePercent(), before.donePercent()),
                                year(
                                        plan,
                                        "leader.proven-share",
                                        page.shown().provenPercent(),
                                        shownBefore.provenPercent())),
                Parts.paragraph(
                        "small quiet",
                        tools.say(
                                "leader.reached",
                                page.shown().people(),
                                page.shown().minutes())));
        section.addClassName("wide");
        return section;
    }

    private Component year(Plan plan, String key, int now, int then) {
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

    private Component tasks(Plan plan, LeaderPage page, QueryParameters parameters) {
        var state = parameters.getSingleParameter(STATE).orElse("");
        var unit = parameters.getSingleParameter(UNIT).orElse("");
        var lines = page.lines().stream()
                .filter(line -> state.isEmpty() || line.state().name().equalsIgnoreCase(state))
                .filter(line -> unit.isEmpty() || String.valueOf(line.unit()).equals(unit))
                .toList();
        int pages = Math.max(1, Math.ceilDiv(lines.size(), SIZE));
        int number = Pager.asked(parameters, "trang", pages);
        var table = new RowsTable(
                tools.say("tab.nhiem-vu"),
                List.of(
                        new Column(tools.say("column.title"), "main"),
                        Column.of(tools.say("column.unit")),
                        Column.of(tools.say("column.due")),
                        Column.of(tools.say("column.state"))));
        lines.stream()
                .skip((long) number * SIZE)
                .limit(SIZE)
                .forEach(line -> table.addRow(
                        new Anchor(TaskView.address(line.plan(), line.task()), line.title()),
                        new Span(tools.unit(line.unit())),
                        new Span(tools.dates.day(
                                line.lateSince() != null
                                        ? line.lateSince()
                                        : line.nextDue() != null ? line.nextDue() : line.dueOn(),
                                null)),
                        new Div(
                                tools.badge(line.state()),
                                Parts.paragraph(
                                        "small quiet",
                                        tools.say(
                                                "days",
                                                line.days().done(),
                                                line.days().all())))));
        var section = section("leader.tasks", table);
        section.setId("viec");
        section.addClassName("wide");
        if (!state.isEmpty() || !unit.isEmpty()) {
            section.addComponentAtIndex(1, new Anchor(address(plan.id(), ""), tools.say("leader.all")));
        }
        section.add(new Pager(
                tools.texts,
                number,
                pages,
                one -> address(plan.id(), "") + "?trang=" + (one + 1)
                        + (state.isEmpty() ? "" : "&" + STATE + "=" + state)
                        + (unit.isEmpty() ? "" : "&" + UNIT + "=" + unit)));
        return section;
    }

    private Section section(String key, Component... content) {
        var section = new Section(new H2(tools.say(key)));
        section.add(content);
        return section;
    }
}
