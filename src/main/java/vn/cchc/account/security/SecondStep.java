package vn.cchc.account.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;
import vn.cchc.account.Person;
import vn.cchc.account.Registrar;
import vn.cchc.account.secondfactor.SecondFactors;
import vn.cchc.audit.AuditTrail;

/** Gives somebody the rights of their account once both factors are shown. */
@Component
public class SecondStep {

    /** How long ago a factor may have been shown for somebody to change what their sign-in rests on. */
    private static final Duration RECENT = Duration.ofMinutes(30);

    private final Registrar registrar;
    private final AuditTrail trail;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SecondStep(Registrar registrar, AuditTrail trail) {
        this.registrar = registrar;
        this.trail = trail;
    }

    /**
     * Replaces the session's authentication, under a new session id, and says where the person wanted to go.
     *
     * @param factor what was shown beside the first factor: {@code TOTP}, {@code WEBAUTHN}
     * @return an address of this portal
     */
    public String complete(HttpServletRequest request, HttpServletResponse response, Person pending, String factor) {
        var before = SecurityContextHolder.getContext().getAuthentication();
        var person = registrar.find(pending.id()).filter(Person::isEnabled).orElseThrow();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authenticated(person, before, factor));
        request.changeSessionId();
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        trail.record(
                "account.second-step-passed",
                Registrar.subject(person.getUsername()),
                Map.of("by", factor.toLowerCase(Locale.ROOT)));
        var wanted = new HttpSessionRequestCache().getRequest(request, response);
        return wanted == null ? "/" : wanted.getRedirectUrl();
    }

    /** Whether a factor was shown a short while ago; a browser that is only remembered has shown none. */
    public static boolean isRecent(Authentication authentication) {
        var since = Instant.now().minus(RECENT);
        return authentication.getAuthorities().stream()
                .anyMatch(own -> own instanceof FactorGrantedAuthority factor
                        && factor.getIssuedAt().isAfter(since));
    }

    static Authentication authenticated(Person person, @Nullable Authentication before, String factor) {
        var authorities = SecondFactors.rights(person, before == null ? List.of() : before.getAuthorities());
        authorities.add(FactorGrantedAuthority.fromFactor(factor));
        var whole = UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
        if (before != null) {
            whole.setDetails(before.getDetails());
        }
        return whole;
    }
}
