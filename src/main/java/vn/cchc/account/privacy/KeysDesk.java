package vn.cchc.account.privacy;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.PersonId;
import vn.cchc.account.Registrar;
import vn.cchc.account.RetentionRule;
import vn.cchc.audit.AuditTrail;

/** The keys of personal data, for administrators. */
@Service
@RolesAllowed("ADMIN")
class KeysDesk {

    private final KeyFile file;
    private final SealedIds ids;
    private final Registrar registrar;
    private final ObjectProvider<RetentionRule> rules;
    private final AuditTrail trail;

    KeysDesk(KeyFile file, SealedIds ids, Registrar registrar, ObjectProvider<RetentionRule> rules, AuditTrail trail) {
        this.file = file;
        this.ids = ids;
        this.registrar = registrar;
        this.rules = rules;
        this.trail = trail;
    }

    /**
     * How the keys stand.
     *
     * @param keys how many keys the file holds
     * @param numbers how many national ids there are
     * @param outdated how many of them are under an older key
     */
    record State(String file, int keys, long numbers, long outdated) {}

    /**
     * @throws KeysMissing where the file is not there or not the right one
     */
    State state() {
        var count = ids.count();
        return new State(file.path().toString(), file.keys().count(), count.all(), count.outdated());
    }

    /** How long what is kept. */
    List<RetentionRule> rules() {
        return rules.orderedStream().toList();
    }

    /** Draws another key; what is sealed moves to it in the background. */
    @Transactional
    void rotate() {
        var keys = file.rotate();
        trail.record("keys.rotated", "keys:personal-data", Map.of("keys", String.valueOf(keys.count())));
    }

    /** Somebody with a national id, by sign-in name. */
    Optional<PersonId> holder(String signInName) {
        return registrar
                .find(signInName)
                .map(person -> PersonId.account(person.id()))
                .filter(ids::has);
    }
}
