package vn.cchc.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which role for what. An account's own roles and grants for the whole portal hold for every scope; otherwise a role holds
 * for exactly the scope it was granted for. An administrator is not a judge: each role is asked for by itself.
 */
public interface Grants {

    /** Whether the person holds the role there now; disabled accounts and revoked links hold none. */
    boolean has(PersonId person, Role role, Scope scope);

    /** What of this kind the person holds the role for, by grants of its own; the whole portal is not listed. */
    List<Long> scopes(PersonId person, Role role, String kind);

    /** Every grant an account ever got, newest first. */
    List<Grant> of(PersonId account);

    /** Who holds a role there now by a grant for exactly this scope. */
    List<Grant> in(Scope scope);

    /**
     * Gives an account a role, for ever where {@code until} is null. Where it holds that very grant already, its end is moved.
     *
     * @throws IllegalArgumentException where the scope's thing does not exist or the end has passed
     */
    Grant give(PersonId account, Role role, Scope scope, @Nullable Instant until);

    /** A second time it does nothing. */
    void revoke(long grantId);

    /**
     * A role that somebody has, had, or will lose.
     *
     * @param grantedBy sign-in name
     * @param until null for ever
     */
    record Grant(
            long id,
            PersonId account,
            Role role,
            Scope scope,
            String grantedBy,
            Instant grantedAt,
            @Nullable Instant until,
            @Nullable Instant revokedAt) {

        public boolean holds(Instant now) {
            return revokedAt == null && (until == null || now.isBefore(until));
        }
    }
}
