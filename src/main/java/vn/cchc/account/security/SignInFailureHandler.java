package vn.cchc.account.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads back to the sign-in page, which says what was wrong and keeps the name. */
class SignInFailureHandler implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var seconds = failure instanceof SignInWait wait
                ? Math.max(1, wait.duration().plusMillis(999).toSeconds())
                : 0;
        request.getSession()
                .setAttribute(SignInFailure.ATTRIBUTE, SignInFailure.of(seconds, request.getParameter("username")));
        response.sendRedirect(WebSecurityConfiguration.SIGN_IN + "?loi");
    }
}
