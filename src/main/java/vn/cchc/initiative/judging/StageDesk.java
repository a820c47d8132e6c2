package vn.cchc.initiative.judging;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.May;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.audit.AuditTrail;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.CallState;
import vn.cchc.initiative.Calls;
import vn.cchc.initiative.judging.Outcome.State;
import vn.cchc.initiative.ranking.Candidate;
import vn.cchc.initiative.ranking.Cut;
import vn.cchc.initiative.ranking.Prizes;
import vn.cchc.initiative.ranking.PublicVote;
import vn.cchc.initiative.ranking.Ranking;
import vn.cchc.initiative.ranking.TieRule;
import vn.cchc.initiative.rules.Stage;
import vn.cchc.initiative.submission.Entry;
import vn.cchc.initiative.submission.SubmittedEntries;

/** Takes a call from stage to stage, and back where that has to be. */
@Service
public class StageDesk {

    private static final int LONGEST_REASON = 2_000;

    private final JudgingRows rows;
    private final PublicVoting voting;
    private final SubmittedEntries entries;
    private final Calls calls;
    private final May may;
    private final AuditTrail trail;
    private final Clock clock;

    StageDesk(
            JudgingRows rows,
            PublicVoting voting,
            SubmittedEntries entries,
            Calls calls,
            May may,
            AuditTrail trail,
            Clock clock) {
        this.rows = rows;
        this.voting = voting;
        this.entries = entries;
        this.calls = calls;
        this.may = may;
        this.trail = trail;
        this.clock = clock;
    }

    /** Why a stage can't be opened or closed: a key of {@code initiatives.stage.refused.…}. */
    public static class StageRefused extends RuntimeException {

        private final String why;
        private final transient List<Object> arguments;

        StageRefused(String why, Object... arguments) {
            super(why);
            this.why = why;
            this.arguments = List.of(arguments);
        }

        public String why() {
            return why;
        }

        public List<Object> arguments() {
            return arguments;
        }
    }

    /** An entry of a stage with what became of it. */
    public record Line(Outcome outcome, Entry entry) {}

    public Map<Integer, StageState> states(long call) {
        require(call);
        return rows.stages(call);
    }

    public List<Line> lines(long call, int stage) {
        require(call);
        return rows.outcomes(call, stage).stream()
                .map(outcome ->
                        new Line(outcome, entries.find(outcome.entryId()).orElseThrow()))
                .toList();
    }

    /** A page of a stage's entries. */
    public record Page(int total, List<Line> lines) {}

    /** @param page from 0 */
    public Page page(long call, int stage, int page, int size) {
        require(call);
        var outcomes = rows.outcomes(call, stage);
        return new Page(
                outcomes.size(),
                outcomes.stream()
                        .skip((long) page * size)
                        .limit(size)
                        .map(outcome -> new Line(
                                outcome, entries.find(outcome.entryId()).orElseThrow()))
                        .toList());
    }

    /** Begins a stage with the entries that passed the one before, the first with all that were submitted. */
    @Transactional
    public void open(long callId, int stage) {
        var call = require(callId);
        rows.hold(callId);
        var states = rows.stages(callId);
        if (call.state() != CallState.PUBLISHED || clock.instant().isBefore(call.closesAt())) {
            throw new StageRefused("taking");
        }
        if (states.get(stage) != StageState.WAITING || (stage > 0 && states.get(stage - 1) != StageState.CLOSED)) {
            throw new StageRefused("order");
        }
        var admitted = stage == 0
                ? entries.of(callId).stream().map(Entry::id).toList()
                : rows.outcomes(callId, stage - 1).stream()
                        .filter(outcome -> outcome.state() == State.PASSED)
                        .map(Outcome::entryId)
                        .toList();
        if (admitted.isEmpty()) {
            throw new StageRefused("nothing");
        }
        admitted.forEach(entry -> rows.admit(callId, stage, entry));
        rows.move(callId, stage, StageState.OPEN, now());
        trail.record(
                "call.stage-opened",
                ScoreSheets.subject(call),
                Map.of("stage", call.stage(stage).slug(), "entries", String.valueOf(admitted.size())));
    }

    /** The secretary says whether an entry may be judged at all. */
    @Transactional
    public void judge(long callId, int stage, long entry, boolean eligible, String reason) {
        var call = require(callId);
        var said = reason.strip();
        if (call.stage(stage).kind() != Stage.Kind.ELIGIBILITY
                || rows.stages(callId).get(stage) != StageState.OPEN) {
            throw new StageRefused("order");
        }
        if (!eligible && (said.isEmpty() || said.length() > LONGEST_REASON)) {
            throw new StageRefused("reason");
        }
        rows.decide(
                callId,
                new Outcome(
                        stage,
                        entry,
                        eligible ? State.PASSED : State.FAILED,
                        null,
                        null,
                        "",
                        eligible ? "" : said,
                        0,
                        0),
                actor(),
                now());
        trail.record(
                "call.eligibility-decided",
                ScoreSheets.subject(call),
                Map.of("entry", code(entry), "eligible", String.valueOf(eligible)));
    }

    /**
     * Ends a stage: scores, places, who goes on; in the last one who wins what.
     *
     * @throws StageRefused where something is still missing, with what
     */
    @Transactional
    public void close(long callId, int position) {
        var call = require(callId);
        rows.hold(callId);
        if (rows.stages(callId).get(position) != StageState.OPEN) {
            throw new StageRefused("order");
        }
        var stage = call.stage(position);
        var outcomes = switch (stage.kind()) {
            case ELIGIBILITY -> checked(callId, position);
            case SCORES -> scored(call, position);
            case BALLOT -> voted(callId, position, stage);
        };
        var last = position == call.rules().stages().size() - 1;
        var decided = last ? awarded(call, outcomes) : outcomes;
        var now = now();
        decided.forEach(outcome -> rows.decide(callId, outcome, actor(), now));
        rows.move(callId, position, StageState.CLOSED, now);
        trail.record(
                "call.stage-closed",
                ScoreSheets.subject(call),
                Map.of(
                        "stage", stage.slug(),
                        "passed",
                                String.valueOf(decided.stream()
                                        .filter(outcome -> outcome.state() == State.PASSED)
                                        .count())));
    }

    /** Goes back to a stage that was closed, as long as nothing was judged after it. */
    @Transactional
    public void reopen(long callId, int position, String reason) {
        var call = require(callId);
        rows.hold(callId);
        var said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw new StageRefused("reason");
        }
        var states = rows.stages(callId);
        boolean later = states.getOrDefault(position + 1, StageState.WAITING) != StageState.WAITING;
        if (states.get(position) != StageState.CLOSED || call.state() != CallState.PUBLISHED) {
            throw new StageRefused("order");
        }
        if (later && !rows.sheets(callId, position + 1).isEmpty()) {
            throw new StageRefused("judged-later");
        }
        if (later) {
            rows.dropOutcomes(callId, position + 1);
            rows.move(callId, position + 1, StageState.WAITING, now());
        }
        rows.move(callId, position, StageState.OPEN, now());
        trail.record(
                "call.stage-reopened",
                ScoreSheets.subject(call),
                Map.of("stage", call.stage(position).slug(), "reason", said));
    }

    private List<Outcome> checked(long callId, int position) {
        var outcomes = rows.outcomes(callId, position);
        long waiting = outcomes.stream()
                .filter(outcome -> outcome.state() == State.WAITING)
                .count();
        if (waiting > 0) {
            throw new StageRefused("unchecked", waiting);
        }
        return outcomes;
    }

    private List<Outcome> scored(Call call, int position) {
        var stage = call.stage(position);
        quorum(call.id(), position, stage);
        var sheets = rows.sheets(call.id(), position).stream().collect(Collectors.groupingBy(Sheet::entryId));
        var outcomes = rows.outcomes(call.id(), position);
        boolean byPublic = position == call.rules().stages().size() - 1 && PublicVoting.isHeld(call);
        Map<Long, Integer> votes = byPublic ? voting.end(call, now()) : Map.of();
        List<String> missing = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        for (var outcome : outcomes) {
            var entry = entries.find(outcome.entryId()).orElseThrow();
            Tally.candidate(
                            stage,
                            entry.id(),
                            sheets.getOrDefault(entry.id(), List.of()),
                            votes.getOrDefault(entry.id(), 0),
                            entry.submittedAt())
                    .ifPresentOrElse(candidates::add, () -> missing.add(entry.code()));
        }
        if (!missing.isEmpty()) {
            throw new StageRefused("sheets-missing", String.join(", ", missing));
        }
        var alone = candidates.stream().collect(Collectors.toMap(Candidate::entry, Candidate::score));
        var joined = byPublic
                ? new PublicVote(call.rules().publicVotePercent(), stage.full()).joined(candidates)
                : candidates;
        var places = Ranking.of(joined, Tally.ties(stage));
        var on =
                Set.copyOf(new Cut(stage.best(), stage.least(), true).of(places).on());
        return places.stream()
                .map(place -> new Outcome(
                        position,
                        place.entry(),
                        on.contains(place.entry()) ? State.PASSED : State.FAILED,
                        thousandths(place.candidate().score()),
                        place.rank(),
                        "",
                        place.decidedBy().map(TieRule::written).orElse(""),
                        0,
                        0,
                        byPublic ? votes.getOrDefault(place.entry(), 0) : null,
                        byPublic ? thousandths(Objects.requireNonNull(alone.get(place.entry()))) : null))
                .toList();
    }

    private static BigDecimal thousandths(BigFraction score) {
        return score.bigDecimalValue(3, RoundingMode.HALF_UP);
    }

    private List<Outcome> voted(long callId, int position, Stage stage) {
        quorum(callId, position, stage);
        boolean open = rows.sheets(callId, position).stream().anyMatch(sheet -> sheet.state() == SheetState.OPEN);
        var outcomes = rows.outcomes(callId, position);
        return outcomes.stream()
                .map(outcome -> {
                    int cast = outcome.agreeing() + outcome.refusing();
                    if (cast == 0 && open) {
                        throw new StageRefused("sheets-missing", code(outcome.entryId()));
                    }
                    boolean passes =
                            cast > 0 && (long) outcome.agreeing() * 100 >= (long) stage.thresholdPercent() * cast;
                    var share = cast == 0
                            ? BigDecimal.ZERO
                            : BigDecimal.valueOf(outcome.agreeing() * 100L)
                                    .divide(BigDecimal.valueOf(cast), 3, RoundingMode.HALF_UP);
                    return new Outcome(
                            position,
                            outcome.entryId(),
                            passes ? State.PASSED : State.FAILED,
                            share,
                            null,
                            "",
                            "",
                            outcome.agreeing(),
                            outcome.refusing());
                })
                .toList();
    }

    /** So many members must have taken part that the panel can decide. */
    private void quorum(long callId, int position, Stage stage) {
        var members =
                rows.members(callId, position).stream().filter(Member::active).toList();
        var gave = rows.sheets(callId, position).stream()
                .filter(sheet -> sheet.state() == SheetState.LOCKED)
                .map(Sheet::memberId)
                .collect(Collectors.toSet());
        long present =
                members.stream().filter(member -> gave.contains(member.id())).count();
        if (members.isEmpty() || present * 100 < (long) stage.quorumPercent() * members.size()) {
            throw new StageRefused("quorum", present, members.size(), stage.quorumPercent());
        }
    }

    private List<Outcome> awarded(Call call, List<Outcome> outcomes) {
        var passed = outcomes.stream()
                .filter(outcome -> outcome.state() == State.PASSED)
                .toList();
        var prizes = new Prizes(
                call.rules().awards().stream()
                        .map(award -> new Prizes.Prize(award.title(), award.count(), award.least()))
                        .toList(),
                true);
        Map<Long, String> won = new LinkedHashMap<>();
        prizes.award(passed.stream().map(StageDesk::place).toList())
                .forEach(awarded -> won.put(awarded.place().entry(), awarded.title()));
        return outcomes.stream()
                .map(outcome -> outcome.withAward(won.getOrDefault(outcome.entryId(), "")))
                .toList();
    }

    /** Entries of a ballot are not ranked: they all have the first place. */
    private static Ranking.Place place(Outcome outcome) {
        var score = outcome.score() == null ? BigDecimal.ZERO : outcome.score();
        var rank = outcome.place();
        return new Ranking.Place(
                rank == null ? 1 : rank,
                rank == null,
                new Candidate(
                        outcome.entryId(),
                        BigFraction.of(score.movePointRight(3).longValue(), 1_000),
                        List.of(),
                        0,
                        null,
                        0),
                Optional.empty());
    }

    private Call require(long call) {
        may.require(Scope.of(Scope.CALL, call), Role.ORGANIZER);
        return calls.find(call).orElseThrow(() -> new IllegalArgumentException("No call " + call));
    }

    private String code(long entry) {
        return entries.find(entry).map(Entry::code).orElse("");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "portal" : authentication.getName();
    }
}
