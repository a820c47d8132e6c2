package vn.cchc.account;

/** What somebody may do in the portal; an account may have several. */
public enum Role {
    ADMIN,
    LIBRARIAN,
    ORGANIZER,
    JUDGE,
    /** Works for an agency: civil servants and public employees. */
    STAFF,
    RESIDENT;

    /** As Spring Security's authority: {@code ROLE_ADMIN}. */
    public String authority() {
        return "ROLE_" + name();
    }

    /** Held somewhere but not everywhere, which {@link May} tells: {@code ROLE_SCOPED_JUDGE}. */
    public String scopedAuthority() {
        return "ROLE_SCOPED_" + name();
    }
}
