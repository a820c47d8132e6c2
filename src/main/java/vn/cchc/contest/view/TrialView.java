package vn.cchc.contest.view;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.cchc.account.PortalLinks;
import vn.cchc.contest.Contest;
import vn.cchc.contest.ContestState;
import vn.cchc.contest.Round;
import vn.cchc.contest.trial.Trials;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Question;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;

/** A draft's trials: links to them, what came of them, and the way to be rid of them. */
@Route(value = ContestsDeskView.PATH + ContestPage.ID + "/thi-thu", layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "ADMIN"})
@StyleSheet("context://cchc/contestdesk.css")
public class TrialView extends ContestPage {

    private final transient Trials trials;
    private final transient PortalLinks links;

    public TrialView(DeskTools tools, Trials trials, PortalLinks links) {
        super(tools, "thi-thu");
        this.trials = trials;
        this.links = links;
    }

    @Override
    void show(Contest contest, List<Round> rounds, QueryParameters parameters) {
        body.add(new H2(tools.say("trial")), new Paragraph(tools.say("trial.what")));
        var lines = trials.lines(contest.id());
        var until = trials.linkedUntil(contest.id());
        until.ifPresent(
                end -> body.add(Parts.paragraph("small quiet", tools.say("trial.until", tools.dates.time(end)))));
        var acts = Parts.div("acts");
        if (contest.state() == ContestState.DRAFT) {
            acts.add(tools.button("trial.link", "", () -> link(contest)));
        }
        if (!lines.isEmpty() || until.isPresent()) {
            acts.add(tools.button("trial.remove", "second", () -> remove(contest)));
        }
        body.add(acts);
        if (lines.isEmpty()) {
            body.add(new Empty(tools.say("trial.none"), tools.say("trial.none.why")));
        } else {
            body.add(table(lines));
        }
    }

    private void link(Contest contest) {
        var address = links.to("/thi-thu/" + trials.link(contest.id()));
        refresh();
        var link = new Anchor(address, address);
        link.setRouterIgnore(true);
        link.addClassName("hash");
        notice.say(Notice.Tone.OK, tools.say("trial.linked"), link);
    }

    private void remove(Contest contest) {
        Question.ask(
                tools.say("trial.remove.ask"),
                tools.say("trial.remove.consequence"),
                tools.say("trial.remove"),
                tools.texts.get("ui.cancel"),
                () -> attempt(() -> trials.remove(contest.id()), "trial.removed"));
    }

    private RowsTable table(List<Trials.Line> lines) {
        var table = new RowsTable(
                tools.say("trial"),
                List.of(
                        new Column(tools.say("round"), "main"),
                        Column.of(tools.say("trial.started")),
                        Column.of(tools.say("trial.submitted")),
                        new Column(tools.say("score"), "r")));
        for (var line : lines) {
            var submitted = line.submittedAt();
            var score = line.score();
            table.addRow(
                    new Span(line.round()),
                    Parts.span("num", tools.dates.time(line.startedAt())),
                    Parts.span("num", submitted == null ? tools.say("trial.open") : tools.dates.time(submitted)),
                    new Span(
                            submitted == null
                                    ? "–"
                                    : score == null
                                            ? tools.say("trial.judged")
                                            : tools.say(
                                                    "trial.points",
                                                    StandingsRows.points(score.thousandths()),
                                                    StandingsRows.points(
                                                            line.full().thousandths()))));
        }
        return table;
    }
}
