package vn.cchc.contest.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cchc.account.KnownPerson;
import vn.cchc.contest.Contest;
import vn.cchc.contest.Round;
import vn.cchc.contest.RoundState;
import vn.cchc.contest.judging.EssayJudging;
import vn.cchc.contest.judging.EssayJudging.Line;
import vn.cchc.contest.judging.EssayJudging.MarkerRefused;
import vn.cchc.contest.judging.EssayJudging.Progress;
import vn.cchc.question.Points;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;

/** The essays of a round: who marks them, how far they have come, and what they were given. */
@Route(value = ContestsDeskView.PATH + ContestPage.ID + "/cham-thi", layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "ADMIN"})
@StyleSheet("context://cchc/contestdesk.css")
public class EssaysView extends RoundPage {

    private final transient EssayJudging judging;

    public EssaysView(DeskTools tools, EssayJudging judging) {
        super(tools, "cham-thi");
        this.judging = judging;
    }

    @Override
    void show(Contest contest, Round round, QueryParameters parameters) {
        judging.progress(round.id())
                .ifPresentOrElse(
                        progress -> show(round, progress, parameters),
                        () -> body.add(new Empty(tools.say("marking.none"), tools.say("marking.none.why"))));
    }

    private void show(Round round, Progress progress, QueryParameters parameters) {
        boolean open = round.state() == RoundState.DRAFT || round.state() == RoundState.PUBLISHED;
        body.add(Parts.paragraph(
                "lead",
                open
                        ? tools.say("marking.later")
                        : tools.say("marking.sentence", progress.essays(), progress.waiting())));
        if (progress.unassigned() > 0) {
            body.add(Parts.div("note warn", new Paragraph(tools.say("marking.unassigned", progress.unassigned()))));
        }
        body.add(new H2(tools.say("markers")));
        if (progress.markers().isEmpty()) {
            body.add(new Paragraph(tools.say("markers.none")));
        } else {
            body.add(markers(round, progress));
        }
        if (round.state() != RoundState.RESULTS_PUBLISHED) {
            body.add(appoint(round));
        }
        if (!progress.lines().isEmpty()) {
            body.add(
                    new H2(tools.say("essay.list")),
                    paged(
                            progress.lines(),
                            parameters,
                            "trang",
                            Map.of(ROUND, round.slug()),
                            lines -> essays(round, lines)));
        }
    }

    private RowsTable markers(Round round, Progress progress) {
        var table = new RowsTable(
                tools.say("markers"),
                List.of(
                        new Column(tools.say("name"), "main"),
                        new Column(tools.say("marker.tasks"), "r"),
                        new Column(tools.say("marker.given"), "r"),
                        new Column(tools.say("acts"), "do")));
        for (var marker : progress.markers()) {
            var dismiss = tools.button(
                    "marker.dismiss",
                    "second s",
                    () -> attempt(() -> judging.dismiss(round.id(), marker.person()), "marker.dismissed"));
            dismiss.setAriaLabel(tools.say("marker.dismiss") + ": " + marker.name());
            table.addRow(
                    new Span(marker.name()),
                    new Span(String.valueOf(marker.tasks())),
                    new Span(String.valueOf(marker.given())),
                    dismiss);
        }
        return table;
    }

    private Div appoint(Round round) {
        var candidate = new ComboBox<KnownPerson>(tools.say("marker.candidate"));
        var candidates = judging.candidates(round.id());
        candidate.setItems(candidates);
        candidate.setItemLabelGenerator(KnownPerson::displayName);
        candidate.setVisible(!candidates.isEmpty());
        var name = new TextField(tools.say("marker.name"));
        if (candidates.isEmpty()) {
            name.setLabel(tools.say("marker.name.only"));
        }
        name.setHelperText(tools.say("marker.name.hint"));
        name.setMaxLength(250);
        var add = new Button(tools.say("marker.add"), click -> {
            var chosen = candidate.getValue();
            if (chosen == null && name.getValue().isBlank()) {
                name.focus();
                return;
            }
            try {
                attempt(
                        () -> {
                            if (name.getValue().isBlank()) {
                                judging.appoint(round.id(), chosen.id());
                            } else {
                                judging.appoint(round.id(), name.getValue());
                            }
                        },
                        "marker.added");
            } catch (MarkerRefused refused) {
                notice.insist(tools.say("marker.refused." + refused.why()));
            }
        });
        return new Div(Parts.div("fields", candidate, name), Parts.div("acts", add));
    }

    private RowsTable essays(Round round, List<Line> lines) {
        var table = new RowsTable(
                tools.say("essay.list"),
                List.of(
                        new Column(tools.say("essay.code"), "main"),
                        new Column(tools.say("essay.number"), "r"),
                        Column.of(tools.say("essay.marks")),
                        new Column(tools.say("essay.result"), "r"),
                        new Column(tools.say("acts"), "do")));
        for (var line : lines) {
            var marks = Parts.div("small");
            line.marks()
                    .forEach((marker, points) ->
                            marks.add(new Paragraph(tools.say("essay.mark", marker, points(points)))));
            var result = line.result();
            var acts = new Div();
            if (result != null && round.state() == RoundState.CLOSED) {
                var again = tools.button("essay.reopen", "second s", () -> reopen(round, line));
                again.setAriaLabel(tools.say("essay.reopen") + ": " + line.code());
                acts.add(again);
            }
            table.addRow(
                    Parts.span("num", line.code()),
                    new Span(String.valueOf(line.question())),
                    marks,
                    new Span(result == null ? "–" : StandingsRows.points(result.thousandths())),
                    acts);
        }
        return table;
    }

    private void reopen(Round round, Line line) {
        new ReasonDialog(
                        tools,
                        "essay.reopen",
                        reason -> attempt(() -> judging.reopen(round.id(), line.code(), reason), "essay.reopened"),
                        Parts.paragraph("num", line.code()))
                .open();
    }

    private String points(Optional<Points> given) {
        return given.map(points -> StandingsRows.points(points.thousandths()))
                .orElseGet(() -> tools.say("essay.unmarked"));
    }
}
