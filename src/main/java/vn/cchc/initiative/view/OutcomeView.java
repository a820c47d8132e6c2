package vn.cchc.initiative.view;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.judging.Outcome;
import vn.cchc.initiative.judging.PanelPaperwork;
import vn.cchc.initiative.judging.PublicVoting;
import vn.cchc.initiative.judging.StageDesk;
import vn.cchc.initiative.judging.StageState;
import vn.cchc.initiative.paper.PanelPapers;
import vn.cchc.initiative.rules.Stage;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Pager;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;

/** What a stage came to, and the papers of it. */
@Route(value = CallsDeskView.PATH + CallPage.ID + "/ket-qua", layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "ADMIN"})
@StyleSheet("context://cchc/contestdesk.css")
public class OutcomeView extends CallPage {

    private static final int SIZE = 50;

    private final transient StageDesk stages;
    private final transient PanelPaperwork paperwork;
    private final transient PublicVoting voting;

    public OutcomeView(CallDeskTools tools, StageDesk stages, PanelPaperwork paperwork, PublicVoting voting) {
        super(tools, "ket-qua");
        this.stages = stages;
        this.paperwork = paperwork;
        this.voting = voting;
    }

    /** The score with what it was joined from. */
    private Span joined(Outcome outcome) {
        var panel = outcome.panelScore();
        var votes = outcome.votes();
        return new Span(
                new Span(CallDeskTools.number(outcome.score())),
                Parts.span(
                        "quiet small",
                        panel == null || votes == null
                                ? ""
                                : " " + tools.say("score.joined", CallDeskTools.number(panel), votes)));
    }

    @Override
    void show(Call call, RouteParameters route, QueryParameters query) {
        int last = call.rules().stages().size() - 1;
        int stage = stage(call, query, last);
        body.add(stageTabs(call, stage));
        int page = Pager.asked(query, "trang", 100_000);
        var found = stages.page(call.id(), stage, page, SIZE);
        var lines = found.lines();
        if (lines.isEmpty()) {
            body.add(new Empty(tools.say("outcome.none"), tools.say("outcome.none.why")));
            return;
        }
        boolean voted = lines.stream().anyMatch(line -> line.outcome().votes() != null);
        var table = new RowsTable(
                tools.say("tab.ket-qua"),
                List.of(
                        new Column(tools.say("place"), "r"),
                        new Column(tools.say("code"), ""),
                        new Column(tools.say("entry.title"), "main"),
                        new Column(tools.say("score"), "r"),
                        Column.of(tools.say("state")),
                        Column.of(tools.say("award"))));
        lines.forEach(line -> {
            var outcome = line.outcome();
            var place = outcome.place();
            table.addRow(
                    new Span(place == null ? "–" : String.valueOf(place)),
                    Parts.span("num", line.entry().code()),
                    new Span(line.entry().content().title()),
                    voted ? joined(outcome) : new Span(CallDeskTools.number(outcome.score())),
                    Parts.span(
                            "badge " + (outcome.state() == Outcome.State.PASSED ? "ok" : "none"),
                            tools.texts.get("entries.outcome." + outcome.state())),
                    new Span(outcome.award()));
        });
        body.add(table);
        int pages = Math.ceilDiv(found.total(), SIZE);
        if (pages > 1) {
            body.add(new Pager(
                    tools.texts,
                    page,
                    pages,
                    number -> new Location(
                                    CallsDeskView.PATH + "/" + call.id() + "/ket-qua",
                                    QueryParameters.full(Map.of(
                                            "vong", new String[] {String.valueOf(stage)},
                                            "trang", new String[] {String.valueOf(number + 1)})))
                            .getPathWithQueryParameters()));
        }
        if (stage == last) {
            body.add(new VotesPart(tools, voting.watch(call.id())));
        }
        if (stages.states(call.id()).get(stage) != StageState.CLOSED
                || call.stage(stage).kind() == Stage.Kind.ELIGIBILITY) {
            return;
        }
        body.add(new H2(tools.say("papers")), Parts.paragraph("quiet", tools.say("papers.what")));
        var papers = Parts.div("acts");
        for (var kind : PanelPapers.Kind.values()) {
            if (kind == PanelPapers.Kind.COUNTING && call.stage(stage).kind() != Stage.Kind.BALLOT) {
                continue;
            }
            for (boolean word : new boolean[] {true, false}) {
                papers.add(CallDeskTools.download(
                        kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + call.slug() + (word ? ".docx" : ".pdf"),
                        tools.say("paper." + kind) + (word ? " (DOCX)" : " (PDF)"),
                        () -> paperwork.paper(call.id(), stage, kind, word)));
            }
        }
        if (stage == last) {
            papers.add(CallDeskTools.download(
                    "giay-chung-nhan-" + call.slug() + ".pdf",
                    tools.say("paper.certificates"),
                    () -> paperwork.certificates(call.id())));
        }
        body.add(papers);
    }
}
