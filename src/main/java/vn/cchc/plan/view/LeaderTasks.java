package vn.cchc.plan.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import vn.cchc.plan.Plan;
import vn.cchc.plan.TaskState;
import vn.cchc.plan.report.LeaderPage;
import vn.cchc.plan.report.TaskLine;
import vn.cchc.ui.Pager;
import vn.cchc.ui.Parts;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;

/** Every task of the page in a table, or those of one unit or in one state, as the address says. */
class LeaderTasks extends Section {

    private static final int SIZE = 25;
    private static final String STATE = "tinh-trang";
    private static final String UNIT = "don-vi";

    private final transient PlanTools tools;
    private final transient LongFunction<String> names;

    /** @param names of units */
    LeaderTasks(PlanTools tools, Plan plan, LeaderPage page, LongFunction<String> names, QueryParameters asked) {
        this.tools = tools;
        this.names = names;
        setId("viec");
        addClassName("wide");
        var state = asked.getSingleParameter(STATE).orElse("");
        var unit = asked.getSingleParameter(UNIT).orElse("");
        var lines = page.lines().stream()
                .filter(line -> state.isEmpty() || line.state().name().equalsIgnoreCase(state))
                .filter(line -> unit.isEmpty() || String.valueOf(line.unit()).equals(unit))
                .toList();
        int pages = Math.max(1, Math.ceilDiv(lines.size(), SIZE));
        int number = Pager.asked(asked, "trang", pages);
        add(new H2(tools.say("leader.tasks")));
        if (!state.isEmpty() || !unit.isEmpty()) {
            add(new Anchor(PlanPage.address(plan.id(), ""), tools.say("leader.all")));
        }
        add(
                table(lines.stream().skip((long) number * SIZE).limit(SIZE).toList()),
                new Pager(
                        tools.texts,
                        number,
                        pages,
                        one -> PlanPage.address(plan.id(), "") + "?trang=" + (one + 1)
                                + (state.isEmpty() ? "" : "&" + STATE + "=" + state)
                                + (unit.isEmpty() ? "" : "&" + UNIT + "=" + unit)));
    }

    /** The address of the page with the tasks in a state. */
    static String inState(long plan, TaskState state) {
        return PlanPage.address(plan, "") + "?" + STATE + "=" + state.name().toLowerCase(Locale.ROOT);
    }

    /** The address of the page with a unit's tasks. */
    static String ofUnit(long plan, long unit) {
        return PlanPage.address(plan, "") + "?" + UNIT + "=" + unit;
    }

    private RowsTable table(List<TaskLine> lines) {
        var table = new RowsTable(
                tools.say("tab.nhiem-vu"),
                List.of(
                        new Column(tools.say("column.title"), "main"),
                        Column.of(tools.say("column.unit")),
                        Column.of(tools.say("column.due")),
                        Column.of(tools.say("column.state"))));
        lines.forEach(line -> table.addRow(
                new Anchor(TaskView.address(line.plan(), line.task()), line.title()),
                new Span(names.apply(line.unit())),
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
                                        "days", line.days().done(), line.days().all())))));
        return table;
    }
}
