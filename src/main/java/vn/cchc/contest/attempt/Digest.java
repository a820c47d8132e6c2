package vn.cchc.contest.attempt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt vouches for: the SHA-256 of these lines, each ended by a line feed: {@code cchc-receipt/1}, the attempt, the paper,
 * the times of start and submission in ISO 8601 to the millisecond, the prediction or {@code -}, and for each answer by its number
 * {@code number sequence response}.
 */
public final class Digest {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without I, L, O and U, which are misread or misheard. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final Pattern CODE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{16}");

    private Digest() {}

    public static String of(
            long attempt,
            long paper,
            Instant startedAt,
            Instant submittedAt,
            @Nullable Long prediction,
            List<SavedAnswer> answers) {
        var text = new StringBuilder("cchc-receipt/1\n")
                .append(attempt)
                .append('\n')
                .append(paper)
                .append('\n')
                .append(startedAt)
                .append('\n')
                .append(submittedAt)
                .append('\n')
                .append(prediction == null ? "-" : prediction)
                .append('\n');
        for (var answer : answers) {
            text.append(answer.question())
                    .append(' ')
                    .append(answer.sequence())
                    .append(' ')
                    .append(answer.response())
                    .append('\n');
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** 80 random bits, to be read out and typed: {@code 7KQ2-M0XD-9ZT4-AB3C}. */
    public static String code() {
        var code = new StringBuilder(19);
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** A code as people type it, in the form it is kept in; null where it can be none. */
    public static @Nullable String readCode(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (!CODE.matcher(plain).matches()) {
            return null;
        }
        return plain.substring(0, 4) + "-" + plain.substring(4, 8) + "-" + plain.substring(8, 12) + "-"
                + plain.substring(12);
    }
}
