package vn.cchc.account;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.session.Sessions;
import vn.cchc.audit.AuditTrail;
import vn.cchc.vietnamese.VietnameseText;

/** Finds accounts, describes their owners, and lets administrators close and reopen them. */
@Service
public class AccountDirectory implements PersonSource {

    private final Accounts accounts;
    private final Sessions sessions;
    private final AuditTrail trail;
    private final Clock clock = Clock.systemUTC();

    AccountDirectory(Accounts accounts, Sessions sessions, AuditTrail trail) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.trail = trail;
    }

    /**
     * Newest first.
     *
     * @param words of a name, an address or a unit, with or without accents; empty for all
     * @param role held anywhere, null for any
     * @param enabled null for both
     */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional(readOnly = true)
    public Page<AccountLine> search(String words, @Nullable Role role, @Nullable Boolean enabled, Pageable page) {
        var folded = VietnameseText.fold(words.strip().replaceAll("\\s+", " "));
        var figures = PhoneNumber.parse(folded).map(PhoneNumber::national).orElse(folded);
        var literal = figures.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return accounts.search(literal, role, enabled, clock.instant(), page).map(Account::line);
    }

    @Transactional(readOnly = true)
    public Optional<AccountLine> find(long id) {
        return accounts.findById(id).map(Account::line);
    }

    @Transactional(readOnly = true)
    public Optional<AccountLine> byEmail(EmailAddress email) {
        return accounts.findByEmail(email.value()).map(Account::line);
    }

    @Transactional(readOnly = true)
    public Optional<AccountLine> byPhone(PhoneNumber phone) {
        return accounts.findByPhone(phone.value()).map(Account::line);
    }

    @Transactional(readOnly = true)
    public Optional<AccountLine> bySignInName(SignInName name) {
        return accounts.findBySignInName(name.value()).map(Account::line);
    }

    /** Whose profiles name one of these units; disabled accounts are left out. */
    @Transactional(readOnly = true)
    public List<AccountLine> workingFor(Collection<Long> organizations) {
        return accounts.findByOrganizationIdInAndEnabledTrueOrderById(organizations).stream()
                .map(Account::line)
                .toList();
    }

    /** Which of these addresses have accounts already, by address. */
    @Transactional(readOnly = true)
    public Map<EmailAddress, AccountLine> byEmail(Collection<EmailAddress> emails) {
        return accounts.findByEmailIn(emails.stream().map(EmailAddress::value).toList()).stream()
                .map(Account::line)
                .collect(
                        Collectors.toMap(line -> new EmailAddress(Objects.requireNonNull(line.email())), line -> line));
    }

    /**
     * Puts an address that its owner has shown to be theirs in the place of the one of its kind.
     *
     * @throws IllegalStateException where it belongs to another account
     */
    @Transactional
    public void reachBy(long id, @Nullable EmailAddress email, @Nullable PhoneNumber phone) {
        var account = existing(id);
        if (account.demo()
                || (email != null && belongsToAnother(id, accounts.findByEmail(email.value())))
                || (phone != null && belongsToAnother(id, accounts.findByPhone(phone.value())))) {
            throw new IllegalStateException("The address belongs to another account, or the account is everyone's");
        }
        var before = account.line();
        account.reachBy(
                email != null
                        ? email
                        : Optional.ofNullable(before.email())
                                .map(EmailAddress::new)
                                .orElse(null),
                phone != null
                        ? phone
                        : Optional.ofNullable(before.phone())
                                .map(PhoneNumber::new)
                                .orElse(null));
        trail.record(
                "account.address-changed",
                Registrar.subject(account.signInName()),
                Map.of("kind", email != null ? "email" : "phone"));
    }

    private static boolean belongsToAnother(long id, Optional<Account> owner) {
        return owner.filter(account -> account.id() != id).isPresent();
    }

    @Override
    public PersonId.Kind kind() {
        return PersonId.Kind.ACCOUNT;
    }

    @Override
    @Transactional(readOnly = true)
    public Collection<KnownPerson> find(Collection<Long> numbers) {
        return accounts.findByIdIn(numbers).stream()
                .map(account -> account.line().known())
                .toList();
    }

    @Transactional
    public void describe(long id, Profile profile) {
        var account = existing(id);
        if (!account.profile().equals(profile)) {
            account.describe(profile);
            trail.record("account.described", Registrar.subject(account.signInName()), Map.of());
        }
    }

    /**
     * @throws IllegalStateException where the account is the last administrator's
     */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    public void close(long id) {
        var account = existing(id);
        if (account.enabled()) {
            keepAnAdministrator(account);
            account.disable();
            trail.record("account.disabled", Registrar.subject(account.signInName()), Map.of());
        }
    }

    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    public void reopen(long id) {
        var account = existing(id);
        if (!account.enabled()) {
            account.enable();
            trail.record("account.enabled", Registrar.subject(account.signInName()), Map.of());
        }
    }

    /**
     * Takes one of the roles that an account was opened with.
     *
     * @throws IllegalStateException where the account is the last administrator's
     */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    public void withdraw(long id, Role role) {
        var account = existing(id);
        if (account.roles().contains(role)) {
            if (role == Role.ADMIN) {
                keepAnAdministrator(account);
            }
            account.withdraw(role);
            // a session keeps the roles it began with
            sessions.endAll(id, account.signInName(), null);
            trail.record(
                    "account.role-withdrawn", Registrar.subject(account.signInName()), Map.of("role", role.name()));
        }
    }

    private void keepAnAdministrator(Account account) {
        if (account.enabled() && account.roles().contains(Role.ADMIN) && accounts.countWithRole(Role.ADMIN) < 2) {
            throw new IllegalStateException("The last administrator stays");
        }
    }

    private Account existing(long id) {
        return accounts.findById(id).orElseThrow(() -> new IllegalArgumentException("No account " + id));
    }
}
