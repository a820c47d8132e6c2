package vn.cchc.contest.judging;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.CurrentPerson;
import vn.cchc.account.May;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.audit.AuditTrail;
import vn.cchc.contest.Contests;
import vn.cchc.contest.Round;
import vn.cchc.contest.RoundState;
import vn.cchc.contest.attempt.ResponseText;
import vn.cchc.contest.judging.EssayRows.Task;
import vn.cchc.contest.paper.Papers;
import vn.cchc.contest.result.EssayRule;
import vn.cchc.question.Points;
import vn.cchc.question.Response;

/** Where markers mark. Each sees only the essays given to them, under codes; nothing tells who wrote one or what others have given. */
@Service
public class MarkersDesk {

    public static final int LONGEST_REMARK = 4_000;

    private final EssayRows rows;
    private final EssayJudging judging;
    private final Contests contests;
    private final Papers papers;
    private final ResponseText responses;
    private final CurrentPerson current;
    private final May may;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MarkersDesk(
            EssayRows rows,
            EssayJudging judging,
            Contests contests,
            Papers papers,
            ResponseText responses,
            CurrentPerson current,
            May may,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock contestClock) {
        this.rows = rows;
        this.judging = judging;
        this.contests = contests;
        this.papers = papers;
        this.responses = responses;
        this.current = current;
        this.may = may;
        this.trail = trail;
        this.events = events;
        this.clock = contestClock;
    }

    /** A round that one marks in. */
    public record Duty(long round, String contest, String title, int tasks, int given) {}

    /** An essay in the list. */
    public record Item(
            String code,
            int question,
            boolean given,
            @Nullable Points points) {}

    /**
     * An essay to be marked.
     *
     * @param guide what the bank says about a good answer, null for nothing
     * @param points typed so far, null for none
     * @param savedAt null before anything was typed
     * @param givenAt null until it is given
     * @param open whether the mark may still be changed
     */
    public record Sheet(
            String code,
            String stem,
            @Nullable String guide,
            String text,
            Points full,
            EssayRule rule,
            @Nullable Points points,
            String remark,
            @Nullable Instant savedAt,
            @Nullable Instant givenAt,
            boolean open) {}

    /** The closed rounds in which whoever acts now marks. */
    public List<Duty> duties() {
        List<Duty> duties = new ArrayList<>();
        for (long id : rows.roundsOf(me())) {
            contests.round(id).filter(this::marks).ifPresent(round -> {
                var tasks = rows.tasks(id, me());
                duties.add(new Duty(
                        id, contests.find(round.contestId()).orElseThrow().title(), round.title(), tasks.size(), (int)
                                tasks.stream()
                                        .filter(task -> task.givenAt() != null)
                                        .count()));
            });
        }
        return duties;
    }

    /** One's own essays of a round, question by question. */
    public List<Item> items(long round) {
        require(round);
        return rows.tasks(round, me()).stream()
                .map(task ->
                        new Item(task.essay().code(), task.essay().question(), task.givenAt() != null, task.points()))
                .toList();
    }

    public Optional<Sheet> sheet(long id, String code) {
        var round = require(id);
        return rows.task(id, code, me()).map(task -> {
            var written = rows.read(task.essay());
            var question = papers.read(written.paper()).question(task.essay().question());
            return new Sheet(
                    task.essay().code(),
                    question.stem(),
                    question.explanation(),
                    responses.read(written.response()) instanceof Response.Text text ? text.text() : "",
                    task.essay().full(),
                    rule(round),
                    task.points(),
                    task.remark(),
                    task.savedAt(),
                    task.givenAt(),
                    open(task));
        });
    }

    /** Keeps what is typed; nobody else sees it, and it counts for nothing before it is given. */
    @Transactional
    public Instant save(long id, String code, @Nullable Points points, String remark) {
        var round = require(id);
        var task = task(id, code);
        check(round, task, points, remark);
        var now = now();
        rows.save(task, points, remark, now);
        return now;
    }

    /**
     * Gives the mark. It may be changed until the essay has all the marks it needs.
     *
     * @throws IllegalStateException where it may not be changed any more
     */
    @Transactional
    public void give(long id, String code, Points points, String remark) {
        var round = require(id);
        rows.hold(id);
        var task = task(id, code);
        check(round, task, points, remark);
        int version = rows.give(task, points, remark, now());
        trail.record(
                "contest.essay-marked",
                EssayJudging.subject(contests.find(round.contestId()).orElseThrow(), round),
                Map.of("essay", code, "points", points.toString(), "version", String.valueOf(version)));
        var rule = rule(round);
        var essay = task.essay();
        rule.combine(EssayJudging.given(rows.ofEssay(essay.id())), essay.full())
                .ifPresentOrElse(
                        result -> {
                            rows.settle(essay.id(), result);
                            rows.dropUngiven(essay.id());
                            if (rows.pending(id) == 0) {
                                events.publishEvent(new EssaysMarked(id));
                            }
                        },
                        () -> judging.assign(id, rule));
    }

    private void check(Round round, Task task, @Nullable Points points, String remark) {
        if (!open(task)) {
            throw new IllegalStateException(
                    "No longer to be marked: " + task.essay().code());
        }
        if (points != null && !rule(round).allows(points, task.essay().full())) {
            throw new IllegalArgumentException("Not a mark: " + points);
        }
        if (remark.length() > LONGEST_REMARK) {
            throw new IllegalArgumentException("A remark has at most " + LONGEST_REMARK + " characters");
        }
    }

    private static boolean open(Task task) {
        return task.essay().result() == null;
    }

    private EssayRule rule(Round round) {
        return EssayJudging.rule(round, contests.find(round.contestId()).orElseThrow());
    }

    private Task task(long round, String code) {
        return rows.task(round, code, me()).orElseThrow(() -> new AccessDeniedException("Another's essay"));
    }

    private Round require(long id) {
        return contests.round(id)
                .filter(round -> marks(round) && rows.markers(id).contains(me()))
                .orElseThrow(() -> new AccessDeniedException("Not a marker of this round"));
    }

    /** Nobody reads essays before the round has closed, nor once its results are out. */
    private boolean marks(Round round) {
        return round.state() == RoundState.CLOSED && may.act(Role.JUDGE, Scope.of(Scope.CONTEST, round.contestId()));
    }

    private String me() {
        return current.required().toString();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
