package vn.cchc.account.security;

import java.util.List;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.stereotype.Component;
import vn.cchc.account.SecuritySettings;

/** The headers every answer carries, and the three content policies. */
@Component
class SecurityHeaders {

    /** For pages without Vaadin: nothing but our own files. */
    static final String STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Vaadin's client starts from inline scripts and evaluates what the server sends it. */
    static final String VAADIN = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self';"
            + " object-src 'none'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    /** A browser's own PDF reader is built from scripts and styles of its own, which a policy for the file would stop. */
    static final String FILE = "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static final HeaderWriter UNCACHED = new CacheControlHeadersWriter();

    /** "Do not store" where nobody has said otherwise, except for our own files: their names stay when they change. */
    private static final HeaderWriter CACHING = (request, response) -> {
        var path = request.getServletPath();
        if (!path.startsWith("/cchc/")) {
            UNCACHED.writeHeaders(request, response);
        } else if (response.getStatus() < 400) {
            response.setHeader(
                    "Cache-Control", path.startsWith("/cchc/fonts/") ? "public, max-age=604800" : "no-cache");
        }
    };

    private static final String PERMISSIONS =
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";
    private static final long YEAR = 31_536_000;

    private final List<HeaderWriter> common;

    SecurityHeaders(SecuritySettings settings) {
        var opener = new CrossOriginOpenerPolicyHeaderWriter();
        opener.setPolicy(CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN);
        common = List.of(
                new XContentTypeOptionsHeaderWriter(),
                new XFrameOptionsHeaderWriter(XFrameOptionsHeaderWriter.XFrameOptionsMode.DENY),
                new ReferrerPolicyHeaderWriter(
                        ReferrerPolicyHeaderWriter.ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN),
                new PermissionsPolicyHeaderWriter(PERMISSIONS),
                opener,
                // subdomains belong to other systems of the agency
                new HstsHeaderWriter(request -> settings.tlsTerminated() || request.isSecure(), YEAR, false));
    }

    /** What every answer under this policy carries. */
    List<HeaderWriter> with(HeaderWriter contentPolicy) {
        var all = new java.util.ArrayList<>(common);
        all.add(contentPolicy);
        return List.copyOf(all);
    }

    static HeaderWriter policy(String directives) {
        return new ContentSecurityPolicyHeaderWriter(directives);
    }

    /** Headers written just before the answer goes out. */
    void write(HttpSecurity http, HeaderWriter contentPolicy) {
        http.headers(headers -> {
            headers.defaultsDisabled().addHeaderWriter(CACHING);
            with(contentPolicy).forEach(headers::addHeaderWriter);
        });
    }

    /** Headers written before anything else happens: Vaadin commits its answers past the filter that would add them late. */
    void writeEagerly(HttpSecurity http, HeaderWriter contentPolicy) {
        http.headers(headers -> {
            headers.defaultsDisabled();
            with(contentPolicy).forEach(headers::addHeaderWriter);
            headers.withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                @Override
                public <O extends HeaderWriterFilter> O postProcess(O filter) {
                    filter.setShouldWriteHeadersEagerly(true);
                    return filter;
                }
            });
        });
    }
}
