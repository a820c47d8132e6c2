package vn.cchc.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A paper of the file in the layout of Decree 30/2020, to be checked, numbered and signed by people. What the portal can't know stands
 * as dots.
 *
 * @param superior of the issuing agency, empty for none
 * @param symbol of the number after the stroke: QĐ for a decision
 * @param kind in capitals: QUYẾT ĐỊNH
 * @param signer title above the signature
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
        String signer,
        List<String> recipients,
        List<Annex> annex) {

    public Draft {
        lines = List.copyOf(lines);
        recipients = List.copyOf(recipients);
        annex = List.copyOf(annex);
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
     * Reads the lines of a template: {@code ~} begins a basis, {@code =} a centred line, {@code -} a point, Điều an article.
     *
     * @param facts put where their names stand in braces
     */
    public static List<Line> lines(String template, Map<String, String> facts) {
        List<Line> lines = new ArrayList<>();
        template.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            var text = filled(line, facts);
            lines.add(
                    switch (line.charAt(0)) {
                        case '~' -> new Line(Style.BASIS, text.substring(1).strip());
                        case '=' -> new Line(Style.CENTRED, text.substring(1).strip());
                        case '-' -> new Line(Style.POINT, text);
                        default -> new Line(text.matches("Điều \\d+\\..*") ? Style.ARTICLE : Style.TEXT, text);
                    });
        });
        return lines;
    }

    /** Puts facts where their names stand in braces. */
    public static String filled(String text, Map<String, String> facts) {
        var filled = text;
        for (var fact : facts.entrySet()) {
            filled = filled.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return filled;
    }
}
