package vn.cchc.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * A paper's wording, read from {@code papers/}: a head of properties (symbol, kind, subject, signer, recipients), three hyphens, and
 * the lines as {@link Draft#lines} reads them. Signatures are parted by a semicolon, their lines by a stroke, recipients by a stroke.
 */
public record PaperText(
        String symbol, String kind, String subject, List<Signature> signatures, List<String> recipients, String lines) {

    /** @param name of the file without its ending */
    public static PaperText read(String name) {
        try (InputStream file = PaperText.class.getResourceAsStream("/papers/" + name + ".txt")) {
            if (file == null) {
                throw new IllegalArgumentException("No paper of that name: " + name);
            }
            var parts = new String(file.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^---$", 2);
            var head = new Properties();
            head.load(new StringReader(parts[0]));
            return new PaperText(
                    head.getProperty("symbol", ""),
                    head.getProperty("kind", ""),
                    head.getProperty("subject", ""),
                    Arrays.stream(head.getProperty("signer", "").split(";"))
                            .map(Signature::of)
                            .toList(),
                    List.of(head.getProperty("recipients", "").split("\\|")),
                    parts[1]);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The draft.
     *
     * @param facts put where their names stand in braces
     */
    public Draft draft(
            String superior, String issuer, String place, Map<String, String> facts, List<Draft.Annex> annex) {
        return new Draft(
                superior,
                issuer,
                symbol,
                place,
                kind,
                Draft.filled(subject, facts),
                Draft.lines(lines, facts),
                signatures.stream()
                        .map(signature -> new Signature(
                                signature.lines().stream()
                                        .map(line -> Draft.filled(line, facts))
                                        .toList(),
                                signature.name()))
                        .toList(),
                recipients.stream()
                        .map(recipient -> Draft.filled(recipient, facts))
                        .toList(),
                annex);
    }
}
