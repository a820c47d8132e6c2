package vn.cchc.account.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Duration;
import java.time.Instant;
import vn.cchc.account.Secret;

/** The last code sent to a contact for a purpose, and how many there were. */
@Entity
class ContactCode {

    static final Duration VALID = Duration.ofMinutes(10);
    static final Duration BETWEEN = Duration.ofSeconds(60);
    static final Duration COUNTED = Duration.ofHours(1);
    static final int MOST_SENDS = 5;
    static final int MOST_TRIES = 5;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_code_seq")
    @SequenceGenerator(name = "contact_code_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private String contact;

    @Column(length = 64)
    private String hash;

    private Instant sentAt;

    private Instant expiresAt;

    private int tries;

    private int sends;

    private Instant countedFrom;

    @SuppressWarnings("NullAway.Init")
    protected ContactCode() {}

    @SuppressWarnings("NullAway.Init")
    ContactCode(Purpose purpose, Contact contact, String hash, Instant now) {
        this.purpose = purpose;
        this.contact = contact.value();
        this.countedFrom = now;
        replace(hash, now);
    }

    /** How long until another code may be sent, zero where it may be now. */
    Duration wait(Instant now) {
        var next = sentAt.plus(BETWEEN);
        if (sends >= MOST_SENDS && now.isBefore(countedFrom.plus(COUNTED))) {
            next = countedFrom.plus(COUNTED);
        }
        return now.isBefore(next) ? Duration.between(now, next) : Duration.ZERO;
    }

    /** Another code; the one before it is none any more. */
    final void replace(String newHash, Instant now) {
        if (!now.isBefore(countedFrom.plus(COUNTED))) {
            countedFrom = now;
            sends = 0;
        }
        hash = newHash;
        sentAt = now;
        expiresAt = now.plus(VALID);
        tries = 0;
        sends++;
    }

    /** Counts a try; the right code is used up by it. */
    CodeCheck check(String typedHash, Instant now) {
        if (!now.isBefore(expiresAt) || tries >= MOST_TRIES) {
            return CodeCheck.OVER;
        }
        tries++;
        if (!Secret.same(hash, typedHash)) {
            return tries < MOST_TRIES ? CodeCheck.WRONG : CodeCheck.OVER;
        }
        expiresAt = now;
        return CodeCheck.RIGHT;
    }
}
