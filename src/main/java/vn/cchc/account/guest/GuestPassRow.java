package vn.cchc.account.guest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Lets a guest come back. */
@Entity
@Table(name = "guest_pass")
class GuestPassRow {

    @Id
    @Column(length = 64)
    private String hash;

    private long guestId;

    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected GuestPassRow() {}

    long guestId() {
        return guestId;
    }

    boolean valid(Instant now) {
        return now.isBefore(expiresAt);
    }
}
