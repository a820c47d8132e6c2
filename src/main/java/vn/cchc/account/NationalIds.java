package vn.cchc.account;

import java.util.Optional;

/** National identification numbers: given freely, sealed, unique, masked, and every look at one recorded. */
public interface NationalIds {

    /** Without this consent no number is kept. */
    String PURPOSE = "national-id";

    /**
     * @param digits twelve digits, blanks allowed
     * @throws NationalIdRefused where it is no number, is somebody else's, or the consent is missing
     */
    void record(PersonId person, String digits);

    /** The last three digits; empty where there is no number. */
    Optional<String> masked(PersonId person);

    /**
     * The whole number, for an administrator.
     *
     * @param reason why it must be seen, kept in the audit trail
     */
    Optional<String> reveal(PersonId person, String reason);

    void remove(PersonId person);
}
