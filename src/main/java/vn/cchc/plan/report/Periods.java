package vn.cchc.plan.report;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.audit.AuditTrail;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanRefused;
import vn.cchc.plan.desk.PlanDesk;
import vn.cchc.plan.desk.PlanRights;
import vn.cchc.plan.desk.PlanTable;
import vn.cchc.ui.Dates;

/** Reporting periods of a plan, each with its own cut-off day, and the reports that lower units send up for them. */
@Service
public class Periods {

    private final JdbcClient database;
    private final PlanTable plans;
    private final PlanDesk desk;
    private final PlanRights rights;
    private final PlanFigures figures;
    private final AuditTrail trail;
    private final Dates dates;
    private final Clock clock = Clock.systemUTC();

    Periods(
            JdbcClient database,
            PlanTable plans,
            PlanDesk desk,
            PlanRights rights,
            PlanFigures figures,
            AuditTrail trail,
            Dates dates) {
        this.database = database;
        this.plans = plans;
        this.desk = desk;
        this.rights = rights;
        this.figures = figures;
        this.trail = trail;
        this.dates = dates;
    }

    /** @param cutOff the last day whose work counts, and by which reports are due */
    public record Period(long id, long plan, String title, LocalDate startsOn, LocalDate endsOn, LocalDate cutOff) {}

    /** What a unit reported. */
    public record Sent(
            long period,
            long unit,
            int asked,
            int done,
            int late,
            long people,
            long minutes,
            String remark,
            Instant sentAt) {}

    /** A lower unit with its report, if it came. */
    public record Line(long unit, String name, Optional<Plan> plan, Optional<Sent> sent) {}

    /** What a unit's own report would say now. */
    public record Own(Counts days, LeaderPage.Shown shown) {}

    public List<Period> of(long plan) {
        return database.sql("select * from plan_period where plan_id = ? order by starts_on, ends_on")
                .param(plan)
                .query(Periods::period)
                .list();
    }

    public Optional<Period> find(long id) {
        return database.sql("select * from plan_period where id = ?")
                .param(id)
                .query(Periods::period)
                .optional();
    }

    @Transactional
    public long add(long plan, String title, LocalDate from, LocalDate until, LocalDate cutOff) {
        var found = plans.plan(plan).orElseThrow(() -> new PlanRefused("plan.gone"));
        if (!rights.runs(found.unit())) {
            throw new AccessDeniedException("Does not run the plan");
        }
        var id = enter(plan, title, from, until, cutOff);
        trail.record("plan.period-added", "plan:" + found.slug(), Map.of("until", until.toString()));
        return id;
    }

    /** Without asking who does it. */
    public long enter(long plan, String title, LocalDate from, LocalDate until, LocalDate cutOff) {
        if (title.isBlank() || title.length() > 200) {
            throw new PlanRefused("plan.title-length", 200);
        }
        if (until.isBefore(from) || cutOff.isBefore(from) || cutOff.isAfter(until.plusMonths(3))) {
            throw new PlanRefused("plan.period.wrong-days");
        }
        if (of(plan).stream()
                .anyMatch(one -> one.startsOn().equals(from) && one.endsOn().equals(until))) {
            throw new PlanRefused("plan.period.twice");
        }
        long id = database.sql("select nextval('plan_period_seq')")
                .query(Long.class)
                .single();
        database.sql(
                        "insert into plan_period (id, plan_id, title, starts_on, ends_on, cut_off) values (?, ?, ?, ?, ?, ?)")
                .params(id, plan, title.strip(), Date.valueOf(from), Date.valueOf(until), Date.valueOf(cutOff))
                .update();
        return id;
    }

    /** The figures of a plan and those below it in a period, as of its cut-off day or today. */
    public Own own(Plan plan, Period period) {
        var day = dates.today().isBefore(period.cutOff()) ? dates.today() : period.cutOff();
        var tree = figures.tree(plan.id());
        return new Own(
                figures.between(tree, period.startsOn(), period.endsOn(), day),
                figures.shown(tree, period.startsOn(), day.isBefore(period.endsOn()) ? day : period.endsOn()));
    }

    /** Every lower unit that has taken the plan over, or should have. */
    public List<Line> lines(Plan plan, Period period) {
        var sent = sent(period.id());
        return desk.adoptions(plan).stream()
                .filter(one -> one.plan().isPresent()
                        || sent.stream()
                                .anyMatch(report ->
                                        report.unit() == one.unit().id().value()))
                .map(one -> new Line(
                        one.unit().id().value(),
                        one.unit().shortName() == null
                                ? one.unit().name()
                                : one.unit().shortName(),
                        one.plan(),
                        sent.stream()
                                .filter(report ->
                                        report.unit() == one.unit().id().value())
                                .findFirst()))
                .toList();
    }

    public List<Sent> sent(long period) {
        return database.sql("select * from plan_report where period_id = ? order by unit_id")
                .param(period)
                .query((row, number) -> new Sent(
                        row.getLong("period_id"),
                        row.getLong("unit_id"),
                        row.getInt("asked"),
                        row.getInt("done"),
                        row.getInt("late"),
                        row.getLong("people"),
                        row.getLong("minutes"),
                        row.getString("remark"),
                        row.getTimestamp("sent_at").toInstant()))
                .list();
    }

    /** Sends a lower plan's figures up for a period of the higher plan; sent again, they replace what was sent before. */
    @Transactional
    public void send(long lowerPlan, long period, String remark) {
        var lower = plans.plan(lowerPlan).orElseThrow(() -> new PlanRefused("plan.gone"));
        if (!rights.records(lower.unit())) {
            throw new AccessDeniedException("Does not report for the unit");
        }
        enter(lower, find(period).orElseThrow(() -> new PlanRefused("plan.gone")), remark, who());
        trail.record("plan.report-sent", "plan:" + lower.slug(), Map.of("period", String.valueOf(period)));
    }

    /** Without asking who does it. */
    public void enter(Plan lower, Period period, String remark, String by) {
        var higher = lower.parent();
        if (higher == null || higher != period.plan()) {
            throw new PlanRefused("plan.period.other");
        }
        var own = own(lower, period);
        database.sql("delete from plan_report where period_id = ? and unit_id = ?")
                .params(period.id(), lower.unit())
                .update();
        database.sql(
                        "insert into plan_report (period_id, unit_id, asked, done, late, people, minutes, remark, sent_by, sent_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        period.id(),
                        lower.unit(),
                        own.days().all(),
                        own.days().done(),
                        own.days().late(),
                        own.shown().people(),
                        own.shown().minutes(),
                        remark.length() > 4_000 ? remark.substring(0, 4_000) : remark,
                        by,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Periods of running plans whose cut-off day has passed or comes within three days. */
    public List<Period> due(LocalDate today) {
        return database.sql(
                        "select p.* from plan_period p join plan on plan.id = p.plan_id where plan.state = 'RUNNING'"
                                + " and p.cut_off between ? and ? order by p.id")
                .params(Date.valueOf(today.minusMonths(2)), Date.valueOf(today.plusDays(3)))
                .query(Periods::period)
                .list();
    }

    /** False where the unit was written to within the last week. */
    public boolean reminds(long period, long unit, LocalDate today) {
        var last = database.sql("select reminded_on from plan_report_reminder where period_id = ? and unit_id = ?")
                .params(period, unit)
                .query(Date.class)
                .optional();
        if (last.isPresent() && last.get().toLocalDate().isAfter(today.minusWeeks(1))) {
            return false;
        }
        database.sql("delete from plan_report_reminder where period_id = ? and unit_id = ?")
                .params(period, unit)
                .update();
        database.sql("insert into plan_report_reminder (period_id, unit_id, reminded_on) values (?, ?, ?)")
                .params(period, unit, Date.valueOf(today))
                .update();
        return true;
    }

    private static String who() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "" : authentication.getName();
    }

    private static Period period(ResultSet row, int number) throws SQLException {
        return new Period(
                row.getLong("id"),
                row.getLong("plan_id"),
                row.getString("title"),
                row.getDate("starts_on").toLocalDate(),
                row.getDate("ends_on").toLocalDate(),
                row.getDate("cut_off").toLocalDate());
    }
}
