package vn.cchc.account.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.cchc.account.Person;
import vn.cchc.account.session.CurrentSession;
import vn.cchc.account.session.Sessions;
import vn.cchc.account.session.Sessions.Origin;

/**
 * Holds every request of somebody signed in against the table of sessions: however they signed in, the browser gets a row, and once
 * that row has ended, on whichever node, so has the session here.
 */
class SessionFilter extends OncePerRequestFilter {

    private final Sessions sessions;

    SessionFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/cchc/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var person = session == null ? null : person();
        if (session != null && person != null) {
            var origin = origin(request);
            var id = CurrentSession.id(session);
            if (id == null) {
                CurrentSession.bind(session, sessions.open(person.id(), origin));
            } else if (!sessions.isOpen(id, origin)) {
                end(session);
            }
        }
        chain.doFilter(request, response);
    }

    static Origin origin(HttpServletRequest request) {
        return new Origin(request.getHeader(HttpHeaders.USER_AGENT), request.getRemoteAddr());
    }

    private static void end(HttpSession session) {
        SecurityContextHolder.clearContext();
        try {
            session.invalidate();
        } catch (IllegalStateException alreadyEnded) {
            // another request of this browser was faster
        }
    }

    private static @Nullable Person person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Person person ? person : null;
    }
}
