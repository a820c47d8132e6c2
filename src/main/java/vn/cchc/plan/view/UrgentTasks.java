package vn.cchc.plan.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import vn.cchc.plan.TaskState;
import vn.cchc.plan.report.LeaderPage;
import vn.cchc.plan.report.TaskLine;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;

/** What is late or due within a week, the worst first, each with a reminder for those who may send one. */
class UrgentTasks extends Section {

    private static final int MOST = 8;
    private static final int A_WEEK = 7;

    private final transient PlanTools tools;
    private final transient LongFunction<String> names;
    private final transient @Nullable LongConsumer remind;

    /**
     * @param names of units
     * @param remind is given a task; null where nobody may be reminded
     */
    UrgentTasks(PlanTools tools, LeaderPage page, LongFunction<String> names, @Nullable LongConsumer remind) {
        this.tools = tools;
        this.names = names;
        this.remind = remind;
        var soon = page.day().plusDays(A_WEEK);
        var items = page.lines().stream()
                .filter(line -> line.state() == TaskState.LATE || isDue(line, soon))
                .limit(MOST)
                .map(line -> item(line, page.day()))
                .toList();
        add(
                new H2(tools.say("leader.urgent")),
                items.isEmpty()
                        ? Parts.paragraph("quiet", tools.say("leader.nothing-urgent"))
                        : Parts.list("lates", items));
    }

    private static boolean isDue(TaskLine line, LocalDate by) {
        var due = line.nextDue();
        return due != null && !due.isAfter(by) && line.state() == TaskState.RUNNING;
    }

    private ListItem item(TaskLine line, LocalDate day) {
        var due = line.lateSince() != null ? line.lateSince() : line.nextDue();
        var days = due == null ? 0 : Math.abs(ChronoUnit.DAYS.between(day, due));
        var badge = line.state() == TaskState.LATE
                ? tools.badge(TaskState.LATE, tools.say("late-days", days))
                : Parts.classed(new Span(new Icon("hourglass"), new Span(tools.say("days-left", days))), "badge warn");
        var when = Parts.span("when", "");
        when.add(badge, new Span(tools.say("leader.who-when", names.apply(line.unit()), tools.dates.day(due, null))));
        var item = new ListItem(new Anchor(TaskView.address(line.plan(), line.task()), line.title()), when);
        if (remind != null) {
            item.add(tools.button("remind", "second s do", () -> remind.accept(line.task())));
        }
        return item;
    }
}
