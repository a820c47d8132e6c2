package vn.cchc.account.oidc;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Service;
import vn.cchc.account.AccountOpening;
import vn.cchc.account.Person;
import vn.cchc.account.Registrar;
import vn.cchc.account.Role;
import vn.cchc.account.Secret;
import vn.cchc.account.SignInName;
import vn.cchc.account.secondfactor.SecondFactors;
import vn.cchc.audit.AuditTrail;

/**
 * Finds the account of whoever another service vouches for: the one linked before, else the one with the e-mail address that the
 * service has verified (an account's own address is verified as well, or an invitation was sent to it), else a new resident's.
 * Roles come from the portal alone.
 */
@Service
public class OidcPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** The service vouches for no address, so nobody can be found. */
    public static final String NO_EMAIL = "cchc_no_verified_email";

    private final OidcUserService service = new OidcUserService();
    private final IdentityRows identities;
    private final Registrar registrar;
    private final AccountOpening opening;
    private final SecondFactors factors;
    private final AuditTrail trail;
    private final Clock clock = Clock.systemUTC();

    OidcPeople(
            IdentityRows identities,
            Registrar registrar,
            AccountOpening opening,
            SecondFactors factors,
            AuditTrail trail) {
        this.identities = identities;
        this.registrar = registrar;
        this.opening = opening;
        this.factors = factors;
        this.trail = trail;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var user = service.loadUser(request);
        var issuer = Objects.requireNonNull(user.getIssuer()).toString();
        var person = account(issuer, Objects.requireNonNull(user.getSubject()), user);
        if (!person.isEnabled()) {
            throw new DisabledException("The account is disabled");
        }
        return new OidcPerson(factors.afterFirstStep(person), Objects.requireNonNull(user.getIdToken()));
    }

    private Person account(String issuer, String subject, OidcUser user) {
        return identities.account(issuer, subject).flatMap(registrar::find).orElseGet(() -> {
            var person = byEmail(user);
            identities.link(person.id(), issuer, subject, clock.instant());
            trail.record("account.identity-linked", Registrar.subject(person.getUsername()), Map.of("issuer", issuer));
            return person;
        });
    }

    private Person byEmail(OidcUser user) {
        var email = SignInName.normal(user.getEmail());
        if (email.isEmpty() || !Boolean.TRUE.equals(user.getEmailVerified())) {
            throw new OAuth2AuthenticationException(new OAuth2Error(NO_EMAIL));
        }
        return identities.accountWithEmail(email).flatMap(registrar::find).orElseGet(() -> {
            var person = opened(Objects.requireNonNullElse(name(user), email));
            identities.setEmail(person.id(), email);
            return person;
        });
    }

    private Person opened(String displayName) {
        // nobody knows this password; its owner may set one of their own
        return registrar.open(opening.freeName(), displayName, Secret.token(), Set.of(Role.RESIDENT));
    }

    private static @Nullable String name(OidcUser user) {
        var name = user.getFullName();
        return name == null || name.isBlank()
                ? null
                : name.strip().substring(0, Math.min(200, name.strip().length()));
    }
}
