package vn.cchc.question.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cchc.question.Difficulty;
import vn.cchc.question.QuestionContent;
import vn.cchc.question.QuestionKind;
import vn.cchc.question.QuestionRefused;
import vn.cchc.question.QuestionRevision;
import vn.cchc.question.QuestionState;

/**
 * A question: where it stands, which revision is its newest, and what the article it cites looked like when a person last vouched for
 * it. What a revision says is a row of its own.
 */
@Entity
@Table(name = "question")
class StoredQuestion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "question_seq")
    @SequenceGenerator(name = "question_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int lockVersion;

    private long bankId;
    private @Nullable String code;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private QuestionState state;

    private int revision;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private QuestionKind kind;

    private String topic;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Difficulty difficulty;

    private String stem;
    private String words;
    private String likeness;
    private @Nullable String citedDocument;
    private @Nullable String citedProvision;
    private @Nullable String basis;
    private @Nullable String stale;
    private @Nullable Instant staleSince;
    private @Nullable String confirmedBy;
    private @Nullable Instant confirmedAt;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredQuestion() {}

    @SuppressWarnings("NullAway.Init") // describe() sets the rest
    StoredQuestion(long bankId, @Nullable String code, QuestionState state, QuestionContent content, Instant now) {
        this.bankId = bankId;
        this.code = code;
        this.state = state;
        this.createdAt = now;
        describe(content, now);
    }

    /** Counts a new revision; the article behind it has to be looked at anew. */
    final void describe(QuestionContent content, Instant now) {
        revision++;
        kind = content.kind();
        topic = content.topic();
        difficulty = content.difficulty();
        stem = content.stem();
        words = Likeness.words(content);
        likeness = Likeness.of(content);
        var cited = content.cited();
        citedDocument = cited == null ? null : cited.document();
        citedProvision = cited == null ? null : cited.provision();
        basis = null;
        stale = null;
        staleSince = null;
        updatedAt = now;
    }

    void activate(Instant now) {
        if (state == QuestionState.ACTIVE) {
            throw new QuestionRefused("question.refused.already-active");
        }
        state = QuestionState.ACTIVE;
        updatedAt = now;
    }

    void retire(Instant now) {
        if (state != QuestionState.ACTIVE) {
            throw new QuestionRefused("question.refused.not-active");
        }
        state = QuestionState.RETIRED;
        updatedAt = now;
    }

    /** A person has compared the question with the article as it reads now. */
    void confirm(@Nullable Basis seen, String by, Instant now) {
        basis = seen == null ? null : StoredJson.write(seen);
        stale = null;
        staleSince = null;
        confirmedBy = by;
        confirmedAt = now;
        updatedAt = now;
    }

    /**
     * Takes note of how the article reads now.
     *
     * @param current null where the library does not show it
     * @return whether that changed anything here
     */
    boolean compare(@Nullable Basis current, Instant now) {
        Basis confirmed = basis == null ? null : StoredJson.basis(basis);
        if (confirmed == null) {
            if (current == null) {
                return false;
            }
            confirmed = current.asIfSound();
        }
        List<StaleReason> reasons = confirmed.changes(current);
        String known = StoredJson.write(confirmed);
        String said = reasons.isEmpty() ? null : StoredJson.write(reasons);
        if (known.equals(basis) && Objects.equals(said, stale)) {
            return false;
        }
        basis = known;
        stale = said;
        staleSince = said == null ? null : Objects.requireNonNullElse(staleSince, now);
        return true;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    long bankId() {
        return bankId;
    }

    @Nullable
    String code() {
        return code;
    }

    QuestionState state() {
        return state;
    }

    int revision() {
        return revision;
    }

    QuestionRevision newest() {
        return new QuestionRevision(id(), revision);
    }

    @Nullable
    String citedDocument() {
        return citedDocument;
    }

    @Nullable
    String citedProvision() {
        return citedProvision;
    }

    String likeness() {
        return likeness;
    }

    boolean isStale() {
        return stale != null;
    }

    QuestionLine toLine() {
        return new QuestionLine(
                id(),
                revision,
                bankId,
                code,
                state,
                kind,
                topic,
                difficulty,
                stem,
                citedDocument,
                citedProvision,
                stale == null ? List.of() : StoredJson.reasons(stale),
                staleSince,
                confirmedBy,
                confirmedAt,
                updatedAt);
    }
}
