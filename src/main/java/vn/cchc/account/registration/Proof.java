package vn.cchc.account.registration;

import java.time.Duration;
import java.time.Instant;

/** That somebody has read the code sent to a contact; only this package makes one. */
public final class Proof {

    private static final Duration VALID = Duration.ofMinutes(30);

    private final Purpose purpose;
    private final Contact contact;
    private final Instant shown;

    Proof(Purpose purpose, Contact contact, Instant shown) {
        this.purpose = purpose;
        this.contact = contact;
        this.shown = shown;
    }

    public Contact contact() {
        return contact;
    }

    void require(Purpose needed, Instant now) {
        if (purpose != needed || !now.isBefore(shown.plus(VALID))) {
            throw new ProofExpired();
        }
    }
}
