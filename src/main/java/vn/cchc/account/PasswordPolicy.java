package vn.cchc.account;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.cchc.account.password.GuessablePasswords;

/**
 * What a password must be. NIST SP 800-63B-4 (section 3.1.1.2): at least 15 characters, since for most people it is the only factor
 * and a second one may be lost; any characters, no rules about kinds of them, no renewal by the calendar; nothing that is known from
 * breaches or expected of this person. The upper bound only keeps hashing cheap.
 */
public final class PasswordPolicy {

    public static final int SHORTEST = 15;
    public static final int LONGEST = 256;

    private PasswordPolicy() {}

    /** The same for a keyboard that composes accents and one that sends them whole. */
    public static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    static void check(String password, String signInName) {
        check(password, signInName, List.of());
    }

    /**
     * @param about other words an attacker would try for this person: a name, an e-mail address
     * @throws PasswordRefused where it is no good
     */
    static void check(String password, String signInName, List<String> about) {
        var normal = normal(password);
        var length = normal.codePointCount(0, normal.length());
        if (length < SHORTEST) {
            throw new PasswordRefused("account.password.too-short", SHORTEST);
        }
        if (length > LONGEST) {
            throw new PasswordRefused("account.password.too-long", LONGEST);
        }
        var lower = normal.toLowerCase(Locale.ROOT);
        var words = new ArrayList<>(about);
        words.add(signInName);
        if (lower.contains(signInName)
                || lower.equals(DemoAccounts.PASSWORD)
                || normal.codePoints().distinct().count() < 5
                || GuessablePasswords.contains(normal, words)) {
            throw new PasswordRefused("account.password.easy");
        }
    }
}
