package vn.cchc.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name somebody signs in with, in the one form it is stored and compared in. */
public record SignInName(String value) {

    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9._-]{2,99}");

    public SignInName {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A sign-in name has 3 to 100 of the characters a-z 0-9 . _ - and starts with a letter or figure");
        }
    }

    public static SignInName parse(String text) {
        return new SignInName(normal(text));
    }

    /** Names and e-mail addresses as they are looked up: whatever was typed, it gives something. */
    public static String normal(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
