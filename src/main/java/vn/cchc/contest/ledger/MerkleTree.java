package vn.cchc.contest.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * One hash for many records. Leaves and knots are hashed apart (RFC 6962, section 2.1), so that none can pass for the other; the last
 * of an odd number goes up as it is.
 */
public final class MerkleTree {

    private MerkleTree() {}

    /** SHA-256 of 0, the salt's bytes and the record in UTF-8, in hexadecimal figures. */
    public static String leaf(String saltHex, String record) {
        var digest = sha256();
        digest.update((byte) 0);
        digest.update(HexFormat.of().parseHex(saltHex));
        return HexFormat.of().formatHex(digest.digest(record.getBytes(StandardCharsets.UTF_8)));
    }

    /** The root over leaves in their order; of none, the hash of nothing. */
    public static String root(List<String> leaves) {
        if (leaves.isEmpty()) {
            return HexFormat.of().formatHex(sha256().digest());
        }
        List<byte[]> level = new ArrayList<>(
                leaves.stream().map(leaf -> HexFormat.of().parseHex(leaf)).toList());
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>((level.size() + 1) / 2);
            for (int i = 0; i < level.size(); i += 2) {
                above.add(i + 1 < level.size() ? knot(level.get(i), level.get(i + 1)) : level.get(i));
            }
            level = above;
        }
        return HexFormat.of().formatHex(level.getFirst());
    }

    private static byte[] knot(byte[] left, byte[] right) {
        var digest = sha256();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
