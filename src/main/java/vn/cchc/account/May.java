package vn.cchc.account;

import java.util.Arrays;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Whether whoever acts now may act as something, for methods and views: {@code @PreAuthorize("@may.act('ORGANIZER', 'contest', #id)")}.
 * Administrators may act as organizers and librarians everywhere, but never as judges.
 */
@Component("may")
public class May {

    private static final Set<Role> ADMINISTERED = Set.of(Role.ORGANIZER, Role.LIBRARIAN, Role.STAFF);

    private final Grants grants;
    private final CurrentPerson current;

    May(Grants grants, CurrentPerson current) {
        this.grants = grants;
        this.current = current;
    }

    /** By names, for expressions. */
    public boolean act(String role, String kind, long id) {
        return act(Role.valueOf(role), Scope.of(kind, id));
    }

    public boolean act(Role role, Scope scope) {
        return current.id()
                .filter(person -> grants.has(person, role, scope)
                        || (ADMINISTERED.contains(role) && grants.has(person, Role.ADMIN, Scope.PORTAL)))
                .isPresent();
    }

    /**
     * @throws AccessDeniedException where none of the roles is held there
     */
    public void require(Scope scope, Role... roles) {
        if (Arrays.stream(roles).noneMatch(role -> act(role, scope))) {
            throw new AccessDeniedException("Needs a role for " + scope);
        }
    }
}
