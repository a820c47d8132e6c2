package vn.cchc.plan.report;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.cchc.organization.Organization;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.Organizations;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Rhythm;
import vn.cchc.plan.TaskForm;
import vn.cchc.plan.TaskState;

/** Counts a plan and every plan that carries it out, in a handful of queries whatever their number. */
@Service
public class PlanFigures {

    private static final int A_WEEK = 7;
    private static final Map<TaskState, Integer> URGENCY =
            Map.of(TaskState.LATE, 0, TaskState.RUNNING, 1, TaskState.WAITING, 2, TaskState.DONE, 3);

    /** The statements of the page; the benchmark sends them alone. */
    static final String NODES =
            "select id, parent_id, organization_id, plan_year from plan where state = 'RUNNING' order by id";

    /** The plans asked for, to be joined: with {@code = any} H2 looks through their list again for every row it reads. */
    private static final String ASKED = " from unnest(cast(:plans as bigint array)) as asked(id)";

    private static final String OPEN = "(done_on is null or done_on > :day)";

    /** Sums of a task's days by their states. */
    private static final String SUMS = "sum(case when done_on <= :day then 1 else 0 end) as done,"
            + " sum(case when done_on between :from and :day then 1 else 0 end) as done_since,"
            + " sum(case when " + OPEN + " and due_on < :day then 1 else 0 end) as late,"
            + " sum(case when " + OPEN + " and due_on >= :day and starts_on <= :day then 1 else 0 end) as running,"
            + " sum(case when " + OPEN + " and starts_on > :day then 1 else 0 end) as waiting";

    private static final String TASKS =
            ASKED + " join plan_occurrence on plan_id = asked.id group by plan_id, task_id, unit_id";

    static final String DAYS = "select task_id, unit_id, " + SUMS
            + ", min(case when " + OPEN + " and due_on < :day then due_on end) as late_since,"
            + " min(case when " + OPEN + " and due_on >= :day then due_on end) as next_due" + TASKS;

    static final String HEADS = "select t.id, plan_id, position, title, forms, rhythm, due_on" + ASKED
            + " join plan_task t on plan_id = asked.id";

    /** As {@link TaskLine} says what state a task is in. */
    static final String STATES = "select plan_id, sum(case when late > 0 then 1 else 0 end) as late,"
            + " sum(case when late = 0 and done = days then 1 else 0 end) as done,"
            + " sum(case when late = 0 and done < days and (running > 0 or done > 0) then 1 else 0 end) as running,"
            + " sum(case when late = 0 and done = 0 and running = 0 then 1 else 0 end) as waiting,"
            + " sum(done_since) as done_since from (select plan_id, count(*) as days, " + SUMS + TASKS
            + ") as task group by plan_id";

    static final String SHOWN = "select count(distinct case when o.done_on between :from and :until"
            + " and (e.photo is not null or e.kind <> 'report') then o.id end) as proven,"
            + " coalesce(sum(e.people), 0) as people, coalesce(sum(e.minutes), 0) as minutes"
            + ASKED + " join plan_occurrence o on o.plan_id = asked.id join plan_evidence e on e.occurrence_id = o.id"
            + " where e.held_on between :from and :until";

    private final JdbcClient database;
    private final Organizations organizations;

    PlanFigures(JdbcClient database, Organizations organizations) {
        this.database = database;
        this.organizations = organizations;
    }

    /** The days of a task by their states, and how many were done between the two days asked for. */
    record Days(
            long task,
            long unit,
            Counts counts,
            int done,
            @Nullable LocalDate lateSince,
            @Nullable LocalDate nextDue) {}

    /** What a task is, without its days. */
    record Head(long id, long plan, int position, String title, String forms, String rhythm, LocalDate dueOn) {}

    /** A running plan's place in the tree. */
    private record Node(long id, @Nullable Long parent, long unit, int year) {}

    /** A plan's tasks by their states, and how many of their days were done between the two days asked for. */
    private record States(Counts counts, int done) {}

    /** The page as of a day. */
    public LeaderPage leader(Plan plan, LocalDate day) {
        var nodes = nodes();
        var tree = tree(nodes, plan.id());
        var from = LocalDate.of(plan.year(), 1, 1);
        int done = 0;
        var days = days(tree, from, day);
        for (var one : days) {
            done += one.done();
        }
        var lines = lines(heads(tree), days);
        var counts = Counts.NONE;
        Map<Long, Counts> units = new HashMap<>();
        Map<TaskForm, Counts> forms = new EnumMap<>(TaskForm.class);
        int thisWeek = 0;
        LocalDate next = null;
        for (var line : lines) {
            var state = line.state();
            counts = counts.with(state);
            units.merge(line.unit(), Counts.NONE.with(state), (old, one) -> old.with(state));
            line.forms().forEach(form -> forms.merge(form, Counts.NONE.with(state), (old, one) -> old.with(state)));
            var due = line.nextDue();
            if (due != null) {
                thisWeek += due.isAfter(day.plusDays(A_WEEK)) ? 0 : 1;
                next = next == null || due.isBefore(next) ? due : next;
            }
        }
        Counts countsBefore = null;
        LeaderPage.Shown shownBefore = null;
        var before = nodes.stream()
                .filter(node -> node.unit() == plan.unit() && node.year() == plan.year() - 1)
                .findFirst();
        if (before.isPresent()) {
            var treeBefore = tree(nodes, before.get().id());
            var then = day.minusYears(1);
            var states = states(treeBefore, from.minusYears(1), then).values();
            countsBefore = states.stream().map(States::counts).reduce(Counts.NONE, Counts::plus);
            shownBefore = shown(
                    treeBefore,
                    from.minusYears(1),
                    then,
                    states.stream().mapToInt(States::done).sum());
        }
        return new LeaderPage(
                day,
                counts,
                countsBefore,
                thisWeek,
                next,
                lines,
                units(units),
                forms.entrySet().stream()
                        .map(entry -> new LeaderPage.FormLine(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparingInt((LeaderPage.FormLine line) ->
                                        line.counts().all())
                                .reversed())
                        .toList(),
                shown(tree, from, day, done),
                shownBefore);
    }

    /**
     * How far a plan has come.
     *
     * @param plans it and all that carry it out
     * @param counts of their tasks
     */
    public record Progress(int plans, Counts counts) {}

    /** How far each of these plans and all that carry it out have come, in two statements. */
    public Map<Long, Progress> progress(Collection<Long> plans, LocalDate day) {
        var nodes = nodes();
        Map<Long, Set<Long>> trees = new HashMap<>();
        Set<Long> all = new HashSet<>();
        for (var plan : plans) {
            var tree = tree(nodes, plan);
            trees.put(plan, tree);
            all.addAll(tree);
        }
        var states = states(all, day, day);
        Map<Long, Progress> progress = new HashMap<>();
        trees.forEach((plan, tree) -> progress.put(
                plan,
                new Progress(
                        tree.size(),
                        tree.stream()
                                .flatMap(one -> Optional.ofNullable(states.get(one)).stream())
                                .map(States::counts)
                                .reduce(Counts.NONE, Counts::plus))));
        return progress;
    }

    /** Every task of these plans with its days, the urgent first. */
    public List<TaskLine> lines(Collection<Long> plans, LocalDate day) {
        return lines(heads(plans), days(plans, day, day));
    }

    private static List<TaskLine> lines(List<Head> all, List<Days> tasks) {
        Map<Long, Head> heads = HashMap.newHashMap(all.size());
        all.forEach(head -> heads.put(head.id(), head));
        List<TaskLine> lines = new ArrayList<>(tasks.size());
        for (var days : tasks) {
            var head = Objects.requireNonNull(heads.get(days.task()));
            lines.add(new TaskLine(
                    head.plan(),
                    head.id(),
                    head.position(),
                    head.title(),
                    forms(head.forms()),
                    Rhythm.valueOf(head.rhythm()),
                    head.dueOn(),
                    days.unit(),
                    days.counts(),
                    days.lateSince(),
                    days.nextDue()));
        }
        lines.sort(Comparator.comparingInt((TaskLine line) -> Objects.requireNonNull(URGENCY.get(line.state())))
                .thenComparing(line -> Objects.requireNonNullElse(
                        line.lateSince() != null ? line.lateSince() : line.nextDue(), LocalDate.MAX))
                .thenComparingLong(TaskLine::task));
        return lines;
    }

    /** A plan and every plan that carries it out, at any depth. */
    public Set<Long> tree(long plan) {
        return tree(nodes(), plan);
    }

    private List<Node> nodes() {
        return database.sql(NODES)
                .query((row, number) -> new Node(
                        row.getLong("id"),
                        row.getObject("parent_id", Long.class),
                        row.getLong("organization_id"),
                        row.getInt("plan_year")))
                .list();
    }

    private static Set<Long> tree(List<Node> nodes, long plan) {
        Map<Long, List<Long>> children = new HashMap<>();
        nodes.forEach(node -> {
            if (node.parent() != null) {
                children.computeIfAbsent(node.parent(), parent -> new ArrayList<>())
                        .add(node.id());
            }
        });
        Set<Long> tree = new HashSet<>();
        List<Long> next = new ArrayList<>(List.of(plan));
        while (!next.isEmpty()) {
            long one = next.removeLast();
            if (tree.add(one)) {
                next.addAll(children.getOrDefault(one, List.of()));
            }
        }
        return tree;
    }

    private List<Days> days(Collection<Long> plans, LocalDate from, LocalDate day) {
        return database.sql(DAYS)
                .param("from", Date.valueOf(from))
                .param("day", Date.valueOf(day))
                .param("plans", array(plans))
                .query((row, number) -> new Days(
                        row.getLong("task_id"),
                        row.getLong("unit_id"),
                        new Counts(
                                row.getInt("late"), row.getInt("running"), row.getInt("done"), row.getInt("waiting")),
                        row.getInt("done_since"),
                        day(row, "late_since"),
                        day(row, "next_due")))
                .list();
    }

    /** By plan, of those that have anything due. */
    private Map<Long, States> states(Collection<Long> plans, LocalDate from, LocalDate day) {
        Map<Long, States> states = new HashMap<>();
        database.sql(STATES)
                .param("from", Date.valueOf(from))
                .param("day", Date.valueOf(day))
                .param("plans", array(plans))
                .query(row -> {
                    states.put(
                            row.getLong("plan_id"),
                            new States(
                                    new Counts(
                                            row.getInt("late"),
                                            row.getInt("running"),
                                            row.getInt("done"),
                                            row.getInt("waiting")),
                                    row.getInt("done_since")));
                });
        return states;
    }

    private List<Head> heads(Collection<Long> plans) {
        return database.sql(HEADS)
                .param("plans", array(plans))
                .query((row, number) -> new Head(
                        row.getLong("id"),
                        row.getLong("plan_id"),
                        row.getInt("position"),
                        row.getString("title"),
                        row.getString("forms"),
                        row.getString("rhythm"),
                        Objects.requireNonNull(day(row, "due_on"))))
                .list();
    }

    /** What was recorded in these plans between two days. */
    public LeaderPage.Shown shown(Collection<Long> plans, LocalDate from, LocalDate until) {
        int done = database.sql("select count(*)" + ASKED
                        + " join plan_occurrence on plan_id = asked.id where done_on between :from and :until")
                .param("plans", array(plans))
                .param("from", Date.valueOf(from))
                .param("until", Date.valueOf(until))
                .query(Integer.class)
                .single();
        return shown(plans, from, until, done);
    }

    private LeaderPage.Shown shown(Collection<Long> plans, LocalDate from, LocalDate until, int done) {
        return database.sql(SHOWN)
                .param("plans", array(plans))
                .param("from", Date.valueOf(from))
                .param("until", Date.valueOf(until))
                .query((row, number) -> new LeaderPage.Shown(
                        done, Math.min(done, row.getInt("proven")), row.getLong("people"), row.getLong("minutes")))
                .single();
    }

    /** What is due in a period, done and late by its end. */
    public Counts between(Collection<Long> plans, LocalDate from, LocalDate until, LocalDate day) {
        return database.sql("select sum(case when done_on <= :day then 1 else 0 end) as done,"
                        + " sum(case when " + OPEN + " and due_on < :day then 1 else 0 end) as late,"
                        + " sum(case when " + OPEN + " and due_on >= :day then 1 else 0 end) as running"
                        + ASKED + " join plan_occurrence on plan_id = asked.id where due_on between :from and :until")
                .param("plans", array(plans))
                .param("from", Date.valueOf(from))
                .param("until", Date.valueOf(until))
                .param("day", Date.valueOf(day))
                .query((row, number) -> new Counts(row.getInt("late"), row.getInt("running"), row.getInt("done"), 0))
                .single();
    }

    private List<LeaderPage.UnitLine> units(Map<Long, Counts> units) {
        var names = organizations.find(
                units.keySet().stream().map(OrganizationId::new).toList());
        return units.entrySet().stream()
                .map(entry -> new LeaderPage.UnitLine(
                        entry.getKey(), name(names.get(new OrganizationId(entry.getKey()))), entry.getValue()))
                .sorted(Comparator.comparingInt(
                                (LeaderPage.UnitLine line) -> -line.counts().late())
                        .thenComparing(line -> -line.counts().all())
                        .thenComparing(LeaderPage.UnitLine::name))
                .toList();
    }

    private static String name(@Nullable Organization unit) {
        return unit == null ? "" : unit.shortName() == null ? unit.name() : unit.shortName();
    }

    private static List<TaskForm> forms(String words) {
        return words.isBlank()
                ? List.of()
                : java.util.Arrays.stream(words.split(" "))
                        .map(TaskForm::valueOf)
                        .toList();
    }

    /** One parameter whatever their number, so that the database knows the statement again. */
    private static Long[] array(Collection<Long> plans) {
        return plans.toArray(Long[]::new);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }
}
