package vn.cchc.account.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Passwords of a list, kept as eight bytes of each one's SHA-256: a million take 8 MB, and the chance to refuse a good password is
 * one in 10¹³.
 */
final class BreachedPasswords {

    static final BreachedPasswords NONE = new BreachedPasswords(new long[0]);

    private final long[] prints;

    private BreachedPasswords(long[] prints) {
        this.prints = prints;
    }

    /**
     * @param list UTF-8, one password a line
     * @param shortest shorter ones are refused anyway and left out
     */
    static BreachedPasswords of(Path list, int shortest) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(list)) {
            return new BreachedPasswords(reader.lines()
                    .map(BreachedPasswords::normal)
                    .filter(password -> password.codePointCount(0, password.length()) >= shortest)
                    .mapToLong(BreachedPasswords::print)
                    .sorted()
                    .toArray());
        }
    }

    boolean contains(String password) {
        return Arrays.binarySearch(prints, print(normal(password))) >= 0;
    }

    int size() {
        return prints.length;
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static long print(String password) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
