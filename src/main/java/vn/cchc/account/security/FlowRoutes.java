package vn.cchc.account.security;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.spring.SpringServlet;
import com.vaadin.flow.spring.security.RequestUtil;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Holds a view's own annotation against the very first request for its address, so that a wrong role is answered 403 over HTTP and
 * not only once Vaadin has started in the browser.
 */
@org.springframework.stereotype.Component
class FlowRoutes implements AuthorizationManager<RequestAuthorizationContext> {

    private final ServletRegistrationBean<SpringServlet> servlet;
    private final AccessAnnotationChecker annotations;
    private final RequestUtil requests;

    FlowRoutes(
            ServletRegistrationBean<SpringServlet> servlet, AccessAnnotationChecker annotations, RequestUtil requests) {
        this.servlet = servlet;
        this.annotations = annotations;
        this.requests = requests;
    }

    /** Whether the address is a view's. */
    boolean isView(HttpServletRequest request) {
        return !requests.isFrameworkInternalRequest(request) && view(request) != null;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var view = Objects.requireNonNull(view(context.getRequest()));
        var who = authentication.get();
        Principal principal = who instanceof AnonymousAuthenticationToken ? null : who;
        Function<String, Boolean> hasRole = role -> who != null
                && who.getAuthorities().stream().anyMatch(own -> ("ROLE_" + role).equals(own.getAuthority()));
        return new AuthorizationDecision(annotations.hasAccess(view, principal, hasRole));
    }

    private @Nullable Class<? extends Component> view(HttpServletRequest request) {
        var vaadin = servlet.getServlet();
        var service = vaadin == null ? null : vaadin.getService();
        if (service == null) {
            return null;
        }
        var path = path(request);
        var target = service.getRouter().getRegistry().getNavigationRouteTarget(path.substring(1));
        var route = target == null ? null : target.getRouteTarget();
        return route == null ? null : route.getTarget();
    }

    private static String path(HttpServletRequest request) {
        var path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        return path.isEmpty() ? "/" : path;
    }
}
