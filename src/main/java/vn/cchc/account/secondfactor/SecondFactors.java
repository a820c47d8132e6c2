package vn.cchc.account.secondfactor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.Person;
import vn.cchc.account.Registrar;
import vn.cchc.account.Secret;
import vn.cchc.account.attempt.Attempts;
import vn.cchc.account.attempt.Backoff;
import vn.cchc.audit.AuditTrail;

/**
 * The second step of signing in. Codes are RFC 6238's (SHA-1, six figures, 30 seconds: what every app understands), those of the
 * step before and after are taken too, and none is taken twice.
 */
@Service
public class SecondFactors {

    /** What an account must have two factors for. */
    private static final Set<String> GUARDED = Set.of("ROLE_ADMIN", "ROLE_ORGANIZER", "ROLE_SCOPED_ORGANIZER");

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactors.class);
    private static final Backoff BACKOFF = new Backoff(5, Duration.ofSeconds(30), Duration.ofHours(1));
    private static final int SECRET_BYTES = 20;
    private static final int CODES = 10;
    private static final int CODE_BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FactorRows rows;
    private final FactorSeal seal;
    private final SecondFactorSettings settings;
    private final Attempts attempts;
    private final AuditTrail trail;
    private final Clock clock;
    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

    @Autowired
    SecondFactors(
            FactorRows rows, FactorSeal seal, SecondFactorSettings settings, Attempts attempts, AuditTrail trail) {
        this(rows, seal, settings, attempts, trail, Clock.systemUTC());
    }

    SecondFactors(
            FactorRows rows,
            FactorSeal seal,
            SecondFactorSettings settings,
            Attempts attempts,
            AuditTrail trail,
            Clock clock) {
        this.rows = rows;
        this.seal = seal;
        this.settings = settings;
        this.attempts = attempts;
        this.trail = trail;
        this.clock = clock;
    }

    /** What came of typing a code. */
    public enum Verdict {
        RIGHT,
        WRONG,
        /** Not looked at: too many wrong ones before. */
        WAIT
    }

    /** Whether this portal demands a second factor at all; the demonstration doesn't. */
    public boolean demanded() {
        return settings.required();
    }

    /** @param whole with all the rights the account has */
    @Transactional(readOnly = true)
    public FactorState of(Person whole) {
        var app = rows.app(whole.id()).filter(FactorRows.App::confirmed).isPresent();
        return new FactorState(
                settings.required()
                        && whole.getAuthorities().stream()
                                .anyMatch(own -> GUARDED.contains(String.valueOf(own.getAuthority()))),
                app,
                rows.hasPasskey(whole.id()),
                rows.codesLeft(whole.id()));
    }

    /** Whoever has shown one factor: without rights for now, where two are asked for. */
    @Transactional(readOnly = true)
    public Person afterFirstStep(Person whole) {
        if (whole.mustChangePassword()) {
            // has no rights either, and signs in again afterwards
            return whole;
        }
        var state = of(whole);
        return state.required() || state.app() ? whole.beforeSecondStep() : whole;
    }

    /** What somebody may do, and the factors they have shown on the way, which tell how and how recently they signed in. */
    public static List<GrantedAuthority> rights(Person person, Collection<? extends GrantedAuthority> shown) {
        var rights = new ArrayList<GrantedAuthority>(person.getAuthorities());
        shown.stream().filter(FactorGrantedAuthority.class::isInstance).forEach(rights::add);
        return rights;
    }

    /**
     * A new secret for an authenticator app; it counts once {@link #confirm} has seen a code.
     *
     * @throws IllegalStateException where the account has an app already
     */
    @Transactional
    public Enrolment enrol(Person person, String portal) {
        if (rows.app(person.id()).filter(FactorRows.App::confirmed).isPresent()) {
            throw new IllegalStateException("The account has an authenticator app");
        }
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        rows.start(person.id(), seal.seal(secret), clock.instant());
        var typed = Base32.encode(secret);
        return new Enrolment(
                typed,
                "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                        .formatted(encoded(portal), encoded(person.getUsername()), typed, encoded(portal)));
    }

    @Transactional
    public Verdict confirm(Person person, String typed) {
        if (attempts.attempt(guarded(person), BACKOFF).isPositive()) {
            return Verdict.WAIT;
        }
        var app = rows.app(person.id()).filter(found -> !found.confirmed());
        if (app.isEmpty() || !fits(person.id(), app.get(), typed)) {
            return Verdict.WRONG;
        }
        attempts.succeeded(guarded(person));
        rows.confirm(person.id(), clock.instant());
        trail.record("account.authenticator-added", Registrar.subject(person.getUsername()), Map.of());
        return Verdict.RIGHT;
    }

    /** A code of the app, or one of those on paper. */
    @Transactional
    public Verdict verify(Person person, String typed) {
        if (attempts.attempt(guarded(person), BACKOFF).isPositive()) {
            return Verdict.WAIT;
        }
        var app = rows.app(person.id()).filter(FactorRows.App::confirmed);
        if (app.isPresent() && fits(person.id(), app.get(), typed)) {
            attempts.succeeded(guarded(person));
            return Verdict.RIGHT;
        }
        if (rows.useCode(person.id(), Secret.hash(Base32.normal(typed)), clock.instant())) {
            attempts.succeeded(guarded(person));
            trail.record(
                    "account.recovery-code-used",
                    Registrar.subject(person.getUsername()),
                    Map.of("left", String.valueOf(rows.codesLeft(person.id()))));
            return Verdict.RIGHT;
        }
        trail.record("account.second-step-failed", Registrar.subject(person.getUsername()), Map.of());
        return Verdict.WRONG;
    }

    /** Ten new codes for paper, shown this once; older ones no longer fit. */
    @Transactional
    public List<String> newRecoveryCodes(Person person) {
        var codes = new ArrayList<String>();
        for (int i = 0; i < CODES; i++) {
            var bytes = new byte[CODE_BYTES];
            RANDOM.nextBytes(bytes);
            codes.add(Base32.encode(bytes).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-"));
        }
        rows.replaceCodes(
                person.id(),
                codes.stream().map(code -> Secret.hash(Base32.normal(code))).toList());
        trail.record("account.recovery-codes-made", Registrar.subject(person.getUsername()), Map.of());
        return codes;
    }

    /** Whether the account asks for an app's code. */
    @Transactional(readOnly = true)
    public boolean hasApp(long accountId) {
        return rows.app(accountId).filter(FactorRows.App::confirmed).isPresent();
    }

    /** Takes the app and the codes on paper away; an administrator does so for whoever lost both. */
    @Transactional
    public void removeApp(long accountId, String signInName) {
        if (rows.removeApp(accountId)) {
            rows.replaceCodes(accountId, List.of());
            trail.record("account.authenticator-removed", Registrar.subject(signInName), Map.of());
        }
    }

    private boolean fits(long accountId, FactorRows.App app, String typed) {
        var figures = typed.replaceAll("\\s", "");
        if (!figures.matches("[0-9]{6}")) {
            return false;
        }
        var step = step(app, figures);
        return step.isPresent() && rows.use(accountId, step.getAsLong());
    }

    private OptionalLong step(FactorRows.App app, String figures) {
        try {
            var key = new SecretKeySpec(seal.open(app.sealedSecret()), generator.getAlgorithm());
            var length = generator.getTimeStep().toSeconds();
            var now = clock.instant().getEpochSecond() / length;
            for (long step = now - 1; step <= now + 1; step++) {
                var code =
                        generator.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * length), Locale.ROOT);
                if (Secret.same(code, figures)) {
                    return OptionalLong.of(step);
                }
            }
        } catch (IllegalStateException otherSecret) {
            LOG.warn("An authenticator app's secret was sealed under another CCHC_SECRET; its codes can't be checked.");
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Any bytes will do as a key", e);
        }
        return OptionalLong.empty();
    }

    private static String guarded(Person person) {
        return "second-step\n" + person.id();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
