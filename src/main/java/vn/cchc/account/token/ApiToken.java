package vn.cchc.account.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A token that somebody may call the API with. */
@Entity
class ApiToken {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_token_seq")
    @SequenceGenerator(name = "api_token_seq", allocationSize = 50)
    private Long id;

    private long accountId;

    private String label;

    @Column(length = 64)
    private String hash;

    @Column(length = 4)
    private String ending;

    private String scopes;

    private Instant issuedAt;

    private Instant expiresAt;

    private @Nullable Instant lastUsedAt;

    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected ApiToken() {}

    @SuppressWarnings("NullAway.Init")
    ApiToken(long accountId, String label, TokenValue value, Set<TokenScope> scopes, Instant from, Instant until) {
        if (label.isBlank() || label.length() > 100) {
            throw new IllegalArgumentException("A token's label has 1 to 100 characters");
        }
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("A token needs a scope");
        }
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("A token must expire after it is issued");
        }
        this.accountId = accountId;
        this.label = label.strip();
        this.hash = value.hash();
        this.ending = value.ending();
        this.scopes = TokenScope.join(scopes);
        this.issuedAt = from;
        this.expiresAt = until;
    }

    /** Answers whether it was still in use. */
    boolean revoke(Instant now) {
        if (revokedAt != null) {
            return false;
        }
        revokedAt = now;
        return true;
    }

    TokenState state(Instant now) {
        if (revokedAt != null) {
            return TokenState.REVOKED;
        }
        return now.isBefore(expiresAt) ? TokenState.ACTIVE : TokenState.EXPIRED;
    }

    Long id() {
        return id;
    }

    long accountId() {
        return accountId;
    }

    String label() {
        return label;
    }

    String ending() {
        return ending;
    }

    Set<TokenScope> scopes() {
        return TokenScope.split(scopes);
    }

    Instant issuedAt() {
        return issuedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant lastUsedAt() {
        return lastUsedAt;
    }
}
