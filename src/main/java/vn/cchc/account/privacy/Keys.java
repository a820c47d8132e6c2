package vn.cchc.account.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys of a portal, by Google's Tink: AES-256-GCM keys, the newest of which seals while all of them open (a sealed text begins
 * with its key's id), and one HMAC-SHA256 key for the blind index, which never changes.
 */
final class Keys {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int INDEX_BYTES = 32;
    private static final String WHOSE = "cchc personal data";

    private final KeysetHandle sealing;
    private final KeysetHandle index;

    private Keys(KeysetHandle sealing, KeysetHandle index) {
        this.sealing = sealing;
        this.index = index;
    }

    /** The two keysets in Tink's own form. */
    private record Written(String sealing, String index) {}

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink's own algorithms are missing", e);
        }
    }

    static Keys drawn() {
        try {
            return new Keys(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                    KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key could be drawn", e);
        }
    }

    static Keys parse(String text) {
        try {
            var written = JSON.readValue(text, Written.class);
            return new Keys(
                    TinkJsonProtoKeysetFormat.parseKeyset(written.sealing(), InsecureSecretKeyAccess.get()),
                    TinkJsonProtoKeysetFormat.parseKeyset(written.index(), InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new KeysMissing("is damaged: put its copy in its place");
        }
    }

    /** In the clear: for the key file and nothing else. */
    String written() {
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(new Written(
                            TinkJsonProtoKeysetFormat.serializeKeyset(sealing, InsecureSecretKeyAccess.get()),
                            TinkJsonProtoKeysetFormat.serializeKeyset(index, InsecureSecretKeyAccess.get())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same with one more key, which seals from now on. */
    Keys rotated() {
        try {
            return new Keys(
                    KeysetHandle.newBuilder(sealing)
                            .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                                    .withRandomId()
                                    .makePrimary())
                            .build(),
                    index);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key could be drawn", e);
        }
    }

    /** @param owner to whom the text belongs; sealed for one, it opens for no other */
    byte[] seal(String text, String owner) {
        try {
            return aead().encrypt(text.getBytes(StandardCharsets.UTF_8), owner.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not seal", e);
        }
    }

    /**
     * @throws KeysMissing where no key here opens it
     */
    String open(byte[] sealed, String owner) {
        try {
            return new String(aead().decrypt(sealed, owner.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new KeysMissing("lacks the key that this was sealed with, or what was sealed has been changed");
        }
    }

    /** The same for the same text, and without the key of no use for finding it. */
    String blindIndex(String text) {
        try {
            return HexFormat.of()
                    .formatHex(index.getPrimitive(RegistryConfiguration.get(), PrfSet.class)
                            .computePrimary(text.getBytes(StandardCharsets.UTF_8), INDEX_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells key files apart, whatever was rotated, without telling a key. */
    String fingerprint() {
        return blindIndex(WHOSE);
    }

    /** The id of the key that seals. */
    long sealingKey() {
        return Integer.toUnsignedLong(sealing.getPrimary().getId());
    }

    int count() {
        return sealing.size();
    }

    private Aead aead() throws GeneralSecurityException {
        return sealing.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }
}
