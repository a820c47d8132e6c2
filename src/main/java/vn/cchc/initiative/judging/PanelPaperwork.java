package vn.cchc.initiative.judging;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.May;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.Calls;
import vn.cchc.initiative.agreement.Alpha;
import vn.cchc.initiative.agreement.Given;
import vn.cchc.initiative.paper.CallFacts;
import vn.cchc.initiative.paper.InitiativeCertificate;
import vn.cchc.initiative.paper.PanelFacts;
import vn.cchc.initiative.paper.PanelPapers;
import vn.cchc.initiative.paper.ResultLine;
import vn.cchc.initiative.rules.Award;
import vn.cchc.initiative.rules.Stage;
import vn.cchc.initiative.submission.Snapshot;
import vn.cchc.initiative.submission.SubmittedEntries;
import vn.cchc.organization.Letterhead;
import vn.cchc.print.CertificatePage;
import vn.cchc.print.Printing;
import vn.cchc.print.Signature;

/** The panel's papers, and how far its judges agree. */
@Service
public class PanelPaperwork {

    private final JudgingRows rows;
    private final SubmittedEntries entries;
    private final Appeals appeals;
    private final Calls calls;
    private final Printing printing;
    private final May may;
    private final ZoneId zone;

    PanelPaperwork(
            JudgingRows rows,
            SubmittedEntries entries,
            Appeals appeals,
            Calls calls,
            Printing printing,
            May may,
            @Value("${cchc.zone}") ZoneId zone) {
        this.rows = rows;
        this.entries = entries;
        this.appeals = appeals;
        this.calls = calls;
        this.printing = printing;
        this.may = may;
        this.zone = zone;
    }

    /** How far the judges agree; nothing rests on it. */
    private OptionalDouble alpha(Call call, int position) {
        var stage = call.stage(position);
        var given = rows.sheets(call.id(), position).stream()
                .filter(sheet -> sheet.state() == SheetState.LOCKED && stage.kind() == Stage.Kind.SCORES)
                .map(sheet -> new Given(
                        sheet.entryId(),
                        sheet.memberId(),
                        stage.total(sheet.marks().points()).doubleValue()))
                .toList();
        return Alpha.of(given, Alpha.Level.INTERVAL);
    }

    /** A paper on a stage's results, as Word or PDF. */
    @Transactional(readOnly = true)
    public byte[] paper(long callId, int position, PanelPapers.Kind kind, boolean word) {
        var call = require(callId);
        var stage = call.stage(position);
        var members = rows.members(callId, position);
        var sheets = rows.sheets(callId, position);
        var gave = sheets.stream()
                .filter(sheet -> sheet.state() == SheetState.LOCKED)
                .map(Sheet::memberId)
                .collect(Collectors.toSet());
        int active = (int) members.stream().filter(Member::active).count();
        var byEntry = sheets.stream().collect(Collectors.groupingBy(Sheet::entryId));
        var facts = new CallFacts(
                call.title(),
                stage.title().toLowerCase(Locale.ROOT),
                call.rules().organizer(),
                "",
                call.rules().recognition(),
                entries.of(callId).size(),
                rows.outcomes(callId, position).size(),
                stage.judges(),
                gave.isEmpty() ? 0 : Tally.locked(sheets).size(),
                (int) rows.conflicts(callId, position).stream()
                        .filter(Conflict::counts)
                        .count(),
                (int) byEntry.values().stream()
                        .filter(own -> stage.kind() == Stage.Kind.SCORES && Tally.differs(stage, own))
                        .count(),
                (int) sheets.stream()
                        .filter(sheet -> sheet.state() == SheetState.RETURNED)
                        .count(),
                appeals.list(callId).size(),
                position == call.rules().stages().size() - 1 ? call.rules().publicVotePercent() : 0,
                rows.lastSeed(callId, position).map(String::valueOf).orElse(""),
                alpha(call, position));
        var panel = new PanelFacts(
                "Hội đồng chấm " + call.title(),
                members.stream()
                        .filter(Member::chair)
                        .map(Member::name)
                        .findFirst()
                        .orElse(""),
                "",
                active,
                members.stream()
                        .filter(member -> gave.contains(member.id()))
                        .map(Member::name)
                        .toList(),
                members.stream()
                        .filter(member -> member.active() && !gave.contains(member.id()))
                        .map(Member::name)
                        .toList(),
                Math.ceilDiv(active * stage.quorumPercent(), 100),
                null,
                null,
                "");
        var draft = PanelPapers.draft(
                kind,
                new Letterhead("", call.rules().organizer().toUpperCase(Locale.forLanguageTag("vi")), "…………"),
                facts,
                panel,
                lines(call, position),
                stage.kind() == Stage.Kind.BALLOT ? Math.ceilDiv(active * stage.thresholdPercent(), 100) : 0,
                null);
        return word ? printing.docx(draft) : printing.pdf(draft);
    }

    /** Certificates of all awarded entries in one PDF. */
    @Transactional(readOnly = true)
    public byte[] certificates(long callId) {
        var call = require(callId);
        List<CertificatePage> pages = new ArrayList<>();
        for (var outcome : rows.outcomes(callId, call.rules().stages().size() - 1)) {
            if (!outcome.award().isEmpty()) {
                var entry = entries.find(outcome.entryId()).orElseThrow();
                var snapshot = entries.latest(entry.id()).orElseThrow().snapshot();
                pages.add(new InitiativeCertificate(
                                call.rules().organizer(),
                                snapshot.authors().stream()
                                        .map(Snapshot.Signed::name)
                                        .toList(),
                                snapshot.authors().getFirst().unit(),
                                snapshot.content().title(),
                                outcome.award(),
                                call.title(),
                                call.rules().recognition(),
                                entry.code(),
                                "/sang-kien/" + call.slug() + "/ket-qua",
                                LocalDate.now(zone),
                                Signature.of("TM. HỘI ĐỒNG|CHỦ TỊCH"),
                                call.rules().demonstration())
                        .page());
            }
        }
        return printing.certificates(pages);
    }

    private List<ResultLine> lines(Call call, int position) {
        Map<String, Long> money = call.rules().awards().stream().collect(Collectors.toMap(Award::title, Award::money));
        boolean ballot = call.stage(position).kind() == Stage.Kind.BALLOT;
        return rows.outcomes(call.id(), position).stream()
                .map(outcome -> {
                    var entry = entries.find(outcome.entryId()).orElseThrow();
                    var snapshot = entries.latest(entry.id()).orElseThrow().snapshot();
                    var place = outcome.place();
                    return new ResultLine(
                            place == null ? 0 : place,
                            entry.code(),
                            snapshot.content().title(),
                            snapshot.authors().stream()
                                    .map(author -> author.unit().isBlank()
                                            ? author.name()
                                            : author.name() + ", " + author.unit())
                                    .toList(),
                            ballot ? null : outcome.score(),
                            outcome.votes(),
                            outcome.panelScore(),
                            outcome.agreeing(),
                            outcome.refusing(),
                            outcome.award(),
                            money.getOrDefault(outcome.award(), 0L));
                })
                .toList();
    }

    private Call require(long call) {
        may.require(Scope.of(Scope.CALL, call), Role.ORGANIZER);
        return calls.find(call).orElseThrow(() -> new IllegalArgumentException("No call " + call));
    }
}
