package vn.cchc.library.document;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is acting, for what the library itself remembers about its changes. */
final class CurrentPerson {

    private CurrentPerson() {}

    static @Nullable String name() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        String name = authentication == null ? null : authentication.getName();
        return name == null || name.length() <= 200 ? name : name.substring(0, 200);
    }
}
