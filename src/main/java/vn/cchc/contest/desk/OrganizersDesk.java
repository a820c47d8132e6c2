package vn.cchc.contest.desk;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.May;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.audit.AuditTrail;
import vn.cchc.contest.Contest;
import vn.cchc.contest.ContestDesk;
import vn.cchc.contest.ContestState;
import vn.cchc.contest.RoundState;
import vn.cchc.contest.RulesRefused;
import vn.cchc.contest.paper.Feasibility;
import vn.cchc.contest.paper.Papers;
import vn.cchc.contest.rules.ContestFile;
import vn.cchc.contest.rules.ContestRules;
import vn.cchc.contest.rules.RoundRules;
import vn.cchc.contest.rules.RuleProblem;
import vn.cchc.contest.rules.RulesCheck;
import vn.cchc.contest.trial.Trials;
import vn.cchc.question.QuestionKind;

/** Preparing, publishing and amending contests. */
@Service
class OrganizersDesk implements ContestDesk {

    private static final int LONGEST_REASON = 2_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ContestTable table;
    private final Papers papers;
    private final Trials trials;
    private final May may;
    private final AuditTrail trail;
    private final Clock clock;

    OrganizersDesk(ContestTable table, Papers papers, Trials trials, May may, AuditTrail trail, Clock contestClock) {
        this.table = table;
        this.papers = papers;
        this.trials = trials;
        this.may = may;
        this.trail = trail;
        this.clock = contestClock;
    }

    @Override
    @Transactional
    public long create(ContestFile file) {
        may.require(Scope.PORTAL, Role.ORGANIZER);
        return add(file);
    }

    /** Without asking who: for what the portal ships. */
    @Transactional
    long add(ContestFile file) {
        refuse(check(file));
        if (table.find(file.slug()).isPresent()) {
            throw new RulesRefused(List.of(problem("slug", "taken", file.slug())));
        }
        long id = table.add(file.slug(), file.title(), file.rules(), actor(), clock.instant());
        addRounds(id, file);
        trail.record("contest.created", subject(file.slug()), Map.of());
        return id;
    }

    @Override
    @Transactional
    public void revise(long id, ContestFile file) {
        var contest = require(id);
        refuse(check(file));
        if (contest.state() != ContestState.DRAFT) {
            throw new IllegalStateException("Published rules change by an amendment: " + contest.slug());
        }
        table.replaceRules(id, file.rules(), clock.instant());
        table.rename(id, file.title());
        table.removeDraftRounds(id);
        addRounds(id, file);
        trail.record("contest.revised", subject(contest.slug()), Map.of());
    }

    @Override
    @Transactional(readOnly = true)
    public List<RuleProblem> problems(long id) {
        return draws(require(id).rules());
    }

    @Override
    @Transactional
    public void publish(long id) {
        publish(require(id));
    }

    void publish(Contest contest) {
        refuse(draws(contest.rules()));
        if (!table.moveContest(contest.id(), ContestState.DRAFT, ContestState.PUBLISHED)) {
            throw new IllegalStateException("Only a draft can be published: " + contest.slug());
        }
        trials.removeAll(contest.id());
        var now = clock.instant();
        for (var round : table.rounds(contest.id())) {
            papers.make(round.id(), contest.rules(round), table.secret(round.id()));
            table.moveRound(round.id(), RoundState.DRAFT, RoundState.PUBLISHED, "published_at", now);
        }
        trail.record("contest.published", subject(contest.slug()), Map.of("rules", "1"));
    }

    @Override
    @Transactional
    public void amend(long id, ContestRules rules, String reason) {
        var contest = require(id);
        var said = reason.strip();
        List<RuleProblem> problems = new ArrayList<>(RulesCheck.of(rules));
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            problems.add(problem("reason", "no-reason", LONGEST_REASON));
        }
        if (!papersOf(contest.rules()).equals(papersOf(rules))) {
            problems.add(problem("rounds", "papers-changed"));
        }
        refuse(problems);
        if (contest.state() == ContestState.DRAFT) {
            throw new IllegalStateException("A draft is revised: " + contest.slug());
        }
        for (var round : table.rounds(id)) {
            if (round.state() == RoundState.RESULTS_PUBLISHED
                    && !contest.rules(round).equals(rules.round(round.slug()).orElse(null))) {
                throw new RulesRefused(List.of(problem("rounds", "results-out", round.title())));
            }
        }
        int version = contest.rulesVersion() + 1;
        if (!table.useRules(id, version)) {
            throw new IllegalStateException("Amended by somebody else: " + contest.slug());
        }
        table.addRules(id, version, rules, said, actor(), clock.instant());
        trail.record("contest.amended", subject(contest.slug()), Map.of("rules", String.valueOf(version)));
    }

    @Override
    @Transactional
    public void extend(long id, Instant closesAt, String reason) {
        var round = table.round(id).orElseThrow(() -> new IllegalArgumentException("No round " + id));
        var contest = require(round.contestId());
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new RulesRefused(List.of(problem("reason", "no-reason", LONGEST_REASON)));
        }
        var now = clock.instant();
        if (!closesAt.isAfter(round.closesAt()) || !round.closesAt().isAfter(now) || !table.extend(id, closesAt)) {
            throw new RulesRefused(List.of(problem("closesAt", "not-extended")));
        }
        trail.record(
                "contest.round-extended",
                subject(contest.slug() + "/" + round.slug()),
                Map.of("from", round.closesAt().toString(), "to", closesAt.toString(), "reason", reason.strip()));
    }

    private void addRounds(long contest, ContestFile file) {
        for (int i = 0; i < file.times().size(); i++) {
            var secret = new byte[32];
            RANDOM.nextBytes(secret);
            var times = file.times().get(i);
            table.addRound(contest, i + 1, file.rules().rounds().get(i), times.opensAt(), times.closesAt(), secret);
        }
    }

    private static List<RuleProblem> check(ContestFile file) {
        List<RuleProblem> problems = new ArrayList<>(RulesCheck.of(file.rules()));
        if (!RulesCheck.isSlug(file.slug())) {
            problems.add(problem("slug", "bad-slug", file.slug()));
        }
        if (file.title().isBlank()) {
            problems.add(problem("title", "empty"));
        }
        for (int i = 0; i < file.times().size() && i < file.rules().rounds().size(); i++) {
            problems.addAll(RulesCheck.times(
                    "rounds[" + i + "]",
                    file.times().get(i).opensAt(),
                    file.times().get(i).closesAt(),
                    file.rules().rounds().get(i).timeLimitMinutes()));
        }
        return problems;
    }

    /** Whether every round's papers can be drawn from what the banks hold now. */
    private List<RuleProblem> draws(ContestRules rules) {
        List<RuleProblem> problems = new ArrayList<>(RulesCheck.of(rules));
        for (int i = 0; i < rules.rounds().size(); i++) {
            var round = rules.rounds().get(i);
            var where = "rounds[" + i + "].draw";
            papers.unknownBanks(round).forEach(bank -> problems.add(problem(where, "unknown-bank", bank)));
            var pool = papers.pool(round);
            if (round.essays() == null
                    && pool.stream()
                            .anyMatch(
                                    one -> one.question().kind() == QuestionKind.ESSAY && one.suitsAny(round.draw()))) {
                problems.add(problem("rounds[" + i + "].essays", "essays-unruled"));
            }
            for (var shortage : Feasibility.shortages(round.draw(), pool)) {
                problems.add(problem(
                        where,
                        "shortage",
                        shortage.strata().stream()
                                .map(at -> String.valueOf(at + 1))
                                .collect(Collectors.joining(", ")),
                        shortage.wanted(),
                        shortage.available()));
            }
        }
        return problems;
    }

    /** What papers depend on. */
    private static Map<String, List<Object>> papersOf(ContestRules rules) {
        return rules.rounds().stream().collect(Collectors.toMap(RoundRules::slug, round -> {
            List<Object> parts = new ArrayList<>(List.of(round.board(), round.draw(), round.papers()));
            parts.add(String.valueOf(round.pointsPerQuestion()));
            return parts;
        }));
    }

    private Contest require(long id) {
        may.require(Scope.of(Scope.CONTEST, id), Role.ORGANIZER);
        return table.find(id).orElseThrow(() -> new IllegalArgumentException("No contest " + id));
    }

    private static void refuse(List<RuleProblem> problems) {
        if (!problems.isEmpty()) {
            throw new RulesRefused(problems);
        }
    }

    private static RuleProblem problem(String where, String key, Object... arguments) {
        return RuleProblem.of(where, key, arguments);
    }

    private static String subject(String slug) {
        return "contest:" + slug;
    }

    private static String actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "portal" : authentication.getName();
    }
}
