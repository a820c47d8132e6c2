package vn.cchc.account;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What a password must be. NIST SP 800-63B-4 (section 3.1.1.2): where it is the only factor at least 15 characters, no rules about
 * kinds of characters. bcrypt reads 72 bytes, so more is refused rather than cut.
 */
public final class PasswordPolicy {

    public static final int SHORTEST = 15;
    static final int MOST_BYTES = 72;

    private PasswordPolicy() {}

    /** The same for a keyboard that composes accents and one that sends them whole. */
    public static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    static void check(String password, String signInName) {
        var normal = normal(password);
        if (normal.codePointCount(0, normal.length()) < SHORTEST) {
            throw new PasswordRefused("account.password.too-short", SHORTEST);
        }
        if (normal.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new PasswordRefused("account.password.too-long", MOST_BYTES);
        }
        var lower = normal.toLowerCase(Locale.ROOT);
        if (lower.contains(signInName) || lower.equals(DemoAccounts.PASSWORD)) {
            throw new PasswordRefused("account.password.easy");
        }
        if (normal.codePoints().distinct().count() < 5) {
            throw new PasswordRefused("account.password.easy");
        }
    }
}
