package vn.cchc.plan.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanRefused;
import vn.cchc.plan.reminder.Reminders;
import vn.cchc.plan.report.Periods;
import vn.cchc.plan.report.Periods.Period;
import vn.cchc.plan.report.PlanWorkbook;
import vn.cchc.plan.report.ReportPaper;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;

/** Reporting periods: the plan's own report as a draft, lower units' reports, and one's own sent up. */
@Route(value = PlansDeskView.PATH + PlanPage.ID + "/bao-cao", layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "STAFF", "SCOPED_STAFF", "ADMIN"})
@StyleSheet("context://cchc/plan.css")
public class ReportsView extends PlanPage {

    private final transient Periods periods;
    private final transient ReportPaper paper;
    private final transient PlanWorkbook workbook;
    private final transient Reminders reminders;

    public ReportsView(
            PlanTools tools, Periods periods, ReportPaper paper, PlanWorkbook workbook, Reminders reminders) {
        super(tools, "bao-cao");
        this.periods = periods;
        this.paper = paper;
        this.workbook = workbook;
        this.reminders = reminders;
    }

    @Override
    void show(Plan plan, QueryParameters parameters) {
        var own = periods.of(plan.id());
        var parent = plan.parent();
        if (parent != null && tools.rights.records(plan.unit())) {
            periods.of(parent).reversed().forEach(period -> body.add(up(plan, period)));
        }
        if (own.isEmpty()) {
            body.add(new Empty(tools.say("periods.none"), tools.say("periods.none.why")));
        }
        own.reversed().forEach(period -> body.add(period(plan, period)));
        body.add(Parts.div(
                "acts",
                PlanTools.download(
                        "ke-hoach-" + plan.slug() + ".xlsx", tools.say("workbook"), () -> workbook.write(plan))));
        if (tools.rights.runs(plan.unit())) {
            body.add(new H2(tools.say("period.add")), form(plan));
        }
    }

    private Component period(Plan plan, Period period) {
        var section = head(period);
        var file = "bao-cao-" + plan.slug() + "-" + period.endsOn();
        section.add(Parts.div(
                "acts",
                PlanTools.download(file + ".docx", tools.say("report.docx"), () -> paper.docx(plan, period)),
                PlanTools.download(file + ".pdf", tools.say("report.pdf"), () -> paper.pdf(plan, period))));
        var lines = periods.lines(plan, period);
        if (lines.isEmpty()) {
            return section;
        }
        var sent = lines.stream().flatMap(line -> line.sent().stream()).toList();
        section.add(Parts.paragraph(
                "",
                tools.say(
                        "reports.sum",
                        sent.size(),
                        lines.size(),
                        sent.stream().mapToInt(Periods.Sent::done).sum(),
                        sent.stream().mapToInt(Periods.Sent::asked).sum(),
                        sent.stream().mapToLong(Periods.Sent::people).sum(),
                        sent.stream().mapToLong(Periods.Sent::minutes).sum())));
        section.add(table(lines));
        if (tools.rights.runs(plan.unit()) && sent.size() < lines.size()) {
            section.add(Parts.div("acts", tools.button("reports.remind", "second s", () -> remind(period))));
        }
        return section;
    }

    private RowsTable table(List<Periods.Line> lines) {
        var table = new RowsTable(
                tools.say("sheet.reports"),
                List.of(
                        new Column(tools.say("column.unit"), "main"),
                        new Column(tools.say("column.asked"), "r"),
                        new Column(tools.say("column.done"), "r"),
                        new Column(tools.say("column.late"), "r"),
                        new Column(tools.say("column.people"), "r"),
                        Column.of(tools.say("column.sent-at"))));
        for (var line : lines) {
            var sent = line.sent();
            table.addRow(
                    new Span(line.name()),
                    new Span(sent.map(one -> String.valueOf(one.asked())).orElse("–")),
                    new Span(sent.map(one -> String.valueOf(one.done())).orElse("–")),
                    new Span(sent.map(one -> String.valueOf(one.late())).orElse("–")),
                    new Span(sent.map(one -> String.valueOf(one.people())).orElse("–")),
                    sent.map(one -> new Span(tools.dates.time(one.sentAt())))
                            .orElseGet(() -> Parts.span("badge warn", tools.say("reports.missing"))));
        }
        return table;
    }

    private void remind(Period period) {
        int[] letters = {0};
        if (tools.attempt(notice, () -> letters[0] = reminders.askForReports(period.id()))) {
            notice.say(vn.cchc.ui.Notice.Tone.OK, tools.say("reminded", letters[0]));
        }
    }

    /** A period of the higher plan for which this unit reports. */
    private Component up(Plan plan, Period period) {
        var section = head(period);
        var sent = periods.sent(period.id()).stream()
                .filter(one -> one.unit() == plan.unit())
                .findFirst();
        var own = periods.own(plan, period);
        var remark = new TextArea(tools.say("column.remark"));
        remark.setMaxLength(4_000);
        sent.ifPresent(one -> remark.setValue(one.remark()));
        section.add(
                Parts.paragraph(
                        "",
                        tools.say(
                                "reports.own",
                                own.days().done(),
                                own.days().all(),
                                own.days().late(),
                                own.shown().people(),
                                own.shown().minutes())),
                Parts.paragraph(
                        "small quiet",
                        sent.map(one -> tools.say("reports.sent", tools.dates.time(one.sentAt())))
                                .orElseGet(() -> tools.say("reports.not-sent"))),
                Parts.div(
                        "planform",
                        remark,
                        Parts.div(
                                "acts",
                                tools.button(
                                        sent.isPresent() ? "reports.send-again" : "reports.send",
                                        "",
                                        () -> attempt(
                                                () -> periods.send(plan.id(), period.id(), remark.getValue()),
                                                "reports.sent-now")))));
        return section;
    }

    private Section head(Period period) {
        return new Section(
                new H2(period.title()),
                Parts.paragraph(
                        "quiet",
                        tools.say(
                                "period.days",
                                tools.dates.day(period.startsOn(), null),
                                tools.dates.day(period.endsOn(), null),
                                tools.dates.day(period.cutOff(), null))));
    }

    private Div form(Plan plan) {
        var title = new TextField(tools.say("period.title"));
        title.setMaxLength(200);
        var from = tools.dates.field(tools.say("column.starts"));
        var until = tools.dates.field(tools.say("column.ends"));
        var cutOff = tools.dates.field(tools.say("period.cut-off"));
        cutOff.setHelperText(tools.say("period.cut-off.hint"));
        return Parts.div(
                "planform",
                title,
                from,
                until,
                cutOff,
                Parts.div(
                        "acts",
                        tools.button(
                                "period.add",
                                "second",
                                () -> attempt(
                                        () -> {
                                            if (from.isEmpty() || until.isEmpty() || cutOff.isEmpty()) {
                                                throw new PlanRefused("plan.task.no-days");
                                            }
                                            periods.add(
                                                    plan.id(),
                                                    title.getValue(),
                                                    from.getValue(),
                                                    until.getValue(),
                                                    cutOff.getValue());
                                        },
                                        "saved"))));
    }
}
