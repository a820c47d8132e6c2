package vn.cchc.plan.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.audit.AuditTrail;
import vn.cchc.organization.Organization;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.OrganizationKind;
import vn.cchc.organization.Organizations;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanRefused;
import vn.cchc.plan.PlanState;
import vn.cchc.plan.PlanTask;
import vn.cchc.vietnamese.VietnameseText;

/** Draws up plans, gives their tasks days, and lets lower units take a plan over. Every act leaves a line in the audit trail. */
@Service
public class PlanDesk {

    private static final int LONGEST_TITLE = 500;
    private static final int MOST_TASKS = 300;

    private final PlanTable table;
    private final PlanRights rights;
    private final Organizations organizations;
    private final AuditTrail trail;
    private final Clock clock = Clock.systemUTC();

    PlanDesk(PlanTable table, PlanRights rights, Organizations organizations, AuditTrail trail) {
        this.table = table;
        this.rights = rights;
        this.organizations = organizations;
        this.trail = trail;
    }

    /** A unit below and the plan by which it carries the higher one out, if it has one. */
    public record Adoption(Organization unit, Optional<Plan> plan) {}

    /** @param document id of the library's document, 0 for none */
    @Transactional
    public Plan create(String title, long unit, int year, long document) {
        rights.requireRunning(unit);
        var id = add(title, unit, year, document, null, false, who());
        record("plan.created", id);
        return table.plan(id).orElseThrow();
    }

    /** Adds confirmed tasks, numbered after those that are there. */
    @Transactional
    public void addTasks(long plan, List<PlanTask> tasks) {
        var found = draft(plan);
        enter(found, tasks);
        record("plan.tasks-confirmed", found.slug(), Map.of("tasks", String.valueOf(tasks.size())));
    }

    /** Changes a task; of a running plan, days without anything recorded are laid out anew. */
    @Transactional
    public void change(PlanTask task) {
        var plan = known(task.plan());
        check(task);
        table.change(task);
        if (plan.state() == PlanState.RUNNING) {
            table.removeUndone(task.id());
            schedule(plan, task);
        }
        record("plan.task-changed", plan.slug(), Map.of("task", String.valueOf(task.position())));
    }

    @Transactional
    public void removeTask(long task) {
        var found = table.task(task).orElseThrow(() -> new PlanRefused("plan.gone"));
        var plan = draft(found.plan());
        table.removeTask(task);
        record("plan.task-removed", plan.slug(), Map.of("task", String.valueOf(found.position())));
    }

    @Transactional
    public void discard(long plan) {
        var found = draft(plan);
        table.remove(plan);
        record("plan.discarded", found.slug(), Map.of());
    }

    /** Lets the plan run: it becomes public and its own tasks get their days. */
    @Transactional
    public void start(long plan) {
        start(draft(plan));
        record("plan.started", plan);
    }

    void start(Plan plan) {
        var tasks = table.tasks(plan.id());
        if (tasks.isEmpty()) {
            throw new PlanRefused("plan.no-tasks");
        }
        if (!table.run(plan.id())) {
            throw new PlanRefused("plan.not-draft");
        }
        tasks.forEach(task -> schedule(plan, task));
    }

    /** The units that may carry a plan out: those right below its unit that are no mere part of it, and those that do already. */
    public List<Adoption> adoptions(Plan plan) {
        Map<Long, Plan> adopted = new HashMap<>();
        table.children(plan.id()).forEach(child -> adopted.put(child.unit(), child));
        var day = LocalDate.of(plan.year(), 12, 31);
        return organizations.children(new OrganizationId(plan.unit())).stream()
                .filter(unit -> adopted.containsKey(unit.id().value())
                        || (unit.period().contains(day) && unit.kind() != OrganizationKind.DIVISION))
                .map(unit -> new Adoption(
                        unit, Optional.ofNullable(adopted.get(unit.id().value()))))
                .toList();
    }

    /** Draws up a lower unit's plan with the tasks that were handed down and those that name it as the lead. */
    @Transactional
    public Plan adopt(long parent, long unit) {
        rights.requireRunning(unit);
        var plan = adopt(table.plan(parent).orElseThrow(() -> new PlanRefused("plan.gone")), unit, who());
        trail.record("plan.adopted", "plan:" + plan.slug(), Map.of());
        return plan;
    }

    Plan adopt(Plan higher, long unit, String by) {
        if (higher.state() != PlanState.RUNNING) {
            throw new PlanRefused("plan.higher-not-running");
        }
        if (adoptions(higher).stream()
                .noneMatch(one -> one.unit().id().value() == unit && one.plan().isEmpty())) {
            throw new PlanRefused("plan.cannot-adopt");
        }
        var id = add(higher.title(), unit, higher.year(), higher.document(), higher.id(), higher.demonstration(), by);
        var plan = table.plan(id).orElseThrow();
        var own = table.tasks(higher.id()).stream()
                .filter(PlanTask::handedDown)
                .map(task -> takenOver(task, id, unit, nameOf(unit)))
                .toList();
        enter(plan, own);
        return plan;
    }

    private static PlanTask takenOver(PlanTask task, long plan, long unit, String name) {
        return new PlanTask(
                0,
                plan,
                0,
                task.title(),
                task.content(),
                task.forms(),
                task.timing(),
                task.rhythm(),
                task.startsOn(),
                task.dueOn(),
                name,
                unit,
                task.coordinating(),
                task.groups(),
                task.audience(),
                task.target(),
                task.targetUnit(),
                false,
                0,
                task.id(),
                "");
    }

    void enter(Plan plan, List<PlanTask> tasks) {
        int position = table.tasks(plan.id()).size();
        if (position + tasks.size() > MOST_TASKS) {
            throw new PlanRefused("plan.too-many-tasks", MOST_TASKS);
        }
        for (var task : tasks) {
            check(task);
            position++;
            table.add(new PlanTask(
                    0,
                    plan.id(),
                    position,
                    task.title().strip(),
                    task.content(),
                    task.forms(),
                    task.timing(),
                    task.rhythm(),
                    task.startsOn(),
                    task.dueOn(),
                    task.lead(),
                    task.leadId(),
                    task.coordinating(),
                    task.groups(),
                    task.audience(),
                    task.target(),
                    task.targetUnit(),
                    task.handedDown(),
                    task.repeats(),
                    task.parentTask(),
                    task.readFrom()));
        }
    }

    long add(
            String title,
            long unit,
            int year,
            long document,
            @org.jspecify.annotations.Nullable Long parent,
            boolean demo,
            String by) {
        var name = title.strip();
        if (name.isEmpty() || name.length() > LONGEST_TITLE) {
            throw new PlanRefused("plan.title-length", LONGEST_TITLE);
        }
        if (year < 2000 || year > 2100) {
            throw new PlanRefused("plan.year-range");
        }
        return table.add(slug(unit, year), name, unit, year, document, parent, demo, by, clock.instant());
    }

    private String slug(long unit, int year) {
        var base =
                VietnameseText.fold(nameOf(unit)).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var wanted = (base.length() > 90 ? base.substring(0, 90) : base) + "-" + year;
        var slug = wanted;
        for (int again = 2; table.plan(slug).isPresent(); again++) {
            slug = wanted + "-" + again;
        }
        return slug;
    }

    private String nameOf(long unit) {
        return organizations
                .find(new OrganizationId(unit))
                .map(found -> found.shortName() == null ? found.name() : found.shortName())
                .orElseThrow(() -> new PlanRefused("plan.no-unit"));
    }

    /** What is handed down is done by lower units' plans, what repeats another task by that one. */
    private void schedule(Plan plan, PlanTask task) {
        if (task.handedDown() || task.repeats() > 0) {
            return;
        }
        var known = table.occurrences(task.id());
        var unit = task.leadId() == null ? plan.unit() : task.leadId();
        for (var slot : Schedule.of(task.rhythm(), task.startsOn(), task.dueOn())) {
            if (known.stream().noneMatch(one -> one.dueOn().equals(slot.dueOn()))) {
                table.add(task, unit, slot);
            }
        }
    }

    private static void check(PlanTask task) {
        if (task.title().isBlank()) {
            throw new PlanRefused("plan.task.no-title");
        }
        if (task.dueOn().isBefore(task.startsOn())) {
            throw new PlanRefused("plan.task.ends-before");
        }
        if (task.startsOn().plusYears(12).isBefore(task.dueOn())) {
            throw new PlanRefused("plan.task.too-long");
        }
    }

    private Plan known(long id) {
        var plan = table.plan(id).orElseThrow(() -> new PlanRefused("plan.gone"));
        rights.requireRunning(plan.unit());
        return plan;
    }

    private Plan draft(long id) {
        var plan = known(id);
        if (plan.state() != PlanState.DRAFT) {
            throw new PlanRefused("plan.not-draft");
        }
        return plan;
    }

    private void record(String act, long plan) {
        record(act, table.plan(plan).orElseThrow().slug(), Map.of());
    }

    private void record(String act, String slug, Map<String, String> details) {
        trail.record(act, "plan:" + slug, details);
    }

    static String who() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "" : authentication.getName();
    }
}
