package vn.cchc.search.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.cchc.account.PersonId;

/** A search somebody keeps. */
@Entity
@Table(name = "saved_search")
class SavedSearch {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "saved_search_seq")
    @SequenceGenerator(name = "saved_search_seq", sequenceName = "saved_search_seq", allocationSize = 50)
    private @Nullable Long id;

    private String person = "";

    @Column(length = 1_000)
    private String words = "";

    @Column(length = 4_000)
    private String address = "";

    /** The search as JSON. */
    @Column(length = 8_000)
    private String request = "";

    @Column(name = "by_mail")
    private boolean byMail;

    private String language = "";

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    /** Up to here changes of documents were looked at. */
    @Column(name = "checked_at")
    private Instant checkedAt = Instant.EPOCH;

    protected SavedSearch() {}

    SavedSearch(PersonId person, String words, String address, String request, String language, Instant now) {
        this.person = person.toString();
        this.words = words;
        this.address = address;
        this.request = request;
        this.language = language;
        this.createdAt = now;
        this.checkedAt = now;
    }

    long id() {
        return id == null ? 0 : id;
    }

    PersonId person() {
        return PersonId.parse(person);
    }

    String words() {
        return words;
    }

    String address() {
        return address;
    }

    String request() {
        return request;
    }

    boolean byMail() {
        return byMail;
    }

    String language() {
        return language;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant checkedAt() {
        return checkedAt;
    }

    /** From now on letters come, about what changes from now on; or no more. */
    void tellByMail(boolean wanted, Instant now) {
        byMail = wanted;
        checkedAt = now;
    }

    void checkedUpTo(Instant instant) {
        checkedAt = instant;
    }
}
