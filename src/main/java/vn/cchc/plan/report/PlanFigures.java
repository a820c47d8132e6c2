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

    private final JdbcClient database;
    private final Organizations organizations;

    PlanFigures(JdbcClient database, Organizations organizations) {
        this.database = database;
        this.organizations = organizations;
    }

    /** The days of a task by their states. */
    record Days(
            long task,
            long unit,
            Counts counts,
            @Nullable LocalDate lateSince,
            @Nullable LocalDate nextDue) {}

    /** What a task is, without its days. */
    record Head(long id, long plan, int position, String title, String forms, String rhythm, LocalDate dueOn) {}

    /** The page as of a day. */
    public LeaderPage leader(Plan plan, LocalDate day) {
        var lines = lines(tree(plan.id()), day);
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
        var before = lastYear(plan);
        var then = day.minusYears(1);
        return new LeaderPage(
                day,
                counts,
                before == null ? null : counts(days(before, then)),
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
                shown(tree(plan.id()), LocalDate.of(plan.year(), 1, 1), day),
                before == null ? null : shown(before, LocalDate.of(plan.year() - 1, 1, 1), then));
    }

    /** Every task of these plans with its days, the urgent first. */
    public List<TaskLine> lines(Collection<Long> plans, LocalDate day) {
        Map<Long, Head> heads = new HashMap<>();
        heads(plans).forEach(head -> heads.put(head.id(), head));
        List<TaskLine> lines = new ArrayList<>(heads.size());
        for (var days : days(plans, day)) {
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
        Map<Long, List<Long>> children = new HashMap<>();
        database.sql("select id, parent_id from plan where parent_id is not null and state = 'RUNNING'")
                .query(row -> {
                    children.computeIfAbsent(row.getLong(2), parent -> new ArrayList<>())
                            .add(row.getLong(1));
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

    List<Days> days(Collection<Long> plans, LocalDate day) {
        return database.sql("""
                        select task_id, unit_id,
                            sum(case when done_on <= :day then 1 else 0 end) as done,
                            sum(case when (done_on is null or done_on > :day) and due_on < :day then 1 else 0 end) as late,
                            sum(case when (done_on is null or done_on > :day) and due_on >= :day and starts_on <= :day
                                then 1 else 0 end) as running,
                            sum(case when (done_on is null or done_on > :day) and starts_on > :day then 1 else 0 end) as waiting,
                            min(case when (done_on is null or done_on > :day) and due_on < :day then due_on end) as late_since,
                            min(case when (done_on is null or done_on > :day) and due_on >= :day then due_on end) as next_due
                        from plan_occurrence where plan_id in (:plans) group by task_id, unit_id""")
                .param("day", Date.valueOf(day))
                .param("plans", plans)
                .query((row, number) -> new Days(
                        row.getLong("task_id"),
                        row.getLong("unit_id"),
                        new Counts(
                                row.getInt("late"), row.getInt("running"), row.getInt("done"), row.getInt("waiting")),
                        day(row, "late_since"),
                        day(row, "next_due")))
                .list();
    }

    List<Head> heads(Collection<Long> plans) {
        return database.sql(
                        "select id, plan_id, position, title, forms, rhythm, due_on from plan_task where plan_id in (:plans)")
                .param("plans", plans)
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
        var done = database.sql(
                        "select count(*) from plan_occurrence where plan_id in (:plans) and done_on between :from and :until")
                .param("plans", plans)
                .param("from", Date.valueOf(from))
                .param("until", Date.valueOf(until))
                .query(Integer.class)
                .single();
        return database.sql("""
                        select count(distinct case when o.done_on between :from and :until and (e.photo is not null or e.kind <> 'report')
                                then o.id end) as proven,
                            coalesce(sum(e.people), 0) as people, coalesce(sum(e.minutes), 0) as minutes
                        from plan_occurrence o join plan_evidence e on e.occurrence_id = o.id
                        where o.plan_id in (:plans) and e.held_on between :from and :until""")
                .param("plans", plans)
                .param("from", Date.valueOf(from))
                .param("until", Date.valueOf(until))
                .query((row, number) -> new LeaderPage.Shown(
                        done, Math.min(done, row.getInt("proven")), row.getLong("people"), row.getLong("minutes")))
                .single();
    }

    /** What is due in a period, done and late by its end. */
    public Counts between(Collection<Long> plans, LocalDate from, LocalDate until, LocalDate day) {
        return database.sql("""
                        select sum(case when done_on <= :day then 1 else 0 end) as done,
                            sum(case when (done_on is null or done_on > :day) and due_on < :day then 1 else 0 end) as late,
                            sum(case when (done_on is null or done_on > :day) and due_on >= :day then 1 else 0 end) as running
                        from plan_occurrence where plan_id in (:plans) and due_on between :from and :until""")
                .param("plans", plans)
                .param("from", Date.valueOf(from))
                .param("until", Date.valueOf(until))
                .param("day", Date.valueOf(day))
                .query((row, number) -> new Counts(row.getInt("late"), row.getInt("running"), row.getInt("done"), 0))
                .single();
    }

    private @Nullable Set<Long> lastYear(Plan plan) {
        return database
                .sql(
                        "select id from plan where organization_id = ? and plan_year = ? and state = 'RUNNING' order by id")
                .params(plan.unit(), plan.year() - 1)
                .query(Long.class)
                .list()
                .stream()
                .findFirst()
                .map(this::tree)
                .orElse(null);
    }

    private static Counts counts(List<Days> days) {
        var counts = Counts.NONE;
        for (var one : days) {
            counts = counts.with(TaskLine.stateOf(one.counts()));
        }
        return counts;
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

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }
}
