package vn.cchc.account.security;

import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;

/** The two calls of our own script with which a passkey signs somebody in. Answers hold for one challenge of one session. */
final class PasskeyFilters {

    private static final String SIGN_IN = WebSecurityConfiguration.SIGN_IN + "/passkey";
    private static final String OPTIONS = SIGN_IN + "/loi-moi";

    /** Both, for the token against forged requests: the challenge does that here. */
    static final String[] ADDRESSES = {SIGN_IN, OPTIONS};

    private PasskeyFilters() {}

    static PublicKeyCredentialRequestOptionsFilter options(WebAuthnRelyingPartyOperations passkeys) {
        var filter = new PublicKeyCredentialRequestOptionsFilter(passkeys);
        filter.setRequestMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, OPTIONS));
        return filter;
    }

    static WebAuthnAuthenticationFilter signIn(AuthenticationManager manager) {
        var filter = new WebAuthnAuthenticationFilter();
        filter.setRequiresAuthenticationRequestMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, SIGN_IN));
        filter.setAuthenticationManager(manager);
        filter.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        return filter;
    }
}
