package vn.cchc.initiative.judging;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.AccountDirectory;
import vn.cchc.account.AccountLine;
import vn.cchc.account.CurrentPerson;
import vn.cchc.account.EmailAddress;
import vn.cchc.account.Grants;
import vn.cchc.account.May;
import vn.cchc.account.OneTimeLinks;
import vn.cchc.account.People;
import vn.cchc.account.Person;
import vn.cchc.account.PersonId;
import vn.cchc.account.Registrar;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.audit.AuditTrail;
import vn.cchc.files.BlobStore;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.Calls;
import vn.cchc.initiative.agreement.Given;
import vn.cchc.initiative.assignment.Assignment;
import vn.cchc.initiative.rules.Stage;
import vn.cchc.initiative.submission.SubmittedEntries;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.Organizations;

/** The panel of a stage: who sits on it, conflicts, who judges what, how far they have come. For the secretary; the chair sees it too. */
@Service
public class PanelDesk {

    /** Nobody takes more entries than that. */
    public static final int MOST = 10_000;

    private static final int LONGEST_REASON = 2_000;

    private final JudgingRows rows;
    private final ScoreSheets sheets;
    private final PublicVoting voting;
    private final SubmittedEntries entries;
    private final Calls calls;
    private final Registrar registrar;
    private final AccountDirectory accounts;
    private final People people;
    private final Grants grants;
    private final OneTimeLinks links;
    private final Organizations organizations;
    private final BlobStore blobs;
    private final CurrentPerson current;
    private final May may;
    private final AuditTrail trail;
    private final Clock clock;

    PanelDesk(
            JudgingRows rows,
            ScoreSheets sheets,
            PublicVoting voting,
            SubmittedEntries entries,
            Calls calls,
            Registrar registrar,
            AccountDirectory accounts,
            People people,
            Grants grants,
            OneTimeLinks links,
            Organizations organizations,
            BlobStore blobs,
            CurrentPerson current,
            May may,
            AuditTrail trail,
            Clock clock) {
        this.rows = rows;
        this.sheets = sheets;
        this.voting = voting;
        this.entries = entries;
        this.calls = calls;
        this.registrar = registrar;
        this.accounts = accounts;
        this.people = people;
        this.grants = grants;
        this.links = links;
        this.organizations = organizations;
        this.blobs = blobs;
        this.current = current;
        this.may = may;
        this.trail = trail;
        this.clock = clock;
    }

    /** Why somebody can't be appointed. */
    public enum Refusal {
        NOBODY,
        APPOINTED,
        /** No address of electronic mail. */
        ADDRESS,
        /** Whoever runs the call sees names, and doesn't judge where they are hidden. */
        SEES_NAMES
    }

    /** Somebody can't be appointed. */
    public static class MemberRefused extends RuntimeException {

        private final Refusal why;

        MemberRefused(Refusal why) {
            super(why.name());
            this.why = why;
        }

        public Refusal why() {
            return why;
        }
    }

    /** What is said of a new member. */
    public record Appointment(
            boolean chair,
            Set<String> fields,
            int most,
            @Nullable Long unitId,
            String unit) {

        public Appointment {
            fields = Set.copyOf(fields);
        }
    }

    /** A member with what they have done. */
    public record MemberLine(
            Member member, int sheets, int locked, @Nullable BigDecimal mean) {}

    /** An entry's sheet in the chair's table. */
    public record SheetLine(
            Sheet sheet, String judge, @Nullable BigDecimal total, List<SheetVersion> versions, boolean intact) {}

    /**
     * An entry in the chair's table.
     *
     * @param missing sheets
     * @param differs whether the first two markers differed by more than the rule
     */
    public record EntryLine(
            long entry,
            String code,
            List<SheetLine> sheets,
            @Nullable BigDecimal score,
            int missing,
            boolean differs) {}

    /**
     * How far a stage has come.
     *
     * @param entries of the page
     * @param wanted sheets of all entries
     * @param given locked ones
     * @param page from 0
     * @param scores of all locked sheets, empty where there are no points
     * @param codes of all entries
     */
    public record Progress(
            Call call,
            int position,
            Stage stage,
            StageState state,
            List<MemberLine> members,
            List<EntryLine> entries,
            Optional<PublicVoting.Watch> votes,
            int wanted,
            int given,
            int page,
            int pages,
            List<Given> scores,
            Map<Long, String> codes) {}

    /** A conflict in words. */
    public record ConflictLine(Conflict conflict, String member, String code) {}

    /** Appoints the owner of an account by sign-in name or e-mail address. */
    @Transactional
    public long appoint(long callId, int stage, String signInName, Appointment said) {
        require(callId);
        var typed = signInName.strip();
        var person = registrar
                .find(typed)
                .map(Person::personId)
                .or(() -> EmailAddress.parse(typed).flatMap(accounts::byEmail).map(AccountLine::person))
                .orElseThrow(() -> new MemberRefused(Refusal.NOBODY));
        return appoint(callId, stage, person, said);
    }

    private long appoint(long callId, int stage, PersonId person, Appointment said) {
        var call = require(callId);
        var scope = Scope.of(Scope.CALL, callId);
        if (rows.members(callId, stage).stream().anyMatch(one -> one.person().equals(person.toString()))) {
            throw new MemberRefused(Refusal.APPOINTED);
        }
        if (call.stage(stage).blind()
                && (grants.has(person, Role.ORGANIZER, scope) || grants.has(person, Role.ADMIN, Scope.PORTAL))) {
            throw new MemberRefused(Refusal.SEES_NAMES);
        }
        var known = people.find(person).orElseThrow(() -> new MemberRefused(Refusal.NOBODY));
        if (person.kind() == PersonId.Kind.ACCOUNT && !grants.has(person, Role.JUDGE, scope)) {
            grants.give(person, Role.JUDGE, scope, null);
        }
        rows.hold(callId);
        long id = rows.appoint(
                new Member(
                        0,
                        callId,
                        stage,
                        person.toString(),
                        known.displayName(),
                        said.unitId() == null ? known.organizationId() : said.unitId(),
                        said.unit().isBlank()
                                ? known.organization()
                                : said.unit().strip(),
                        said.chair(),
                        said.fields(),
                        Math.clamp(said.most(), 0, MOST),
                        true),
                actor(),
                now());
        trail.record(
                "call.member-appointed",
                ScoreSheets.subject(call),
                Map.of("person", person.toString(), "stage", call.stage(stage).slug()));
        findConflicts(call, rows.member(id).stream().toList());
        return id;
    }

    /**
     * Appoints somebody without an account, who comes by a one-time link.
     *
     * @param email where they get a fresh link as soon as entries wait for them, empty for nowhere
     * @return the link, below the portal's address
     */
    @Transactional
    public String invite(long callId, int stage, String name, String email, Instant expires, Appointment said) {
        require(callId);
        var address = EmailAddress.parse(email);
        if (address.isEmpty() && !email.isBlank()) {
            throw new MemberRefused(Refusal.ADDRESS);
        }
        var issued = links.issue(Scope.of(Scope.CALL, callId), Role.JUDGE, name.strip(), expires, 20);
        long member = appoint(callId, stage, issued.link().person(), said);
        address.ifPresent(found -> rows.reachBy(member, found.value()));
        return issued.address();
    }

    /** Takes somebody off the panel: what they locked stays, what they had open goes to others. */
    @Transactional
    public void dismiss(long callId, long member) {
        var call = require(callId);
        var found = rows.member(member).filter(one -> one.callId() == callId).orElseThrow();
        rows.hold(callId);
        var now = now();
        rows.leave(member, now);
        rows.sheetsOf(member).stream()
                .filter(sheet -> sheet.state() == SheetState.OPEN)
                .forEach(sheet -> sheets.giveBack(call, sheet, "", actor(), now));
        trail.record("call.member-dismissed", ScoreSheets.subject(call), Map.of("person", found.person()));
    }

    /** Looks for what may keep members from judging entries; what was decided stays. */
    @Transactional
    public void findConflicts(long callId, int stage) {
        findConflicts(require(callId), rows.members(callId, stage));
    }

    private void findConflicts(Call call, List<Member> members) {
        var now = now();
        var all = entries.of(call.id());
        var latest = entries.latestOf(call.id());
        for (var member : members) {
            for (var entry : all) {
                var one = latest.get(entry.id());
                if (one != null) {
                    ConflictSearch.of(
                                    member,
                                    new ConflictSearch.Candidate(
                                            entry.id(),
                                            entry.owner(),
                                            one.snapshot().authors()),
                                    this::related)
                            .forEach(conflict -> rows.addConflict(conflict, "portal", now));
                }
            }
        }
    }

    private boolean related(long one, long other) {
        return above(one, other) || above(other, one);
    }

    private boolean above(long unit, long upper) {
        return organizations.ancestors(new OrganizationId(unit)).stream()
                .anyMatch(superior -> superior.id().value() == upper);
    }

    @Transactional(readOnly = true)
    public List<ConflictLine> conflicts(long callId, int stage) {
        see(callId, stage);
        var names = rows.members(callId, stage).stream().collect(Collectors.toMap(Member::id, Member::name));
        var codes = entries.codes(callId);
        return rows.conflicts(callId, stage).stream()
                .map(conflict -> new ConflictLine(
                        conflict, names.getOrDefault(conflict.member(), ""), codes.getOrDefault(conflict.entry(), "")))
                .toList();
    }

    /** Says whether a hint keeps them apart. */
    @Transactional
    public void decide(long callId, Conflict conflict, boolean keepsApart) {
        var call = require(callId);
        rows.decide(
                conflict.member(),
                conflict.entry(),
                conflict.kind(),
                keepsApart ? Conflict.State.CONFIRMED : Conflict.State.DISMISSED,
                actor(),
                now());
        trail.record(
                "call.conflict-decided",
                ScoreSheets.subject(call),
                Map.of(
                        "member", String.valueOf(conflict.member()),
                        "entry", code(conflict.entry()),
                        "kind", conflict.kind().name(),
                        "apart", String.valueOf(keepsApart)));
    }

    /**
     * Gives every entry the judges it needs.
     *
     * @throws vn.cchc.initiative.assignment.AssignmentImpossible where there are too few
     */
    @Transactional
    public Assignment assign(long callId, int stage, long seed) {
        var call = require(callId);
        rows.hold(callId);
        if (rows.stages(callId).get(stage) != StageState.OPEN) {
            throw new IllegalStateException("The stage is not open");
        }
        findConflicts(call, rows.members(callId, stage));
        return sheets.assign(call, stage, seed, actor(), now());
    }

    /** For the secretary and the panel's chair, all on one page. */
    @Transactional(readOnly = true)
    public Progress progress(long callId, int position) {
        return progress(callId, position, 0, Integer.MAX_VALUE);
    }

    /**
     * For the secretary and the panel's chair.
     *
     * @param asked which page, from 0
     */
    @Transactional(readOnly = true)
    public Progress progress(long callId, int position, int asked, int size) {
        var call = see(callId, position);
        var stage = call.stage(position);
        var members = rows.members(callId, position);
        var names = members.stream().collect(Collectors.toMap(Member::id, Member::name));
        Map<Long, List<Sheet>> byEntry = new LinkedHashMap<>();
        rows.outcomes(callId, position).forEach(outcome -> byEntry.put(outcome.entryId(), new ArrayList<>()));
        Map<Long, List<Sheet>> byMember = new LinkedHashMap<>();
        for (var sheet : rows.sheets(callId, position)) {
            byEntry.computeIfAbsent(sheet.entryId(), id -> new ArrayList<>()).add(sheet);
            byMember.computeIfAbsent(sheet.memberId(), id -> new ArrayList<>()).add(sheet);
        }
        int pages = Math.max(1, Math.ceilDiv(byEntry.size(), size));
        int page = Math.clamp(asked, 0, pages - 1);
        var codes = entries.codes(callId);
        var shown =
                byEntry.entrySet().stream().skip((long) page * size).limit(size).toList();
        Map<Long, List<SheetVersion>> versions =
                rows
                        .versions(shown.stream()
                                .flatMap(one -> one.getValue().stream())
                                .map(Sheet::id)
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(SheetVersion::sheetId));
        boolean scored = stage.kind() == Stage.Kind.SCORES;
        int given = byEntry.values().stream()
                .mapToInt(own -> Tally.locked(own).size())
                .sum();
        int missing =
                byEntry.values().stream().mapToInt(own -> missing(stage, own)).sum();
        return new Progress(
                call,
                position,
                stage,
                rows.stages(callId).getOrDefault(position, StageState.WAITING),
                members.stream()
                        .map(member -> line(stage, member, byMember.getOrDefault(member.id(), List.of())))
                        .toList(),
                shown.stream()
                        .map(one -> line(
                                stage,
                                one.getKey(),
                                codes.getOrDefault(one.getKey(), ""),
                                one.getValue(),
                                names,
                                versions))
                        .toList(),
                voting.watch(call, position),
                given + missing,
                given,
                page,
                pages,
                scored ? scores(stage, byEntry.values()) : List.of(),
                codes);
    }

    private static List<Given> scores(Stage stage, Collection<List<Sheet>> sheets) {
        return sheets.stream()
                .flatMap(own -> Tally.locked(own).stream())
                .map(sheet -> new Given(
                        sheet.entryId(),
                        sheet.memberId(),
                        stage.total(sheet.marks().points()).doubleValue()))
                .toList();
    }

    private static int missing(Stage stage, List<Sheet> own) {
        return stage.kind() == Stage.Kind.SCORES
                ? Tally.missing(stage, own)
                : (int) own.stream()
                        .filter(sheet -> sheet.state() == SheetState.OPEN)
                        .count();
    }

    private static MemberLine line(Stage stage, Member member, List<Sheet> own) {
        var locked = Tally.locked(own);
        return new MemberLine(
                member,
                (int) own.stream()
                        .filter(sheet -> sheet.state() != SheetState.RETURNED)
                        .count(),
                locked.size(),
                locked.isEmpty() || stage.kind() == Stage.Kind.BALLOT
                        ? null
                        : Tally.mean(locked.stream()
                                .map(sheet -> stage.total(sheet.marks().points()))
                                .toList()));
    }

    private EntryLine line(
            Stage stage,
            long entry,
            String code,
            List<Sheet> own,
            Map<Long, String> names,
            Map<Long, List<SheetVersion>> versions) {
        boolean scored = stage.kind() == Stage.Kind.SCORES;
        var lines = own.stream()
                .map(sheet -> {
                    var changes = versions.getOrDefault(sheet.id(), List.of());
                    return new SheetLine(
                            sheet,
                            names.getOrDefault(sheet.memberId(), ""),
                            scored && sheet.state() == SheetState.LOCKED
                                    ? stage.total(sheet.marks().points())
                                    : null,
                            changes,
                            sheets.intact(sheet, changes));
                })
                .toList();
        return new EntryLine(
                entry,
                code,
                lines,
                scored ? Tally.score(stage, own) : null,
                missing(stage, own),
                scored && Tally.differs(stage, own));
    }

    /** Opens a locked sheet for its judge again; the reason stays with it. */
    @Transactional
    public void reopen(long callId, long sheet, String reason) {
        var found = rows.sheet(sheet).filter(one -> one.callId() == callId).orElseThrow();
        var call = see(callId, found.stage());
        rows.hold(callId);
        if (found.state() != SheetState.LOCKED
                || call.stage(found.stage()).kind() != Stage.Kind.SCORES
                || rows.stages(callId).get(found.stage()) != StageState.OPEN) {
            throw new SheetRefused(SheetRefused.Reason.OVER);
        }
        sheets.reopen(call, found, reason(reason), actor(), now());
    }

    /** Enters what a judge gave on signed paper, with the paper's scan. */
    @Transactional
    public void enter(long callId, long sheet, Marks marks, InputStream scan, String name) {
        var call = require(callId);
        var found = rows.sheet(sheet)
                .filter(one -> one.callId() == callId && one.state() == SheetState.OPEN)
                .orElseThrow(() -> new SheetRefused(SheetRefused.Reason.LOCKED));
        var stored = blobs.store(scan, name, "application/octet-stream");
        rows.hold(callId);
        rows.scan(sheet, stored.hash().value());
        sheets.lock(call, found, marks, SheetVersion.Act.ENTERED, name, actor(), now());
    }

    /** A signed paper sheet's scan. */
    public record Scan(String hash, String name) {}

    /** For the secretary and the chair of that panel; empty where a sheet was not on paper. */
    @Transactional(readOnly = true)
    public Optional<Scan> scan(long callId, long sheet) {
        var found = rows.sheet(sheet).filter(one -> one.callId() == callId);
        found.ifPresent(one -> see(callId, one.stage()));
        return found.flatMap(one -> Optional.ofNullable(one.scanHash())
                .map(hash -> new Scan(
                        hash,
                        rows.versions(sheet).stream()
                                .filter(version -> version.act() == SheetVersion.Act.ENTERED)
                                .map(SheetVersion::reason)
                                .filter(name -> !name.isBlank())
                                .reduce((before, last) -> last)
                                .orElse("phieu-" + sheet + ".pdf"))));
    }

    /** Words that give away who wrote an entry. */
    @Transactional(readOnly = true)
    public List<String> redactions(long callId, long entry) {
        require(callId);
        return rows.redactions(entry);
    }

    @Transactional
    public void redact(long callId, long entry, String words) {
        var call = require(callId);
        var said = words.strip();
        if (said.length() < 2 || said.length() > 300) {
            throw new IllegalArgumentException("Words have 2 to 300 characters");
        }
        rows.redact(entry, said, actor(), now());
        trail.record("call.entry-redacted", ScoreSheets.subject(call), Map.of("entry", code(entry)));
    }

    @Transactional
    public void unredact(long callId, long entry, String words) {
        var call = require(callId);
        rows.unredact(entry, words);
        trail.record("call.entry-unredacted", ScoreSheets.subject(call), Map.of("entry", code(entry)));
    }

    private Call require(long call) {
        may.require(Scope.of(Scope.CALL, call), Role.ORGANIZER);
        return calls.find(call).orElseThrow(() -> new IllegalArgumentException("No call " + call));
    }

    /** Whether whoever acts now sits in the chair of the stage's panel. */
    public boolean chairs(long call, int stage) {
        Optional<String> me = current.id().map(PersonId::toString);
        return me.isPresent()
                && may.act(Role.JUDGE, Scope.of(Scope.CALL, call))
                && rows.members(call, stage).stream()
                        .anyMatch(member -> member.chair()
                                && member.active()
                                && member.person().equals(me.get()));
    }

    private Call see(long call, int stage) {
        if (!chairs(call, stage) && !may.act(Role.ORGANIZER, Scope.of(Scope.CALL, call))) {
            throw new AccessDeniedException("Neither the secretary nor the chair");
        }
        return calls.find(call).orElseThrow(() -> new IllegalArgumentException("No call " + call));
    }

    private String code(long entry) {
        return entries.find(entry).map(one -> one.code()).orElse("");
    }

    private static String reason(String reason) {
        var said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw new SheetRefused(SheetRefused.Reason.NO_REASON);
        }
        return said;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "portal" : authentication.getName();
    }
}
