package vn.cchc.contest.result;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Draws that nobody can have aimed and anybody can repeat. The organizers choose a secret and publish its hash before they know who
 * takes part; afterwards it is disclosed and mixed with a public value that did not exist before (commit and reveal). From the two
 * follows the order by repeated hashing and the exchange shuffle of Fisher and Yates, whose indexes are taken by rejection so that
 * each is equally likely.
 */
public final class Lots {

    private static final int SEED_BYTES = 32;

    private final byte[] key;
    private long counter;

    private Lots(byte[] key) {
        this.key = key;
    }

    /**
     * A draw from a disclosed secret and a public value.
     *
     * @param secret as it was committed to, 32 bytes
     * @param publicValue fixed after entries closed, such as the result of a lottery, with its source and date
     * @param purpose tells draws of one contest apart, such as {@code round-2/encouragement}
     */
    public static Lots of(byte[] secret, String publicValue, String purpose) {
        if (secret.length != SEED_BYTES) {
            throw new IllegalArgumentException("A secret has 32 bytes, not " + secret.length);
        }
        byte[] value = publicValue.getBytes(StandardCharsets.UTF_8);
        byte[] use = purpose.getBytes(StandardCharsets.UTF_8);
        // lengths keep "ab" + "c" and "a" + "bc" apart
        ByteBuffer joined = ByteBuffer.allocate(SEED_BYTES + 2 * Integer.BYTES + value.length + use.length);
        joined.put(secret).putInt(value.length).put(value).putInt(use.length).put(use);
        return new Lots(sha256(joined.array()));
    }

    /** What is published when the contest opens: the SHA-256 of the secret, in lower-case hexadecimal digits. */
    public static String commitment(byte[] secret) {
        return HexFormat.of().formatHex(sha256(secret));
    }

    public static boolean keeps(String commitment, byte[] secret) {
        return MessageDigest.isEqual(
                commitment.getBytes(StandardCharsets.US_ASCII),
                commitment(secret).getBytes(StandardCharsets.US_ASCII));
    }

    /** All keys in a drawn order. What order they come in does not matter, they are sorted first. */
    public List<String> order(List<String> keys) {
        List<String> drawn = new ArrayList<>(keys);
        drawn.sort(null);
        for (int i = drawn.size() - 1; i > 0; i--) {
            int other = below(i + 1);
            String moved = drawn.get(i);
            drawn.set(i, drawn.get(other));
            drawn.set(other, moved);
        }
        return drawn;
    }

    /** So many of the keys, in the order drawn; all of them where there are fewer. */
    public List<String> draw(List<String> keys, int count) {
        List<String> drawn = order(keys);
        return List.copyOf(drawn.subList(0, Math.min(count, drawn.size())));
    }

    private int below(int bound) {
        BigInteger size = BigInteger.valueOf(bound);
        BigInteger all = BigInteger.ONE.shiftLeft(Long.SIZE);
        BigInteger limit = all.subtract(all.mod(size));
        BigInteger taken;
        do {
            taken = new BigInteger(1, Arrays.copyOf(next(), Long.BYTES));
        } while (taken.compareTo(limit) >= 0);
        return taken.mod(size).intValueExact();
    }

    private byte[] next() {
        return sha256(ByteBuffer.allocate(key.length + Long.BYTES)
                .put(key)
                .putLong(counter++)
                .array());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
