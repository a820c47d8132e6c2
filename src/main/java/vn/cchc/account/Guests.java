package vn.cchc.account;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * People who take part without an account, where a contest allows it. A guest is a phone and a name: several people may share a phone,
 * and the same person who comes again is the same guest.
 */
public interface Guests {

    /** How long a pass lets its holder come back. */
    Duration PASS_VALID = Duration.ofDays(30);

    /** Of the words beside the button by which a guest agrees to what is kept; changes with them. */
    String CONSENT_VERSION = "2026-11";

    /** A piece of work for the visitor's device, in ALTCHA's form. */
    WorkChallenge challenge();

    /**
     * @param solvedWork the solution in ALTCHA's form: base64 of JSON; it is taken once
     * @throws GuestRefused where something is wrong with the entry or the work
     */
    GuestPass register(Entry entry, String solvedWork);

    /**
     * Checks an entry and its work without storing anything; {@link #admit} then takes it.
     *
     * @throws GuestRefused where something is wrong with either
     */
    Checked check(Entry entry, String solvedWork);

    /** The same for an official who enters people in person. */
    Checked checkInPerson(Entry entry);

    /**
     * Takes several at once, in the caller's transaction: what hundreds a second need.
     *
     * @return their passes in order; null for one whose work was taken before
     */
    List<@Nullable GuestPass> admit(List<Checked> entries);

    /** For an official who enters people in person: their own sign-in stands for the work. */
    GuestPass registerInPerson(Entry entry);

    /** The guest who holds a pass that is still valid. */
    Optional<GuestId> recognise(String token);

    /** The pass no longer lets anybody in; others of the same guest do. */
    void forget(String token);

    /**
     * An entry without mistakes.
     *
     * @param nameKey the name as compared
     * @param phone in its international form
     * @param challenge of the work that was solved, null for one entered in person
     */
    record Checked(
            String name,
            String nameKey,
            String phone,
            @Nullable Long localityId,
            String locality,
            @Nullable String challenge) {

        @Override
        public String toString() {
            return "Checked";
        }
    }

    /** Who a guest says they are. */
    record Entry(String name, String phone, @Nullable Long localityId, String locality) {}

    /**
     * @param token secret; it stands for the guest until it expires
     */
    record GuestPass(GuestId id, String token) {

        @Override
        public String toString() {
            return "GuestPass[" + id + "]";
        }
    }

    /** What ALTCHA's clients read. */
    record WorkChallenge(String algorithm, String challenge, long maxnumber, String salt, String signature) {}
}
