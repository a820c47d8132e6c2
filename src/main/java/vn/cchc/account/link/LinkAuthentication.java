package vn.cchc.account.link;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import vn.cchc.account.OneTimeLinks.Link;

/** Somebody who came by a one-time link: no role of the portal, one within its scope. */
public class LinkAuthentication extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1L;

    private final LinkHolder holder;

    LinkAuthentication(Link link) {
        super(List.of(new SimpleGrantedAuthority(link.role().scopedAuthority())));
        this.holder = new LinkHolder(link.id(), link.displayName());
        setAuthenticated(true);
    }

    @Override
    public LinkHolder getPrincipal() {
        return holder;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof LinkAuthentication that && that.holder.equals(holder);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + holder.hashCode();
    }
}
