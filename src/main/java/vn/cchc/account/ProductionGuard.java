package vn.cchc.account;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether a node may start in production. */
final class ProductionGuard {

    static final int SHORTEST_SECRET = 32;
    private static final Set<String> DEFAULT_WORDS = Set.of("changeme", "change-me", "default", "example", "secret");

    private ProductionGuard() {}

    /** The reason not to start that the settings give, null where there is none. */
    static @Nullable String refusal(SecuritySettings settings) {
        var secret = settings.secret().strip();
        if (secret.isEmpty()) {
            return "CCHC_SECRET is not set: give it at least " + SHORTEST_SECRET
                    + " random characters, for example the output of \"openssl rand -base64 32\".";
        }
        if (secret.length() < SHORTEST_SECRET) {
            return "CCHC_SECRET is too short: it has " + secret.length() + " characters and needs at least "
                    + SHORTEST_SECRET + ".";
        }
        var lower = secret.toLowerCase(Locale.ROOT);
        if (DEFAULT_WORDS.stream().anyMatch(lower::contains)
                || secret.chars().distinct().count() < 10) {
            return "CCHC_SECRET is a default or can be guessed: replace it by at least " + SHORTEST_SECRET
                    + " random characters.";
        }
        if (!settings.tlsTerminated()) {
            return "CCHC_TLS_TERMINATED is not true: production needs HTTPS in front of this node, and this setting"
                    + " declares that it is there.";
        }
        return null;
    }
}
