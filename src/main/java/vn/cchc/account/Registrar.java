package vn.cchc.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.audit.AuditTrail;

/** Opens accounts, finds them for signing in, and changes their passwords. */
@Service
public class Registrar implements UserDetailsService, UserDetailsPasswordService {

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final AuditTrail trail;
    private final Grants grants;
    private final Clock clock = Clock.systemUTC();

    Registrar(Accounts accounts, PasswordEncoder encoder, AuditTrail trail, Grants grants) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.trail = trail;
        this.grants = grants;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String name) {
        return find(name).orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    /** By sign-in name, e-mail address or phone, however they are typed. */
    @Transactional(readOnly = true)
    public Optional<Person> find(String name) {
        return accounts.findByNameOrEmail(SignInName.normal(name))
                .or(() -> PhoneNumber.parse(name).flatMap(phone -> accounts.findByPhone(phone.value())))
                .map(this::person);
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(long id) {
        return accounts.findById(id).map(this::person);
    }

    /**
     * @throws PasswordRefused where the password is no good
     * @throws IllegalStateException where the name is taken
     */
    @Transactional
    public Person open(SignInName name, String displayName, String password, Set<Role> roles) {
        PasswordPolicy.check(password, name.value(), List.of(displayName));
        return new Person(create(name, displayName, hash(password), roles));
    }

    /** Opens an account whose password is known to others, so its owner must replace it before anything else. */
    @Transactional
    public Person openWithOneTimePassword(SignInName name, String displayName, String password, Set<Role> roles) {
        PasswordPolicy.check(password, name.value());
        var account = create(name, displayName, hash(password), roles);
        account.requireNewPassword();
        return new Person(account);
    }

    /** @param hash of the password all demonstration's accounts share: one reckoning, slow on purpose, is enough for them */
    @Transactional
    void openDemo(SignInName name, String displayName, Supplier<String> hash, Set<Role> roles) {
        if (accounts.findBySignInName(name.value()).isEmpty()) {
            create(name, displayName, hash.get(), roles).markAsDemo();
        }
    }

    @Transactional(readOnly = true)
    boolean demoAccountExists() {
        return accounts.existsByDemoTrue();
    }

    @Transactional(readOnly = true)
    boolean administratorExists() {
        return accounts.existsWithRole(Role.ADMIN);
    }

    /**
     * @throws PasswordRefused where the old password is wrong or the new one is no good
     */
    @Transactional
    public void changePassword(long id, String oldPassword, String newPassword) {
        var account = accounts.findById(id).orElseThrow(() -> new IllegalArgumentException("No account " + id));
        if (account.demo()) {
            throw new PasswordRefused("account.password.demo");
        }
        if (!encoder.matches(oldPassword, account.passwordHash())) {
            throw new PasswordRefused("account.password.old-wrong");
        }
        PasswordPolicy.check(
                newPassword,
                account.signInName(),
                List.of(account.displayName(), Objects.requireNonNullElse(account.email(), "")));
        if (encoder.matches(newPassword, account.passwordHash())) {
            throw new PasswordRefused("account.password.same");
        }
        account.replacePassword(hash(newPassword));
        trail.record("account.password-changed", subject(account.signInName()), Map.of());
    }

    /** Nobody can sign in with it, and its tokens stop working. */
    @Transactional
    public void disable(long id) {
        var account = accounts.findById(id).orElseThrow(() -> new IllegalArgumentException("No account " + id));
        account.disable();
        trail.record("account.disabled", subject(account.signInName()), Map.of());
    }

    @Override
    @Transactional
    public UserDetails updatePassword(UserDetails user, @org.jspecify.annotations.Nullable String newHash) {
        accounts.findBySignInName(user.getUsername())
                .ifPresent(account -> account.reencodePassword(Objects.requireNonNull(newHash)));
        return user;
    }

    /** How the trail names an account. */
    public static String subject(String signInName) {
        return "account:" + signInName;
    }

    private Person person(Account account) {
        var now = clock.instant();
        return new Person(
                account,
                grants.of(PersonId.account(account.id())).stream()
                        .filter(grant -> grant.holds(now))
                        .toList());
    }

    private Account create(SignInName name, String displayName, String hash, Set<Role> roles) {
        if (accounts.findBySignInName(name.value()).isPresent()) {
            throw new IllegalStateException("The name " + name.value() + " is taken");
        }
        var account = accounts.save(new Account(name, displayName, hash, roles, clock.instant()));
        trail.record(
                "account.opened",
                subject(name.value()),
                Map.of(
                        "roles",
                        String.join(
                                ",",
                                new TreeSet<>(roles.stream().map(Role::name).toList()))));
        return account;
    }

    String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }
}
