package vn.cchc.account;

import java.io.Serial;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** Whoever is signed in, as Spring Security's principal. Its name is the sign-in name. */
public class Person extends User {

    /** Instead of every role while the password must be replaced. */
    public static final String MUST_CHANGE_PASSWORD = "MUST_CHANGE_PASSWORD";

    @Serial
    private static final long serialVersionUID = 1L;

    private final long id;
    private final String displayName;

    Person(Account account) {
        super(
                account.signInName(),
                account.passwordHash(),
                account.enabled(),
                true,
                true,
                true,
                account.mustChangePassword()
                        ? List.of(new SimpleGrantedAuthority(MUST_CHANGE_PASSWORD))
                        : authorities(account.roles()));
        this.id = account.id();
        this.displayName = account.displayName();
    }

    public long id() {
        return id;
    }

    public String displayName() {
        return displayName;
    }

    /** Signed in with a password that others know. */
    public boolean mustChangePassword() {
        return getAuthorities().stream().anyMatch(authority -> MUST_CHANGE_PASSWORD.equals(authority.getAuthority()));
    }

    private static List<? extends GrantedAuthority> authorities(Set<Role> roles) {
        return roles.stream()
                .map(Role::authority)
                .map(SimpleGrantedAuthority::new)
                .toList();
    }
}
