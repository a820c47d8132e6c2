package vn.cchc.plan.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.cchc.organization.Organization;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.Organizations;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanTask;
import vn.cchc.plan.broadcast.Stations;
import vn.cchc.plan.desk.PlanTable;
import vn.cchc.plan.event.Events;
import vn.cchc.plan.event.MediaStore;
import vn.cchc.print.Sheets;
import vn.cchc.print.Sheets.Sheet;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Texts;

/** Everything of a plan and of those that carry it out as one workbook. */
@Service
public class PlanWorkbook {

    private final PlanTable table;
    private final PlanFigures figures;
    private final Periods periods;
    private final Stations stations;
    private final Events events;
    private final MediaStore media;
    private final Organizations organizations;
    private final Texts texts;
    private final Dates dates;

    PlanWorkbook(
            PlanTable table,
            PlanFigures figures,
            Periods periods,
            Stations stations,
            Events events,
            MediaStore media,
            Organizations organizations,
            Texts texts,
            Dates dates) {
        this.table = table;
        this.figures = figures;
        this.periods = periods;
        this.stations = stations;
        this.events = events;
        this.media = media;
        this.organizations = organizations;
        this.texts = texts;
        this.dates = dates;
    }

    public byte[] write(Plan plan) {
        var plans = figures.tree(plan.id()).stream()
                .sorted()
                .map(id -> table.plan(id).orElseThrow())
                .toList();
        return Sheets.write(List.of(
                tasks(plans), days(plans), evidence(plans), aired(plan), held(plan), media(plan), reports(plan)));
    }

    private Sheet tasks(List<Plan> plans) {
        List<List<Object>> rows = new ArrayList<>();
        for (var plan : plans) {
            for (var task : table.tasks(plan.id())) {
                rows.add(List.of(
                        name(plan.unit()),
                        task.position(),
                        task.title(),
                        task.content(),
                        task.forms().stream().map(form -> say("form." + form)).collect(Collectors.joining(", ")),
                        task.timing(),
                        say("rhythm." + task.rhythm()),
                        dates.day(task.dueOn(), null),
                        task.lead(),
                        task.coordinating(),
                        task.audience(),
                        task.target() == 0 ? "" : task.target() + " " + task.targetUnit()));
            }
        }
        return sheet(
                "sheet.tasks",
                List.of(
                        "unit",
                        "number",
                        "title",
                        "content",
                        "forms",
                        "timing",
                        "rhythm",
                        "due",
                        "lead",
                        "coordinating",
                        "audience",
                        "target"),
                rows);
    }

    private Sheet days(List<Plan> plans) {
        List<List<Object>> rows = new ArrayList<>();
        for (var plan : plans) {
            Map<Long, PlanTask> tasks = tasks(plan);
            for (var one : table.ofPlan(plan.id())) {
                rows.add(List.of(
                        name(one.unit()),
                        Objects.requireNonNull(tasks.get(one.task())).title(),
                        dates.day(one.startsOn(), null),
                        dates.day(one.dueOn(), null),
                        say("state." + one.state(dates.today())),
                        dates.day(one.doneOn(), null)));
            }
        }
        return sheet("sheet.days", List.of("unit", "title", "starts", "due", "state", "done-on"), rows);
    }

    private Sheet evidence(List<Plan> plans) {
        List<List<Object>> rows = new ArrayList<>();
        for (var plan : plans) {
            Map<Long, PlanTask> byDay = new HashMap<>();
            Map<Long, PlanTask> tasks = tasks(plan);
            table.ofPlan(plan.id()).forEach(one -> byDay.put(one.id(), Objects.requireNonNull(tasks.get(one.task()))));
            for (var one : table.evidenceOfPlan(plan.id())) {
                rows.add(List.of(
                        name(plan.unit()),
                        Objects.requireNonNull(byDay.get(one.occurrence())).title(),
                        say("evidence." + one.kind()),
                        one.title(),
                        dates.day(one.heldOn(), null),
                        one.place(),
                        figure(one.people()),
                        figure(one.minutes()),
                        one.remark(),
                        one.address()));
            }
        }
        return sheet(
                "sheet.evidence",
                List.of("unit", "title", "kind", "what", "held-on", "place", "people", "minutes", "remark", "address"),
                rows);
    }

    private Sheet aired(Plan plan) {
        List<List<Object>> rows = new ArrayList<>();
        var below = organizations.withDescendants(new OrganizationId(plan.unit()));
        for (int month = 1; month <= 12; month++) {
            var those = stations.months(YearMonth.of(plan.year(), month));
            for (var station : stations.all()) {
                if (below.contains(new OrganizationId(station.unit()))) {
                    var aired = Objects.requireNonNull(those.get(station.id()));
                    rows.add(List.of(
                            station.name(), month, aired.minutes(), aired.wanted(), aired.good(), aired.relayed()));
                }
            }
        }
        return sheet("sheet.aired", List.of("station", "month", "minutes", "wanted", "good", "relayed"), rows);
    }

    private Sheet held(Plan plan) {
        List<List<Object>> rows = new ArrayList<>();
        var below = organizations.withDescendants(new OrganizationId(plan.unit()));
        for (var event : events.all()) {
            if (below.contains(new OrganizationId(event.unit()))) {
                rows.add(List.of(
                        name(event.unit()),
                        say("event.kind." + event.kind()),
                        event.title(),
                        dates.time(event.startsAt()),
                        event.place(),
                        event.expected(),
                        figure(event.attended())));
            }
        }
        return sheet("sheet.events", List.of("unit", "kind", "name", "held-on", "place", "expected", "people"), rows);
    }

    /** One line for each place of use, and one for what was not used yet. */
    private Sheet media(Plan plan) {
        List<List<Object>> rows = new ArrayList<>();
        var below = organizations.withDescendants(new OrganizationId(plan.unit()));
        for (var item : media.all()) {
            if (!below.contains(new OrganizationId(item.unit()))) {
                continue;
            }
            var about = List.<Object>of(
                    name(item.unit()),
                    say("media.kind." + item.kind()),
                    item.title(),
                    item.size(),
                    item.licence(),
                    item.source());
            var uses = media.uses(item.id());
            uses.forEach(use -> rows.add(Stream.concat(
                            about.stream(), Stream.of(use.place(), dates.day(use.on(), null), use.pieces()))
                    .toList()));
            if (uses.isEmpty()) {
                rows.add(Stream.concat(about.stream(), Stream.of("", "", "")).toList());
            }
        }
        return sheet(
                "media",
                List.of("unit", "kind", "name", "size", "licence", "source", "place", "held-on", "pieces"),
                rows);
    }

    private Sheet reports(Plan plan) {
        List<List<Object>> rows = new ArrayList<>();
        for (var period : periods.of(plan.id())) {
            for (var line : periods.lines(plan, period)) {
                var sent = line.sent();
                rows.add(List.of(
                        period.title(),
                        line.name(),
                        sent.<Object>map(Periods.Sent::asked).orElse(""),
                        sent.<Object>map(Periods.Sent::done).orElse(""),
                        sent.<Object>map(Periods.Sent::late).orElse(""),
                        sent.<Object>map(Periods.Sent::people).orElse(""),
                        sent.<Object>map(one -> dates.time(one.sentAt())).orElse("")));
            }
        }
        return sheet("sheet.reports", List.of("period", "unit", "asked", "done", "late", "people", "sent-at"), rows);
    }

    private Sheet sheet(String name, List<String> columns, List<List<Object>> rows) {
        return new Sheet(
                say(name),
                columns.stream().map(column -> say("column." + column)).toList(),
                rows);
    }

    private Map<Long, PlanTask> tasks(Plan plan) {
        return table.tasks(plan.id()).stream().collect(Collectors.toMap(PlanTask::id, task -> task));
    }

    private static Object figure(@Nullable Integer figure) {
        return figure == null ? "" : figure;
    }

    private String name(long unit) {
        return organizations
                .find(new OrganizationId(unit))
                .map(Organization::name)
                .orElse("");
    }

    private String say(String key) {
        var whole = "plan." + key;
        return texts.get(whole);
    }
}
