package vn.cchc.account.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.cchc.account.RateLimits;
import vn.cchc.account.RateLimits.Verdict;
import vn.cchc.account.token.ApiTokenAuthentication;

/** Counts anonymous reading of the API, and imports by token. */
class RateLimitFilter extends OncePerRequestFilter {

    /** What pages ask for by themselves, while somebody types or points at a citation. */
    private static final Pattern TYPED = Pattern.compile("/(suggestions|organizations|localities|preview)$");

    private final RateLimits limits;
    private final ProblemResponses problems;

    RateLimitFilter(RateLimits limits, ProblemResponses problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var verdict = verdict(request);
        if (verdict.allowed()) {
            chain.doFilter(request, response);
        } else {
            problems.tooMany(request, response, verdict);
        }
    }

    private Verdict verdict(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var reads = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        if (authentication instanceof ApiTokenAuthentication token) {
            return reads ? Verdict.ALLOWED : limits.imports(token.means());
        }
        if (!reads || (authentication != null && !(authentication instanceof AnonymousAuthenticationToken))) {
            return Verdict.ALLOWED;
        }
        var session = request.getSession(false);
        var browser = session == null ? null : session.getId();
        return TYPED.matcher(request.getRequestURI()).find()
                ? limits.suggestions(request.getRemoteAddr(), browser)
                : limits.search(request.getRemoteAddr(), browser);
    }
}
