package vn.cchc.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who agreed to what, in which words and when. */
public interface Consents {

    /** Agrees to the purpose in its present words. */
    void give(PersonId person, String purpose);

    /**
     * Takes it back; a {@link ConsentWithdrawn} tells whoever relied on it.
     *
     * @throws IllegalArgumentException where an account cannot be kept without it
     */
    void withdraw(PersonId person, String purpose);

    /** Whether the person agrees to the purpose in its present words. */
    boolean given(PersonId person, String purpose);

    /** Every consent ever given, newest first. */
    List<Consent> of(PersonId person);

    /** One consent. */
    record Consent(
            String purpose,
            String version,
            Instant givenAt,
            @Nullable Instant withdrawnAt) {}

    /** Somebody has taken back a consent. */
    record ConsentWithdrawn(PersonId person, String purpose) {}
}
