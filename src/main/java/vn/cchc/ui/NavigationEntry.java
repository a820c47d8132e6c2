package vn.cchc.ui;

import java.util.Set;

/**
 * A section of the portal that its module puts into the frame's navigation by declaring a bean.
 *
 * @param key message key of its name
 * @param path its address; every address below it counts as inside the section
 * @param roles who sees it, everyone where empty
 */
public record NavigationEntry(int order, String key, String path, Set<String> roles) {

    public NavigationEntry {
        roles = Set.copyOf(roles);
    }

    boolean isFor(Set<String> ownRoles) {
        return roles.isEmpty() || roles.stream().anyMatch(ownRoles::contains);
    }

    boolean contains(String address) {
        return address.equals(path) || address.startsWith(path + "/");
    }
}
