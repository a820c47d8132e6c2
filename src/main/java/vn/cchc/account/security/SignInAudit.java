package vn.cchc.account.security;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import vn.cchc.account.Registrar;
import vn.cchc.account.link.LinkHolder;
import vn.cchc.audit.AuditTrail;

/** Records who signed in and out and which attempts failed. */
@Component
class SignInAudit {

    private final AuditTrail trail;
    private final Registrar registrar;

    SignInAudit(AuditTrail trail, Registrar registrar) {
        this.trail = trail;
        this.registrar = registrar;
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        record("account.signed-in", event.getAuthentication(), Map.of("by", means(event.getAuthentication())));
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        record("account.signed-out", event.getAuthentication(), Map.of());
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        trail.record(
                "account.sign-in-failed",
                GuardedSignIn.subject(registrar, event.getAuthentication().getName()),
                Map.of("reason", event.getException().getClass().getSimpleName()));
    }

    /** As the person concerned, who is not yet or no longer in the security context. */
    private void record(String action, Authentication who, Map<String, String> details) {
        var subject = who.getPrincipal() instanceof LinkHolder holder
                ? holder.personId().toString()
                : Registrar.subject(who.getName());
        Runnable recording = () -> trail.record(action, subject, details);
        new DelegatingSecurityContextRunnable(recording, new SecurityContextImpl(who)).run();
    }

    private static String means(Authentication who) {
        if (who instanceof RememberMeAuthenticationToken) {
            return "remembered";
        }
        return who.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(own -> String.valueOf(own.getAuthority()).replace("FACTOR_", ""))
                .map(factor -> factor.toLowerCase(Locale.ROOT).replace('_', '-'))
                .findFirst()
                .orElse("other");
    }
}
