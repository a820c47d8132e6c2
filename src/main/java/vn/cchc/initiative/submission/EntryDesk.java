package vn.cchc.initiative.submission;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.CurrentPerson;
import vn.cchc.account.May;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.audit.AuditTrail;
import vn.cchc.files.BlobStore;
import vn.cchc.files.ContentHash;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.Calls;
import vn.cchc.initiative.submission.EntryRefused.Reason;

/** The secretary's side of entries: all of a call, and those that came on paper. */
@Service
public class EntryDesk {

    private final EntryRows rows;
    private final Entries entries;
    private final Attachments attachments;
    private final AuthorLetters letters;
    private final Durable durable;
    private final Calls calls;
    private final BlobStore blobs;
    private final May may;
    private final CurrentPerson current;
    private final AuditTrail trail;
    private final Clock clock;

    EntryDesk(
            EntryRows rows,
            Entries entries,
            Attachments attachments,
            AuthorLetters letters,
            Durable durable,
            Calls calls,
            BlobStore blobs,
            May may,
            CurrentPerson current,
            AuditTrail trail,
            Clock clock) {
        this.rows = rows;
        this.entries = entries;
        this.attachments = attachments;
        this.letters = letters;
        this.durable = durable;
        this.calls = calls;
        this.blobs = blobs;
        this.may = may;
        this.current = current;
        this.trail = trail;
        this.clock = clock;
    }

    /** A page of a call's entries. */
    public record Page(int total, List<Entry> entries) {}

    /** An entry that came on paper. */
    public record Paper(Draft draft, EntrySource source, Instant receivedAt, String note) {}

    /** A file that is handed in with one. */
    public record Scan(String name, InputStream content) {}

    public Page page(long call, Collection<EntryState> states, String words, int page, int size) {
        require(call);
        return new Page(rows.count(call, states, words), rows.page(call, states, words, size, (long) page * size));
    }

    public Map<EntryState, Integer> counts(long call) {
        require(call);
        return rows.counts(call);
    }

    public Optional<Entries.Own> find(long call, long id) {
        require(call);
        return rows.find(id).filter(entry -> entry.callId() == call).map(entries::whole);
    }

    /** What counts of an entry, and its files; empty where it was never submitted. */
    public Optional<Submission> submission(long call, long id) {
        require(call);
        return rows.find(id).filter(entry -> entry.callId() == call).flatMap(entry -> rows.latest(id));
    }

    /** Registers an entry that was received in time on paper, whose shares are confirmed by signatures. */
    public Receipt register(long callId, Paper paper, List<Scan> scans) {
        var call = require(callId);
        Entries.check(paper.draft());
        if (paper.source() == EntrySource.ONLINE) {
            throw new IllegalArgumentException("What came online is not registered");
        }
        if (paper.receivedAt().isAfter(call.closesAt()) || paper.receivedAt().isAfter(clock.instant())) {
            throw new EntryRefused(Reason.RECEIVED_LATE);
        }
        var by = current.required().toString();
        long id = durable.commit(() -> {
            long added = rows.add(
                    callId,
                    by,
                    paper.draft().content(),
                    paper.source(),
                    actor(),
                    paper.note().strip(),
                    clock.instant());
            entries.authors(added, paper.draft().authors());
            return added;
        });
        for (var scan : scans) {
            attachments.add(rows.find(id).orElseThrow(), scan.content(), scan.name(), actor());
        }
        return durable.commit(() -> {
            var entry = rows.lock(id).orElseThrow();
            var authors = rows.authors(id);
            var files = rows.files(id);
            var receipt = entries.record(
                    entry, call, entries.snapshot(entry, authors, files), authors, files, by, paper.receivedAt());
            trail.record(
                    "entry.registered",
                    "entry:" + call.slug() + "/" + receipt.entryCode(),
                    Map.of(
                            "source",
                            paper.source().name(),
                            "received",
                            paper.receivedAt().toString()));
            return receipt;
        });
    }

    /**
     * Writes a question to an entry's authors.
     *
     * @return how many addresses it goes to
     */
    @Transactional
    public int ask(long callId, long id, String question) {
        var call = require(callId);
        var entry = rows.find(id).filter(one -> one.callId() == callId).orElseThrow();
        int sent = letters.question(call, entry, question.strip());
        if (sent > 0) {
            trail.record(
                    "entry.author-asked",
                    "entry:" + call.slug() + "/" + entry.code(),
                    Map.of("question", question.strip(), "letters", String.valueOf(sent)));
        }
        return sent;
    }

    public Optional<EntryFile> file(long call, long id) {
        require(call);
        return rows.file(id)
                .filter(file -> rows.find(file.entryId())
                        .filter(entry -> entry.callId() == call)
                        .isPresent());
    }

    public InputStream open(EntryFile file) {
        return attachments.open(file);
    }

    /** Puts a copy without names in a file's place for those who may not see them; its pages are shown as pictures. */
    @Transactional
    public void copy(long callId, long file, InputStream content, String name, int pages) {
        var call = require(callId);
        if (file(callId, file).isEmpty()) {
            throw new IllegalArgumentException("No file " + file);
        }
        var stored = blobs.store(content, name, "application/pdf");
        rows.copy(file, stored.hash().value(), pages);
        trail.record("entry.file-redacted", Entries.subject(call, 0), Map.of("file", String.valueOf(file)));
    }

    /** Where a stored file lies, to be read only. */
    public java.nio.file.Path path(String hash) {
        return blobs.path(new ContentHash(hash));
    }

    private Call require(long call) {
        may.require(Scope.of(Scope.CALL, call), Role.ORGANIZER);
        return calls.find(call).orElseThrow(() -> new IllegalArgumentException("No call " + call));
    }

    private static String actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "portal" : authentication.getName();
    }
}
