package vn.cchc.account.grant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.cchc.account.Grants.Grant;
import vn.cchc.account.PersonId;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;

/** A role that an account was given for a scope. */
@Entity
class AccountGrant {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_grant_seq")
    @SequenceGenerator(name = "account_grant_seq", allocationSize = 50)
    private Long id;

    private long accountId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String scopeKind;

    private long scopeId;

    private String grantedBy;

    private Instant grantedAt;

    private @Nullable Instant validUntil;

    private @Nullable String revokedBy;

    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected AccountGrant() {}

    @SuppressWarnings("NullAway.Init")
    AccountGrant(long accountId, Role role, Scope scope, String grantedBy, Instant grantedAt, @Nullable Instant until) {
        this.accountId = accountId;
        this.role = role;
        this.scopeKind = scope.kind();
        this.scopeId = scope.id();
        this.grantedBy = grantedBy;
        this.grantedAt = grantedAt;
        this.validUntil = until;
    }

    void extend(@Nullable Instant until) {
        validUntil = until;
    }

    /** Answers whether it still held. */
    boolean revoke(String by, Instant now) {
        if (!grant().holds(now)) {
            return false;
        }
        revokedBy = by;
        revokedAt = now;
        return true;
    }

    Grant grant() {
        return new Grant(
                id,
                PersonId.account(accountId),
                role,
                Scope.of(scopeKind, scopeId),
                grantedBy,
                grantedAt,
                validUntil,
                revokedAt);
    }
}
