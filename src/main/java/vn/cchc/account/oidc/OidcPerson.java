package vn.cchc.account.oidc;

import static org.springframework.security.core.authority.FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY;

import java.io.Serial;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import vn.cchc.account.Person;
import vn.cchc.account.secondfactor.SecondFactors;

/** Somebody who signed in by way of another service; to the portal the owner of an account like any other. */
public class OidcPerson extends Person implements OidcUser {

    @Serial
    private static final long serialVersionUID = 1L;

    private final OidcIdToken token;

    /** Exchanging the code is a factor shown just now; Spring Security says so for plain OAuth only. */
    OidcPerson(Person person, OidcIdToken token) {
        super(
                person,
                SecondFactors.rights(
                        person, List.of(FactorGrantedAuthority.fromAuthority(AUTHORIZATION_CODE_AUTHORITY))));
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
