package vn.cchc.account;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account as its owner and administrators see it. */
public record AccountLine(
        long id,
        String signInName,
        @Nullable String email,
        @Nullable String phone,
        Profile profile,
        boolean enabled,
        boolean demo,
        Set<Role> roles,
        Instant createdAt) {

    public AccountLine {
        roles = Set.copyOf(roles);
    }

    public PersonId person() {
        return PersonId.account(id);
    }

    KnownPerson known() {
        return new KnownPerson(
                person(),
                profile.displayName(),
                profile.organizationId(),
                profile.organization(),
                profile.localityId(),
                profile.locality(),
                enabled);
    }
}
