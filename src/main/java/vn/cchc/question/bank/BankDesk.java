package vn.cchc.question.bank;

import java.text.Normalizer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.audit.AuditTrail;
import vn.cchc.library.LegalText;
import vn.cchc.library.Viewer;
import vn.cchc.question.Bank;
import vn.cchc.question.BankReport;
import vn.cchc.question.BankReport.BadRow;
import vn.cchc.question.Cited;
import vn.cchc.question.Difficulty;
import vn.cchc.question.Question;
import vn.cchc.question.QuestionContent;
import vn.cchc.question.QuestionKind;
import vn.cchc.question.QuestionRefused;
import vn.cchc.question.QuestionRules;
import vn.cchc.question.QuestionState;
import vn.cchc.question.WrittenQuestion;
import vn.cchc.vietnamese.ViCollation;
import vn.cchc.vietnamese.VietnameseText;

/** What organizers do with banks. Refusals are {@link QuestionRefused}s that carry a key of the module's messages. */
@Service
@PreAuthorize("hasAnyRole('ORGANIZER', 'ADMIN')")
public class BankDesk {

    /** Stands where a bank's slug would in the address of what waits for a person. */
    private static final String QUEUE = "cho-xem-lai";

    private final BankRows banks;
    private final QuestionRows questions;
    private final Revisions revisions;
    private final Intake intake;
    private final Foundations foundations;
    private final Staleness staleness;
    private final AuditTrail audit;
    private final Clock clock = Clock.systemUTC();

    BankDesk(
            BankRows banks,
            QuestionRows questions,
            Revisions revisions,
            Intake intake,
            Foundations foundations,
            Staleness staleness,
            AuditTrail audit) {
        this.banks = banks;
        this.questions = questions;
        this.revisions = revisions;
        this.intake = intake;
        this.foundations = foundations;
        this.staleness = staleness;
        this.audit = audit;
    }

    /** A bank with the number of its questions, of those that may be drawn, and of those that wait for a person. */
    public record BankLine(Bank bank, long questions, long drawable, long stale) {}

    /** Which questions of a bank to list; null for any. */
    public record Filter(
            String words,
            @Nullable String topic,
            @Nullable QuestionKind kind,
            @Nullable Difficulty difficulty,
            @Nullable QuestionState state,
            boolean stale) {}

    /** A question with where it stands and who has written it when, newest first. */
    public record Sheet(QuestionLine line, Question question, List<Written> history) {

        public Sheet {
            history = List.copyOf(history);
        }
    }

    /** A revision; {@code by} is null for what the portal itself has loaded. */
    public record Written(int revision, @Nullable String by, java.time.Instant at) {}

    /** The article behind a question as the library shows it now. */
    public record Article(String slug, String document, String label, String heading, String text) {}

    @Transactional(readOnly = true)
    public List<BankLine> banks() {
        Map<Long, Object[]> counts = new HashMap<>();
        questions.counts().forEach(row -> counts.put((Long) row[0], row));
        return banks.findAll().stream()
                .map(StoredBank::toBank)
                .sorted(Comparator.comparing(Bank::title, ViCollation.ORDER))
                .map(bank -> line(bank, counts.get(bank.id())))
                .toList();
    }

    private static BankLine line(Bank bank, Object @Nullable [] counts) {
        return counts == null
                ? new BankLine(bank, 0, 0, 0)
                : new BankLine(bank, number(counts[1]), number(counts[2]), number(counts[3]));
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }

    @Transactional(readOnly = true)
    public Optional<Bank> bank(String slug) {
        return banks.findBySlug(slug).map(StoredBank::toBank);
    }

    @Transactional(readOnly = true)
    public Optional<Bank> bank(long id) {
        return banks.findById(id).map(StoredBank::toBank);
    }

    /** Opens a bank; its address is made from its title. */
    @Transactional
    public Bank open(String title, String description) {
        String named = title(title);
        String slug = freeSlug(named);
        try {
            return intake.open(slug, named, description(description)).toBank();
        } catch (DataIntegrityViolationException race) {
            throw new QuestionRefused("question.refused.slug-taken", slug);
        }
    }

    @Transactional
    public Bank rename(long id, String title, String description) {
        StoredBank bank = stored(id);
        bank.rename(title(title), description(description));
        audit.record("bank.renamed", "bank:" + bank.toBank().slug(), Map.of());
        return bank.toBank();
    }

    @Transactional(readOnly = true)
    public Page<QuestionLine> questions(long bank, Filter filter, Pageable page) {
        String typed = filter.words().strip();
        String words =
                VietnameseText.fold(typed).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return questions
                .matching(
                        bank,
                        pattern(typed, words),
                        typed,
                        filter.topic(),
                        filter.kind(),
                        filter.difficulty(),
                        filter.state(),
                        filter.stale(),
                        page)
                .map(StoredQuestion::toLine);
    }

    /** Of signs alone nothing is left to look for, and nothing is found. */
    private static @Nullable String pattern(String typed, String words) {
        return typed.isEmpty() ? null : words.isEmpty() ? "!%" : "%" + words + "%";
    }

    @Transactional(readOnly = true)
    public List<String> topics(long bank) {
        return questions.topics(bank);
    }

    /** What waits for a person, in whatever bank, longest waiting first. */
    @Transactional(readOnly = true)
    public Page<QuestionLine> stale(Pageable page) {
        return questions.stale(page).map(StoredQuestion::toLine);
    }

    @Transactional(readOnly = true)
    public Optional<Sheet> question(long id) {
        return questions
                .findById(id)
                .flatMap(question -> revisions.newest(List.of(question)).stream()
                        .findFirst()
                        .map(newest -> new Sheet(
                                question.toLine(),
                                newest,
                                revisions.history(id).stream()
                                        .map(one -> new Written(one.revision(), one.by(), one.at()))
                                        .toList())));
    }

    /** The newest revisions of everything in the bank that was not retired, with their codes, as files are written from. */
    @Transactional(readOnly = true)
    public List<WrittenQuestion> written(long bank) {
        List<StoredQuestion> kept = questions.findByBankIdOrderById(bank).stream()
                .filter(question -> question.state() != QuestionState.RETIRED)
                .toList();
        Map<Long, @Nullable String> codes = new HashMap<>();
        kept.forEach(question -> codes.put(question.id(), question.code()));
        int[] number = {0};
        return revisions.newest(kept).stream()
                .map(question -> new WrittenQuestion(++number[0], codes.get(question.id()), question.content()))
                .toList();
    }

    /** A new question, not drawn before it is activated. */
    @Transactional
    public long add(long bank, QuestionContent content) {
        StoredQuestion question =
                intake.add(stored(bank).id(), null, QuestionState.DRAFT, QuestionRules.clean(content));
        record("question.added", question);
        return question.id();
    }

    /** A new revision; papers made from earlier ones keep them. */
    @Transactional
    public void revise(long id, int revision, QuestionContent content) {
        StoredQuestion question = get(id);
        if (question.revision() != revision) {
            throw new QuestionRefused("question.refused.changed-meanwhile");
        }
        intake.revise(question, QuestionRules.clean(content));
        record("question.revised", question);
    }

    @Transactional
    public void activate(long id) {
        StoredQuestion question = get(id);
        question.activate(clock.instant().truncatedTo(ChronoUnit.MICROS));
        record("question.activated", question);
    }

    @Transactional
    public void retire(long id) {
        StoredQuestion question = get(id);
        question.retire(clock.instant().truncatedTo(ChronoUnit.MICROS));
        record("question.retired", question);
    }

    /** Somebody has compared the question with its article as it reads now and vouches for it. */
    @Transactional
    public void confirm(long id) {
        StoredQuestion question = get(id);
        if (!question.isStale()) {
            throw new QuestionRefused("question.refused.not-stale");
        }
        Question newest = revisions.newest(List.of(question)).getFirst();
        question.confirm(
                foundations.basis(newest.cited()),
                Objects.requireNonNullElse(Intake.actor(), "?"),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        record("question.confirmed", question);
    }

    /** Compares every question with the library now; answers how many it has noted something about. */
    public int compare() {
        return staleness.checkAll();
    }

    /** Takes what a file holds, all of it that is sound. */
    @Transactional
    public BankReport take(long bank, List<WrittenQuestion> written, List<BadRow> bad) {
        return intake.take(stored(bank), written, bad);
    }

    /** What the library shows for a citation, empty where it shows nothing. */
    @Transactional(readOnly = true)
    public Optional<Article> article(@Nullable Cited cited) {
        String document = cited == null ? null : cited.document();
        return document == null || cited == null
                ? Optional.empty()
                : foundations
                        .text(document, Viewer.LIBRARIAN.published())
                        .map(text -> article(text, cited.provision()));
    }

    private static Article article(LegalText text, @Nullable String provision) {
        String number = text.summary().number();
        String name = number == null ? text.summary().title() : number;
        return Optional.ofNullable(provision)
                .flatMap(key -> CitedWords.of(text.provisions(), key))
                .map(words -> new Article(text.summary().slug(), name, words.label(), words.heading(), words.text()))
                .orElseGet(() -> new Article(
                        text.summary().slug(), name, "", text.summary().title(), ""));
    }

    private void record(String action, StoredQuestion question) {
        audit.record(action, "question:" + question.id(), Map.of("revision", String.valueOf(question.revision())));
    }

    private StoredBank stored(long id) {
        return banks.findById(id).orElseThrow(() -> new QuestionRefused("question.refused.no-bank"));
    }

    private StoredQuestion get(long id) {
        return questions.findById(id).orElseThrow(() -> new QuestionRefused("question.refused.no-question"));
    }

    private static String title(String given) {
        String title = Normalizer.normalize(given, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
        if (title.isEmpty() || title.length() > 300) {
            throw new QuestionRefused("question.refused.bank-title", "300");
        }
        return title;
    }

    private static String description(String given) {
        String description = Normalizer.normalize(given, Normalizer.Form.NFC).strip();
        if (description.length() > 2_000) {
            throw new QuestionRefused("question.refused.bank-description", "2000");
        }
        return description;
    }

    private String freeSlug(String title) {
        String plain = VietnameseText.fold(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String stem = plain.isEmpty() ? "ngan-hang" : plain.substring(0, Math.min(80, plain.length()));
        String slug = stem;
        for (int number = 2; slug.equals(QUEUE) || banks.findBySlug(slug).isPresent(); number++) {
            slug = stem + "-" + number;
        }
        return slug;
    }
}
