package vn.cchc.account.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.cchc.account.Person;
import vn.cchc.account.view.CodeView;
import vn.cchc.account.view.SignOutView;

/** Leads whoever has shown only one of two factors to the second step, whichever page they ask for, and notes the page. */
class NextStepFilter extends OncePerRequestFilter {

    private static final Set<String> LEFT_ALONE = Set.of("/" + CodeView.PATH, "/" + SignOutView.PATH);

    private final Predicate<HttpServletRequest> isView;
    private final RequestCache wanted = new HttpSessionRequestCache();

    NextStepFilter(Predicate<HttpServletRequest> isView) {
        this.isView = isView;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof Person person
                && person.awaitsSecondStep()
                && "GET".equals(request.getMethod())
                && !LEFT_ALONE.contains(request.getServletPath())
                && isView.test(request)) {
            wanted.saveRequest(request, response);
            response.sendRedirect("/" + CodeView.PATH);
            return;
        }
        chain.doFilter(request, response);
    }
}
