package vn.cchc.account.token;

import java.io.Serial;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import vn.cchc.account.Person;
import vn.cchc.audit.ActsThrough;

/** Somebody who acts through a token: the owner's roles and, beside them, the token's scopes. */
public class ApiTokenAuthentication extends AbstractAuthenticationToken implements ActsThrough {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Person owner;
    private final long tokenId;

    ApiTokenAuthentication(Person owner, long tokenId, Set<TokenScope> scopes) {
        super(authorities(owner, scopes));
        this.owner = owner;
        this.tokenId = tokenId;
        setAuthenticated(true);
    }

    private static ArrayList<GrantedAuthority> authorities(Person owner, Set<TokenScope> scopes) {
        var all = new ArrayList<>(owner.getAuthorities());
        scopes.stream()
                .map(TokenScope::authority)
                .map(SimpleGrantedAuthority::new)
                .forEach(all::add);
        return all;
    }

    @Override
    public Person getPrincipal() {
        return owner;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String means() {
        return "token:" + tokenId;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof ApiTokenAuthentication that && that.tokenId == tokenId;
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + Long.hashCode(tokenId);
    }
}
