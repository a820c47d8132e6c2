package vn.cchc.initiative.judging;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.May;
import vn.cchc.account.PersonId;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.audit.AuditTrail;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.CallState;
import vn.cchc.initiative.Calls;
import vn.cchc.initiative.call.CallTable;
import vn.cchc.initiative.submission.AuthorLetters;
import vn.cchc.initiative.submission.Entry;
import vn.cchc.initiative.submission.Snapshot;
import vn.cchc.initiative.submission.SubmittedEntries;
import vn.cchc.library.Audience;
import vn.cchc.library.Cataloguing;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.DocumentId;
import vn.cchc.library.Library;
import vn.cchc.library.ProvisionDraft;
import vn.cchc.library.Source;
import vn.cchc.library.Validity;
import vn.cchc.library.Viewer;
import vn.cchc.ui.Texts;
import vn.cchc.vietnamese.DocumentType;

/** Published results: who won what, for everyone; scores and comments, for who entered; awarded entries, in the library. */
@Service
public class Results {

    private final JudgingRows rows;
    private final SubmittedEntries entries;
    private final AuthorLetters letters;
    private final Calls calls;
    private final CallTable table;
    private final Cataloguing cataloguing;
    private final Library library;
    private final JdbcClient database;
    private final Texts texts;
    private final May may;
    private final AuditTrail trail;
    private final Clock clock;
    private final ZoneId zone;

    Results(
            JudgingRows rows,
            SubmittedEntries entries,
            AuthorLetters letters,
            Calls calls,
            CallTable table,
            Cataloguing cataloguing,
            Library library,
            JdbcClient database,
            Texts texts,
            May may,
            AuditTrail trail,
            Clock clock,
            @Value("${cchc.zone}") ZoneId zone) {
        this.rows = rows;
        this.entries = entries;
        this.letters = letters;
        this.calls = calls;
        this.table = table;
        this.cataloguing = cataloguing;
        this.library = library;
        this.database = database;
        this.texts = texts;
        this.may = may;
        this.trail = trail;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * An awarded entry.
     *
     * @param votes of the public, null where it had none
     * @param address of its document in the library, null where it has none
     */
    public record Winner(
            String code,
            String title,
            List<String> authors,
            String award,
            @Nullable Integer place,
            @Nullable BigDecimal score,
            @Nullable Integer votes,
            @Nullable String address) {}

    /** What somebody who entered reads about a stage. */
    public record OwnStage(
            String title, Outcome outcome, @Nullable BigDecimal full, List<String> comments) {}

    /** Tells everyone who won, and puts what won into the library. */
    @Transactional
    public void publish(long callId) {
        may.require(Scope.of(Scope.CALL, callId), Role.ORGANIZER);
        publish(calls.find(callId).orElseThrow());
    }

    private void publish(Call call) {
        rows.hold(call.id());
        int last = call.rules().stages().size() - 1;
        if (rows.stages(call.id()).get(last) != StageState.CLOSED
                || !table.move(call.id(), CallState.PUBLISHED, CallState.RESULTS_PUBLISHED, clock.instant())) {
            throw new StageDesk.StageRefused("order");
        }
        for (var outcome : rows.outcomes(call.id(), last)) {
            if (!outcome.award().isEmpty()) {
                long document = asLibrarian(() -> keep(call, outcome));
                database.sql("insert into initiative_gallery (entry_id, document_id) values (?, ?)")
                        .params(outcome.entryId(), document)
                        .update();
            }
        }
        Map<Long, String> awards =
                rows.outcomes(call.id(), last).stream().collect(Collectors.toMap(Outcome::entryId, Outcome::award));
        entries.of(call.id()).forEach(entry -> letters.result(call, entry, awards.getOrDefault(entry.id(), "")));
        trail.record("call.results-published", ScoreSheets.subject(call), Map.of());
    }

    private long keep(Call call, Outcome outcome) {
        var entry = entries.find(outcome.entryId()).orElseThrow();
        var snapshot = entries.latest(entry.id()).orElseThrow().snapshot();
        var content = snapshot.content();
        List<ProvisionDraft> parts = new ArrayList<>();
        parts.add(new ProvisionDraft(
                "Phần 1",
                text("initiatives.gallery.about"),
                text(
                        "initiatives.gallery.text",
                        call.title(),
                        entry.code(),
                        outcome.award(),
                        String.join("; ", names(snapshot)))));
        for (var section : call.rules().sections()) {
            if (!content.section(section.slug()).isBlank()) {
                parts.add(new ProvisionDraft(
                        "Phần " + (parts.size() + 1), section.title(), content.section(section.slug())));
            }
        }
        var today = LocalDate.now(clock.withZone(zone));
        var draft = new DocumentDraft(
                null,
                DocumentType.OTHER,
                content.title(),
                call.rules().organizer().isBlank() ? call.title() : call.rules().organizer(),
                today,
                null,
                today,
                null,
                Validity.UNKNOWN,
                null,
                null,
                true,
                Audience.PUBLIC,
                Set.of(),
                new Source(call.title(), null, null, today),
                parts,
                List.of(),
                Set.of());
        var id = cataloguing.add(draft);
        cataloguing.publish(id);
        return id.value();
    }

    /** Cataloguing is for librarians; what the panel has awarded needs no other's leave. */
    private static <T> T asLibrarian(Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "portal", null, AuthorityUtils.createAuthorityList("ROLE_LIBRARIAN")));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Who won, best first; empty before results are published. */
    public List<Winner> winners(Call call) {
        if (call.state() != CallState.RESULTS_PUBLISHED) {
            return List.of();
        }
        return rows.outcomes(call.id(), call.rules().stages().size() - 1).stream()
                .filter(outcome -> !outcome.award().isEmpty())
                .map(this::winner)
                .toList();
    }

    private Winner winner(Outcome outcome) {
        var entry = entries.find(outcome.entryId()).orElseThrow();
        var snapshot = entries.latest(entry.id()).orElseThrow().snapshot();
        return new Winner(
                entry.code(),
                snapshot.content().title(),
                names(snapshot),
                outcome.award(),
                outcome.place(),
                outcome.score(),
                outcome.votes(),
                address(entry.id()).orElse(null));
    }

    private Optional<String> address(long entry) {
        return database.sql("select document_id from initiative_gallery where entry_id = ?")
                .param(entry)
                .query(Long.class)
                .optional()
                .flatMap(document -> library.find(new DocumentId(document), Viewer.ANYONE))
                .map(text -> "/van-ban/" + text.summary().slug());
    }

    /** How an own entry fared, stage by stage, once results are out. */
    public List<OwnStage> of(PersonId who, Entry entry) {
        var call = calls.find(entry.callId()).orElseThrow();
        if (call.state() != CallState.RESULTS_PUBLISHED || !entry.owner().equals(who.toString())) {
            return List.of();
        }
        return rows.outcomesOf(entry.id()).stream()
                .map(outcome -> {
                    var stage = call.stage(outcome.stage());
                    var comments = call.rules().commentsToAuthors()
                            ? rows.sheets(call.id(), outcome.stage()).stream()
                                    .filter(sheet ->
                                            sheet.entryId() == entry.id() && sheet.state() == SheetState.LOCKED)
                                    .map(sheet -> sheet.marks().comment())
                                    .filter(comment -> !comment.isBlank())
                                    .toList()
                            : List.<String>of();
                    return new OwnStage(
                            stage.title(), outcome, stage.criteria().isEmpty() ? null : stage.full(), comments);
                })
                .toList();
    }

    private static List<String> names(Snapshot snapshot) {
        return snapshot.authors().stream()
                .map(author -> author.unit().isBlank() ? author.name() : author.name() + " (" + author.unit() + ")")
                .toList();
    }

    private String text(String key, Object... arguments) {
        return texts.in(vn.cchc.ui.Languages.VIETNAMESE, key, arguments);
    }
}
