package vn.cchc.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paper of the file in the layout of Decree 30/2020, to be checked, numbered and signed by people. What the portal can't know stands
 * as dots.
 *
 * @param superior of the issuing agency, empty for none
 * @param symbol of the number after the stroke: QĐ for a decision
 * @param kind in capitals: QUYẾT ĐỊNH
 * @param signatures from the left to the right, the most senior last; more than one stand above the recipients
 * @param annex may be empty
 */
public record Draft(
        String superior,
        String issuer,
        String symbol,
        String place,
        String kind,
        String subject,
        List<Line> lines,
        List<Signature> signatures,
        List<String> recipients,
        List<Annex> annex) {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final Pattern ALONE = Pattern.compile("\\{\\w+}");

    public Draft {
        lines = List.copyOf(lines);
        signatures = List.copyOf(signatures);
        recipients = List.copyOf(recipients);
        annex = List.copyOf(annex);
    }

    /**
     * A paper that one person signs.
     *
     * @param signer title above the signature
     */
    public Draft(
            String superior,
            String issuer,
            String symbol,
            String place,
            String kind,
            String subject,
            List<Line> lines,
            String signer,
            List<String> recipients,
            List<Annex> annex) {
        this(superior, issuer, symbol, place, kind, subject, lines, List.of(Signature.of(signer)), recipients, annex);
    }

    public Draft withSignatures(List<Signature> others) {
        return new Draft(superior, issuer, symbol, place, kind, subject, lines, others, recipients, annex);
    }

    /** How a line looks. */
    public enum Style {
        /** Căn cứ: in italics. */
        BASIS,
        /** In the middle and bold. */
        CENTRED,
        ARTICLE,
        POINT,
        TEXT
    }

    /** A paragraph. */
    public record Line(Style style, String text) {}

    /**
     * What is attached.
     *
     * @param rows of a table, the first its headings; empty where there is text only
     */
    public record Annex(String heading, List<Line> lines, List<List<String>> rows) {

        public Annex {
            lines = List.copyOf(lines);
            rows = List.copyOf(rows);
        }
    }

    /**
     * Reads the lines of a template: {@code ~} begins a basis, {@code =} a centred line, {@code -} a point, Điều an article. A name in
     * braces that stands alone gives as many lines as its fact has.
     *
     * @param facts put where their names stand in braces
     */
    public static List<Line> lines(String template, Map<String, String> facts) {
        List<Line> lines = new ArrayList<>();
        template.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            if (ALONE.matcher(line).matches()) {
                filled(line, facts).lines().forEach(one -> lines.add(line(one, one)));
            } else {
                lines.add(line(line, filled(line, facts)));
            }
        });
        return lines;
    }

    private static Line line(String template, String text) {
        return switch (template.isEmpty() ? ' ' : template.charAt(0)) {
            case '~' -> new Line(Style.BASIS, text.substring(1).strip());
            case '=' -> new Line(Style.CENTRED, text.substring(1).strip());
            case '-' -> new Line(Style.POINT, text);
            default -> new Line(text.matches("Điều \\d+\\..*") ? Style.ARTICLE : Style.TEXT, text);
        };
    }

    /** Puts facts where their names stand in braces; braces that a fact brings along stay as they are. */
    public static String filled(String text, Map<String, String> facts) {
        return NAME.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(facts.getOrDefault(name.group(1), name.group())));
    }
}
