package vn.cchc.account.security;

import java.util.Map;
import java.util.Objects;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import vn.cchc.account.Person;
import vn.cchc.account.RateLimits;
import vn.cchc.account.Registrar;
import vn.cchc.account.secondfactor.SecondFactors;
import vn.cchc.audit.AuditTrail;

/** Checks a name and a password, unless too many were tried. */
@Component
class GuardedSignIn implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final Registrar registrar;
    private final SignInGuard guard;
    private final RateLimits limits;
    private final SecondFactors factors;
    private final AuditTrail trail;

    GuardedSignIn(
            Registrar registrar,
            PasswordEncoder encoder,
            SignInGuard guard,
            RateLimits limits,
            SecondFactors factors,
            AuditTrail trail) {
        passwords = new DaoAuthenticationProvider(registrar);
        passwords.setPasswordEncoder(encoder);
        // only who knows the password learns that the account is disabled, and after the same time
        passwords.setPreAuthenticationChecks(user -> {});
        passwords.setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
        passwords.setUserDetailsPasswordService(registrar);
        this.registrar = registrar;
        this.guard = guard;
        this.limits = limits;
        this.factors = factors;
        this.trail = trail;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var address = request.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        var name = request.getName();
        var verdict = limits.signIn(address);
        if (!verdict.allowed()) {
            throw new SignInWait(verdict.retryAfter());
        }
        var wait = guard.attempt(name, address);
        if (wait.isPositive()) {
            throw new SignInWait(wait);
        }
        try {
            var result = passwords.authenticate(request);
            guard.succeeded(name, address);
            return afterFirstStep(result);
        } catch (BadCredentialsException wrong) {
            var blocked = guard.blockedFor(name, address);
            if (blocked.isPositive()) {
                trail.record(
                        "account.locked-out",
                        subject(registrar, name),
                        Map.of("seconds", String.valueOf(blocked.toSeconds() + 1)));
            }
            throw wrong;
        }
    }

    private Authentication afterFirstStep(Authentication whole) {
        var person = factors.afterFirstStep((Person) Objects.requireNonNull(whole.getPrincipal()));
        if (person == whole.getPrincipal()) {
            return whole;
        }
        var pending = UsernamePasswordAuthenticationToken.authenticated(
                person, null, SecondFactors.rights(person, whole.getAuthorities()));
        pending.setDetails(whole.getDetails());
        return pending;
    }

    /** Names of accounts only: what else is typed into that field may be a password. */
    static String subject(Registrar registrar, String typed) {
        return registrar
                .find(typed)
                .map(person -> Registrar.subject(person.getUsername()))
                .orElse("account:unknown");
    }
}
