package vn.cchc.question.bank;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cchc.question.Bank;

/** A bank as it is kept. */
@Entity
@Table(name = "question_bank")
class StoredBank {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "question_bank_seq")
    @SequenceGenerator(name = "question_bank_seq", allocationSize = 50)
    private @Nullable Long id;

    private String slug;
    private String title;
    private String description;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredBank() {}

    StoredBank(String slug, String title, String description, Instant now) {
        this.slug = slug;
        this.title = title;
        this.description = description;
        this.createdAt = now;
    }

    void rename(String newTitle, String newDescription) {
        title = newTitle;
        description = newDescription;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    Bank toBank() {
        return new Bank(id(), slug, title, description);
    }
}
