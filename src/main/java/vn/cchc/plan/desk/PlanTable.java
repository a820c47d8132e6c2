package vn.cchc.plan.desk;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.cchc.plan.Evidence;
import vn.cchc.plan.Occurrence;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanState;
import vn.cchc.plan.PlanTask;
import vn.cchc.plan.Rhythm;
import vn.cchc.plan.TaskForm;

/** Plans, tasks, their days and their evidence as rows. */
@Repository
public class PlanTable {

    private final JdbcClient database;

    PlanTable(JdbcClient database) {
        this.database = database;
    }

    public List<Plan> plans() {
        return database.sql("select * from plan order by plan_year desc, id")
                .query(PlanTable::plan)
                .list();
    }

    public Optional<Plan> plan(long id) {
        return database.sql("select * from plan where id = ?")
                .param(id)
                .query(PlanTable::plan)
                .optional();
    }

    public Optional<Plan> plan(String slug) {
        return database.sql("select * from plan where slug = ?")
                .param(slug)
                .query(PlanTable::plan)
                .optional();
    }

    public List<Plan> children(long plan) {
        return database.sql("select * from plan where parent_id = ? order by id")
                .param(plan)
                .query(PlanTable::plan)
                .list();
    }

    public Optional<Plan> ofUnit(long unit, int year) {
        return database
                .sql("select * from plan where organization_id = ? and plan_year = ? and state = 'RUNNING' order by id")
                .params(unit, year)
                .query(PlanTable::plan)
                .list()
                .stream()
                .findFirst();
    }

    long add(
            String slug,
            String title,
            long unit,
            int year,
            long document,
            @Nullable Long parent,
            boolean demo,
            String by,
            Instant now) {
        long id = next("plan_seq");
        database.sql(
                        "insert into plan (id, slug, title, organization_id, plan_year, document_id, parent_id, state, demonstration,"
                                + " created_by, created_at) values (?, ?, ?, ?, ?, ?, ?, 'DRAFT', ?, ?, ?)")
                .param(id)
                .param(slug)
                .param(title)
                .param(unit)
                .param(year)
                .param(document)
                .param(parent)
                .param(demo)
                .param(by)
                .param(Timestamp.from(now))
                .update();
        return id;
    }

    /** False where it does not stand as it did. */
    boolean run(long plan) {
        return database.sql("update plan set state = 'RUNNING' where id = ? and state = 'DRAFT'")
                        .param(plan)
                        .update()
                == 1;
    }

    void remove(long plan) {
        database.sql("delete from plan_task where plan_id = ?").param(plan).update();
        database.sql("delete from plan where id = ? and state = 'DRAFT'")
                .param(plan)
                .update();
    }

    public List<PlanTask> tasks(long plan) {
        return database.sql("select * from plan_task where plan_id = ? order by position, id")
                .param(plan)
                .query(PlanTable::task)
                .list();
    }

    public Optional<PlanTask> task(long id) {
        return database.sql("select * from plan_task where id = ?")
                .param(id)
                .query(PlanTable::task)
                .optional();
    }

    /** Titles of tasks by their ids. */
    public Map<Long, String> titles(Collection<Long> tasks) {
        Map<Long, String> titles = new HashMap<>();
        if (!tasks.isEmpty()) {
            database.sql("select id, title from plan_task where id in (:ids)")
                    .param("ids", tasks)
                    .query(row -> {
                        titles.put(row.getLong(1), row.getString(2));
                    });
        }
        return titles;
    }

    long add(PlanTask task) {
        long id = next("plan_task_seq");
        database.sql(
                        "insert into plan_task (id, plan_id, position, title, content, forms, timing, rhythm, starts_on, due_on,"
                                + " lead_text, lead_id, coordinating, content_groups, audience, target, target_unit, handed_down, repeats,"
                                + " parent_task_id, read_from) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id,
                        task.plan(),
                        task.position(),
                        task.title(),
                        task.content(),
                        forms(task),
                        task.timing(),
                        task.rhythm().name(),
                        Date.valueOf(task.startsOn()),
                        Date.valueOf(task.dueOn()),
                        task.lead(),
                        task.leadId(),
                        task.coordinating(),
                        String.join(" ", task.groups()),
                        task.audience(),
                        task.target(),
                        task.targetUnit(),
                        task.handedDown(),
                        task.repeats(),
                        task.parentTask(),
                        task.readFrom()))
                .update();
        return id;
    }

    void change(PlanTask task) {
        database.sql(
                        "update plan_task set title = ?, content = ?, forms = ?, timing = ?, rhythm = ?, starts_on = ?, due_on = ?,"
                                + " lead_text = ?, lead_id = ?, coordinating = ?, content_groups = ?, audience = ?, target = ?,"
                                + " target_unit = ?, handed_down = ? where id = ?")
                .params(Arrays.asList(
                        task.title(),
                        task.content(),
                        forms(task),
                        task.timing(),
                        task.rhythm().name(),
                        Date.valueOf(task.startsOn()),
                        Date.valueOf(task.dueOn()),
                        task.lead(),
                        task.leadId(),
                        task.coordinating(),
                        String.join(" ", task.groups()),
                        task.audience(),
                        task.target(),
                        task.targetUnit(),
                        task.handedDown(),
                        task.id()))
                .update();
    }

    void removeTask(long id) {
        database.sql("delete from plan_task where id = ?").param(id).update();
    }

    public List<Occurrence> occurrences(long task) {
        return database.sql("select * from plan_occurrence where task_id = ? order by due_on")
                .param(task)
                .query(PlanTable::occurrence)
                .list();
    }

    public List<Occurrence> ofPlan(long plan) {
        return database.sql("select * from plan_occurrence where plan_id = ? order by task_id, due_on")
                .param(plan)
                .query(PlanTable::occurrence)
                .list();
    }

    public Optional<Occurrence> occurrence(long id) {
        return database.sql("select * from plan_occurrence where id = ?")
                .param(id)
                .query(PlanTable::occurrence)
                .optional();
    }

    /** What these units have still to do, of what has begun, first what is due first. */
    public List<Occurrence> open(Collection<Long> units, LocalDate today, int most) {
        return units.isEmpty()
                ? List.of()
                : database.sql(
                                "select * from plan_occurrence where unit_id in (:units) and done_on is null and starts_on <= :today"
                                        + " order by due_on, id fetch first " + most + " rows only")
                        .param("units", units)
                        .param("today", Date.valueOf(today))
                        .query(PlanTable::occurrence)
                        .list();
    }

    /** The same of every unit. */
    public List<Occurrence> openAnywhere(LocalDate today, int most) {
        return database.sql("select * from plan_occurrence where done_on is null and starts_on <= ? order by due_on, id"
                        + " fetch first " + most + " rows only")
                .param(Date.valueOf(today))
                .query(PlanTable::occurrence)
                .list();
    }

    /** What a unit does on a day, done or not. */
    List<Occurrence> running(long unit, LocalDate on) {
        return database.sql(
                        "select * from plan_occurrence where unit_id = ? and starts_on <= ? and due_on >= ? order by due_on, id")
                .params(unit, Date.valueOf(on), Date.valueOf(on))
                .query(PlanTable::occurrence)
                .list();
    }

    /** What is due by that day, not done, and nobody was written to about since {@code remindedBefore}. */
    public List<Occurrence> dueForReminder(LocalDate dueBy, LocalDate remindedBefore) {
        return database.sql(
                        "select o.* from plan_occurrence o where o.done_on is null and o.due_on <= ? and o.starts_on <= ?"
                                + " and (o.reminded_on is null or o.reminded_on < ?) order by o.unit_id, o.due_on")
                .params(Date.valueOf(dueBy), Date.valueOf(dueBy), Date.valueOf(remindedBefore))
                .query(PlanTable::occurrence)
                .list();
    }

    public void reminded(Collection<Long> occurrences, LocalDate today) {
        if (!occurrences.isEmpty()) {
            database.sql("update plan_occurrence set reminded_on = :today where id in (:ids)")
                    .param("today", Date.valueOf(today))
                    .param("ids", occurrences)
                    .update();
        }
    }

    void add(PlanTask task, long unit, Schedule.Slot slot) {
        database.sql(
                        "insert into plan_occurrence (id, task_id, plan_id, unit_id, starts_on, due_on) values (?, ?, ?, ?, ?, ?)")
                .params(
                        next("plan_occurrence_seq"),
                        task.id(),
                        task.plan(),
                        unit,
                        Date.valueOf(slot.startsOn()),
                        Date.valueOf(slot.dueOn()))
                .update();
    }

    /** Takes away the days that nothing was recorded for. */
    void removeUndone(long task) {
        database.sql("delete from plan_occurrence where task_id = ? and done_on is null and id not in"
                        + " (select occurrence_id from plan_evidence) and id not in"
                        + " (select occurrence_id from plan_event where occurrence_id is not null)")
                .param(task)
                .update();
    }

    void done(long occurrence, LocalDate on, String by) {
        database.sql(
                        "update plan_occurrence set done_on = ?, done_by = ? where id = ? and (done_on is null or done_on > ?)")
                .params(Date.valueOf(on), by, occurrence, Date.valueOf(on))
                .update();
    }

    void undone(long occurrence) {
        database.sql("update plan_occurrence set done_on = null, done_by = null where id = ?")
                .param(occurrence)
                .update();
    }

    public List<Evidence> evidence(long task) {
        return database.sql(
                        "select e.* from plan_evidence e join plan_occurrence o on o.id = e.occurrence_id where o.task_id = ?"
                                + " order by e.held_on desc, e.id desc")
                .param(task)
                .query(PlanTable::evidence)
                .list();
    }

    public List<Evidence> evidenceOfPlan(long plan) {
        return database.sql(
                        "select e.* from plan_evidence e join plan_occurrence o on o.id = e.occurrence_id where o.plan_id = ?"
                                + " order by e.held_on desc, e.id desc")
                .param(plan)
                .query(PlanTable::evidence)
                .list();
    }

    public Optional<Evidence> evidenceById(long id) {
        return database.sql("select * from plan_evidence where id = ?")
                .param(id)
                .query(PlanTable::evidence)
                .optional();
    }

    Optional<Evidence> byReference(String kind, String reference) {
        return database
                .sql("select * from plan_evidence where kind = ? and reference = ?")
                .params(kind, reference)
                .query(PlanTable::evidence)
                .list()
                .stream()
                .findFirst();
    }

    /** False where the occurrence has it already. */
    boolean add(Evidence evidence, String person, Instant now) {
        if (database.sql("select count(*) from plan_evidence where occurrence_id = ? and kind = ? and reference = ?")
                        .params(evidence.occurrence(), evidence.kind(), evidence.reference())
                        .query(Long.class)
                        .single()
                > 0) {
            return false;
        }
        database.sql(
                        "insert into plan_evidence (id, occurrence_id, kind, reference, title, address, held_on, place, people, minutes,"
                                + " remark, photo, person, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        next("plan_evidence_seq"),
                        evidence.occurrence(),
                        evidence.kind(),
                        evidence.reference(),
                        evidence.title(),
                        evidence.address(),
                        Date.valueOf(evidence.heldOn()),
                        evidence.place(),
                        evidence.people(),
                        evidence.minutes(),
                        evidence.remark(),
                        evidence.photo(),
                        person,
                        evidence.recordedBy(),
                        Timestamp.from(now)))
                .update();
        return true;
    }

    /** What was linked of this kind to days that are not done or are not long over, so that figures may still grow. */
    public List<Evidence> linked(String kind) {
        return database.sql(
                        "select e.* from plan_evidence e join plan_occurrence o on o.id = e.occurrence_id where e.kind = ?"
                                + " and (o.done_on is null or o.due_on >= ?) order by e.id")
                .params(
                        kind,
                        Date.valueOf(LocalDate.now(java.time.ZoneOffset.UTC).minusMonths(2)))
                .query(PlanTable::evidence)
                .list();
    }

    /** Takes over the figures of what was linked, and what is over as done. */
    public void follow(Evidence evidence, vn.cchc.plan.EvidenceSource.Offer offer, LocalDate today) {
        database.sql("update plan_evidence set people = ?, held_on = ? where id = ?")
                .params(Arrays.asList(offer.people(), Date.valueOf(offer.on()), evidence.id()))
                .update();
        var occurrence = occurrence(evidence.occurrence()).orElseThrow();
        if (offer.over() && occurrence.doneOn() == null) {
            var on = offer.on().isAfter(today) ? today : offer.on();
            done(
                    occurrence.id(),
                    on.isBefore(occurrence.startsOn()) ? occurrence.startsOn() : on,
                    evidence.recordedBy());
        }
    }

    void removeEvidence(long id) {
        database.sql("delete from plan_evidence where id = ?").param(id).update();
    }

    List<Evidence> recordedBy(String person) {
        return database.sql("select * from plan_evidence where person = ? order by id")
                .param(person)
                .query(PlanTable::evidence)
                .list();
    }

    void forget(String person) {
        database.sql("update plan_evidence set person = '', recorded_by = '' where person = ?")
                .param(person)
                .update();
    }

    private long next(String sequence) {
        return database.sql("select nextval('" + sequence + "')")
                .query(Long.class)
                .single();
    }

    private static String forms(PlanTask task) {
        return task.forms().stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static List<String> split(String text) {
        return text.isBlank() ? List.of() : List.of(text.split(" "));
    }

    private static Plan plan(ResultSet row, int number) throws SQLException {
        return new Plan(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("title"),
                row.getLong("organization_id"),
                row.getInt("plan_year"),
                row.getLong("document_id"),
                nullable(row, "parent_id"),
                PlanState.valueOf(row.getString("state")),
                row.getBoolean("demonstration"));
    }

    private static PlanTask task(ResultSet row, int number) throws SQLException {
        return new PlanTask(
                row.getLong("id"),
                row.getLong("plan_id"),
                row.getInt("position"),
                row.getString("title"),
                row.getString("content"),
                split(row.getString("forms")).stream().map(TaskForm::valueOf).toList(),
                row.getString("timing"),
                Rhythm.valueOf(row.getString("rhythm")),
                row.getDate("starts_on").toLocalDate(),
                row.getDate("due_on").toLocalDate(),
                row.getString("lead_text"),
                nullable(row, "lead_id"),
                row.getString("coordinating"),
                split(row.getString("content_groups")),
                row.getString("audience"),
                row.getInt("target"),
                row.getString("target_unit"),
                row.getBoolean("handed_down"),
                row.getInt("repeats"),
                nullable(row, "parent_task_id"),
                row.getString("read_from"));
    }

    private static Occurrence occurrence(ResultSet row, int number) throws SQLException {
        Date done = row.getDate("done_on");
        return new Occurrence(
                row.getLong("id"),
                row.getLong("task_id"),
                row.getLong("plan_id"),
                row.getLong("unit_id"),
                row.getDate("starts_on").toLocalDate(),
                row.getDate("due_on").toLocalDate(),
                done == null ? null : done.toLocalDate());
    }

    private static Evidence evidence(ResultSet row, int number) throws SQLException {
        return new Evidence(
                row.getLong("id"),
                row.getLong("occurrence_id"),
                row.getString("kind"),
                row.getString("reference"),
                row.getString("title"),
                row.getString("address"),
                row.getDate("held_on").toLocalDate(),
                row.getString("place"),
                row.getObject("people", Integer.class),
                row.getObject("minutes", Integer.class),
                row.getString("remark"),
                row.getString("photo"),
                row.getString("recorded_by"));
    }

    private static @Nullable Long nullable(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
