package vn.cchc.plan.page;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.cchc.library.DocumentId;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.organization.Organization;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.Organizations;
import vn.cchc.plan.Evidence;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanState;
import vn.cchc.plan.PlanTask;
import vn.cchc.plan.TaskState;
import vn.cchc.plan.competition.Competitions;
import vn.cchc.plan.desk.PlanTable;
import vn.cchc.plan.event.Events;
import vn.cchc.plan.report.Counts;
import vn.cchc.plan.report.PlanFigures;
import vn.cchc.plan.report.TaskLine;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Languages;
import vn.cchc.ui.Texts;

/** Running plans and what has come of them, for everyone: figures and links, no names and no pictures of people. */
@Hidden
@Controller
class PlanPages {

    static final String SECTION = "/ke-hoach";
    private static final String SLUG = "[a-z0-9-]+";

    private final PlanTable table;
    private final PlanFigures figures;
    private final Events events;
    private final Competitions competitions;
    private final Organizations organizations;
    private final Library library;
    private final PageAnswers answers;
    private final Texts texts;
    private final Dates dates;

    PlanPages(
            PlanTable table,
            PlanFigures figures,
            Events events,
            Competitions competitions,
            Organizations organizations,
            Library library,
            PageAnswers answers,
            Texts texts,
            Dates dates) {
        this.table = table;
        this.figures = figures;
        this.events = events;
        this.competitions = competitions;
        this.organizations = organizations;
        this.library = library;
        this.answers = answers;
        this.texts = texts;
        this.dates = dates;
    }

    /** A plan in the list. */
    public record Card(
            String address, String title, String unit, int year, Counts counts, int units, boolean demonstration) {}

    /** A task with what came of it. */
    public record Row(
            int position,
            String title,
            String content,
            String lead,
            String time,
            String forms,
            @Nullable TaskState state,
            String stateWords,
            String badge,
            String progress,
            List<Link> shown) {}

    /** Something that shows a task was done. */
    public record Link(String title, String address, String on) {}

    /** An event to come. */
    public record Coming(String title, String place, String at) {}

    @GetMapping(SECTION)
    ResponseEntity<byte[]> plans(Locale asked) {
        var locale = Languages.supported(asked);
        Map<Integer, List<Card>> years = new LinkedHashMap<>();
        cards(table.plans().stream()
                        .filter(plan -> plan.state() == PlanState.RUNNING && plan.parent() == null)
                        .sorted(Comparator.comparing(Plan::year).reversed())
                        .toList())
                .forEach(card -> years.computeIfAbsent(card.year(), year -> new ArrayList<>())
                        .add(card));
        return answers.page(
                "plan/plans", SECTION, locale, Map.of("years", years, "competitions", competitions.published()));
    }

    @GetMapping(SECTION + "/{plan:" + SLUG + "}")
    ResponseEntity<byte[]> plan(@PathVariable String plan, Locale asked) {
        var locale = Languages.supported(asked);
        var found = known(plan);
        var page = figures.leader(found, dates.today());
        Map<String, Object> values = new HashMap<>();
        values.put("plan", card(found));
        values.put("page", page);
        values.put("day", dates.day(page.day(), null));
        values.put("rows", rows(found, page.lines(), locale));
        values.put("lower", lower(found));
        // what is not there, the template does not show
        var higher = found.parent();
        if (higher != null) {
            table.plan(higher).ifPresent(above -> values.put("higher", card(above)));
        }
        if (found.document() != 0) {
            library.find(new DocumentId(found.document()), Viewer.ANYONE)
                    .ifPresent(text -> values.put("document", document(text.summary())));
        }
        var now = Instant.now();
        values.put(
                "coming",
                events.ofPlan(found.id()).stream()
                        .filter(event -> !event.cancelled() && event.endsAt().isAfter(now))
                        .map(event -> new Coming(event.title(), event.place(), dates.time(event.startsAt())))
                        .toList());
        return answers.page("plan/plan", SECTION, locale, values);
    }

    @GetMapping(SECTION + "/{plan:" + SLUG + "}/lich.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String plan) {
        var found = known(plan);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .body(events.calendar(found.title(), events.ofPlan(found.id())).getBytes(StandardCharsets.UTF_8));
    }

    private Plan known(String slug) {
        return table.plan(slug)
                .filter(plan -> plan.state() == PlanState.RUNNING)
                .orElseThrow(NotHere::new);
    }

    private Card card(Plan plan) {
        return cards(List.of(plan)).getFirst();
    }

    private List<Card> cards(List<Plan> plans) {
        var progress = figures.progress(plans.stream().map(Plan::id).toList(), dates.today());
        return plans.stream()
                .map(plan -> {
                    var one = Objects.requireNonNull(progress.get(plan.id()));
                    return new Card(
                            SECTION + "/" + plan.slug(),
                            plan.title(),
                            name(plan.unit()),
                            plan.year(),
                            one.counts(),
                            one.plans() - 1,
                            plan.demonstration());
                })
                .toList();
    }

    private List<Card> lower(Plan plan) {
        return cards(table.children(plan.id()).stream()
                        .filter(child -> child.state() == PlanState.RUNNING)
                        .toList())
                .stream()
                .sorted(Comparator.comparing(Card::unit))
                .toList();
    }

    /** What was handed down is as far as lower units have come with it. */
    private List<Row> rows(Plan plan, List<TaskLine> lines, Locale locale) {
        Map<Long, Counts> days = new HashMap<>();
        lines.forEach(line -> days.put(line.task(), line.days()));
        Map<Long, Counts> below = new HashMap<>();
        for (var child : table.children(plan.id())) {
            for (var task : table.tasks(child.id())) {
                var parent = task.parentTask();
                var counts = days.get(task.id());
                if (parent != null && counts != null) {
                    below.merge(parent, counts, Counts::plus);
                }
            }
        }
        Map<Long, List<Link>> shown = shown(plan);
        return table.tasks(plan.id()).stream()
                .map(task -> row(
                        task,
                        task.handedDown() ? below.get(task.id()) : days.get(task.id()),
                        shown.getOrDefault(task.id(), List.of()),
                        locale))
                .toList();
    }

    private Row row(PlanTask task, @Nullable Counts days, List<Link> shown, Locale locale) {
        var state = days == null
                ? null
                : new TaskLine(0, 0, 0, "", List.of(), task.rhythm(), task.dueOn(), 0, days, null, null).state();
        var key = state == null ? (task.repeats() > 0 ? "plans.repeats" : "plans.no-state") : "plan.state." + state;
        return new Row(
                task.position(),
                task.title(),
                task.content(),
                task.lead(),
                task.timing().isEmpty() ? dates.day(task.dueOn(), null) : task.timing(),
                String.join(
                        ", ",
                        task.forms().stream()
                                .map(form -> texts.in(locale, "plan.form." + form))
                                .toList()),
                state,
                texts.in(locale, key, task.repeats()),
                state == null ? "none" : badge(state),
                days == null ? "" : texts.in(locale, "plans.progress", days.done(), days.all()),
                shown);
    }

    private Map<Long, List<Link>> shown(Plan plan) {
        Map<Long, Long> tasks = new HashMap<>();
        table.ofPlan(plan.id()).forEach(one -> tasks.put(one.id(), one.task()));
        Map<Long, List<Link>> shown = new HashMap<>();
        for (Evidence one : table.evidenceOfPlan(plan.id())) {
            var task = tasks.get(one.occurrence());
            if (task != null && !one.address().isEmpty()) {
                var links = shown.computeIfAbsent(task, key -> new ArrayList<>());
                if (links.size() < 3) {
                    links.add(new Link(one.title(), one.address(), dates.day(one.heldOn(), null)));
                }
            }
        }
        return shown;
    }

    static String badge(TaskState state) {
        return switch (state) {
            case LATE -> "bad";
            case RUNNING -> "info";
            case DONE -> "ok";
            case WAITING -> "none";
        };
    }

    private Link document(DocumentSummary document) {
        var number = document.number() == null ? "" : document.number() + ": ";
        return new Link(number + document.title(), "/van-ban/" + document.slug(), "");
    }

    private String name(long unit) {
        return organizations
                .find(new OrganizationId(unit))
                .map(Organization::name)
                .orElse("");
    }
}
