package vn.cchc.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/** How a line is hashed: SHA-256 over its fields, each preceded by its length, the previous hash among them. */
final class Chain {

    static final String START = "0".repeat(64);

    private Chain() {}

    static String hash(
            long seq,
            Instant at,
            String actor,
            String address,
            String action,
            String subject,
            String details,
            String previousHash) {
        var digest = sha256();
        var micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
        digest.update(
                ByteBuffer.allocate(2 * Long.BYTES).putLong(seq).putLong(micros).array());
        for (var field : new String[] {actor, address, action, subject, details, previousHash}) {
            var bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String hash(AuditEntry entry) {
        return hash(
                entry.seq(),
                entry.at(),
                entry.actor(),
                entry.address(),
                entry.action(),
                entry.subject(),
                entry.details(),
                entry.previousHash());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
