package vn.cchc.library.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which addresses something would answer: a controller, an actuator endpoint, a Vaadin view or a file that is served. */
@Component
class KnownAddresses {

    /** Vaadin's own traffic, and what the security chain answers: signing in and out, also by way of other services. */
    private static final List<PathPattern> FRAMEWORK = List.of(
            PathPatternParser.defaultInstance.parse("/VAADIN/**"),
            PathPatternParser.defaultInstance.parse("/login"),
            PathPatternParser.defaultInstance.parse("/login/oauth2/code/{service}"),
            PathPatternParser.defaultInstance.parse("/dang-nhap/dich-vu/{service}"),
            PathPatternParser.defaultInstance.parse("/logout"));

    private static final List<String> SERVED = List.of("META-INF/resources", "static", "public", "resources");

    private final ServletContext servlets;
    private final ObjectProvider<RequestMappingInfoHandlerMapping> mappings;
    private final Cache<String, Boolean> files =
            Caffeine.newBuilder().maximumSize(20_000).build();
    private volatile List<PathPattern> handled = List.of();

    KnownAddresses(ServletContext servlets, ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        this.servlets = servlets;
        this.mappings = mappings;
    }

    /** Whether anything answers at this path, given without the context path. */
    boolean contains(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return matches(FRAMEWORK, parsed) || matches(handled(), parsed) || isView(path) || isFile(path);
    }

    private static boolean matches(List<PathPattern> patterns, PathContainer path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private List<PathPattern> handled() {
        if (handled.isEmpty()) {
            handled = mappings.stream()
                    .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                    .filter(info -> info.getPathPatternsCondition() != null)
                    .flatMap(info -> info.getPathPatternsCondition().getPatterns().stream())
                    .filter(pattern -> !pattern.getPatternString().equals("/**"))
                    .distinct()
                    .toList();
        }
        return handled;
    }

    private boolean isView(String path) {
        ApplicationRouteRegistry routes = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets));
        String relative = path.replaceAll("^/+|/+$", "");
        return routes.getNavigationRouteTarget(relative).hasTarget();
    }

    private boolean isFile(String path) {
        boolean file = path.lastIndexOf('.') > path.lastIndexOf('/') + 1;
        boolean odd = path.contains("..") || path.contains("//") || path.contains("\\") || path.contains("-INF/");
        return file && !odd && files.get(path, KnownAddresses::isOnClassPath);
    }

    private static boolean isOnClassPath(String path) {
        ClassLoader loader = KnownAddresses.class.getClassLoader();
        return SERVED.stream().anyMatch(folder -> loader.getResource(folder + path) != null);
    }
}
