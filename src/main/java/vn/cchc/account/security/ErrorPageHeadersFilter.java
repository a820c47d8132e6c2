package vn.cchc.account.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/** An error page is written after the failed address's own filters ran or never ran; it gets its own headers here. */
class ErrorPageHeadersFilter extends OncePerRequestFilter {

    private final SecurityHeaders headers;

    ErrorPageHeadersFilter(SecurityHeaders headers) {
        this.headers = headers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getDispatcherType() != jakarta.servlet.DispatcherType.ERROR;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", SecurityHeaders.STRICT);
        for (HeaderWriter writer : headers.with(SecurityHeaders.policy(SecurityHeaders.STRICT))) {
            writer.writeHeaders(request, response);
        }
        chain.doFilter(request, response);
    }
}
