package vn.cchc.account;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.audit.AuditTrail;

/** Opens accounts for people who have shown an address to be theirs, and lets them in again when they forgot their password. */
@Service
public class AccountOpening {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Registrar registrar;
    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final AuditTrail trail;

    AccountOpening(Registrar registrar, Accounts accounts, PasswordEncoder encoder, AuditTrail trail) {
        this.registrar = registrar;
        this.accounts = accounts;
        this.encoder = encoder;
        this.trail = trail;
    }

    /**
     * Opens an account whose owner signs in with an address; its sign-in name is made up and says nothing about them.
     *
     * @throws PasswordRefused where the password is no good
     * @throws IllegalStateException where an address belongs to another account
     */
    @Transactional
    public Person open(
            Profile profile,
            @Nullable EmailAddress email,
            @Nullable PhoneNumber phone,
            String password,
            Set<Role> roles) {
        if (email == null && phone == null) {
            throw new IllegalArgumentException("An account needs an e-mail address or a phone");
        }
        if ((email != null && accounts.findByEmail(email.value()).isPresent())
                || (phone != null && accounts.findByPhone(phone.value()).isPresent())) {
            throw new IllegalStateException("An address of the new account belongs to another");
        }
        var opened = registrar.open(freeName(), profile.displayName(), password, roles);
        var account = accounts.findById(opened.id()).orElseThrow();
        account.describe(profile);
        account.reachBy(email, phone);
        return opened;
    }

    /**
     * Sets a password without asking for the old one.
     *
     * @throws PasswordRefused where the password is no good
     */
    @Transactional
    public void resetPassword(long id, String password) {
        var account = accounts.findById(id).orElseThrow(() -> new IllegalArgumentException("No account " + id));
        if (account.demo()) {
            throw new PasswordRefused("account.password.demo");
        }
        PasswordPolicy.check(
                password,
                account.signInName(),
                List.of(account.displayName(), Objects.requireNonNullElse(account.email(), "")));
        account.replacePassword(Objects.requireNonNull(encoder.encode(password)));
        trail.record("account.password-reset", Registrar.subject(account.signInName()), Map.of());
    }

    /** A made-up sign-in name that nobody has and that says nothing about its owner. */
    public SignInName freeName() {
        SignInName name;
        do {
            name = new SignInName("u%09d".formatted(RANDOM.nextInt(1_000_000_000)));
        } while (accounts.findBySignInName(name.value()).isPresent());
        return name;
    }
}
