package vn.cchc.account.view;

import vn.cchc.account.Profile;

/** Cuts what was typed to what an account can hold. */
final class Places {

    private Places() {}

    static Profile profile(String name, OrganizationField organization, LocalityField locality) {
        return new Profile(name, organization.id(), cut(organization.text()), locality.id(), cut(locality.text()));
    }

    private static String cut(String text) {
        return text.length() <= Profile.LONGEST_PLACE ? text : text.substring(0, Profile.LONGEST_PLACE);
    }
}
