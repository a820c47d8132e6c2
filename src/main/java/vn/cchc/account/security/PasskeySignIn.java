package vn.cchc.account.security;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.cchc.account.RateLimits;
import vn.cchc.account.Registrar;

/** Recognises the owner of a passkey. The passkey was unlocked by its owner, so it counts as both factors. */
@Component
class PasskeySignIn implements AuthenticationProvider {

    static final String FACTOR = "WEBAUTHN";

    private final WebAuthnRelyingPartyOperations portal;
    private final Registrar registrar;
    private final RateLimits limits;

    PasskeySignIn(WebAuthnRelyingPartyOperations portal, Registrar registrar, RateLimits limits) {
        this.portal = portal;
        this.registrar = registrar;
        this.limits = limits;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return WebAuthnAuthenticationRequestToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var verdict = limits.signIn(
                RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                        ? attributes.getRequest().getRemoteAddr()
                        : "");
        if (!verdict.allowed()) {
            throw new SignInWait(verdict.retryAfter());
        }
        var person = registrar
                .find(owner((WebAuthnAuthenticationRequestToken) request))
                .orElseThrow(() -> new BadCredentialsException("The passkey's owner is gone"));
        if (!person.isEnabled()) {
            throw new DisabledException("The account is disabled");
        }
        return SecondStep.authenticated(person, null, FACTOR);
    }

    private String owner(WebAuthnAuthenticationRequestToken request) {
        try {
            return portal.authenticate(request.getWebAuthnRequest()).getName();
        } catch (RuntimeException refused) {
            // the library throws what it pleases at whatever a browser sends
            throw new BadCredentialsException("The passkey was refused", refused);
        }
    }
}
