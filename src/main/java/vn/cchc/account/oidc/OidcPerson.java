package vn.cchc.account.oidc;

import java.io.Serial;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import vn.cchc.account.Person;

/** Somebody who signed in by way of another service; to the portal the owner of an account like any other. */
public class OidcPerson extends Person implements OidcUser {

    @Serial
    private static final long serialVersionUID = 1L;

    private final OidcIdToken token;

    OidcPerson(Person person, OidcIdToken token) {
        super(person, person.getAuthorities());
        this.token = token;
    }

    @Override
    public String getName() {
        return getUsername();
    }

    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return token.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }
}
