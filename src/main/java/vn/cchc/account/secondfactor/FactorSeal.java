package vn.cchc.account.secondfactor;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.stereotype.Component;
import vn.cchc.account.SecuritySettings;

/**
 * Keeps the secrets of authenticator apps unreadable in the database and its backups: AES-256 in Galois/Counter mode under a key
 * derived from the portal's secret. With another secret the apps' codes no longer fit and recovery codes or passkeys must serve.
 */
@Component
class FactorSeal {

    private static final String PURPOSE =
            HexFormat.of().formatHex("account.secondfactor.totp".getBytes(StandardCharsets.US_ASCII));

    private final BytesEncryptor encryptor;

    FactorSeal(SecuritySettings settings) {
        // production does not start without a secret
        var secret = settings.secret().isBlank() ? "demonstration" : settings.secret();
        encryptor = Encryptors.stronger(secret, PURPOSE);
    }

    String seal(byte[] secret) {
        return Base64.getEncoder().encodeToString(encryptor.encrypt(secret));
    }

    /** @throws IllegalStateException where it was sealed under another secret */
    byte[] open(String sealed) {
        return encryptor.decrypt(Base64.getDecoder().decode(sealed));
    }
}
