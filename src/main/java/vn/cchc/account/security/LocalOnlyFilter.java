package vn.cchc.account.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.cchc.account.Role;

/** Lets in only commands of this machine that know the node's secret; to everyone else there is nothing here. */
class LocalOnlyFilter extends OncePerRequestFilter {

    static final String HEADER = "X-CCHC-Local";
    private static final List<String> FORWARDED = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP");

    private final LocalToken token;

    LocalOnlyFilter(LocalToken token) {
        this.token = token;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!fromThisMachine(request) || !token.matches(request.getHeader(HEADER))) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "local-command", null, List.of(new SimpleGrantedAuthority(Role.ADMIN.authority()))));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private static boolean fromThisMachine(HttpServletRequest request) {
        // a proxy on this machine makes everyone's address look local
        return FORWARDED.stream().allMatch(header -> request.getHeader(header) == null)
                && InetAddress.ofLiteral(request.getRemoteAddr().replaceFirst("%.*", ""))
                        .isLoopbackAddress();
    }
}
