package vn.cchc.account.token;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token as lists show it, without its value.
 *
 * @param owner the sign-in name of whose rights it has
 * @param ending the last four characters of its value
 */
public record TokenSummary(
        long id,
        String owner,
        String label,
        String ending,
        Set<TokenScope> scopes,
        TokenState state,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    public TokenSummary {
        scopes = Set.copyOf(scopes);
    }
}
