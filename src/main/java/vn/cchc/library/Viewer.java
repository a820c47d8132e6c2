package vn.cchc.library;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/**
 * What a reader may see. Every read of the library and of the index takes one; there is no read without.
 *
 * @param audiences published documents of these audiences are visible
 * @param unpublished whether drafts and withdrawn documents are visible too, in the librarian's own lists only
 */
public record Viewer(Set<Audience> audiences, boolean unpublished) {

    /** Somebody who is not signed in, or a search engine. */
    public static final Viewer ANYONE = new Viewer(Set.of(Audience.PUBLIC), false);

    public static final Viewer STAFF = new Viewer(Set.of(Audience.PUBLIC, Audience.STAFF), false);

    public static final Viewer LIBRARIAN = new Viewer(EnumSet.allOf(Audience.class), true);

    public Viewer {
        audiences = Set.copyOf(audiences);
    }

    /** The rights that follow from somebody's roles; null and anonymous tokens see what anyone sees. */
    public static Viewer of(@Nullable Authentication authentication) {
        if (authentication == null || !authentication.isAuthenticated()) {
            return ANYONE;
        }
        Viewer viewer = ANYONE;
        for (var authority : authentication.getAuthorities()) {
            switch (String.valueOf(authority.getAuthority())) {
                case "ROLE_ADMIN", "ROLE_LIBRARIAN" -> {
                    return LIBRARIAN;
                }
                case "ROLE_ORGANIZER", "ROLE_JUDGE", "ROLE_STAFF" -> viewer = STAFF;
                default -> {
                    // residents read what anyone reads
                }
            }
        }
        return viewer;
    }

    /** The same rights over published documents only: what searching and reading use, librarians included. */
    public Viewer published() {
        return new Viewer(audiences, false);
    }

    public boolean maySee(PublicationState state, Audience audience) {
        return unpublished || (state == PublicationState.PUBLISHED && audiences.contains(audience));
    }
}
