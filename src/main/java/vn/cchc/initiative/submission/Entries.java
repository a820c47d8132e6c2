package vn.cchc.initiative.submission;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.account.KnownPerson;
import vn.cchc.account.People;
import vn.cchc.account.PersonId;
import vn.cchc.account.Secret;
import vn.cchc.audit.AuditTrail;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.Calls;
import vn.cchc.initiative.rules.Entrants.Applicant;
import vn.cchc.initiative.submission.EntryRefused.Reason;
import vn.cchc.initiative.submission.Submission.Act;
import vn.cchc.ui.Texts;

/** One's own entries: written, saved as one types, submitted, replaced, withdrawn. Nobody else's can be seen here. */
@Service
public class Entries {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_WHOLE = 200_000;
    private static final int MOST_AUTHORS = 50;
    private static final int WHOLE = 10_000;

    private final EntryRows rows;
    private final Calls calls;
    private final People people;
    private final AuthorLetters letters;
    private final Durable durable;
    private final AuditTrail trail;
    private final JsonMapper json;
    private final Clock clock;

    Entries(
            EntryRows rows,
            Calls calls,
            People people,
            AuthorLetters letters,
            Durable durable,
            AuditTrail trail,
            JsonMapper json,
            Clock clock) {
        this.rows = rows;
        this.calls = calls;
        this.people = people;
        this.letters = letters;
        this.durable = durable;
        this.trail = trail;
        this.json = json;
        this.clock = clock;
    }

    /** An entry with everything its owner sees. */
    public record Own(Call call, Entry entry, List<Author> authors, List<EntryFile> files, List<Submission> history) {

        /** What it still lacks. */
        public List<EntryProblem> problems() {
            return Completeness.of(call.rules(), entry.content(), authors, files, entry.source() != EntrySource.ONLINE);
        }
    }

    /** When and as what a draft was saved. */
    public record Saved(int version, Instant savedAt) {}

    /**
     * A link for a co-author.
     *
     * @param address below the portal's own
     * @param sent whether it was sent to them
     */
    public record Invitation(String address, boolean sent) {}

    /** A share that somebody is asked to confirm. */
    public record Share(String call, String title, Author author) {}

    /**
     * Begins an entry.
     *
     * @throws EntryRefused where the call takes none, or none from this person
     */
    @Transactional
    public long create(PersonId who, long callId) {
        var call = calls.find(callId).orElseThrow(() -> new EntryRefused(Reason.NOT_FOUND));
        var now = clock.instant();
        requireOpen(call, now);
        var entrants = call.rules().entrants();
        if (who.kind() == PersonId.Kind.LINK || (who.kind() == PersonId.Kind.GUEST && !entrants.guests())) {
            throw new EntryRefused(Reason.NO_GUESTS);
        }
        var person =
                people.find(who).filter(KnownPerson::active).orElseThrow(() -> new EntryRefused(Reason.NOBODY_KNOWN));
        var own = rows.own(who.toString()).stream()
                .filter(entry -> entry.callId() == callId)
                .count();
        if (own >= entrants.mostEntries()) {
            throw new EntryRefused(Reason.TOO_MANY);
        }
        var rules = call.rules();
        var content = new Content(
                "",
                rules.kinds().size() == 1 ? rules.kinds().getFirst().slug() : "",
                "",
                entrants.applicants().contains(Applicant.PERSON)
                        ? Applicant.PERSON
                        : entrants.applicants().getFirst(),
                Map.of());
        long id = rows.add(callId, who.toString(), content, EntrySource.ONLINE, null, "", now);
        rows.speak(id, Texts.locale().getLanguage());
        rows.addAuthor(
                id,
                0,
                new Author(
                        0,
                        person.displayName(),
                        person.organizationId(),
                        person.organization(),
                        "",
                        who.toString(),
                        WHOLE,
                        now));
        return id;
    }

    public Own find(PersonId who, long id) {
        return whole(own(who, id));
    }

    /** All of somebody's entries, newest first. */
    public List<Entry> of(PersonId who) {
        return rows.own(who.toString());
    }

    /**
     * Keeps what is typed. Nothing of it counts before it is submitted, and what was submitted goes on counting.
     *
     * @param version the version that was changed
     * @throws EntryRefused where it has another version by now
     */
    @Transactional
    public Saved save(PersonId who, long id, int version, Draft draft) {
        var entry = own(who, id);
        var call = call(entry);
        requireOpen(call, clock.instant());
        check(draft);
        var now = clock.instant();
        if (!rows.save(id, version, draft.content(), now)) {
            throw new EntryRefused(Reason.STALE, List.of(), rows.find(id).orElseThrow());
        }
        authors(id, draft.authors());
        return new Saved(version + 1, now);
    }

    /**
     * Submits an entry, or replaces what was submitted. The receipt is given once everything is on the disk; asking again for the same
     * version gives the same receipt.
     *
     * @param arrived when the server got the request: that, and nobody's own clock, decides whether it was in time
     */
    public Receipt submit(PersonId who, long id, int version, Instant arrived) {
        own(who, id);
        return durable.commit(() -> {
            var entry = rows.lock(id).orElseThrow(() -> new EntryRefused(Reason.NOT_FOUND));
            var call = call(entry);
            var before = rows.latest(id).filter(one -> one.act() != Act.WITHDRAWN);
            var authors = rows.authors(id);
            var files = rows.files(id);
            var snapshot = snapshot(entry, authors, files);
            if (before.isPresent() && before.get().snapshot().equals(snapshot)) {
                return receipt(entry, before.get());
            }
            requireOpen(call, arrived);
            if (entry.version() != version) {
                throw new EntryRefused(Reason.STALE, List.of(), entry);
            }
            return record(entry, call, snapshot, authors, files, who.toString(), arrived);
        });
    }

    /** For the registration of entries from paper, too. */
    Receipt record(
            Entry entry,
            Call call,
            Snapshot snapshot,
            List<Author> authors,
            List<EntryFile> files,
            String by,
            Instant at) {
        var problems =
                Completeness.of(call.rules(), entry.content(), authors, files, entry.source() != EntrySource.ONLINE);
        if (!problems.isEmpty()) {
            throw new EntryRefused(Reason.INCOMPLETE, problems, null);
        }
        var stored = entry.number();
        int number = stored == null ? rows.nextNumber(call.id()) : stored;
        int next = rows.history(entry.id()).stream()
                        .mapToInt(Submission::version)
                        .max()
                        .orElse(0)
                + 1;
        var submission = new Submission(
                entry.id(),
                next,
                next == 1 ? Act.SUBMITTED : Act.REPLACED,
                Receipts.code(),
                digest(call, number, snapshot, at),
                snapshot,
                by,
                at);
        rows.record(submission, number);
        trail.record(
                next == 1 ? "entry.submitted" : "entry.replaced",
                subject(call, number),
                Map.of("version", String.valueOf(next), "digest", submission.digest()));
        return new Receipt(String.valueOf(submission.receipt()), Call.code(number), next, at, submission.digest());
    }

    /** Takes an entry out of the call; it may be submitted again before the deadline. */
    @Transactional
    public void withdraw(PersonId who, long id) {
        own(who, id);
        var entry = rows.lock(id).orElseThrow(() -> new EntryRefused(Reason.NOT_FOUND));
        var call = call(entry);
        var now = clock.instant();
        requireOpen(call, now);
        var number = entry.number();
        if (entry.state() != EntryState.SUBMITTED || number == null) {
            throw new EntryRefused(Reason.NOT_SUBMITTED);
        }
        var latest = rows.latest(id).orElseThrow();
        int next = rows.history(id).getFirst().version() + 1;
        rows.record(
                new Submission(id, next, Act.WITHDRAWN, null, latest.digest(), latest.snapshot(), who.toString(), now),
                number);
        trail.record("entry.withdrawn", subject(call, number), Map.of("version", String.valueOf(next)));
    }

    /**
     * A link by which a co-author confirms their share; one made before no longer works. Where the co-author has given an address of
     * electronic mail, it is sent there, too.
     */
    @Transactional
    public Invitation invite(PersonId who, long id, long author) {
        var entry = own(who, id);
        var found = rows.authors(id).stream()
                .filter(one -> one.id() == author && one.confirmedAt() == null)
                .findFirst()
                .orElseThrow(() -> new EntryRefused(Reason.NOT_FOUND));
        var token = Secret.token();
        rows.invite(author, Secret.hash(token));
        var address = "/sang-kien/xac-nhan/" + token;
        return new Invitation(address, letters.share(call(entry), entry, found, address));
    }

    /** What a link asks somebody to confirm; empty where it no longer works. */
    public Optional<Share> share(String token) {
        return rows.invited(Secret.hash(token))
                .flatMap(found -> rows.find(found.getKey())
                        .map(entry ->
                                new Share(call(entry).title(), entry.content().title(), found.getValue())));
    }

    /** A co-author says that the share is theirs; a second time it does nothing. */
    @Transactional
    public void confirm(String token, Optional<PersonId> who) {
        var found = rows.invited(Secret.hash(token)).orElseThrow(() -> new EntryRefused(Reason.NOT_FOUND));
        var entry = rows.find(found.getKey()).orElseThrow();
        if (found.getValue().confirmedAt() == null) {
            rows.confirm(
                    found.getValue().id(),
                    who.map(PersonId::toString)
                            .filter(person -> !person.equals(entry.owner()))
                            .orElse(null),
                    clock.instant());
            trail.record("entry.share-confirmed", "entry:" + entry.id(), Map.of());
        }
    }

    /** Whether a receipt was given, for which call, when; not whose it is. */
    public Optional<Vouched> vouched(String code) {
        var read = Receipts.read(code);
        return read == null
                ? Optional.empty()
                : rows.byReceipt(read)
                        .flatMap(one -> rows.find(one.entryId()).map(entry -> {
                            boolean counts =
                                    entry.submitted() == one.version() && entry.state() == EntryState.SUBMITTED;
                            return new Vouched(read, call(entry).title(), entry.code(), one.at(), one.digest(), counts);
                        }));
    }

    /** @param counts whether nothing has replaced it since */
    public record Vouched(
            String code, String call, String entryCode, Instant submittedAt, String digest, boolean counts) {}

    Own whole(Entry entry) {
        return new Own(call(entry), entry, rows.authors(entry.id()), rows.files(entry.id()), rows.history(entry.id()));
    }

    Snapshot snapshot(Entry entry, List<Author> authors, List<EntryFile> files) {
        return new Snapshot(
                entry.content(),
                authors.stream()
                        .map(author -> new Snapshot.Signed(
                                author.name(), author.unitId(), author.unit(), author.person(), author.share()))
                        .toList(),
                files.stream().map(EntryFile::id).toList());
    }

    /** Whoever keeps name and share keeps the confirmation, too. */
    void authors(long id, List<Draft.DraftAuthor> said) {
        var known = rows.authors(id);
        for (int position = 0; position < said.size(); position++) {
            var one = said.get(position);
            if (position < known.size()) {
                var before = known.get(position);
                boolean own = position == 0 && before.person() != null;
                rows.describe(
                        before.id(),
                        position,
                        one,
                        own || (before.name().equals(one.name()) && before.share() == one.share()));
            } else {
                rows.addAuthor(
                        id,
                        position,
                        new Author(0, one.name(), one.unitId(), one.unit(), one.contact(), null, one.share(), null));
            }
        }
        if (known.size() > said.size()) {
            rows.removeAuthors(id, said.size());
        }
    }

    static void check(Draft draft) {
        var content = draft.content();
        int whole =
                content.sections().values().stream().mapToInt(String::length).sum();
        boolean tooLong = content.title().length() > LONGEST_TITLE
                || content.kind().length() > 60
                || content.field().length() > 60
                || whole > LONGEST_WHOLE
                || content.sections().size() > 100
                || draft.authors().size() > MOST_AUTHORS
                || draft.authors().stream()
                        .anyMatch(author -> author.name().length() > 200
                                || author.unit().length() > 300
                                || author.contact().length() > 250
                                || author.share() < 0
                                || author.share() > WHOLE);
        if (tooLong || draft.authors().isEmpty()) {
            throw new EntryRefused(Reason.TOO_LONG);
        }
    }

    private String digest(Call call, int number, Snapshot snapshot, Instant at) {
        return Receipts.digest("cchc-entry/1\n" + call.slug() + "\n" + number + "\n" + at + "\n"
                + json.writeValueAsString(snapshot) + "\n"
                + rows.files(snapshot.files()).stream().map(EntryFile::hash).toList());
    }

    private static Receipt receipt(Entry entry, Submission given) {
        return new Receipt(String.valueOf(given.receipt()), entry.code(), given.version(), given.at(), given.digest());
    }

    Entry own(PersonId who, long id) {
        return rows.find(id)
                .filter(entry -> entry.owner().equals(who.toString()) && entry.source() == EntrySource.ONLINE)
                .orElseThrow(() -> new EntryRefused(Reason.NOT_FOUND));
    }

    Call call(Entry entry) {
        return calls.find(entry.callId()).orElseThrow();
    }

    static void requireOpen(Call call, Instant now) {
        if (!call.takes(now)) {
            throw new EntryRefused(now.isBefore(call.opensAt()) ? Reason.NOT_OPEN : Reason.CLOSED);
        }
    }

    static String subject(Call call, int number) {
        return "entry:" + call.slug() + "/" + number;
    }
}
