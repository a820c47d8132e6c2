package vn.cchc.account.invitation;

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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;

/** A row of a confirmed sheet and what became of it. */
@Entity
class Invitation {

    static final Duration VALID = Duration.ofDays(14);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invitation_seq")
    @SequenceGenerator(name = "invitation_seq", allocationSize = 50)
    private Long id;

    private long batchId;

    private int rowNumber;

    private String name;

    private String email;

    private String phone;

    private String organization;

    @Enumerated(EnumType.STRING)
    private @Nullable Role role;

    private @Nullable String scopeKind;

    private @Nullable Long scopeId;

    @Enumerated(EnumType.STRING)
    private InvitationState state;

    @Column(length = 4000)
    private String problems;

    @Column(length = 64)
    private @Nullable String tokenHash;

    private @Nullable Instant sentAt;

    private @Nullable Instant expiresAt;

    private @Nullable Instant answeredAt;

    private @Nullable Long accountId;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    @SuppressWarnings("NullAway.Init")
    Invitation(long batchId, InvitedRow row, String problems) {
        this.batchId = batchId;
        this.rowNumber = row.number();
        this.name = row.name();
        this.email = row.email();
        this.phone = row.phone();
        this.organization = row.organization();
        this.role = row.role();
        this.scopeKind = row.scope() == null ? null : row.scope().kind();
        this.scopeId = row.scope() == null ? null : row.scope().id();
        this.problems = problems;
        this.state = InvitationState.REFUSED;
    }

    /** The link of an earlier letter leads nowhere any more. */
    void send(String newTokenHash, Instant now) {
        tokenHash = newTokenHash;
        state = InvitationState.SENT;
        sentAt = now;
        expiresAt = now.plus(VALID);
    }

    void grantedTo(long account, Instant now) {
        state = InvitationState.GRANTED;
        accountId = account;
        answeredAt = now;
    }

    void accept(long account, Instant now) {
        requireOpen();
        state = InvitationState.ACCEPTED;
        accountId = account;
        answeredAt = now;
        tokenHash = null;
    }

    void revoke(Instant now) {
        requireOpen();
        state = InvitationState.REVOKED;
        answeredAt = now;
        tokenHash = null;
    }

    void requireOpen() {
        if (state != InvitationState.SENT) {
            throw new IllegalStateException("The invitation is " + state);
        }
    }

    boolean canBeAccepted(Instant now) {
        return state == InvitationState.SENT && expiresAt != null && now.isBefore(expiresAt);
    }

    Long id() {
        return id;
    }

    int rowNumber() {
        return rowNumber;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    String phone() {
        return phone;
    }

    String organization() {
        return organization;
    }

    @Nullable
    Role role() {
        return role;
    }

    @Nullable
    Scope scope() {
        return scopeKind == null ? null : Scope.of(scopeKind, Objects.requireNonNullElse(scopeId, 0L));
    }

    InvitationState state() {
        return state;
    }

    String problems() {
        return problems;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }
}
