package vn.cchc.account.link;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import vn.cchc.account.OneTimeLinks;
import vn.cchc.account.OneTimeLinks.Link;

/** Opens a session by a one-time link. */
@Component
public class LinkSessions {

    private static final Duration LONGEST = Duration.ofHours(4);

    private final OneTimeLinks links;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final Clock clock = Clock.systemUTC();

    LinkSessions(OneTimeLinks links) {
        this.links = links;
    }

    /** Redeems the link and signs its holder in; the caller has given the session a new id before. Empty where the link is used up. */
    public Optional<Link> open(String token, HttpServletRequest request, HttpServletResponse response) {
        var redeemed = links.redeem(token);
        redeemed.ifPresent(link -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new LinkAuthentication(link));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
            var left = Duration.between(clock.instant(), link.expiresAt());
            var longest = left.compareTo(LONGEST) < 0 ? left : LONGEST;
            request.getSession().setMaxInactiveInterval((int) Math.max(1, longest.toSeconds()));
        });
        return redeemed;
    }
}
