package vn.cchc.contest.attempt;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.account.Guests;
import vn.cchc.account.KnownPerson;
import vn.cchc.account.PersonId;

/**
 * Somebody who wants to start.
 *
 * @param who somebody known, or a guest to be registered
 * @param roles names of the roles of an account; empty for guests
 * @param signInName of an account, null for guests
 * @param organization the unit they say they work in, null where they don't
 * @param birthYear null where they did not say
 * @param assistedBy the official who helps, null where nobody does
 */
public record Applicant(
        Who who,
        Set<String> roles,
        @Nullable String signInName,
        @Nullable Long organization,
        @Nullable Integer birthYear,
        @Nullable String assistedBy) {

    public Applicant {
        roles = Set.copyOf(roles);
    }

    /** Whom the portal knows, or is about to. */
    public sealed interface Who {

        boolean isGuest();

        @Nullable
        Long locality();

        /** Somebody known already. */
        record Known(KnownPerson person) implements Who {

            @Override
            public boolean isGuest() {
                return person.id().kind() == PersonId.Kind.GUEST;
            }

            @Override
            public @Nullable Long locality() {
                return person.localityId();
            }
        }

        /** A guest who is registered by starting. */
        record Fresh(Guests.Checked entry) implements Who {

            @Override
            public boolean isGuest() {
                return true;
            }

            @Override
            public @Nullable Long locality() {
                return entry.localityId();
            }
        }
    }

    /** The unit said now, else the profile's. */
    @Nullable
    Long unit() {
        return organization != null || !(who instanceof Who.Known known)
                ? organization
                : known.person().organizationId();
    }
}
