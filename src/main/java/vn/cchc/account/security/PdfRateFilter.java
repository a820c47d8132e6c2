package vn.cchc.account.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.cchc.account.RateLimits;

/** A PDF costs as much to make as many searches, so it counts as one. */
class PdfRateFilter extends OncePerRequestFilter {

    private final RateLimits limits;
    private final RequestMatcher pdf;

    PdfRateFilter(RateLimits limits, RequestMatcher pdf) {
        this.limits = limits;
        this.pdf = pdf;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !pdf.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var verdict = limits.search(request.getRemoteAddr(), session == null ? null : session.getId());
        if (verdict.allowed()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(verdict.retrySeconds()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }
}
