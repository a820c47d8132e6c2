package vn.cchc.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Random tokens, and seals under the node's secret. Where none is set, as in the demonstration, seals last until the next start. */
@Component
public class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    private static final String MAC = "HmacSHA256";

    private final byte[] key;

    Secret(SecuritySettings settings) {
        key = settings.secret().isBlank()
                ? random(TOKEN_BYTES)
                : settings.secret().getBytes(StandardCharsets.UTF_8);
    }

    /** 256 random bits for an address or a cookie. */
    public static String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(TOKEN_BYTES));
    }

    /** SHA-256 in hexadecimal figures. So a token is kept: it has 256 random bits, and a slow hash would add nothing. */
    public static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Six figures. */
    public static String code() {
        return "%06d".formatted(RANDOM.nextInt(1_000_000));
    }

    /**
     * What only a node with this secret can compute, as 64 hexadecimal figures.
     *
     * @param purpose keeps seals of one use from being taken for another's
     */
    public String seal(String purpose, String text) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + MAC, e);
        }
    }

    /** In the same time wherever they differ. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] random(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
