package vn.cchc.plan.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import vn.cchc.library.DocumentId;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.organization.Locality;
import vn.cchc.organization.Organization;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.Organizations;
import vn.cchc.plan.Evidence;
import vn.cchc.plan.Occurrence;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanTask;
import vn.cchc.plan.TaskState;
import vn.cchc.plan.broadcast.Stations;
import vn.cchc.plan.desk.PlanTable;
import vn.cchc.plan.event.Events;
import vn.cchc.print.Draft;
import vn.cchc.print.Printing;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Languages;
import vn.cchc.ui.Texts;

/** Drafts a plan's report for a period, filled from evidence; what nobody recorded is named as missing, never made up. */
@Service
public class ReportPaper {

    private static final Locale LOCALE = Languages.VIETNAMESE;

    private final PlanTable table;
    private final PlanFigures figures;
    private final Periods periods;
    private final Stations stations;
    private final Events events;
    private final Organizations organizations;
    private final Library library;
    private final Printing printing;
    private final Texts texts;
    private final Dates dates;
    private final ZoneId zone;

    ReportPaper(
            PlanTable table,
            PlanFigures figures,
            Periods periods,
            Stations stations,
            Events events,
            Organizations organizations,
            Library library,
            Printing printing,
            Texts texts,
            Dates dates,
            @Value("${cchc.zone}") ZoneId zone) {
        this.table = table;
        this.figures = figures;
        this.periods = periods;
        this.stations = stations;
        this.events = events;
        this.organizations = organizations;
        this.library = library;
        this.printing = printing;
        this.texts = texts;
        this.dates = dates;
        this.zone = zone;
    }

    public byte[] docx(Plan plan, Periods.Period period) {
        return printing.docx(draft(plan, period));
    }

    public byte[] pdf(Plan plan, Periods.Period period) {
        return printing.pdf(draft(plan, period));
    }

    /** A task in a period: its days, what shows them done, and what is missing. */
    record Told(PlanTask task, int done, int all, List<Evidence> evidence, String gaps) {}

    Draft draft(Plan plan, Periods.Period period) {
        var template = template();
        var head = new Properties();
        var parts = template.split("(?m)^---$", 2);
        try {
            head.load(new StringReader(parts[0]));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var unit = organizations.find(new OrganizationId(plan.unit()));
        var superior = organizations.ancestors(new OrganizationId(plan.unit())).stream()
                .findFirst()
                .map(Organization::name);
        var day = dates.today().isBefore(period.cutOff()) ? dates.today() : period.cutOff();
        var told = told(plan, period, day);
        Map<String, String> facts = new HashMap<>();
        facts.put("plan", plan.title());
        facts.put("period", period.title());
        facts.put("unit", unit.map(Organization::name).orElse("……"));
        facts.put("superior", superior.orElse("……"));
        facts.put("from", dates.day(period.startsOn(), null));
        facts.put("until", dates.day(period.endsOn(), null));
        facts.put("day", dates.day(day, null));
        facts.put("document", document(plan));
        Map<String, List<String>> blocks = Map.of(
                "{general}", general(plan, period),
                "{tasks}", told.stream().map(this::line).toList(),
                "{air}", air(plan, period),
                "{events}", events(plan, period),
                "{units}", units(plan, period),
                "{gaps}", gaps(told));
        var body = parts[1].lines()
                .flatMap(line -> blocks.getOrDefault(line.strip(), List.of(Draft.filled(line, facts))).stream())
                .collect(Collectors.joining("\n"));
        return new Draft(
                superior.orElse("").toUpperCase(LOCALE),
                unit.map(Organization::name).orElse("……").toUpperCase(LOCALE),
                head.getProperty("symbol", ""),
                organizations
                        .localityOf(new OrganizationId(plan.unit()))
                        .map(Locality::name)
                        .map(name -> name.replaceFirst("^(tỉnh|thành phố|xã|phường|đặc khu) ", ""))
                        .orElse("……"),
                head.getProperty("kind", ""),
                Draft.filled(head.getProperty("subject", ""), facts),
                Draft.lines(body, Map.of()),
                head.getProperty("signer", ""),
                List.of(Draft.filled(head.getProperty("recipients", ""), facts).split("\\|")),
                List.of(new Draft.Annex(say("annex"), List.of(), rows(told))));
    }

    private List<Told> told(Plan plan, Periods.Period period, LocalDate day) {
        Map<Long, List<Occurrence>> days =
                table.ofPlan(plan.id()).stream().collect(Collectors.groupingBy(Occurrence::task));
        Map<Long, List<Evidence>> shown =
                table.evidenceOfPlan(plan.id()).stream().collect(Collectors.groupingBy(Evidence::occurrence));
        List<Told> told = new ArrayList<>();
        for (var task : table.tasks(plan.id())) {
            var own = days.getOrDefault(task.id(), List.of()).stream()
                    .filter(one -> !one.dueOn().isBefore(period.startsOn())
                            && !one.startsOn().isAfter(period.endsOn()))
                    .toList();
            var evidence = own.stream()
                    .flatMap(one -> shown.getOrDefault(one.id(), List.of()).stream())
                    .toList();
            var done = (int)
                    own.stream().filter(one -> one.state(day) == TaskState.DONE).count();
            told.add(new Told(task, done, own.size(), evidence, missing(task, own, shown, day)));
        }
        return told;
    }

    /** What a reader of the report would ask for and nobody recorded. */
    private String missing(PlanTask task, List<Occurrence> days, Map<Long, List<Evidence>> shown, LocalDate day) {
        List<String> gaps = new ArrayList<>();
        var late = days.stream().filter(one -> one.state(day) == TaskState.LATE).toList();
        if (!late.isEmpty()) {
            gaps.add(say(
                    "gap.late",
                    late.stream().map(one -> dates.day(one.dueOn(), null)).collect(Collectors.joining(", "))));
        }
        var unshown = days.stream()
                .filter(one -> one.state(day) == TaskState.DONE)
                .filter(one -> shown.getOrDefault(one.id(), List.of()).isEmpty())
                .count();
        if (unshown > 0) {
            gaps.add(say("gap.unshown", unshown));
        }
        var uncounted = days.stream()
                .flatMap(one -> shown.getOrDefault(one.id(), List.of()).stream())
                .filter(one -> one.kind().equals(Evidence.REPORT) && one.people() == null)
                .count();
        if (uncounted > 0) {
            gaps.add(say("gap.uncounted", uncounted));
        }
        if (task.leadId() == null && !task.handedDown()) {
            gaps.add(say("gap.lead"));
        }
        return String.join("; ", gaps);
    }

    private List<String> general(Plan plan, Periods.Period period) {
        var own = periods.own(plan, period);
        return List.of(
                "- "
                        + say(
                                "general.days",
                                own.days().all(),
                                own.days().done(),
                                own.days().late()),
                "- " + say("general.shown", own.shown().proven(), own.shown().done()),
                "- " + say("general.reached", own.shown().people(), own.shown().minutes()));
    }

    private String line(Told told) {
        var task = told.task();
        var text = new StringBuilder("- " + task.position() + ". " + task.title() + ". ");
        if (task.repeats() > 0) {
            return text.append(say("task.repeats", task.repeats())).toString();
        }
        if (task.handedDown()) {
            return text.append(say("task.handed-down")).toString();
        }
        text.append(say("task.days", told.done(), told.all()));
        var people = told.evidence().stream()
                .map(Evidence::people)
                .filter(java.util.Objects::nonNull)
                .mapToLong(Integer::longValue)
                .sum();
        var minutes = told.evidence().stream()
                .map(Evidence::minutes)
                .filter(java.util.Objects::nonNull)
                .mapToLong(Integer::longValue)
                .sum();
        if (people > 0) {
            text.append(" ").append(say("task.people", people));
        }
        if (minutes > 0) {
            text.append(" ").append(say("task.minutes", minutes));
        }
        var linked = told.evidence().stream()
                .filter(one ->
                        !one.kind().equals(Evidence.REPORT) && !one.kind().equals(Evidence.BROADCAST))
                .map(Evidence::title)
                .distinct()
                .limit(5)
                .toList();
        if (!linked.isEmpty()) {
            text.append(" ").append(say("task.linked", String.join("; ", linked)));
        }
        return text.toString();
    }

    private List<String> air(Plan plan, Periods.Period period) {
        List<String> lines = new ArrayList<>();
        var below = organizations.withDescendants(new OrganizationId(plan.unit()));
        for (var station : stations.all()) {
            if (!below.contains(new OrganizationId(station.unit()))) {
                continue;
            }
            int minutes = 0;
            List<String> missed = new ArrayList<>();
            var last = YearMonth.from(period.endsOn().isAfter(dates.today()) ? dates.today() : period.endsOn());
            for (var month = YearMonth.from(period.startsOn()); !month.isAfter(last); month = month.plusMonths(1)) {
                var aired = stations.months(month).get(station.id());
                if (aired != null) {
                    minutes += aired.minutes();
                    if (!aired.met() && aired.over()) {
                        missed.add("%02d/%d".formatted(month.getMonthValue(), month.getYear()));
                    }
                }
            }
            lines.add("- "
                    + (missed.isEmpty()
                            ? say("air.met", station.name(), minutes, station.minutesAMonth())
                            : say(
                                    "air.short",
                                    station.name(),
                                    minutes,
                                    station.minutesAMonth(),
                                    String.join(", ", missed))));
        }
        return lines.isEmpty() ? List.of("- " + say("air.none")) : lines;
    }

    private List<String> events(Plan plan, Periods.Period period) {
        var from = period.startsOn();
        var held = events.ofPlan(plan.id()).stream()
                .filter(event -> !event.cancelled())
                .filter(event -> {
                    var on = LocalDate.ofInstant(event.startsAt(), zone);
                    return !on.isBefore(from) && !on.isAfter(period.endsOn());
                })
                .toList();
        var people = held.stream()
                .mapToInt(event -> event.attended() == null ? 0 : event.attended())
                .sum();
        var uncounted = held.stream().filter(event -> event.attended() == null).count();
        return List.of("- " + say("events", held.size(), people, uncounted));
    }

    private List<String> units(Plan plan, Periods.Period period) {
        var lines = periods.lines(plan, period);
        if (lines.isEmpty()) {
            return List.of("- " + say("units.none"));
        }
        var sent = lines.stream().flatMap(line -> line.sent().stream()).toList();
        List<String> told = new ArrayList<>();
        told.add("- "
                + say(
                        "units.sum",
                        sent.size(),
                        lines.size(),
                        sent.stream().mapToInt(Periods.Sent::done).sum(),
                        sent.stream().mapToInt(Periods.Sent::asked).sum(),
                        sent.stream().mapToLong(Periods.Sent::people).sum()));
        var missing = lines.stream()
                .filter(line -> line.sent().isEmpty())
                .map(Periods.Line::name)
                .toList();
        if (!missing.isEmpty()) {
            told.add("- " + say("units.missing", String.join(", ", missing)));
        }
        return told;
    }

    private List<String> gaps(List<Told> told) {
        var gaps = told.stream()
                .filter(one -> !one.gaps().isEmpty() && one.task().repeats() == 0)
                .map(one -> "- " + say("gap.of-task", one.task().position(), one.gaps()))
                .toList();
        return gaps.isEmpty() ? List.of("- " + say("gap.none")) : gaps;
    }

    private List<List<String>> rows(List<Told> told) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                say("column.number"),
                say("column.task"),
                say("column.lead"),
                say("column.result"),
                say("column.missing")));
        told.forEach(one -> rows.add(List.of(
                String.valueOf(one.task().position()),
                one.task().title(),
                one.task().lead().isEmpty() ? "……" : one.task().lead(),
                one.task().repeats() > 0 || one.task().handedDown() ? "–" : one.done() + "/" + one.all(),
                one.gaps())));
        return rows;
    }

    private String document(Plan plan) {
        return plan.document() == 0
                ? ""
                : library.find(new DocumentId(plan.document()), Viewer.ANYONE)
                        .map(text -> text.summary().number())
                        .map(number -> " (" + number + ")")
                        .orElse("");
    }

    private String say(String key, Object... arguments) {
        var whole = "plan.paper." + key;
        return texts.in(LOCALE, whole, arguments);
    }

    private static String template() {
        try {
            return new ClassPathResource("papers/plan-report.txt").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
