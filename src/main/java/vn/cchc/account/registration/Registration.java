package vn.cchc.account.registration;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cchc.account.AccountDirectory;
import vn.cchc.account.AccountLine;
import vn.cchc.account.AccountOpening;
import vn.cchc.account.ConsentPurpose;
import vn.cchc.account.Consents;
import vn.cchc.account.PasswordRefused;
import vn.cchc.account.Person;
import vn.cchc.account.PersonId;
import vn.cchc.account.Profile;
import vn.cchc.account.Registrar;
import vn.cchc.account.Role;
import vn.cchc.account.Secret;
import vn.cchc.audit.AuditTrail;

/**
 * Sends codes, looks at those that are typed, and does what they are for. What it answers never tells whether an address has an account:
 * only its owner reads that, in the message.
 */
@Service
public class Registration {

    private final ContactCodes codes;
    private final CodeLetters letters;
    private final CodeLimits limits;
    private final AccountDirectory accounts;
    private final AccountOpening opening;
    private final Secret secret;
    private final Consents consents;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Autowired
    Registration(
            ContactCodes codes,
            CodeLetters letters,
            CodeLimits limits,
            AccountDirectory accounts,
            AccountOpening opening,
            Secret secret,
            Consents consents,
            AuditTrail trail,
            PlatformTransactionManager transactions) {
        this.codes = codes;
        this.letters = letters;
        this.limits = limits;
        this.accounts = accounts;
        this.opening = opening;
        this.secret = secret;
        this.consents = consents;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = Clock.systemUTC();
    }

    /** Whether codes can be sent to phones at all. */
    public boolean reachesPhones() {
        return letters.reachesPhones();
    }

    /**
     * Sends a code, or tells an address of its account, or sends nothing: the caller can't tell which.
     *
     * @param clientAddress of whoever asks
     * @throws CodeWait where the last code is too recent or there were too many
     */
    public void send(Purpose purpose, Contact contact, String clientAddress, Locale locale) {
        if (!limits.maySend(clientAddress)) {
            throw new CodeWait(ContactCode.COUNTED);
        }
        try {
            transaction.executeWithoutResult(status -> sendNow(purpose, contact, locale));
        } catch (DataIntegrityViolationException twice) {
            // the same contact twice in one moment: the other one was sent
            throw new CodeWait(ContactCode.BETWEEN);
        }
    }

    /**
     * @throws CodeRefused where the code is wrong or over
     * @throws CodeWait where this address has tried too often
     */
    public Proof confirm(Purpose purpose, Contact contact, String code, String clientAddress) {
        if (!limits.mayTry(clientAddress)) {
            throw new CodeWait(Duration.ofMinutes(1));
        }
        var now = clock.instant();
        var check = transaction.execute(status -> codes.lock(purpose, contact.value())
                .map(sent -> sent.check(sealed(purpose, contact, figures(code)), now))
                .orElse(CodeCheck.OVER));
        if (check != CodeCheck.RIGHT) {
            throw new CodeRefused(check == CodeCheck.OVER);
        }
        return new Proof(purpose, contact, now);
    }

    /**
     * Opens a resident's account; the address is how they sign in. Whoever asks for it has agreed that the portal keeps it.
     *
     * @throws PasswordRefused where the password is no good
     * @throws ProofExpired where the code was confirmed too long ago, or has opened an account since
     */
    public Person register(Proof proof, Profile profile, String password) {
        proof.require(Purpose.REGISTER, clock.instant());
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                var person = opening.open(
                        profile, proof.contact().email(), proof.contact().phone(), password, Set.of(Role.RESIDENT));
                consents.give(PersonId.account(person.id()), ConsentPurpose.ACCOUNT);
                return person;
            }));
        } catch (IllegalStateException | DataIntegrityViolationException since) {
            throw new ProofExpired();
        }
    }

    /**
     * @throws PasswordRefused where the password is no good
     * @throws ProofExpired where the code was confirmed too long ago
     */
    public void resetPassword(Proof proof, String password) {
        proof.require(Purpose.RESET, clock.instant());
        var account = owner(proof.contact()).orElseThrow(ProofExpired::new);
        opening.resetPassword(account.id(), password);
    }

    /**
     * Gives an account the address that was shown to be its owner's.
     *
     * @throws ProofExpired where the code was confirmed too long ago, or the address has become another's
     */
    public void changeContact(long accountId, Proof proof) {
        proof.require(Purpose.CONTACT, clock.instant());
        try {
            accounts.reachBy(accountId, proof.contact().email(), proof.contact().phone());
        } catch (IllegalStateException | DataIntegrityViolationException since) {
            throw new ProofExpired();
        }
    }

    /** A contact of somebody who never came back is not kept. */
    public void sweep() {
        transaction.executeWithoutResult(
                status -> codes.deleteSentBefore(clock.instant().minus(ContactCode.COUNTED.multipliedBy(2))));
    }

    private void sendNow(Purpose purpose, Contact contact, Locale locale) {
        var now = clock.instant();
        var before = codes.lock(purpose, contact.value());
        var wait = before.map(code -> code.wait(now)).orElse(Duration.ZERO);
        if (wait.isPositive()) {
            throw new CodeWait(wait);
        }
        var owner = owner(contact);
        var wanted = purpose == Purpose.RESET
                ? owner.filter(AccountLine::enabled)
                        .filter(account -> !account.demo())
                        .isPresent()
                : owner.isEmpty();
        var code = Secret.code();
        // where no code goes out, none can be right
        var hash = wanted ? sealed(purpose, contact, code) : Secret.hash(Secret.token());
        before.ifPresentOrElse(
                sent -> sent.replace(hash, now), () -> codes.save(new ContactCode(purpose, contact, hash, now)));
        if (wanted) {
            letters.code(contact, purpose, code, locale);
        } else if (purpose != Purpose.RESET) {
            letters.already(contact, locale);
        }
        trail.record(
                "account.code-sent",
                owner.map(account -> Registrar.subject(account.signInName())).orElse("account:unknown"),
                Map.of("purpose", purpose.name(), "by", contact.email() != null ? "email" : "phone"));
    }

    private Optional<AccountLine> owner(Contact contact) {
        return contact.email() != null
                ? accounts.byEmail(contact.email())
                : Optional.ofNullable(contact.phone()).flatMap(accounts::byPhone);
    }

    private String sealed(Purpose purpose, Contact contact, String code) {
        return secret.seal("code", purpose + "\n" + contact.value() + "\n" + code);
    }

    /** People type a code as it is read out: in groups. */
    private static String figures(String code) {
        return code.replaceAll("[\\s.-]", "");
    }
}
