package vn.cchc.contest.view;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import vn.cchc.contest.Contest;
import vn.cchc.contest.Round;
import vn.cchc.contest.RoundResults;
import vn.cchc.contest.RoundState;
import vn.cchc.contest.analysis.Patterns;
import vn.cchc.contest.analysis.RoundAnalysis;
import vn.cchc.contest.analysis.RoundAnalysis.Judged;
import vn.cchc.contest.ledger.LedgerHeader.Correction;
import vn.cchc.question.Question;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;

/** How a round's questions did, with the way to correct a key, and what deserves a look. */
@Route(value = ContestsDeskView.PATH + ContestPage.ID + "/phan-tich", layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "ADMIN"})
@StyleSheet("context://cchc/contestdesk.css")
public class AnalysisView extends RoundPage {

    private static final int MOST_FINDINGS = 50;

    private final transient RoundAnalysis analysis;
    private final transient RoundResults results;

    public AnalysisView(DeskTools tools, RoundAnalysis analysis, RoundResults results) {
        super(tools, "phan-tich");
        this.analysis = analysis;
        this.results = results;
    }

    @Override
    void show(Contest contest, Round round, QueryParameters parameters) {
        var report = analysis.of(round.id());
        if (report.attempts() == 0) {
            body.add(new Empty(tools.say("no-attempts"), tools.say("no-attempts.why")));
            return;
        }
        body.add(new Paragraph(
                report.alpha().isPresent()
                        ? tools.say("alpha", report.attempts(), decimal(report.alpha()))
                        : tools.say("alpha.unknown", report.attempts())));
        body.add(new H2(tools.say("questions")), Parts.paragraph("small quiet", tools.say("questions.what")));
        body.add(questions(round, report.questions()));
        body.add(new H2(tools.say("patterns")), Parts.paragraph("small quiet", tools.say("patterns.what")));
        body.add(patterns(contest, report.findings()));
    }

    private RowsTable questions(Round round, List<Judged> judged) {
        boolean correctable = round.state() == RoundState.CLOSED;
        var columns = new ArrayList<>(List.of(
                new Column(tools.say("question"), "main"),
                new Column(tools.say("answers"), "r"),
                new Column(tools.say("facility"), "r"),
                new Column(tools.say("discrimination"), "r")));
        if (correctable) {
            columns.add(new Column(tools.say("acts"), "do"));
        }
        var table = new RowsTable(tools.say("questions"), columns);
        for (var one : judged) {
            var item = one.item();
            var name = Parts.div("", new Span(one.question().stem()));
            name.add(Parts.paragraph("small quiet", one.question().topic()));
            if (item.suspect()) {
                name.add(Parts.span("badge warn", tools.say("question.suspect")));
            }
            var cells = new ArrayList<com.vaadin.flow.component.Component>(List.of(
                    name,
                    new Span(String.valueOf(item.answers())),
                    new Span(Math.round(item.facility() * 100) + " %"),
                    new Span(decimal(item.discrimination()))));
            if (correctable) {
                cells.add(tools.button("correct", "second s", () -> correct(round, one.question())));
            }
            table.addRow(cells.toArray(com.vaadin.flow.component.Component[]::new));
        }
        return table;
    }

    private void correct(Round round, Question question) {
        var newer = analysis.newer(question.reference());
        var kind = new Select<Correction>();
        kind.setLabel(tools.say("correction"));
        kind.setItems(Arrays.stream(Correction.values())
                .filter(one -> one != Correction.KEY || !newer.isEmpty())
                .toList());
        kind.setItemLabelGenerator(one -> tools.say("correction." + one));
        kind.setValue(newer.isEmpty() ? Correction.ACCEPT_ALL : Correction.KEY);
        kind.addClassName("wide");
        var hint =
                Parts.paragraph("small wide", tools.say(newer.isEmpty() ? "correction.no-newer" : "correction.newer"));
        new ReasonDialog(
                        tools,
                        "correct",
                        reason -> attempt(
                                () -> results.correct(
                                        round.id(),
                                        question.id(),
                                        question.revision(),
                                        kind.getValue(),
                                        kind.getValue() == Correction.KEY
                                                ? newer.getLast().revision()
                                                : null,
                                        reason),
                                "corrected"),
                        Parts.paragraph("wide", question.stem()),
                        kind,
                        hint)
                .open();
    }

    private Div patterns(Contest contest, List<Patterns.Finding> findings) {
        if (findings.isEmpty()) {
            return new Div(new Paragraph(tools.say("patterns.none")));
        }
        var shown = findings.stream().limit(MOST_FINDINGS).toList();
        var people = analysis.entrants(
                contest.id(),
                shown.stream().flatMap(one -> one.entrants().stream()).collect(Collectors.toSet()));
        return new Div(Parts.list(
                "rowlist-rows",
                shown.stream()
                        .map(finding -> new ListItem(
                                Parts.span(
                                        "title",
                                        finding.entrants().stream()
                                                .map(id -> {
                                                    var person = people.get(id);
                                                    return person == null ? "–" : person.name();
                                                })
                                                .collect(Collectors.joining(", "))),
                                Parts.paragraph(
                                        "small",
                                        tools.say(
                                                "pattern." + finding.kind(),
                                                finding.figure(),
                                                Math.round(finding.weight()),
                                                finding.apart().toMinutes()))))
                        .toList()));
    }

    private static String decimal(OptionalDouble figure) {
        return figure.isEmpty() ? "–" : String.format(Locale.forLanguageTag("vi"), "%.2f", figure.getAsDouble());
    }
}
