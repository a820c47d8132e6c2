package vn.cchc.contest.attempt;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.account.KnownPerson;

/**
 * Somebody who wants to start.
 *
 * @param roles names of the roles of an account; empty for guests
 * @param signInName of an account, null for guests
 * @param organization the unit they say they work in, null where they don't
 * @param birthYear null where they did not say
 * @param assistedBy the official who helps, null where nobody does
 */
public record Applicant(
        KnownPerson person,
        Set<String> roles,
        @Nullable String signInName,
        @Nullable Long organization,
        @Nullable Integer birthYear,
        @Nullable String assistedBy) {

    public Applicant {
        roles = Set.copyOf(roles);
    }

    /** The unit said now, else the profile's. */
    @Nullable
    Long unit() {
        return organization != null ? organization : person.organizationId();
    }
}
