package vn.cchc.account;

import org.jspecify.annotations.Nullable;

/**
 * What other modules may know of somebody.
 *
 * @param organization the unit as text, empty where none is known
 * @param locality the place as text, empty where none is known
 * @param active whether the person may still act
 */
public record KnownPerson(
        PersonId id,
        String displayName,
        @Nullable Long organizationId,
        String organization,
        @Nullable Long localityId,
        String locality,
        boolean active) {

    /** For pages that everyone reads. */
    public String maskedName() {
        return Masked.name(displayName);
    }
}
