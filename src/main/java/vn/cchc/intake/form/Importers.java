package vn.cchc.intake.form;

import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who may bring documents in; what an API token needs besides its owner's role, the security chain of the API asks for. */
public final class Importers {

    private static final Set<String> ALLOWED = Set.of("ROLE_LIBRARIAN", "ROLE_ADMIN");

    private Importers() {}

    public static void check() {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        boolean allowed = person != null
                && person.isAuthenticated()
                && person.getAuthorities().stream()
                        .anyMatch(right -> ALLOWED.contains(String.valueOf(right.getAuthority())));
        if (!allowed) {
            throw new AccessDeniedException("Only librarians may import documents");
        }
    }
}
