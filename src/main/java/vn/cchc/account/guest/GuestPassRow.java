package vn.cchc.account.guest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.springframework.data.domain.Persistable;

/** Lets a guest come back. */
@Entity
@Table(name = "guest_pass")
class GuestPassRow implements Persistable<String> {

    @Id
    @Column(length = 64)
    private String hash;

    private long guestId;

    private Instant issuedAt;

    private Instant expiresAt;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected GuestPassRow() {}

    @SuppressWarnings("NullAway.Init")
    GuestPassRow(String hash, long guestId, Instant issuedAt, Instant expiresAt) {
        this.hash = hash;
        this.guestId = guestId;
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
        this.fresh = true;
    }

    long guestId() {
        return guestId;
    }

    boolean valid(Instant now) {
        return now.isBefore(expiresAt);
    }

    @Override
    public String getId() {
        return hash;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostLoad
    @PostPersist
    void stored() {
        fresh = false;
    }
}
