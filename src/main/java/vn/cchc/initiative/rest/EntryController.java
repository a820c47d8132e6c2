package vn.cchc.initiative.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.initiative.Calls;
import vn.cchc.initiative.judging.Appeals;
import vn.cchc.initiative.rules.Entrants.Applicant;
import vn.cchc.initiative.submission.Attachments;
import vn.cchc.initiative.submission.Author;
import vn.cchc.initiative.submission.Content;
import vn.cchc.initiative.submission.Draft;
import vn.cchc.initiative.submission.Entries;
import vn.cchc.initiative.submission.Entry;
import vn.cchc.initiative.submission.EntryFile;
import vn.cchc.initiative.submission.EntryProblem;
import vn.cchc.initiative.submission.Receipt;
import vn.cchc.ui.Texts;

/** Writing and submitting an entry. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "entries", description = "Writing and submitting an entry to a call for initiatives")
class EntryController {

    private final Entries entries;
    private final Attachments attachments;
    private final Appeals appeals;
    private final Calls calls;
    private final EntryCallers callers;
    private final Texts texts;
    private final Clock clock;

    EntryController(
            Entries entries,
            Attachments attachments,
            Appeals appeals,
            Calls calls,
            EntryCallers callers,
            Texts texts,
            Clock clock) {
        this.entries = entries;
        this.attachments = attachments;
        this.appeals = appeals;
        this.calls = calls;
        this.callers = callers;
        this.texts = texts;
        this.clock = clock;
    }

    record CreatedAnswer(long id, String address) {}

    /** @param share in per cent */
    record AuthorBody(
            String name,
            @Nullable Long unitId,
            @Nullable String unit,
            @Nullable String contact,
            BigDecimal share) {}

    record DraftBody(
            int version,
            String title,
            String kind,
            String field,
            Applicant applicant,
            Map<String, String> sections,
            List<AuthorBody> authors) {}

    record VersionBody(int version) {}

    record SavedAnswer(int version, Instant savedAt) {}

    record AuthorAnswer(
            long id,
            String name,
            @Nullable Long unitId,
            String unit,
            String contact,
            BigDecimal share,
            boolean confirmed) {

        static AuthorAnswer of(Author author) {
            return new AuthorAnswer(
                    author.id(),
                    author.name(),
                    author.unitId(),
                    author.unit(),
                    author.contact(),
                    BigDecimal.valueOf(author.share(), 2).stripTrailingZeros(),
                    author.confirmedAt() != null);
        }
    }

    record FileAnswer(long id, String name, long size, String state, String said, String preview) {}

    record ProblemAnswer(String field, String text) {}

    /** An entry as its owner's page shows it. */
    record EntryAnswer(
            long id,
            int version,
            String state,
            String code,
            boolean open,
            boolean changed,
            String title,
            String kind,
            String field,
            String applicant,
            Map<String, String> sections,
            List<AuthorAnswer> authors,
            List<FileAnswer> files,
            List<ProblemAnswer> problems,
            Instant savedAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReceiptAnswer(String receipt, String code, int version, Instant submittedAt, String digest, String address) {

        static ReceiptAnswer of(Receipt receipt) {
            return new ReceiptAnswer(
                    receipt.code(),
                    receipt.entryCode(),
                    receipt.version(),
                    receipt.submittedAt(),
                    receipt.digest(),
                    "/sang-kien/bien-nhan/" + receipt.code());
        }
    }

    /** @param sent whether it was sent to the co-author as well */
    record LinkAnswer(String address, boolean sent) {}

    record AppealBody(String text) {}

    @Operation(summary = "Begins an entry")
    @PostMapping("/calls/{slug}/entries")
    @ResponseStatus(HttpStatus.CREATED)
    CreatedAnswer create(@PathVariable String slug, HttpServletRequest request) {
        var call = calls.find(slug)
                .filter(one -> one.state() != vn.cchc.initiative.CallState.DRAFT)
                .orElseThrow(NoSuchCall::new);
        long id = entries.create(callers.required(request), call.id());
        return new CreatedAnswer(id, "/sang-kien/" + slug + "/ho-so/" + id);
    }

    @Operation(summary = "An own entry as it is stored")
    @GetMapping("/entries/{id}")
    ResponseEntity<EntryAnswer> entry(@PathVariable long id, HttpServletRequest request, Locale language) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(answer(entries.find(callers.required(request), id), language));
    }

    @Operation(summary = "Saves what is typed; 409 with the stored entry where another device saved meanwhile")
    @PutMapping("/entries/{id}")
    SavedAnswer save(@PathVariable long id, @RequestBody DraftBody body, HttpServletRequest request) {
        var saved = entries.save(callers.required(request), id, body.version(), draft(body));
        return new SavedAnswer(saved.version(), saved.savedAt());
    }

    @Operation(summary = "Adds a file, sent as the body")
    @PostMapping("/entries/{id}/files")
    @ResponseStatus(HttpStatus.CREATED)
    FileAnswer addFile(@PathVariable long id, @RequestParam String name, HttpServletRequest request, Locale language)
            throws IOException {
        return file(attachments.add(callers.required(request), id, request.getInputStream(), name), language);
    }

    @Operation(summary = "Takes a file out")
    @DeleteMapping("/entries/{id}/files/{file}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeFile(@PathVariable long id, @PathVariable long file, HttpServletRequest request) {
        attachments.remove(callers.required(request), id, file);
    }

    @Operation(summary = "Submits the entry, or replaces what was submitted; repeating it returns the same receipt")
    @PostMapping("/entries/{id}/submission")
    ReceiptAnswer submit(@PathVariable long id, @RequestBody VersionBody body, HttpServletRequest request) {
        var arrived = clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        return ReceiptAnswer.of(entries.submit(callers.required(request), id, body.version(), arrived));
    }

    @Operation(summary = "Takes the entry out of the call")
    @PostMapping("/entries/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable long id, HttpServletRequest request) {
        entries.withdraw(callers.required(request), id);
    }

    @Operation(summary = "A link by which a co-author confirms their share")
    @PostMapping("/entries/{id}/authors/{author}/link")
    LinkAnswer invite(@PathVariable long id, @PathVariable long author, HttpServletRequest request) {
        var invitation = entries.invite(callers.required(request), id, author);
        return new LinkAnswer(invitation.address(), invitation.sent());
    }

    @Operation(summary = "Appeals against the published result")
    @PostMapping("/entries/{id}/appeals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void appeal(@PathVariable long id, @RequestBody AppealBody body, HttpServletRequest request) {
        appeals.make(callers.required(request), id, body.text());
    }

    @Operation(summary = "Confirms a share by the link's token")
    @PostMapping("/shares/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable String token, HttpServletRequest request) {
        entries.confirm(token, callers.id(request));
    }

    static Draft draft(DraftBody body) {
        Map<String, String> sections = new HashMap<>(body.sections());
        sections.values().removeIf(String::isEmpty);
        return new Draft(
                new Content(body.title().strip(), body.kind(), body.field(), body.applicant(), sections),
                body.authors().stream()
                        .map(author -> new Draft.DraftAuthor(
                                author.name().strip().replaceAll("\\s+", " "),
                                author.unitId(),
                                author.unit() == null ? "" : author.unit().strip(),
                                author.contact() == null ? "" : author.contact().strip(),
                                author.share()
                                        .movePointRight(2)
                                        .setScale(0, RoundingMode.HALF_UP)
                                        .intValue()))
                        .toList());
    }

    EntryAnswer answer(Entries.Own own, Locale language) {
        Entry entry = own.entry();
        var now = clock.instant();
        boolean changed = entry.submittedAt() == null || entry.savedAt().isAfter(entry.submittedAt());
        return new EntryAnswer(
                entry.id(),
                entry.version(),
                entry.state().name(),
                entry.code(),
                own.call().takes(now),
                changed,
                entry.content().title(),
                entry.content().kind(),
                entry.content().field(),
                entry.content().applicant().name(),
                entry.content().sections(),
                own.authors().stream().map(AuthorAnswer::of).toList(),
                own.files().stream().map(file -> file(file, language)).toList(),
                own.problems().stream()
                        .map(problem -> new ProblemAnswer(problem.field(), say(problem, language)))
                        .toList(),
                entry.savedAt());
    }

    private FileAnswer file(EntryFile file, Locale language) {
        var said = switch (file.state()) {
            case WAITING -> texts.in(language, "entries.file.waiting");
            case READ -> "";
            case REFUSED -> texts.in(language, "entries.file.refused");
        };
        return new FileAnswer(
                file.id(), file.name(), file.size(), file.state().name(), said, Attachments.preview(file));
    }

    String say(EntryProblem problem, Locale language) {
        return texts.in(language, problem.key(), problem.arguments().toArray());
    }

    /** No published call has this address. */
    static final class NoSuchCall extends RuntimeException {}
}
