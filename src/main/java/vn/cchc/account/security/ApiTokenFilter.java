package vn.cchc.account.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.cchc.account.token.TokenDesk;

/**
 * Lets a call with one of the portal's API tokens act for the token's owner, for this request only. Other Bearer tokens pass by
 * untouched: they belong to whoever issued them.
 */
class ApiTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "bearer ";
    private static final String PREFIX = "cchc_";
    private static final int LONGEST = 100;

    private final TokenDesk tokens;
    private final ProblemResponses problems;

    ApiTokenFilter(TokenDesk tokens, ProblemResponses problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /** The value of the portal's own token in the request, null where there is none. */
    static @Nullable String token(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        var value = header.substring(SCHEME.length()).strip();
        return value.startsWith(PREFIX) ? value : null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var value = token(request);
        if (value == null) {
            chain.doFilter(request, response);
            return;
        }
        var recognised = value.length() <= LONGEST
                ? tokens.recognise(value)
                : java.util.Optional.<org.springframework.security.core.Authentication>empty();
        if (recognised.isEmpty()) {
            // never falls back to the session the browser may send along
            problems.invalidToken(request, response);
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(recognised.get());
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
