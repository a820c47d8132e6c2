package vn.cchc.ui;

import java.util.Set;

/**
 * A section of the portal that its module puts into the frame's navigation by declaring a bean. Where it stands follows from its
 * address: what lies under {@code /quan-tri} is part of the desk, what lies under {@code /tai-khoan} of one's own account, the rest
 * of the main navigation.
 *
 * @param key message key of its name; a section of the desk also has {@code key.what}, a sentence on what it is for
 * @param path its address; every address below it counts as inside the section
 * @param roles who sees it, everyone where empty
 * @param plain whether its pages are served beside Vaadin, whose router must leave links to them alone
 */
public record NavigationEntry(int order, String key, String path, Set<String> roles, boolean plain) {

    /** Where the sections of those who run the portal lie. */
    public static final String DESK = "/quan-tri";

    private static final String OWN = "/tai-khoan";

    public NavigationEntry {
        roles = Set.copyOf(roles);
    }

    /** A section of Vaadin views. */
    public NavigationEntry(int order, String key, String path, Set<String> roles) {
        this(order, key, path, roles, false);
    }

    boolean isFor(Set<String> ownRoles) {
        return roles.isEmpty() || roles.stream().anyMatch(ownRoles::contains);
    }

    boolean contains(String address) {
        // one's own first page is not the section that the others lie in
        return path.equals(OWN) ? address.equals(path) : lies(address, path);
    }

    boolean onDesk() {
        return lies(path, DESK);
    }

    boolean ofAccount() {
        return lies(path, OWN);
    }

    static boolean lies(String address, String section) {
        return address.equals(section) || address.startsWith(section + "/");
    }
}
