package vn.cchc.question.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.question.Option;
import vn.cchc.question.QuestionContent;
import vn.cchc.vietnamese.VietnameseText;

/** By what two questions of a bank are recognised as the same one: stem and options, whatever their marks, capitals and order. */
final class Likeness {

    private static final int LONGEST_WORDS = 4_000;

    private Likeness() {}

    static String of(QuestionContent content) {
        String options = Stream.concat(content.options().stream(), content.prompts().stream())
                .map(Option::text)
                .map(Likeness::plain)
                .sorted()
                .collect(Collectors.joining("\n"));
        return hash(content.kind() + "\n" + plain(content.stem()) + "\n" + options);
    }

    /** What a search in a bank looks through. */
    static String words(QuestionContent content) {
        String words = plain(content.stem());
        return words.substring(0, Math.min(LONGEST_WORDS, words.length()));
    }

    static String plain(String text) {
        return VietnameseText.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
