package vn.cchc.account.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.cchc.account.SecuritySettings;

/**
 * The headers every answer carries. They are set before anything else happens: Vaadin commits its answers past a filter that would
 * add them late, and what is refused or not found before the security chains run needs them as well.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class SecurityHeaders extends OncePerRequestFilter {

    /** For pages without Vaadin: nothing but our own files. */
    static final String STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    /** Vaadin's client starts from inline scripts and evaluates what the server sends it. */
    static final String VAADIN = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + "connect-src 'self'; object-src 'none'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    /** A browser's own PDF reader is made of scripts and styles, which a policy for the file would stop. */
    static final String FILE = "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    /** Addresses of pages and files that Vaadin has no part in. */
    static final String[] PLAIN = {
        "/cchc/**",
        "/van-ban/*.html",
        "/van-ban/*.pdf",
        "/van-ban/*.json",
        "/van-ban/*.xml",
        "/thi",
        "/thi/**",
        "/thi-thu/**",
        "/sang-kien",
        "/sang-kien/**",
        "/cham-diem",
        "/cham-diem/**",
        "/bien-nhan",
        "/bien-nhan/**",
        "/giay-chung-nhan",
        "/giay-chung-nhan/**",
        "/ke-hoach",
        "/ke-hoach/**",
        "/hoi-thi",
        "/hoi-thi/**",
        "/ghi-nhan",
        "/ghi-nhan.js",
        "/feed.atom",
        "/sitemap.xml",
        "/sitemap-*.xml",
        "/robots.txt",
        "/favicon.ico",
        "/error"
    };

    static final RequestMatcher PDF = Paths.anyOf("/van-ban/*.pdf", "/bien-nhan/*/giay-chung-nhan.pdf");

    private static final String POLICY = "Content-Security-Policy";
    private static final String PERMISSIONS =
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";
    // subdomains belong to other systems of the agency
    private static final String TLS_FOR_A_YEAR = "max-age=31536000";

    private static final RequestMatcher WITHOUT_VAADIN = Paths.anyOf(
            Paths.anyOf(PLAIN),
            Paths.anyOf("/api", "/api/**", "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**"),
            Paths.anyOf("/actuator", "/actuator/**", "/noi-bo/**"));
    /** The built files carry their content's hash in their names and may be kept. */
    private static final RequestMatcher BUILT = Paths.anyOf("/VAADIN/**");

    private static final RequestMatcher FONTS = Paths.anyOf("/cchc/fonts/**");
    private static final RequestMatcher OWN_FILES = Paths.anyOf("/cchc/**");

    private final boolean tls;

    SecurityHeaders(SecuritySettings settings) {
        tls = settings.tlsTerminated();
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        common(request, response);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            response.setHeader(POLICY, STRICT);
        } else if (!WITHOUT_VAADIN.matches(request)) {
            response.setHeader(POLICY, VAADIN);
            if (!BUILT.matches(request)) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            }
        } else {
            response.setHeader(POLICY, PDF.matches(request) ? FILE : STRICT);
            if (OWN_FILES.matches(request)) {
                // names of our own files stay when their content changes; fonts don't change
                response.setHeader(
                        HttpHeaders.CACHE_CONTROL, FONTS.matches(request) ? "public, max-age=604800" : "no-cache");
                chain.doFilter(request, new SettledCaching(response));
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void common(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (tls || request.isSecure()) {
            response.setHeader("Strict-Transport-Security", TLS_FOR_A_YEAR);
        }
    }

    /** Keeps what was said about caching: Vaadin's file server gives every file an hour, a new style would wait that long. */
    private static final class SettledCaching extends HttpServletResponseWrapper {

        SettledCaching(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name)) {
                super.addHeader(name, value);
            }
        }
    }
}
