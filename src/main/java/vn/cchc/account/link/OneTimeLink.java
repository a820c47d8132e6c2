package vn.cchc.account.link;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.cchc.account.OneTimeLinks.Link;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;

/** A link that lets its holder in. */
@Entity
class OneTimeLink {

    private static final int MOST_USES = 50;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "one_time_link_seq")
    @SequenceGenerator(name = "one_time_link_seq", allocationSize = 50)
    private Long id;

    @Column(length = 64)
    private String hash;

    private String displayName;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String scopeKind;

    private long scopeId;

    private int usesAllowed;

    private int uses;

    private String issuedBy;

    private Instant issuedAt;

    private Instant expiresAt;

    private @Nullable Instant lastUsedAt;

    private @Nullable String revokedBy;

    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected OneTimeLink() {}

    @SuppressWarnings("NullAway.Init")
    OneTimeLink(
            String hash, String displayName, Role role, Scope scope, int uses, String by, Instant now, Instant until) {
        if (displayName.isBlank() || displayName.strip().length() > 200) {
            throw new IllegalArgumentException("A link needs its holder's name, of at most 200 characters");
        }
        if (uses < 1 || uses > MOST_USES) {
            throw new IllegalArgumentException("A link is for 1 to " + MOST_USES + " uses");
        }
        if (!until.isAfter(now)) {
            throw new IllegalArgumentException("A link must expire after it is issued");
        }
        this.hash = hash;
        this.displayName = displayName.strip();
        this.role = role;
        this.scopeKind = scope.kind();
        this.scopeId = scope.id();
        this.usesAllowed = uses;
        this.issuedBy = by;
        this.issuedAt = now;
        this.expiresAt = until;
    }

    void use(Instant now) {
        if (!link().canBeUsed(now)) {
            throw new IllegalStateException("The link can't be used any more");
        }
        uses++;
        lastUsedAt = now;
    }

    /** Has another secret from now on, and all its uses. */
    void renew(String newHash) {
        hash = newHash;
        uses = 0;
    }

    /** Answers whether it was still in force. */
    boolean revoke(String by, Instant now) {
        if (revokedAt != null) {
            return false;
        }
        revokedBy = by;
        revokedAt = now;
        return true;
    }

    Link link() {
        return new Link(
                id,
                displayName,
                role,
                Scope.of(scopeKind, scopeId),
                usesAllowed,
                uses,
                issuedBy,
                issuedAt,
                expiresAt,
                lastUsedAt,
                revokedAt);
    }
}
