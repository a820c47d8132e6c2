package vn.cchc.account.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A token as its owner holds it: {@code cchc_} and 256 random bits. */
record TokenValue(String text) {

    /** Other tokens travel in the same header; ours are told by this. */
    static final String PREFIX = "cchc_";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static TokenValue random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new TokenValue(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** By which its owner recognises it in a list. */
    String ending() {
        return text.substring(text.length() - 4);
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
