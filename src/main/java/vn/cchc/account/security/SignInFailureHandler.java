package vn.cchc.account.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import vn.cchc.account.oidc.OidcPeople;
import vn.cchc.account.security.SignInFailure.Reason;

/** Leads back to the sign-in page, which says what was wrong and keeps the name. */
class SignInFailureHandler implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInFailureHandler.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof OAuth2AuthenticationException refused) {
            // the operator's to mend, and without personal data
            LOG.warn("Signing in with another service failed: {}", refused.getError());
        }
        var seconds = failure instanceof SignInWait wait
                ? Math.max(1, wait.duration().plusMillis(999).toSeconds())
                : 0;
        request.getSession()
                .setAttribute(
                        SignInFailure.ATTRIBUTE,
                        SignInFailure.of(reason(failure), seconds, request.getParameter("username")));
        response.sendRedirect(WebSecurityConfiguration.SIGN_IN + "?loi");
    }

    private static Reason reason(AuthenticationException failure) {
        return switch (failure) {
            case SignInWait wait -> Reason.WAIT;
            case DisabledException disabled -> Reason.DISABLED;
            case OAuth2AuthenticationException refused ->
                OidcPeople.NO_EMAIL.equals(refused.getError().getErrorCode()) ? Reason.NO_EMAIL : Reason.SERVICE;
            default -> Reason.WRONG;
        };
    }
}
