package vn.cchc.account;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;

/** Whoever is signed in, as Spring Security's principal. Its name is the sign-in name. */
public class Person extends User implements Identified {

    /** Instead of every role while the password must be replaced. */
    public static final String MUST_CHANGE_PASSWORD = "MUST_CHANGE_PASSWORD";

    /** Instead of every role until the second step of signing in is done. */
    public static final String SECOND_STEP = "SECOND_STEP";

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

    /** The owner of the account that is signed in; empty for anyone else, the holder of a one-time link too. */
    public static Optional<Person> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Person person
                ? Optional.of(person)
                : Optional.empty();
    }

    /** The same person with these authorities. */
    protected Person(Person person, Collection<? extends GrantedAuthority> authorities) {
        super(
                person.getUsername(),
                Objects.requireNonNullElse(person.getPassword(), ""),
                person.isEnabled(),
                true,
                true,
                true,
                authorities);
        this.id = person.id;
        this.displayName = person.displayName;
    }

    /** The same person without rights, until the second step of signing in is done. */
    public Person beforeSecondStep() {
        return new Person(this, List.of(new SimpleGrantedAuthority(SECOND_STEP)));
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

    /** Has shown one factor where two are asked for. */
    public boolean awaitsSecondStep() {
        return getAuthorities().stream().anyMatch(authority -> SECOND_STEP.equals(authority.getAuthority()));
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
