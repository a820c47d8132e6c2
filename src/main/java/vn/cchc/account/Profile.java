package vn.cchc.account;

import org.jspecify.annotations.Nullable;

/**
 * What people say about themselves.
 *
 * @param organization the unit as text, empty for none
 * @param locality the place as text, empty for none
 */
public record Profile(
        String displayName,
        @Nullable Long organizationId,
        String organization,
        @Nullable Long localityId,
        String locality) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_PLACE = 300;

    public Profile {
        displayName = displayName.strip().replaceAll("\\s+", " ");
        organization = organization.strip();
        locality = locality.strip();
        if (displayName.isEmpty() || displayName.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A name has 1 to " + LONGEST_NAME + " characters");
        }
        if (organization.length() > LONGEST_PLACE || locality.length() > LONGEST_PLACE) {
            throw new IllegalArgumentException("A unit or a place has at most " + LONGEST_PLACE + " characters");
        }
    }

    public static Profile named(String displayName) {
        return new Profile(displayName, null, "", null, "");
    }
}
