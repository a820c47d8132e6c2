package vn.cchc.plan.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.PortalLinks;
import vn.cchc.audit.AuditTrail;
import vn.cchc.plan.PlanRefused;
import vn.cchc.plan.desk.OwnEvidence;
import vn.cchc.plan.desk.PlanRights;
import vn.cchc.plan.desk.PlanTable;

/** Events of units: when, where, with what, and who came. */
@Service
public class Events {

    private static final int MOST_PEOPLE = 1_000_000;

    private final JdbcClient database;
    private final PlanTable plans;
    private final PlanRights rights;
    private final OwnEvidence evidence;
    private final PortalLinks links;
    private final AuditTrail trail;
    private final ZoneId zone;
    private final Clock clock = Clock.systemUTC();

    Events(
            JdbcClient database,
            PlanTable plans,
            PlanRights rights,
            OwnEvidence evidence,
            PortalLinks links,
            AuditTrail trail,
            @Value("${cchc.zone}") ZoneId zone) {
        this.database = database;
        this.plans = plans;
        this.rights = rights;
        this.evidence = evidence;
        this.links = links;
        this.trail = trail;
        this.zone = zone;
    }

    /** What kind of event it is. */
    public enum Kind {
        CONFERENCE,
        TRAINING,
        OUTREACH
    }

    /**
     * An event.
     *
     * @param attended null before it was counted
     * @param materials addresses or names of what is handed out, one a line
     * @param occurrence what it carries out, null for nothing
     * @param sequence counts its changes
     */
    public record Event(
            long id,
            long unit,
            Kind kind,
            String title,
            String place,
            Instant startsAt,
            Instant endsAt,
            int expected,
            @Nullable Integer attended,
            String materials,
            @Nullable Long occurrence,
            int sequence,
            boolean cancelled,
            Instant changedAt) {}

    /** What is typed of an event. */
    public record Draft(
            long unit,
            Kind kind,
            String title,
            String place,
            Instant startsAt,
            Instant endsAt,
            int expected,
            String materials,
            @Nullable Long occurrence) {}

    public List<Event> all() {
        return database.sql("select * from plan_event order by starts_at desc, id")
                .query(Events::event)
                .list();
    }

    public Optional<Event> find(long id) {
        return database.sql("select * from plan_event where id = ?")
                .param(id)
                .query(Events::event)
                .optional();
    }

    public List<Event> ofPlan(long plan) {
        return database.sql(
                        "select e.* from plan_event e join plan_occurrence o on o.id = e.occurrence_id where o.plan_id = ?"
                                + " order by e.starts_at")
                .param(plan)
                .query(Events::event)
                .list();
    }

    @Transactional
    public long add(Draft draft) {
        require(draft.unit());
        check(draft);
        var id = enter(draft);
        trail.record("plan.event-added", "plan-event:" + id, Map.of());
        return id;
    }

    /** Without asking who does it. */
    public long enter(Draft draft) {
        long id = database.sql("select nextval('plan_event_seq')")
                .query(Long.class)
                .single();
        database.sql(
                        "insert into plan_event (id, organization_id, kind, title, place, starts_at, ends_at, expected, materials,"
                                + " occurrence_id, sequence, cancelled, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, false, ?)")
                .params(Arrays.asList(
                        id,
                        draft.unit(),
                        draft.kind().name(),
                        draft.title().strip(),
                        draft.place().strip(),
                        Timestamp.from(draft.startsAt()),
                        Timestamp.from(draft.endsAt()),
                        draft.expected(),
                        draft.materials().strip(),
                        draft.occurrence(),
                        Timestamp.from(clock.instant())))
                .update();
        return id;
    }

    /**
     * Changes an event that was not held yet, its time among it; calendars that follow it show the change.
     *
     * @param sequence as it was when the change was begun: somebody else's change in the meantime is not written over
     */
    @Transactional
    public void change(long id, int sequence, Draft draft) {
        var event = existing(id);
        require(event.unit());
        if (draft.unit() != event.unit()) {
            require(draft.unit());
        }
        check(draft);
        if (event.cancelled() || event.attended() != null) {
            throw new PlanRefused("plan.event.over");
        }
        int changed = database.sql(
                        "update plan_event set organization_id = ?, kind = ?, title = ?, place = ?, starts_at = ?,"
                                + " ends_at = ?, expected = ?, materials = ?, occurrence_id = ?, sequence = sequence + 1, changed_at = ?"
                                + " where id = ? and sequence = ? and not cancelled and attended is null")
                .param(1, draft.unit())
                .param(2, draft.kind().name())
                .param(3, draft.title().strip())
                .param(4, draft.place().strip())
                .param(5, Timestamp.from(draft.startsAt()))
                .param(6, Timestamp.from(draft.endsAt()))
                .param(7, draft.expected())
                .param(8, draft.materials().strip())
                .param(9, draft.occurrence(), Types.BIGINT)
                .param(10, Timestamp.from(clock.instant()))
                .param(11, id)
                .param(12, sequence)
                .update();
        if (changed == 0) {
            throw new PlanRefused("plan.event.changed-meanwhile");
        }
        trail.record(
                "plan.event-changed",
                "plan-event:" + id,
                Map.of(
                        "from", event.startsAt().toString(),
                        "to", draft.startsAt().toString(),
                        "place", draft.place().strip()));
    }

    /** Counts who came; the task that the event carries out is done by it. */
    @Transactional
    public void attended(long id, int people) {
        var event = existing(id);
        require(event.unit());
        if (people < 0 || people > MOST_PEOPLE) {
            throw new PlanRefused("plan.report.figure");
        }
        if (event.cancelled() || event.startsAt().isAfter(clock.instant())) {
            throw new PlanRefused("plan.event.not-held");
        }
        enterAttendance(event, people, who());
        trail.record("plan.event-attended", "plan-event:" + id, Map.of("people", String.valueOf(people)));
    }

    /** Without asking who does it. */
    public void enterAttendance(Event event, int people, String by) {
        database.sql("update plan_event set attended = ?, sequence = sequence + 1, changed_at = ? where id = ?")
                .params(people, Timestamp.from(clock.instant()), event.id())
                .update();
        var occurrence = event.occurrence();
        if (occurrence != null) {
            evidence.ofEvent(
                    occurrence, event.id(), event.title(), LocalDate.ofInstant(event.startsAt(), zone), people, by);
        }
    }

    @Transactional
    public void cancel(long id) {
        var event = existing(id);
        require(event.unit());
        if (event.attended() != null) {
            throw new PlanRefused("plan.event.held");
        }
        database.sql("update plan_event set cancelled = true, sequence = sequence + 1, changed_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
        trail.record("plan.event-cancelled", "plan-event:" + id, Map.of());
    }

    /** Events as a calendar that phones and mail programmes subscribe to. */
    public String calendar(String name, List<Event> events) {
        return Calendar.of(
                name,
                events.stream()
                        .map(event -> new Calendar.Entry(
                                "plan-event-" + event.id() + "@cchc",
                                event.sequence(),
                                event.changedAt(),
                                event.startsAt(),
                                event.endsAt(),
                                event.title(),
                                event.place(),
                                links.to("/ke-hoach"),
                                event.cancelled()))
                        .toList());
    }

    private void check(Draft draft) {
        if (draft.title().isBlank()
                || draft.title().length() > 500
                || draft.place().length() > 300
                || draft.materials().length() > 1_000) {
            throw new PlanRefused("plan.title-length", 500);
        }
        if (!draft.endsAt().isAfter(draft.startsAt()) || draft.expected() < 0 || draft.expected() > MOST_PEOPLE) {
            throw new PlanRefused("plan.event.times");
        }
        var occurrence = draft.occurrence();
        if (occurrence != null
                && plans.occurrence(occurrence)
                        .filter(found -> rights.records(found.unit()))
                        .isEmpty()) {
            throw new PlanRefused("plan.gone");
        }
    }

    private Event existing(long id) {
        return find(id).orElseThrow(() -> new PlanRefused("plan.gone"));
    }

    private void require(long unit) {
        if (!rights.records(unit)) {
            throw new AccessDeniedException("Does not record for the unit");
        }
    }

    private static String who() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "" : authentication.getName();
    }

    private static Event event(ResultSet row, int number) throws SQLException {
        long occurrence = row.getLong("occurrence_id");
        Long linked = row.wasNull() ? null : occurrence;
        return new Event(
                row.getLong("id"),
                row.getLong("organization_id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("place"),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getInt("expected"),
                row.getObject("attended", Integer.class),
                row.getString("materials"),
                linked,
                row.getInt("sequence"),
                row.getBoolean("cancelled"),
                row.getTimestamp("changed_at").toInstant());
    }
}
