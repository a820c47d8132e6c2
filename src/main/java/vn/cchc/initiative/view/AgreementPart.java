package vn.cchc.initiative.view;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.LongFunction;
import vn.cchc.initiative.agreement.Alpha;
import vn.cchc.initiative.agreement.Given;
import vn.cchc.initiative.agreement.Leniency;
import vn.cchc.initiative.agreement.Leniency.JudgeLine;
import vn.cchc.initiative.agreement.Leniency.Profile;
import vn.cchc.initiative.agreement.Leniency.ScoreLine;
import vn.cchc.ui.Parts;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;
import vn.cchc.ui.Texts;

/**
 * For the chair: how far the judges agree, who is mild and who is strict, and which scores stand out. It says so in words and figures,
 * and that it changes no result.
 */
@StyleSheet("context://cchc/judging.css")
class AgreementPart extends Div {

    /** Krippendorff's own bounds: from the first on he relies on scores, below the second on none. */
    private static final double RELIABLE = 0.8;

    private static final double TENTATIVE = 0.667;
    private static final int MOST_ROWS = 30;

    private final transient Texts texts;
    private final transient LongFunction<String> judgeName;
    private final transient LongFunction<String> entryName;

    /**
     * @param scores of locked sheets, the weighted totals
     * @param judgeName how a judge is named to the chair
     * @param entryName how an entry is named to the chair
     */
    AgreementPart(Texts texts, List<Given> scores, LongFunction<String> judgeName, LongFunction<String> entryName) {
        this.texts = texts;
        this.judgeName = judgeName;
        this.entryName = entryName;
        addClassName("agreement");
        var profile = Leniency.of(scores);
        var alpha = Alpha.of(scores, Alpha.Level.INTERVAL);
        add(
                Parts.paragraph("", verdict(alpha, scores.size())),
                Parts.paragraph("small quiet", texts.get("agreement.advice")));
        if (profile.judges().isEmpty()) {
            return;
        }
        add(
                new H2(texts.get("agreement.leniency")),
                Parts.paragraph("small quiet", texts.get("agreement.leniency.what")));
        if (profile.groups() > 1) {
            add(Parts.paragraph("note", texts.get("agreement.groups", profile.groups())));
        }
        add(bars(profile), judges(profile, Alpha.withoutEach(scores, Alpha.Level.INTERVAL)));
        add(new H2(texts.get("agreement.outliers")), outliers(profile));
    }

    private String verdict(OptionalDouble alpha, int sheets) {
        if (alpha.isEmpty()) {
            return texts.get("agreement.alpha.unknown", sheets);
        }
        double value = alpha.getAsDouble();
        var verdict = value >= RELIABLE
                ? texts.get("agreement.alpha.reliable")
                : value >= TENTATIVE ? texts.get("agreement.alpha.tentative") : texts.get("agreement.alpha.low");
        return texts.get("agreement.alpha", decimal(value), sheets, verdict);
    }

    private UnorderedList bars(Profile profile) {
        double most = profile.judges().stream()
                .mapToDouble(line -> Math.abs(line.leniency()))
                .max()
                .orElse(0);
        var sorted = profile.judges().stream()
                .sorted(Comparator.comparingDouble(JudgeLine::leniency).reversed())
                .toList();
        List<ListItem> items = new ArrayList<>();
        for (var line : sorted) {
            var bar = Parts.div(line.leniency() < 0 ? "length strict" : "length mild");
            bar.getElement().setAttribute("aria-hidden", "true");
            double share = most == 0 ? 0 : 50 * Math.abs(line.leniency()) / most;
            bar.getStyle().set("inline-size", String.format(Locale.ROOT, "%.1f%%", share));
            items.add(new ListItem(
                    new Span(judgeName.apply(line.judge())),
                    Parts.span("num", signed(line.leniency())),
                    Parts.div("scale", bar)));
        }
        return Parts.list("leniency", items);
    }

    private RowsTable judges(Profile profile, Map<Long, OptionalDouble> without) {
        var table = new RowsTable(
                texts.get("agreement.judges"),
                List.of(
                        new Column(texts.get("agreement.judge"), "main"),
                        new Column(texts.get("agreement.sheets"), "r"),
                        new Column(texts.get("agreement.mean"), "r"),
                        new Column(texts.get("agreement.difference"), "r"),
                        new Column(texts.get("agreement.deviation"), "r"),
                        new Column(texts.get("agreement.without"), "r")));
        for (var line : profile.judges()) {
            var rest = without.getOrDefault(line.judge(), OptionalDouble.empty());
            table.addRow(
                    new Span(judgeName.apply(line.judge())),
                    new Span(String.valueOf(line.scores())),
                    new Span(decimal(line.mean())),
                    new Span(signed(line.leniency())),
                    new Span(decimal(line.deviation())),
                    new Span(rest.isEmpty() ? "–" : decimal(rest.getAsDouble())));
        }
        return table;
    }

    private Div outliers(Profile profile) {
        var found = profile.scores().stream()
                .filter(ScoreLine::standsOut)
                .sorted(Comparator.comparingDouble((ScoreLine line) -> Math.abs(line.surprise()))
                        .reversed())
                .toList();
        if (found.isEmpty()) {
            return Parts.div("", Parts.paragraph("", texts.get("agreement.outliers.none")));
        }
        var table = new RowsTable(
                texts.get("agreement.outliers"),
                List.of(
                        new Column(texts.get("agreement.entry"), "main"),
                        Column.of(texts.get("agreement.judge")),
                        new Column(texts.get("agreement.score"), "r"),
                        new Column(texts.get("agreement.expected"), "r")));
        found.stream()
                .limit(MOST_ROWS)
                .forEach(line -> table.addRow(
                        new Span(entryName.apply(line.given().entry())),
                        new Span(judgeName.apply(line.given().judge())),
                        new Span(decimal(line.given().score())),
                        new Span(decimal(line.given().score() - line.surprise()))));
        var part = Parts.div("", table);
        if (found.size() > MOST_ROWS) {
            part.add(Parts.paragraph("small", texts.get("agreement.more", found.size() - MOST_ROWS)));
        }
        return part;
    }

    private static String decimal(double figure) {
        return String.format(Texts.locale(), "%.2f", figure);
    }

    private static String signed(double figure) {
        return String.format(Texts.locale(), "%+.2f", figure).replace('-', '−');
    }
}
