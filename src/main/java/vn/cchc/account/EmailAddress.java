package vn.cchc.account;

import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address in the one form it is stored and compared in: lower case. Whether it exists, only a letter can tell. */
public record EmailAddress(String value) {

    /** What mail servers take in practice, not all that RFC 5322 allows; no line breaks, so nothing gets into a letter's head. */
    private static final Pattern ALLOWED =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

    private static final int LONGEST = 254;

    public EmailAddress {
        if (value.length() > LONGEST || !ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    public static Optional<EmailAddress> parse(String text) {
        var normal = SignInName.normal(text);
        return normal.length() <= LONGEST && ALLOWED.matcher(normal).matches()
                ? Optional.of(new EmailAddress(normal))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return Masked.email(value);
    }
}
