package vn.cchc.initiative.judging;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.audit.AuditTrail;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.assignment.Assigner;
import vn.cchc.initiative.assignment.Assignment;
import vn.cchc.initiative.assignment.AssignmentImpossible;
import vn.cchc.initiative.assignment.Pair;
import vn.cchc.initiative.assignment.Task;
import vn.cchc.initiative.rules.Stage;
import vn.cchc.initiative.submission.Entry;
import vn.cchc.initiative.submission.Receipts;
import vn.cchc.initiative.submission.SubmittedEntries;

/** Score sheets: who gets which, and every change of one with its digest and its line in the trail. */
@Component
class ScoreSheets {

    static final int LONGEST_TEXT = 8_000;

    private final JudgingRows rows;
    private final JudgeLetters letters;
    private final SubmittedEntries entries;
    private final AuditTrail trail;
    private final JsonMapper json;

    ScoreSheets(JudgingRows rows, JudgeLetters letters, SubmittedEntries entries, AuditTrail trail, JsonMapper json) {
        this.rows = rows;
        this.letters = letters;
        this.entries = entries;
        this.trail = trail;
        this.json = json;
    }

    /**
     * Gives every entry of the stage the judges it needs; what stands already stays.
     *
     * @throws AssignmentImpossible where that can't be done, with who is missing for what
     */
    Assignment assign(Call call, int position, long seed, String by, Instant now) {
        var stage = call.stage(position);
        var outcomes = rows.outcomes(call.id(), position);
        var members = rows.members(call.id(), position);
        var sheets = rows.sheets(call.id(), position);
        Map<Long, List<Sheet>> byEntry = sheets.stream().collect(Collectors.groupingBy(Sheet::entryId));
        Set<Pair> closed = new HashSet<>();
        rows.conflicts(call.id(), position).stream()
                .filter(Conflict::counts)
                .forEach(conflict -> closed.add(new Pair(conflict.entry(), conflict.member())));
        Set<Pair> given = new HashSet<>();
        for (var sheet : sheets) {
            var pair = new Pair(sheet.entryId(), sheet.memberId());
            if (sheet.state() == SheetState.RETURNED) {
                closed.add(pair);
            } else {
                given.add(pair);
            }
        }
        // what is locked counts, whoever has left since
        sheets.stream()
                .filter(sheet -> sheet.state() == SheetState.LOCKED)
                .forEach(sheet -> closed.remove(new Pair(sheet.entryId(), sheet.memberId())));
        List<Task.Judge> judges = members.stream()
                .map(member -> new Task.Judge(
                        member.id(), member.active() ? member.most() : held(given, member), member.fields()))
                .toList();
        List<Task.Entry> wanted = new ArrayList<>();
        for (var outcome : outcomes) {
            int needs =
                    needs(call, stage, members, closed, byEntry.getOrDefault(outcome.entryId(), List.of()), outcome);
            var field = entries.latest(outcome.entryId())
                    .map(one -> one.snapshot().content().field())
                    .orElse("");
            wanted.add(new Task.Entry(outcome.entryId(), needs, field.isEmpty() ? Set.of() : Set.of(field)));
        }
        var assignment = Assigner.assign(new Task(wanted, judges, closed, given, Task.Preference.EVEN_LOADS, seed));
        for (var pair : assignment.released()) {
            sheets.stream()
                    .filter(sheet -> sheet.entryId() == pair.entry()
                            && sheet.memberId() == pair.judge()
                            && sheet.state() == SheetState.OPEN)
                    .forEach(sheet -> rows.move(sheet.id(), SheetState.RETURNED, now));
        }
        Map<Long, Integer> added = new TreeMap<>();
        for (var row : assignment.rows()) {
            if (row.reason() != Assignment.Reason.KEPT) {
                added.merge(row.pair().judge(), 1, Integer::sum);
                boolean third = stage.differencePercent() != null
                        && Tally.differs(
                                stage,
                                Tally.locked(byEntry.getOrDefault(row.pair().entry(), List.of())));
                rows.addSheet(
                        call.id(), position, row.pair().entry(), row.pair().judge(), third);
            }
        }
        members.stream()
                .filter(member -> added.containsKey(member.id()))
                .forEach(member -> letters.waiting(call, position, member, added.getOrDefault(member.id(), 0)));
        rows.logAssignment(call.id(), position, seed, json.writeValueAsString(assignment.rows()), by, now);
        trail.record(
                "call.judges-assigned",
                subject(call),
                Map.of(
                        "stage",
                        stage.slug(),
                        "seed",
                        String.valueOf(seed),
                        "sheets",
                        String.valueOf(assignment.rows().size())));
        return assignment;
    }

    private static int held(Set<Pair> given, Member member) {
        return (int) given.stream().filter(pair -> pair.judge() == member.id()).count();
    }

    private static int needs(
            Call call, Stage stage, List<Member> members, Set<Pair> closed, List<Sheet> sheets, Outcome outcome) {
        if (stage.kind() == Stage.Kind.BALLOT) {
            return (int) members.stream()
                    .filter(Member::active)
                    .filter(member -> !closed.contains(new Pair(outcome.entryId(), member.id())))
                    .count();
        }
        return stage.judges() + (Tally.differs(stage, Tally.locked(sheets)) ? 1 : 0);
    }

    /** Locks a sheet with these marks. */
    void lock(Call call, Sheet sheet, Marks marks, SheetVersion.Act act, String reason, String by, Instant now) {
        check(call.stage(sheet.stage()), marks, act != SheetVersion.Act.VOTED);
        if (act != SheetVersion.Act.VOTED && !rows.save(sheet.id(), sheet.version(), marks, now)) {
            throw new SheetRefused(
                    SheetRefused.Reason.STALE,
                    rows.sheet(sheet.id()).orElseThrow().version());
        }
        rows.move(sheet.id(), SheetState.LOCKED, now);
        version(call, sheet, act, marks, reason, by, now);
        settle(call, sheet, by, now);
    }

    /** Calls a third marker where the rule wants one; where nobody is left, the chair sees that one is missing. */
    private void settle(Call call, Sheet sheet, String by, Instant now) {
        var stage = call.stage(sheet.stage());
        var own = rows.sheets(call.id(), sheet.stage()).stream()
                .filter(one -> one.entryId() == sheet.entryId() && one.state() != SheetState.RETURNED)
                .toList();
        if (stage.kind() == Stage.Kind.SCORES
                && own.size() < stage.judges() + 1
                && Tally.differs(stage, Tally.locked(own))) {
            try {
                assign(call, sheet.stage(), sheet.id(), by, now);
            } catch (AssignmentImpossible nobodyLeft) {
                trail.record("call.third-marker-missing", subject(call), Map.of("stage", stage.slug()));
            }
        }
    }

    /** Opens a locked sheet again, which everybody sees who may see the sheet at all. */
    void reopen(Call call, Sheet sheet, String reason, String by, Instant now) {
        rows.move(sheet.id(), SheetState.OPEN, now);
        version(call, sheet, SheetVersion.Act.REOPENED, sheet.marks(), reason, by, now);
    }

    void giveBack(Call call, Sheet sheet, String reason, String by, Instant now) {
        rows.move(sheet.id(), SheetState.RETURNED, now);
        version(call, sheet, SheetVersion.Act.RETURNED, sheet.marks(), reason, by, now);
    }

    private void version(
            Call call, Sheet sheet, SheetVersion.Act act, Marks marks, String reason, String by, Instant now) {
        var versions = rows.versions(sheet.id());
        var before = versions.isEmpty() ? "" : versions.getLast().digest();
        int next = versions.size() + 1;
        var digest = digest(before, sheet.id(), next, act, marks, by, now);
        rows.add(new SheetVersion(sheet.id(), next, act, marks, reason, digest, by, now));
        trail.record(
                "call.sheet-changed",
                subject(call),
                Map.of(
                        "sheet", String.valueOf(sheet.id()),
                        "act", act.name(),
                        "version", String.valueOf(next),
                        "digest", digest));
    }

    private String digest(
            String before, long sheet, int version, SheetVersion.Act act, Marks marks, String by, Instant at) {
        return Receipts.digest(before + "\n" + sheet + " " + version + " " + act + " " + by + " " + at.toEpochMilli()
                + "\n" + json.writeValueAsString(marks));
    }

    /** Whether the sheet is what its last version says, and no version was changed behind the portal's back. */
    boolean intact(Sheet sheet, List<SheetVersion> versions) {
        var before = "";
        for (var version : versions) {
            var digest = digest(
                    before, sheet.id(), version.version(), version.act(), version.marks(), version.by(), version.at());
            if (!digest.equals(version.digest())) {
                return false;
            }
            before = digest;
        }
        boolean locked = sheet.state() == SheetState.LOCKED;
        return locked
                ? !versions.isEmpty()
                        && Set.of(SheetVersion.Act.LOCKED, SheetVersion.Act.ENTERED, SheetVersion.Act.VOTED)
                                .contains(versions.getLast().act())
                        && versions.getLast().marks().equals(sheet.marks())
                : versions.isEmpty()
                        || versions.getLast().act() == SheetVersion.Act.REOPENED
                        || versions.getLast().act() == SheetVersion.Act.RETURNED;
    }

    static void check(Stage stage, Marks marks, boolean whole) {
        if (marks.comment().length() > LONGEST_TEXT || marks.note().length() > LONGEST_TEXT) {
            throw new SheetRefused(SheetRefused.Reason.TOO_LONG);
        }
        for (Map.Entry<String, BigDecimal> given : marks.points().entrySet()) {
            boolean allowed = stage.criteria().stream()
                    .anyMatch(one -> one.slug().equals(given.getKey()) && one.allows(given.getValue()));
            if (!allowed) {
                throw new SheetRefused(SheetRefused.Reason.POINTS);
            }
        }
        if (whole && marks.points().size() < stage.criteria().size()) {
            throw new SheetRefused(SheetRefused.Reason.INCOMPLETE);
        }
    }

    /** What gives away who wrote an entry. */
    Blinder blinder(Entry entry) {
        List<String> words = new ArrayList<>(rows.redactions(entry.id()));
        entries.latest(entry.id())
                .ifPresent(one -> one.snapshot().authors().forEach(author -> {
                    words.add(author.name());
                    words.add(author.unit());
                }));
        return new Blinder(words);
    }

    static String subject(Call call) {
        return "call:" + call.slug();
    }
}
