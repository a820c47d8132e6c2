package vn.cchc.account.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.springframework.security.web.authentication.rememberme.CookieTheftException;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;
import org.springframework.stereotype.Component;
import vn.cchc.account.Person;
import vn.cchc.account.Registrar;
import vn.cchc.account.SecuritySettings;
import vn.cchc.account.secondfactor.SecondFactors;
import vn.cchc.account.session.CurrentSession;
import vn.cchc.account.session.SessionSettings;
import vn.cchc.account.session.Sessions;
import vn.cchc.account.session.Sessions.Resumption;

/**
 * Lets a browser sign in by itself: its cookie names a session and a token that is replaced at every use. Being remembered is one
 * factor; whoever needs two still shows the other.
 */
@Component
class RememberedSignIn extends AbstractRememberMeServices {

    static final String COOKIE = "cchc-remember";
    private static final int PARTS = 2;

    private final Sessions sessions;
    private final SecondFactors factors;

    RememberedSignIn(
            Registrar registrar,
            Sessions sessions,
            SecondFactors factors,
            SessionSettings settings,
            SecuritySettings security) {
        // the key only has to be the same within one request
        super(UUID.randomUUID().toString(), registrar);
        this.sessions = sessions;
        this.factors = factors;
        setCookieName(COOKIE);
        setTokenValiditySeconds((int) Duration.ofDays(settings.days()).toSeconds());
        if (security.tlsTerminated()) {
            setUseSecureCookie(true);
        }
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    }

    @Override
    protected void onLoginSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        if (authentication.getPrincipal() instanceof Person person) {
            var id = sessions.open(person.id(), SessionFilter.origin(request));
            CurrentSession.bind(request.getSession(), id);
            setCookie(new String[] {id, sessions.remember(id)}, getTokenValiditySeconds(), request, response);
        }
    }

    @Override
    protected UserDetails processAutoLoginCookie(
            String[] parts, HttpServletRequest request, HttpServletResponse response) {
        if (parts.length != PARTS) {
            throw new InvalidCookieException("Not one of ours");
        }
        return switch (sessions.resume(parts[0], parts[1])) {
            case Resumption.Accepted accepted -> {
                if (accepted.token() != null) {
                    setCookie(
                            new String[] {accepted.session(), accepted.token()},
                            getTokenValiditySeconds(),
                            request,
                            response);
                }
                CurrentSession.bind(request.getSession(), accepted.session());
                yield getUserDetailsService().loadUserByUsername(accepted.signInName());
            }
            case Resumption.Stolen stolen ->
                throw new CookieTheftException("A remember-me token was used a second time");
            case Resumption.Unknown unknown -> throw new InvalidCookieException("No such token");
        };
    }

    @Override
    protected Authentication createSuccessfulAuthentication(HttpServletRequest request, UserDetails user) {
        var person = factors.afterFirstStep((Person) user);
        var authentication = new RememberMeAuthenticationToken(getKey(), person, person.getAuthorities());
        authentication.setDetails(getAuthenticationDetailsSource().buildDetails(request));
        return authentication;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        super.logout(request, response, authentication);
        var id = CurrentSession.id(request.getSession(false));
        if (id != null && authentication != null && authentication.getPrincipal() instanceof Person person) {
            sessions.forget(person.id(), id);
        }
    }
}
