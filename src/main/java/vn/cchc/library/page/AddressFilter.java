package vn.cchc.library.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.UrlPathHelper;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;

/**
 * Answers 404 at addresses where there is nothing, before security could ask for a sign-in and before Vaadin starts, and leads
 * from a document's former address to its present one. Nobody learns here whether a withheld document exists.
 */
@Component
@Order(AddressFilter.BEFORE_SECURITY)
class AddressFilter extends OncePerRequestFilter {

    static final int BEFORE_SECURITY = SecurityFilterProperties.DEFAULT_FILTER_ORDER - 10;

    private static final String DOCUMENTS = "/van-ban/";

    private final KnownAddresses known;
    private final ErrorPages errors;
    private final ObjectProvider<Library> library;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    AddressFilter(KnownAddresses known, ErrorPages errors, ObjectProvider<Library> library) {
        this.known = known;
        this.errors = errors;
        this.library = library;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        if (!known.contains(path)) {
            asWhoeverIsSignedIn(request, () -> errors.write(request, response, 404));
            return;
        }
        String slug = slug(path);
        if (slug == null) {
            chain.doFilter(request, response);
            return;
        }
        boolean[] answered = {false};
        asWhoeverIsSignedIn(request, () -> answered[0] = answerInstead(slug, request, response));
        if (!answered[0]) {
            chain.doFilter(request, response);
        }
    }

    private boolean answerInstead(String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Viewer viewer = viewer();
        if (library.getObject().exists(slug, viewer)) {
            return false;
        }
        Optional<String> present = library.getObject().movedTo(slug, viewer);
        if (present.isEmpty()) {
            errors.write(request, response, 404);
            return true;
        }
        String query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(
                HttpHeaders.LOCATION,
                request.getContextPath()
                        + DOCUMENTS
                        + UriUtils.encodePathSegment(present.get(), "UTF-8")
                        + (query == null ? "" : "?" + query));
        return true;
    }

    /** The slug at which the interactive view is asked for; the other representations see to themselves. */
    private static @org.jspecify.annotations.Nullable String slug(String path) {
        if (!path.startsWith(DOCUMENTS)) {
            return null;
        }
        String slug = path.substring(DOCUMENTS.length()).replaceAll("/$", "");
        boolean other = slug.isEmpty() || slug.contains("/") || slug.matches(".*\\.(html|pdf|json|xml)");
        return other ? null : slug;
    }

    static Viewer viewer() {
        return Viewer.of(SecurityContextHolder.getContext().getAuthentication()).published();
    }

    /** The security chain has not run yet: who asks is read from the session, for as long as the answer takes. */
    private void asWhoeverIsSignedIn(HttpServletRequest request, Answer answer) throws IOException {
        SecurityContext before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(
                    sessions.loadDeferredContext(request).get());
            answer.give();
        } finally {
            if (before.getAuthentication() == null) {
                SecurityContextHolder.clearContext();
            } else {
                SecurityContextHolder.setContext(before);
            }
        }
    }

    private interface Answer {
        void give() throws IOException;
    }
}
