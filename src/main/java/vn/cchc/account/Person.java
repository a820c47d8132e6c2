package vn.cchc.account;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** Whoever is signed in, as Spring Security's principal. Its name is the sign-in name. */
public class Person extends User implements Identified {

    /** Instead of every role while the password must be replaced. */
    public static final String MUST_CHANGE_PASSWORD = "MUST_CHANGE_PASSWORD";

    @Serial
    private static final long serialVersionUID = 1L;

    private final long id;
    private final String displayName;

    Person(Account account) {
        this(account, List.of());
    }

    /** @param grants those that hold now, beside the account's own roles */
    Person(Account account, Collection<Grants.Grant> grants) {
        super(
                account.signInName(),
                account.passwordHash(),
                account.enabled(),
                true,
                true,
                true,
                account.mustChangePassword()
                        ? List.of(new SimpleGrantedAuthority(MUST_CHANGE_PASSWORD))
                        : authorities(account.roles(), grants));
        this.id = account.id();
        this.displayName = account.displayName();
    }

    public long id() {
        return id;
    }

    @Override
    public PersonId personId() {
        return PersonId.account(id);
    }

    @Override
    public String displayName() {
        return displayName;
    }

    @Override
    public boolean hasAccount() {
        return true;
    }

    /** Signed in with a password that others know. */
    public boolean mustChangePassword() {
        return getAuthorities().stream().anyMatch(authority -> MUST_CHANGE_PASSWORD.equals(authority.getAuthority()));
    }

    private static List<? extends GrantedAuthority> authorities(Set<Role> roles, Collection<Grants.Grant> grants) {
        var own = roles.stream().map(Role::authority);
        var granted = grants.stream()
                .map(grant -> grant.scope().isPortal()
                        ? grant.role().authority()
                        : grant.role().scopedAuthority());
        return Stream.concat(own, granted)
                .distinct()
                .map(SimpleGrantedAuthority::new)
                .toList();
    }
}
