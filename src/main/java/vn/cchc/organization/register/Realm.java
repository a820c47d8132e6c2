package vn.cchc.organization.register;

import java.util.Arrays;
import java.util.List;
import vn.cchc.organization.LocalityKind;
import vn.cchc.organization.OrganizationKind;

/** The two trees of the register. */
public enum Realm {
    ORGANIZATION(OrganizationKind.values()),
    LOCALITY(LocalityKind.values());

    private final List<String> kinds;

    Realm(Enum<?>[] kinds) {
        this.kinds = Arrays.stream(kinds).map(Enum::name).toList();
    }

    /** The kinds of units there are in it, in their usual order. */
    public List<String> kinds() {
        return kinds;
    }
}
