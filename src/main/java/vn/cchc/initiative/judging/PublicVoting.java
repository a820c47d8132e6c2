package vn.cchc.initiative.judging;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.ClientAddress;
import vn.cchc.account.KnownPerson;
import vn.cchc.account.May;
import vn.cchc.account.People;
import vn.cchc.account.PersonId;
import vn.cchc.account.RateLimits;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.account.Secret;
import vn.cchc.audit.AuditTrail;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.CallState;
import vn.cchc.initiative.Calls;
import vn.cchc.initiative.judging.VoteRefused.Reason;
import vn.cchc.initiative.ranking.VoteHints;
import vn.cchc.initiative.submission.Entry;
import vn.cchc.initiative.submission.EntryFile;
import vn.cchc.initiative.submission.SubmittedEntries;

/**
 * The public's vote on the entries of the last stage, where the rules give it a weight: one vote of a person for each entry they like, to
 * be taken back as long as voting is open. Voting opens with the stage and ends on the day its sheets are due, at the latest when the
 * stage is closed; from then on nothing changes any more. How many votes an entry has is told with the results, not before.
 */
@Service
public class PublicVoting {

    private static final int ORIGIN = 16;

    private final JudgingRows rows;
    private final VoteRows votes;
    private final Readings readings;
    private final SubmittedEntries entries;
    private final Calls calls;
    private final People people;
    private final RateLimits limits;
    private final May may;
    private final AuditTrail trail;
    private final Clock clock;

    PublicVoting(
            JudgingRows rows,
            VoteRows votes,
            Readings readings,
            SubmittedEntries entries,
            Calls calls,
            People people,
            RateLimits limits,
            May may,
            AuditTrail trail,
            Clock clock) {
        this.rows = rows;
        this.votes = votes;
        this.readings = readings;
        this.entries = entries;
        this.calls = calls;
        this.people = people;
        this.limits = limits;
        this.may = may;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * An entry to vote on.
     *
     * @param entry as the stage may read it, without addresses and telephone numbers in any case
     * @param given whether whoever asks has voted for it
     */
    public record Choice(Reader entry, boolean given) {}

    /**
     * A vote of the public.
     *
     * @param open whether votes are taken now
     * @param until when it ends, null where only the panel's end ends it
     */
    public record Poll(boolean open, @Nullable Instant until, List<Choice> choices) {}

    /** An entry's votes, for those who run the call. */
    public record Count(String code, int votes) {}

    /**
     * What those who run the call see.
     *
     * @param endedAt null while voting is open
     */
    public record Watch(int total, @Nullable Instant endedAt, List<Count> counts, List<Standout> hints) {}

    /** Something to look at before relying on the votes. */
    public record Standout(String code, VoteHints.Kind kind, int votes, int of) {}

    /** Empty where there is no vote, or not yet, or no longer. Everyone gets the entries in an order of their own. */
    public Optional<Poll> poll(Call call, Optional<PersonId> who) {
        int last = last(call);
        if (!isHeld(call) || rows.stages(call.id()).get(last) != StageState.OPEN) {
            return Optional.empty();
        }
        var given = who.map(one -> votes.of(call.id(), one.toString())).orElse(Set.of());
        List<Choice> choices = new ArrayList<>();
        for (var entry : entries.find(candidates(call))) {
            choices.add(new Choice(read(call, entry), given.contains(entry.id())));
        }
        // the first in a list gets more votes
        Collections.shuffle(
                choices,
                new Random(Objects.hash(
                        call.id(),
                        who.map(PersonId::toString)
                                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                        .toString()))));
        return Optional.of(new Poll(isOpen(call), call.stage(last).until(), choices));
    }

    /** A file of an entry to vote on, of which the secretary has made a copy without names. */
    public Optional<EntryFile> copy(Call call, String code, long file) {
        return candidate(call, code)
                .flatMap(entry -> entries.latest(entry.id()))
                .filter(one -> one.snapshot().files().contains(file))
                .flatMap(one -> entries.file(file))
                .filter(one -> one.copyHash() != null);
    }

    /**
     * Votes for an entry, or takes the vote back; a second time it does nothing.
     *
     * @param address from which it comes
     */
    @Transactional
    public void cast(PersonId who, String slug, String code, boolean gives, String address) {
        if (!limits.vote(address).allowed()) {
            throw new VoteRefused(Reason.TOO_MANY);
        }
        var call = calls.find(slug).filter(PublicVoting::isHeld).orElseThrow(() -> new VoteRefused(Reason.NOT_FOUND));
        if (who.kind() == PersonId.Kind.LINK
                || people.find(who).filter(KnownPerson::active).isEmpty()) {
            throw new VoteRefused(Reason.NOBODY_KNOWN);
        }
        rows.hold(call.id());
        var entry = candidate(call, code).orElseThrow(() -> new VoteRefused(Reason.NOT_FOUND));
        if (!isOpen(call)) {
            throw new VoteRefused(Reason.ENDED);
        }
        if (isOwn(entry, who)) {
            throw new VoteRefused(Reason.OWN);
        }
        int last = last(call);
        if (rows.members(call.id(), last).stream()
                .anyMatch(member -> member.person().equals(who.toString()))) {
            throw new VoteRefused(Reason.PANEL);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean changed = gives
                ? votes.add(call.id(), entry.id(), who.toString(), origin(call, last, address), now)
                : votes.remove(entry.id(), who.toString());
        if (changed) {
            trail.record(
                    gives ? "call.vote-given" : "call.vote-taken-back",
                    ScoreSheets.subject(call),
                    Map.of("entry", entry.code()));
        }
    }

    /** For those who may see how far a stage has come, which whoever calls has made sure of; empty where it has no public vote. */
    Optional<Watch> watch(Call call, int stage) {
        long callId = call.id();
        if (!isHeld(call) || stage != last(call)) {
            return Optional.empty();
        }
        var counts = votes.counts(callId);
        var codes = entries.codes(callId);
        return Optional.of(new Watch(
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                votes.ending(callId, stage).endedAt(),
                rows.outcomes(callId, stage).stream()
                        .map(outcome -> new Count(
                                codes.getOrDefault(outcome.entryId(), ""), counts.getOrDefault(outcome.entryId(), 0)))
                        .sorted(java.util.Comparator.comparing(Count::votes)
                                .reversed()
                                .thenComparing(Count::code))
                        .toList(),
                VoteHints.of(votes.votes(callId)).stream()
                        .map(hint -> new Standout(
                                codes.getOrDefault(hint.entry(), ""), hint.kind(), hint.votes(), hint.of()))
                        .toList()));
    }

    /** For the secretary; empty where there is no public vote. */
    @Transactional(readOnly = true)
    public Optional<Watch> watch(long callId) {
        may.require(Scope.of(Scope.CALL, callId), Role.ORGANIZER);
        return calls.find(callId).flatMap(call -> watch(call, last(call)));
    }

    /** Ends voting for good, whatever happens to the stage afterwards; the digest in the trail shows later changes. */
    Map<Long, Integer> end(Call call, Instant now) {
        int last = last(call);
        if (votes.ending(call.id(), last).endedAt() == null) {
            votes.end(call.id(), last, now);
            var lines = votes.lines(call.id());
            trail.record(
                    "call.votes-ended",
                    ScoreSheets.subject(call),
                    Map.of(
                            "votes", String.valueOf(lines.size()),
                            "digest", Secret.hash(String.join("\n", lines))));
        }
        return votes.counts(call.id());
    }

    /** Whether the rules give the public a vote. */
    public static boolean isHeld(Call call) {
        return call.rules().publicVotePercent() > 0;
    }

    /** Whether votes are taken now. */
    public boolean isOpen(Call call) {
        int last = last(call);
        var until = call.stage(last).until();
        return isHeld(call)
                && call.state() == CallState.PUBLISHED
                && rows.stages(call.id()).get(last) == StageState.OPEN
                && votes.ending(call.id(), last).endedAt() == null
                && (until == null || clock.instant().isBefore(until));
    }

    private Optional<Entry> candidate(Call call, String code) {
        if (!isHeld(call) || rows.stages(call.id()).get(last(call)) != StageState.OPEN) {
            return Optional.empty();
        }
        var codes = entries.codes(call.id());
        return candidates(call).stream()
                .filter(id -> code.equals(codes.get(id)))
                .findFirst()
                .flatMap(entries::find);
    }

    private List<Long> candidates(Call call) {
        return rows.outcomes(call.id(), last(call)).stream()
                .map(Outcome::entryId)
                .toList();
    }

    private Reader read(Call call, Entry entry) {
        var read = readings.of(call, entry, call.stage(last(call)).blind());
        UnaryOperator<String> shown = new Blinder(List.of())::hide;
        return new Reader(
                read.code(),
                shown.apply(read.title()),
                read.field(),
                read.kind(),
                read.authors(),
                read.parts().stream()
                        .map(part -> new Reader.Part(part.title(), shown.apply(part.text())))
                        .toList(),
                read.files().stream().filter(file -> file.pictures() > 0).toList());
    }

    private boolean isOwn(Entry entry, PersonId who) {
        return entry.owner().equals(who.toString())
                || entries.latest(entry.id()).stream()
                        .flatMap(one -> one.snapshot().authors().stream())
                        .anyMatch(author -> who.toString().equals(author.person()));
    }

    private String origin(Call call, int stage, String address) {
        var salt = votes.ending(call.id(), stage).salt();
        if (salt == null) {
            salt = Secret.token();
            votes.salt(call.id(), stage, salt);
        }
        return Secret.hash(salt + ClientAddress.network(address)).substring(0, ORIGIN);
    }

    private static int last(Call call) {
        return call.rules().stages().size() - 1;
    }
}
