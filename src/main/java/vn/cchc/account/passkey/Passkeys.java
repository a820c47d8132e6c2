package vn.cchc.account.passkey;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.account.Person;
import vn.cchc.account.Registrar;
import vn.cchc.audit.AuditTrail;

/** One's own passkeys. */
@Service
public class Passkeys {

    private static final int LONGEST_LABEL = 100;

    private final PasskeyRows rows;
    private final WebAuthnRelyingPartyOperations portal;
    private final AuditTrail trail;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(PasskeyRows rows, WebAuthnRelyingPartyOperations portal, AuditTrail trail) {
        this.rows = rows;
        this.portal = portal;
        this.trail = trail;
    }

    /** What a browser must be told to make a passkey. */
    public record Invitation(PublicKeyCredentialCreationOptions options, String json) {}

    @Transactional(readOnly = true)
    public List<Passkey> of(Person person) {
        return rows.of(person.id());
    }

    @Transactional
    public Invitation invite(Authentication authentication) {
        var options = portal.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(authentication));
        return new Invitation(options, json.writeValueAsString(options));
    }

    /**
     * Keeps the passkey that a browser made.
     *
     * @param answer the browser's credential as JSON
     * @throws PasskeyRefused where it isn't one, or not for this invitation
     */
    @Transactional
    public void add(Person person, Invitation invitation, String answer, String label) {
        try {
            var credential = json.readValue(
                    answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            portal.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    invitation.options(), new RelyingPartyPublicKey(credential, shortened(label))));
        } catch (JacksonException | IllegalArgumentException | com.webauthn4j.util.exception.WebAuthnException e) {
            throw new PasskeyRefused(e);
        }
        trail.record("account.passkey-added", Registrar.subject(person.getUsername()), Map.of());
    }

    @Transactional
    public void rename(Person person, String id, String label) {
        if (!label.isBlank()) {
            rows.rename(person.id(), id, shortened(label));
        }
    }

    @Transactional
    public void remove(Person person, String id) {
        if (rows.remove(person.id(), id)) {
            trail.record("account.passkey-removed", Registrar.subject(person.getUsername()), Map.of());
        }
    }

    /** Takes all of them away; an administrator does so for whoever lost their devices. */
    @Transactional
    public void removeAll(long accountId, String signInName) {
        var removed = rows.of(accountId).stream()
                .filter(passkey -> rows.remove(accountId, passkey.id()))
                .count();
        if (removed > 0) {
            trail.record(
                    "account.passkey-removed",
                    Registrar.subject(signInName),
                    Map.of("passkeys", String.valueOf(removed)));
        }
    }

    private static String shortened(String label) {
        var text = Objects.requireNonNullElse(label, "").strip();
        return text.length() <= LONGEST_LABEL ? text : text.substring(0, LONGEST_LABEL);
    }
}
