package vn.cchc.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Brings what was typed into one Unicode form first: "ế" has several, and keyboards differ. */
record NormalizingPasswordEncoder(PasswordEncoder encoder) implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return encoder.encode(normal(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return encoder.matches(normal(password), hash);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private static @Nullable String normal(@Nullable CharSequence password) {
        return password == null ? null : PasswordPolicy.normal(password.toString());
    }
}
