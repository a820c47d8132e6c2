package vn.cchc.contest.trial;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.May;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.account.Secret;
import vn.cchc.audit.AuditTrail;
import vn.cchc.contest.Contest;
import vn.cchc.contest.ContestState;
import vn.cchc.contest.Contests;
import vn.cchc.contest.Round;
import vn.cchc.contest.attempt.AttemptRefused;
import vn.cchc.contest.attempt.AttemptRefused.Reason;
import vn.cchc.contest.attempt.ResponseText;
import vn.cchc.contest.attempt.SavedAnswer;
import vn.cchc.contest.paper.Feasibility;
import vn.cchc.contest.paper.MarkedPaper;
import vn.cchc.contest.paper.Paper;
import vn.cchc.contest.paper.PaperDraw;
import vn.cchc.contest.paper.Papers;
import vn.cchc.contest.paper.Sheet;
import vn.cchc.question.Points;
import vn.cchc.question.Response;

/**
 * Trials of a draft: who has the organizers' link takes a paper as contestants will. What they do stands in tables of its own, is
 * nobody's, counts for nothing, and goes when the organizers say so or the contest is published.
 */
@Service
public class Trials {

    /** How long a link leads to a trial. */
    public static final Duration VALID = Duration.ofDays(14);

    private static final int MOST_ATTEMPTS = 500;
    private static final int SEED_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TrialRows rows;
    private final Contests contests;
    private final Papers papers;
    private final ResponseText responses;
    private final May may;
    private final AuditTrail trail;
    private final Clock clock;

    Trials(
            TrialRows rows,
            Contests contests,
            Papers papers,
            ResponseText responses,
            May may,
            AuditTrail trail,
            Clock contestClock) {
        this.rows = rows;
        this.contests = contests;
        this.papers = papers;
        this.responses = responses;
        this.may = may;
        this.trail = trail;
        this.clock = contestClock;
    }

    /** A trial attempt as organizers see it; the score is null where markers would judge part of it. */
    public record Line(
            String round,
            Instant startedAt,
            @Nullable Instant submittedAt,
            @Nullable Points score,
            Points full) {}

    /** @param token stands for the attempt; only its hash is kept */
    public record Opened(long attempt, String token, Instant deadline, int graceSeconds, Sheet paper) {

        @Override
        public String toString() {
            return "Opened[" + attempt + "]";
        }
    }

    /** What an attempt came to. */
    public record Done(
            Instant submittedAt,
            @Nullable Long prediction,
            @Nullable Long score,
            @Nullable Integer correct) {}

    /** An attempt as it stands; {@code done} is null while it is open. */
    public record Standing(
            long attempt,
            Instant startedAt,
            Instant deadline,
            int graceSeconds,
            Sheet paper,
            List<SavedAnswer> answers,
            @Nullable Done done) {}

    /** An answer handed in. */
    public record Given(String question, long sequence, Response response) {}

    /** A further link; returns its token, which is told this once. */
    @Transactional
    public String link(long id) {
        var contest = require(id);
        if (contest.state() != ContestState.DRAFT) {
            throw new IllegalStateException("Only a draft is tried: " + contest.slug());
        }
        var token = Secret.token();
        var now = now();
        rows.addLink(id, Secret.hash(token), actor(), now, now.plus(VALID));
        trail.record("contest.trial-linked", "contest:" + contest.slug(), Map.of());
        return token;
    }

    /** Until when a link leads to a trial; empty where none does. */
    public Optional<Instant> linkedUntil(long id) {
        require(id);
        return rows.linkedUntil(id, now());
    }

    /** The latest two hundred. */
    public List<Line> lines(long id) {
        var contest = require(id);
        return rows.attempts(id).stream()
                .map(attempt -> {
                    var score = attempt.score();
                    return new Line(
                            contest.rules()
                                    .round(attempt.round())
                                    .map(rules -> rules.title())
                                    .orElse(attempt.round()),
                            attempt.startedAt(),
                            attempt.submittedAt(),
                            score == null ? null : new Points(score),
                            new Points(attempt.paper().items().stream()
                                    .mapToLong(Paper.Item::points)
                                    .sum()));
                })
                .toList();
    }

    /** Deletes all trials of a contest and ends their links. */
    @Transactional
    public void remove(long id) {
        var contest = require(id);
        rows.remove(id);
        trail.record("contest.trials-removed", "contest:" + contest.slug(), Map.of());
    }

    /** For the contest's publication, whose permission is checked. */
    public void removeAll(long contest) {
        rows.remove(contest);
    }

    /** The draft that a link leads to; empty for links that are over. */
    public Optional<Contest> find(String token) {
        return rows.link(Secret.hash(token), now())
                .flatMap(link -> contests.find(link.contest()))
                .filter(contest -> contest.state() == ContestState.DRAFT);
    }

    /** Starts an attempt with a paper drawn for it alone. */
    @Transactional
    public Opened start(String token, String slug) {
        var link = rows.link(Secret.hash(token), now()).orElseThrow(() -> new AttemptRefused(Reason.NO_ROUND));
        var contest = find(token).orElseThrow(() -> new AttemptRefused(Reason.NO_ROUND));
        var round = contests.round(contest.id(), slug).orElseThrow(() -> new AttemptRefused(Reason.NO_ROUND));
        if (rows.count(contest.id()) >= MOST_ATTEMPTS) {
            throw new AttemptRefused(Reason.NO_ATTEMPT_LEFT);
        }
        var paper = draw(contest, round);
        var rules = contest.rules(round);
        var now = now();
        var deadline = now.plus(rules.timeLimit());
        var own = Secret.token();
        long id = rows.start(link.id(), slug, Secret.hash(own), paper, rules.graceSeconds(), now, deadline);
        return new Opened(id, own, deadline, rules.graceSeconds(), marked(paper).sheet());
    }

    public Standing read(long id, String token) {
        var attempt = attempt(id, token);
        return new Standing(
                id,
                attempt.startedAt(),
                attempt.deadline(),
                attempt.graceSeconds(),
                marked(attempt.paper()).sheet(),
                rows.answers(id),
                done(attempt));
    }

    /** @return what is stored instead of those that came too late */
    @Transactional
    public List<SavedAnswer> answer(long id, String token, List<Given> given) {
        var attempt = attempt(id, token);
        if (attempt.submittedAt() != null || attempt.isOver(now())) {
            throw new AttemptRefused(Reason.TOO_LATE);
        }
        var paper = marked(attempt.paper());
        List<SavedAnswer> answers = new ArrayList<>();
        for (var one : given) {
            int number = number(one.question(), paper.size());
            if (one.sequence() < 0 || !paper.fits(number, one.response())) {
                throw new AttemptRefused(Reason.UNFIT_RESPONSE);
            }
            answers.add(new SavedAnswer(number, one.sequence(), responses.write(one.response())));
        }
        var stale = answers.stream()
                .filter(answer -> !rows.save(id, answer))
                .map(SavedAnswer::question)
                .toList();
        return stale.isEmpty()
                ? List.of()
                : rows.answers(id).stream()
                        .filter(stored -> stale.contains(stored.question()))
                        .toList();
    }

    /** Marks it as a contestant's would be; doing so again changes nothing. */
    @Transactional
    public Done submit(long id, String token, @Nullable Long prediction) {
        var attempt = attempt(id, token);
        if (attempt.submittedAt() == null) {
            Map<Integer, Response> given = new HashMap<>();
            rows.answers(id).forEach(answer -> given.put(answer.question(), responses.read(answer.response())));
            var result = marked(attempt.paper()).mark(given);
            var now = now();
            rows.submit(
                    id,
                    now.isAfter(attempt.deadline()) ? attempt.deadline() : now,
                    prediction,
                    result.map(mark -> mark.points().thousandths()).orElse(null),
                    result.map(MarkedPaper.Result::correct).orElse(null));
        }
        return java.util.Objects.requireNonNull(done(attempt(id, token)));
    }

    private static @Nullable Done done(TrialRows.Attempt attempt) {
        var submitted = attempt.submittedAt();
        return submitted == null ? null : new Done(submitted, attempt.prediction(), attempt.score(), attempt.correct());
    }

    private Paper draw(Contest contest, Round round) {
        var rules = contest.rules(round).withPapers(1);
        var pool = papers.pool(rules);
        if (rules.draw().isEmpty() || !Feasibility.shortages(rules.draw(), pool).isEmpty()) {
            throw new AttemptRefused(Reason.NO_PAPER);
        }
        var seed = new byte[SEED_BYTES];
        RANDOM.nextBytes(seed);
        return new PaperDraw(rules, pool, seed).papers().getFirst();
    }

    private MarkedPaper marked(Paper paper) {
        return new MarkedPaper(
                paper,
                papers.questions(
                        paper.items().stream().map(Paper.Item::reference).toList()));
    }

    private TrialRows.Attempt attempt(long id, String token) {
        return rows.attempt(id, Secret.hash(token)).orElseThrow(() -> new AttemptRefused(Reason.TOKEN));
    }

    private static int number(String question, int most) {
        int number = question.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(question) : most + 1;
        if (number > most) {
            throw new AttemptRefused(Reason.UNKNOWN_QUESTION);
        }
        return number;
    }

    private Contest require(long id) {
        may.require(Scope.of(Scope.CONTEST, id), Role.ORGANIZER);
        return contests.find(id).orElseThrow(() -> new IllegalArgumentException("No contest " + id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "portal" : authentication.getName();
    }
}
