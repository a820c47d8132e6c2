package vn.cchc.account;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Brings what was typed into one Unicode form first: "ế" has several, and keyboards differ. Hashing takes much memory on purpose, so
 * only a few passwords are hashed at a time and the others wait.
 */
final class NormalizingPasswordEncoder implements PasswordEncoder {

    private static final int AT_A_TIME = 8;

    private final PasswordEncoder encoder;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    NormalizingPasswordEncoder(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return inTurn(() -> encoder.encode(normal(password)));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        // what is longer was never taken, and hashing it would only cost time
        return (password == null || password.length() <= 2 * PasswordPolicy.LONGEST)
                && Boolean.TRUE.equals(inTurn(() -> encoder.matches(normal(password), hash)));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> @Nullable T inTurn(Supplier<@Nullable T> hashing) {
        places.acquireUninterruptibly();
        try {
            return hashing.get();
        } finally {
            places.release();
        }
    }

    private static @Nullable String normal(@Nullable CharSequence password) {
        return password == null ? null : PasswordPolicy.normal(password.toString());
    }
}
