package vn.cchc.contest.judging;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.AccountDirectory;
import vn.cchc.account.AccountLine;
import vn.cchc.account.EmailAddress;
import vn.cchc.account.Grants;
import vn.cchc.account.KnownPerson;
import vn.cchc.account.May;
import vn.cchc.account.OneTimeLinks;
import vn.cchc.account.People;
import vn.cchc.account.Person;
import vn.cchc.account.PersonId;
import vn.cchc.account.Registrar;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.audit.AuditTrail;
import vn.cchc.contest.Contest;
import vn.cchc.contest.Contests;
import vn.cchc.contest.Round;
import vn.cchc.contest.RoundState;
import vn.cchc.contest.attempt.Digest;
import vn.cchc.contest.attempt.ResponseText;
import vn.cchc.contest.judging.EssayRows.Essay;
import vn.cchc.contest.judging.EssayRows.Task;
import vn.cchc.contest.paper.Paper;
import vn.cchc.contest.paper.Papers;
import vn.cchc.contest.result.EssayRule;
import vn.cchc.question.Points;
import vn.cchc.question.QuestionKind;
import vn.cchc.question.Response;

/** The organizers' side of essays: who marks them, how far they have come. Marks themselves are given at the {@link MarkersDesk}. */
@Service
public class EssayJudging {

    private static final int CODE_LETTERS = 9;
    private static final int LONGEST_REASON = 2_000;

    private final EssayRows rows;
    private final Contests contests;
    private final Papers papers;
    private final ResponseText responses;
    private final Grants grants;
    private final OneTimeLinks links;
    private final Registrar registrar;
    private final AccountDirectory accounts;
    private final People people;
    private final May may;
    private final AuditTrail trail;
    private final Clock clock;

    EssayJudging(
            EssayRows rows,
            Contests contests,
            Papers papers,
            ResponseText responses,
            Grants grants,
            OneTimeLinks links,
            Registrar registrar,
            AccountDirectory accounts,
            People people,
            May may,
            AuditTrail trail,
            Clock contestClock) {
        this.rows = rows;
        this.contests = contests;
        this.papers = papers;
        this.responses = responses;
        this.grants = grants;
        this.links = links;
        this.registrar = registrar;
        this.accounts = accounts;
        this.people = people;
        this.may = may;
        this.trail = trail;
        this.clock = contestClock;
    }

    /**
     * How far the marking of a round has come.
     *
     * @param waiting essays without their points
     * @param unassigned of these, such as have fewer markers than they need
     */
    public record Progress(int essays, int waiting, int unassigned, List<Marker> markers, List<Line> lines) {}

    /** A marker with how much is theirs and given. */
    public record Marker(PersonId person, String name, int tasks, int given) {}

    /**
     * An essay as organizers see it.
     *
     * @param marks by the markers' names; null for one yet to be given
     * @param result null while it waits
     */
    public record Line(
            String code,
            int question,
            Points full,
            Map<String, Optional<Points>> marks,
            @Nullable Points result) {}

    /** Why somebody can't mark. */
    public enum Refusal {
        NOBODY,
        TAKES_PART,
        APPOINTED
    }

    /** Somebody who can't mark. */
    public static class MarkerRefused extends RuntimeException {

        private final Refusal why;

        MarkerRefused(Refusal why) {
            super(why.name());
            this.why = why;
        }

        public Refusal why() {
            return why;
        }
    }

    /** Makes what was written in a closed round into essays to be marked, once, and gives each its markers. */
    @Transactional
    public void prepare(Round round, Contest contest) {
        Map<Long, Map<Integer, Points>> asked = new HashMap<>();
        var drawn = papers.ofRound(round.id());
        var known = papers.questions(drawn.values().stream()
                .flatMap(paper -> paper.items().stream())
                .map(Paper.Item::reference)
                .distinct()
                .toList());
        drawn.forEach((id, paper) -> {
            for (int i = 0; i < paper.items().size(); i++) {
                var item = paper.items().get(i);
                if (Objects.requireNonNull(known.get(item.reference())).kind() == QuestionKind.ESSAY) {
                    asked.computeIfAbsent(id, key -> new HashMap<>()).put(i + 1, new Points(item.points()));
                }
            }
        });
        if (asked.isEmpty()) {
            return;
        }
        var numbers = new TreeSet<Integer>();
        asked.values().forEach(paper -> numbers.addAll(paper.keySet()));
        // by chance, so that the order tells nothing
        var written = new ArrayList<>(rows.written(round.id(), List.copyOf(numbers)));
        Collections.shuffle(written);
        for (var one : written) {
            var full = asked.getOrDefault(one.paper(), Map.of()).get(one.question());
            if (full != null
                    && responses.read(one.response()) instanceof Response.Text text
                    && !text.text().isBlank()) {
                rows.add(
                        round.id(), one.attempt(), one.question(), Digest.code().substring(0, CODE_LETTERS), full);
            }
        }
        assign(round.id(), rule(round, contest));
    }

    /** How many essays have no points yet; results wait for them. */
    public int waiting(long round) {
        return rows.pending(round);
    }

    /** What essays earned, in thousandths of a point, by attempt and the question's number in its paper. */
    public Map<Long, Map<Integer, Points>> results(long round) {
        return rows.results(round);
    }

    /** Empty where the round has no essays. */
    public Optional<Progress> progress(long id) {
        var round = require(id);
        if (!rows.has(id) && contest(round).rules(round).essays() == null) {
            return Optional.empty();
        }
        var rule = rule(round, contest(round));
        Map<Long, List<Task>> tasks = new HashMap<>();
        Map<String, int[]> figures = new LinkedHashMap<>();
        rows.markers(id).forEach(person -> figures.put(person, new int[2]));
        for (var task : rows.tasks(id)) {
            tasks.computeIfAbsent(task.essay().id(), key -> new ArrayList<>()).add(task);
            var own = figures.computeIfAbsent(task.person(), person -> new int[2]);
            own[0]++;
            own[1] += task.givenAt() == null ? 0 : 1;
        }
        var names = people.find(figures.keySet().stream().map(PersonId::parse).toList());
        var essays = rows.of(id);
        List<Line> lines = new ArrayList<>();
        int unassigned = 0;
        for (var essay : essays) {
            var own = tasks.getOrDefault(essay.id(), List.of());
            Map<String, Optional<Points>> marks = new LinkedHashMap<>();
            own.forEach(task -> marks.put(
                    name(names, task.person()),
                    task.givenAt() == null ? Optional.empty() : Optional.ofNullable(task.points())));
            if (essay.result() == null && own.size() < wanted(rule, own, essay)) {
                unassigned++;
            }
            lines.add(new Line(essay.code(), essay.question(), essay.full(), marks, essay.result()));
        }
        var appointed = rows.markers(id);
        return Optional.of(new Progress(
                essays.size(),
                (int) essays.stream().filter(essay -> essay.result() == null).count(),
                unassigned,
                figures.entrySet().stream()
                        .filter(entry -> appointed.contains(entry.getKey()))
                        .map(entry -> new Marker(
                                PersonId.parse(entry.getKey()),
                                name(names, entry.getKey()),
                                entry.getValue()[0],
                                entry.getValue()[1]))
                        .toList(),
                lines));
    }

    /** Those who hold the role of a judge for the contest and are not appointed yet. */
    public List<KnownPerson> candidates(long id) {
        var round = require(id);
        var scope = Scope.of(Scope.CONTEST, round.contestId());
        var now = clock.instant();
        var appointed = rows.markers(id);
        var ids = Stream.concat(
                        grants.in(scope).stream()
                                .filter(grant -> grant.role() == Role.JUDGE)
                                .map(Grants.Grant::account),
                        links.in(scope).stream()
                                .filter(link -> link.role() == Role.JUDGE && link.holds(now))
                                .map(OneTimeLinks.Link::person))
                .filter(person -> !appointed.contains(person.toString()))
                .distinct()
                .toList();
        return people.find(ids).values().stream()
                .sorted(Comparator.comparing(KnownPerson::displayName))
                .toList();
    }

    /**
     * Appoints the owner of an account, who gets the role of a judge for this contest.
     *
     * @param signInName or e-mail address
     * @throws MarkerRefused where nobody is called so, or they take part
     */
    @Transactional
    public void appoint(long id, String signInName) {
        var typed = signInName.strip();
        var found = registrar
                .find(typed)
                .map(Person::personId)
                .or(() -> EmailAddress.parse(typed).flatMap(accounts::byEmail).map(AccountLine::person))
                .orElseThrow(() -> new MarkerRefused(Refusal.NOBODY));
        appoint(id, found);
    }

    @Transactional
    public void appoint(long id, PersonId person) {
        var round = require(id);
        if (rows.takesPart(id, person.toString())) {
            throw new MarkerRefused(Refusal.TAKES_PART);
        }
        if (rows.markers(id).contains(person.toString())) {
            throw new MarkerRefused(Refusal.APPOINTED);
        }
        var scope = Scope.of(Scope.CONTEST, round.contestId());
        if (!grants.has(person, Role.JUDGE, scope)) {
            grants.give(person, Role.JUDGE, scope, null);
        }
        rows.hold(id);
        rows.appoint(id, person.toString(), actor(), now());
        var contest = contest(round);
        trail.record("contest.marker-appointed", subject(contest, round), Map.of("person", person.toString()));
        assign(id, rule(round, contest));
    }

    /** Marks that were given stay. */
    @Transactional
    public void dismiss(long id, PersonId person) {
        var round = require(id);
        rows.hold(id);
        rows.dismiss(id, person.toString());
        var contest = contest(round);
        trail.record("contest.marker-dismissed", subject(contest, round), Map.of("person", person.toString()));
        assign(id, rule(round, contest));
    }

    /** Has an essay marked again, by the same markers; results wait for it. */
    @Transactional
    public void reopen(long id, String code, String reason) {
        var round = require(id);
        var said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("A reason has 1 to " + LONGEST_REASON + " characters");
        }
        if (round.state() != RoundState.CLOSED) {
            throw new IllegalStateException("Essays are marked between closing and publishing: " + id);
        }
        rows.hold(id);
        var contest = contest(round);
        var essay = rows.of(id).stream()
                .filter(one -> one.code().equals(code) && one.result() != null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Not marked yet: " + code));
        rows.reopen(essay.id(), rule(round, contest).markers());
        assign(id, rule(round, contest));
        trail.record("contest.essay-reopened", subject(contest, round), Map.of("essay", code, "reason", said));
    }

    /** Whoever has least to do next; nobody twice for the same essay, and nobody who takes part. */
    void assign(long round, EssayRule rule) {
        Map<String, Integer> load = new LinkedHashMap<>();
        rows.markers(round).stream()
                .filter(person -> !rows.takesPart(round, person))
                .forEach(person -> load.put(person, 0));
        if (load.isEmpty()) {
            return;
        }
        Map<Long, List<Task>> tasks = new HashMap<>();
        for (var task : rows.tasks(round)) {
            tasks.computeIfAbsent(task.essay().id(), key -> new ArrayList<>()).add(task);
            load.computeIfPresent(task.person(), (person, count) -> count + 1);
        }
        for (var essay : rows.of(round)) {
            if (essay.result() != null) {
                continue;
            }
            var own = tasks.getOrDefault(essay.id(), List.of());
            var busy = new ArrayList<>(own.stream().map(Task::person).toList());
            int wanted = wanted(rule, own, essay);
            for (int slot = 1; slot <= wanted; slot++) {
                int at = slot;
                if (own.stream().noneMatch(task -> task.slot() == at)) {
                    load.entrySet().stream()
                            .filter(entry -> !busy.contains(entry.getKey()))
                            .min(Map.Entry.comparingByValue())
                            .map(Map.Entry::getKey)
                            .ifPresent(person -> {
                                rows.assign(essay.id(), at, person);
                                busy.add(person);
                                load.merge(person, 1, Integer::sum);
                            });
                }
            }
        }
    }

    static EssayRule rule(Round round, Contest contest) {
        return contest.rules(round).essaysJudged().rule();
    }

    private static int wanted(EssayRule rule, List<Task> own, Essay essay) {
        return rule.wanted(given(own), essay.full());
    }

    /** In the order of the markers. */
    static List<Points> given(List<Task> tasks) {
        return tasks.stream()
                .filter(task -> task.givenAt() != null)
                .map(task -> Objects.requireNonNull(task.points()))
                .toList();
    }

    private static String name(Map<PersonId, KnownPerson> names, String person) {
        var known = names.get(PersonId.parse(person));
        return known == null ? person : known.displayName();
    }

    private Round require(long id) {
        var round = contests.round(id).orElseThrow(() -> new IllegalArgumentException("No round " + id));
        may.require(Scope.of(Scope.CONTEST, round.contestId()), Role.ORGANIZER);
        return round;
    }

    private Contest contest(Round round) {
        return contests.find(round.contestId()).orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static String subject(Contest contest, Round round) {
        return "contest:" + contest.slug() + "/" + round.slug();
    }

    private static String actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "portal" : authentication.getName();
    }
}
