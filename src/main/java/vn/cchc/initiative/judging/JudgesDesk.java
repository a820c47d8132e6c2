package vn.cchc.initiative.judging;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.CurrentPerson;
import vn.cchc.account.May;
import vn.cchc.account.PersonId;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.audit.AuditTrail;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.CallState;
import vn.cchc.initiative.Calls;
import vn.cchc.initiative.assignment.AssignmentImpossible;
import vn.cchc.initiative.rules.Stage;
import vn.cchc.initiative.submission.EntryFile;
import vn.cchc.initiative.submission.SubmittedEntries;

/** Where judges judge. Each sees only the entries given to them, and nothing of what others give. */
@Service
public class JudgesDesk {

    private static final int LONGEST_REASON = 2_000;
    private static final int SIZE = 50;

    private final JudgingRows rows;
    private final ScoreSheets sheets;
    private final Readings readings;
    private final SubmittedEntries entries;
    private final Calls calls;
    private final CurrentPerson current;
    private final May may;
    private final AuditTrail trail;
    private final Clock clock;

    JudgesDesk(
            JudgingRows rows,
            ScoreSheets sheets,
            Readings readings,
            SubmittedEntries entries,
            Calls calls,
            CurrentPerson current,
            May may,
            AuditTrail trail,
            Clock clock) {
        this.rows = rows;
        this.sheets = sheets;
        this.readings = readings;
        this.entries = entries;
        this.calls = calls;
        this.current = current;
        this.may = may;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A stage in which one judges.
     *
     * @param member by which a page of it is asked for
     * @param items of the page
     */
    public record Duty(
            long member,
            Call call,
            int position,
            Stage stage,
            boolean chair,
            int total,
            int locked,
            int page,
            List<Item> items) {

        public int pages() {
            return Math.max(1, Math.ceilDiv(total, SIZE));
        }
    }

    /** An entry in the list of what there is to do. */
    public record Item(long sheet, String code, String title, SheetState state, boolean started) {}

    /**
     * A sheet with the entry it is about.
     *
     * @param at its place among one's own, from 1
     */
    public record Desk(Call call, int position, Stage stage, Sheet sheet, Reader reader, int at, int total) {}

    /** What was stored. */
    public record Saved(int version, Instant savedAt) {}

    /** What there is to judge now, call by call; of each the first page. */
    public List<Duty> duties() {
        return duties(0, 0);
    }

    /**
     * The same.
     *
     * @param turned the duty of which another page is wanted
     * @param page from 0
     */
    public List<Duty> duties(long turned, int page) {
        var me = current.id();
        if (me.isEmpty()) {
            return List.of();
        }
        List<Duty> duties = new ArrayList<>();
        for (var member : rows.memberships(me.get().toString())) {
            var call = calls.find(member.callId()).orElseThrow();
            if (judges(call, member)) {
                duties.add(duty(call, member, member.id() == turned ? page : 0));
            }
        }
        return duties;
    }

    /** Empty for what is not theirs, or no longer. */
    @Transactional
    public Optional<Desk> sheet(long id) {
        return mine(id).map(own -> {
            var stage = own.call().stage(own.sheet().stage());
            var entry = entries.find(own.sheet().entryId()).orElseThrow();
            var all = own(own.member()).stream().map(Sheet::id).toList();
            trail.record("call.entry-read", ScoreSheets.subject(own.call()), Map.of("sheet", String.valueOf(id)));
            return new Desk(
                    own.call(),
                    own.sheet().stage(),
                    stage,
                    own.sheet(),
                    readings.of(own.call(), entry, stage.blind()),
                    all.indexOf(id) + 1,
                    all.size());
        });
    }

    /** A file of the entry, where it may be had as it is; with {@code copy} the one without names, to be shown in pictures. */
    public Optional<EntryFile> file(long id, long file, boolean copy) {
        return mine(id).flatMap(own -> entries.latest(own.sheet().entryId())
                .filter(one -> one.snapshot().files().contains(file))
                .filter(one -> copy || !own.call().stage(own.sheet().stage()).blind())
                .flatMap(one -> entries.file(file))
                .filter(one -> !copy || one.copyHash() != null));
    }

    /** Keeps what is typed; it counts for nothing before the sheet is locked. */
    @Transactional
    public Saved save(long id, int version, Marks marks) {
        var own = open(id);
        ScoreSheets.check(own.call().stage(own.sheet().stage()), marks, false);
        var now = now();
        if (!rows.save(id, version, marks, now)) {
            throw new SheetRefused(SheetRefused.Reason.STALE, own.sheet().version());
        }
        return new Saved(version + 1, now);
    }

    /** Locks the sheet. Asking again for what is locked alike does nothing. */
    @Transactional
    public Saved lock(long id, int version, Marks marks) {
        var mine = mine(id).orElseThrow(() -> new SheetRefused(SheetRefused.Reason.NOT_FOUND));
        rows.hold(mine.call().id());
        var sheet = rows.sheet(id).orElseThrow();
        if (sheet.state() == SheetState.LOCKED && sheet.marks().equals(marks)) {
            return new Saved(sheet.version(), java.util.Objects.requireNonNull(sheet.lockedAt()));
        }
        var own = open(id);
        if (own.call().stage(sheet.stage()).kind() != Stage.Kind.SCORES) {
            throw new SheetRefused(SheetRefused.Reason.NOT_FOUND);
        }
        if (sheet.version() != version) {
            throw new SheetRefused(SheetRefused.Reason.STALE, sheet.version());
        }
        var now = now();
        sheets.lock(own.call(), sheet, marks, SheetVersion.Act.LOCKED, "", me(), now);
        return new Saved(rows.sheet(id).orElseThrow().version(), now);
    }

    /** A secret vote: that it was cast is kept with the sheet, how it was cast only in the sum. */
    @Transactional
    public void vote(long id, boolean agrees) {
        var own = open(id);
        rows.hold(own.call().id());
        var sheet = open(id).sheet();
        if (own.call().stage(sheet.stage()).kind() != Stage.Kind.BALLOT) {
            throw new SheetRefused(SheetRefused.Reason.NOT_FOUND);
        }
        rows.vote(own.call().id(), sheet.stage(), sheet.entryId(), agrees);
        sheets.lock(own.call(), sheet, Marks.NONE, SheetVersion.Act.VOTED, "", me(), now());
    }

    /** Gives an entry back because of a conflict. Somebody else gets it; where nobody is left, the chair sees that one is missing. */
    @Transactional
    public void recuse(long id, String reason) {
        var own = open(id);
        var said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw new SheetRefused(SheetRefused.Reason.NO_REASON);
        }
        rows.hold(own.call().id());
        var now = now();
        rows.addConflict(
                new Conflict(
                        own.member().id(),
                        own.sheet().entryId(),
                        Conflict.Kind.DECLARED,
                        Conflict.State.CONFIRMED,
                        said),
                me(),
                now);
        sheets.giveBack(own.call(), own.sheet(), said, me(), now);
        trail.record("call.judge-recused", ScoreSheets.subject(own.call()), Map.of("sheet", String.valueOf(id)));
        try {
            sheets.assign(own.call(), own.sheet().stage(), id, me(), now);
        } catch (AssignmentImpossible nobodyLeft) {
            trail.record("call.judge-missing", ScoreSheets.subject(own.call()), Map.of("sheet", String.valueOf(id)));
        }
    }

    private record Mine(Call call, Member member, Sheet sheet) {}

    private Mine open(long id) {
        var own = mine(id).orElseThrow(() -> new SheetRefused(SheetRefused.Reason.NOT_FOUND));
        if (own.sheet().state() != SheetState.OPEN) {
            throw new SheetRefused(SheetRefused.Reason.LOCKED);
        }
        return own;
    }

    private Optional<Mine> mine(long id) {
        var me = current.id().map(PersonId::toString);
        return rows.sheet(id)
                .filter(sheet -> sheet.state() != SheetState.RETURNED)
                .flatMap(sheet -> rows.member(sheet.memberId())
                        .filter(member -> member.active()
                                && me.filter(member.person()::equals).isPresent())
                        .flatMap(member -> calls.find(sheet.callId())
                                .filter(call -> judges(call, member))
                                .map(call -> new Mine(call, member, sheet))));
    }

    private boolean judges(Call call, Member member) {
        return call.state() == CallState.PUBLISHED
                && rows.stages(call.id()).get(member.stage()) == StageState.OPEN
                && may.act(Role.JUDGE, Scope.of(Scope.CALL, call.id()));
    }

    private List<Sheet> own(Member member) {
        return rows.sheetsOf(member.id()).stream()
                .filter(sheet -> sheet.state() != SheetState.RETURNED)
                .toList();
    }

    private Duty duty(Call call, Member member, int asked) {
        var all = own(member);
        int page = Math.clamp(asked, 0, Math.max(0, Math.ceilDiv(all.size(), SIZE) - 1));
        var stage = call.stage(member.stage());
        return new Duty(
                member.id(),
                call,
                member.stage(),
                stage,
                member.chair(),
                all.size(),
                Tally.locked(all).size(),
                page,
                all.stream()
                        .skip((long) page * SIZE)
                        .limit(SIZE)
                        .map(sheet -> item(sheet, stage.blind()))
                        .toList());
    }

    private Item item(Sheet sheet, boolean blind) {
        var entry = entries.find(sheet.entryId()).orElseThrow();
        var title = entries.latest(entry.id())
                .map(one -> one.snapshot().content().title())
                .orElse("");
        return new Item(
                sheet.id(),
                entry.code(),
                blind ? sheets.blinder(entry).hide(title) : title,
                sheet.state(),
                !sheet.marks().points().isEmpty());
    }

    private String me() {
        return current.id().map(PersonId::toString).orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
