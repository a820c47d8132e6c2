package vn.cchc.contest.view;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import vn.cchc.contest.Contest;
import vn.cchc.contest.Round;
import vn.cchc.contest.Round.Phase;
import vn.cchc.contest.RoundResults;
import vn.cchc.contest.RoundState;
import vn.cchc.contest.analysis.RoundAnalysis;
import vn.cchc.contest.winner.Winners;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Pager;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Question;

/** What a round came to, and the organizers' acts on it, from closing to publication. */
@Route(value = ContestsDeskView.PATH + ContestPage.ID + "/ket-qua", layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "ADMIN"})
@StyleSheet("context://cchc/contestdesk.css")
public class ResultsView extends RoundPage {

    private static final String UNIT = "don-vi";

    private final transient RoundResults results;
    private final transient RoundAnalysis analysis;
    private final transient ResultFiles files;
    private final transient StandingsRows rows;
    private final transient Winners winners;

    public ResultsView(
            DeskTools tools,
            RoundResults results,
            RoundAnalysis analysis,
            ResultFiles files,
            StandingsRows rows,
            Winners winners) {
        super(tools, "ket-qua");
        this.results = results;
        this.analysis = analysis;
        this.files = files;
        this.rows = rows;
        this.winners = winners;
    }

    @Override
    void show(Contest contest, Round round, QueryParameters parameters) {
        var version = results.latest(round.id());
        int waiting = results.essaysWaiting(round.id());
        if (waiting > 0) {
            body.add(essays(contest, round, waiting));
        }
        if (version.isEmpty()) {
            if (waiting == 0) {
                body.add(new Empty(tools.say("no-results"), tools.say("no-results.why", tools.time(round))));
                if (round.phase(Instant.now()) == Phase.CLOSED && round.state() == RoundState.PUBLISHED) {
                    body.add(tools.button("close", "", () -> attempt(() -> results.close(round.id()), "closed")));
                }
            }
            return;
        }
        body.add(facts(contest, round, version.get()), acts(contest, round, version.get()));
        body.add(new WinnersPanel(tools, winners, contest, round, notice, this::attempt));
        standings(contest, round, parameters);
        var units = results.units(round.id());
        if (!units.isEmpty()) {
            body.add(new H2(tools.say("units")), rows.units(units));
        }
        shifts(round);
        body.add(new DisqualifiedPanel(
                tools,
                analysis.disqualified(contest.id()),
                round.state() == RoundState.CLOSED
                        ? (one, reason) -> attempt(() -> results.reinstate(one, reason), "reinstated")
                        : null));
        versions(round);
    }

    private Div essays(Contest contest, Round round, int waiting) {
        return Parts.div(
                "note warn",
                new Paragraph(tools.say("essays.waiting", waiting)),
                Parts.div(
                        "acts",
                        tools.link(
                                ContestsDeskView.PATH + "/" + contest.id() + "/cham-thi?" + ROUND + "=" + round.slug(),
                                "tab.cham-thi",
                                "btn second s")));
    }

    private void standings(Contest contest, Round round, QueryParameters parameters) {
        var unit = parameters
                .getSingleParameter(UNIT)
                .filter(text -> text.matches("[1-9]\\d{0,17}"))
                .map(Long::parseLong)
                .orElse(null);
        int page = Pager.asked(parameters, "trang", LAST_PAGE);
        results.standings(round.id(), unit, true, page, PAGE).ifPresent(found -> {
            body.add(new H2(tools.say("standings")), rows.filter(contest, round, unit));
            if (found.rows().isEmpty()) {
                body.add(new Empty(tools.say("nobody"), tools.say("nobody.why")));
                return;
            }
            body.add(rows.table(found.rows(), round.state() == RoundState.CLOSED ? this::disqualify : null));
            int pages = (int) Math.ceilDiv(found.total(), PAGE);
            if (pages > 1) {
                Map<String, String> kept = unit == null
                        ? Map.of(ROUND, round.slug())
                        : Map.of(ROUND, round.slug(), UNIT, String.valueOf(unit));
                body.add(new Pager(tools.texts, page, pages, number -> address(with(kept, "trang", number))));
            }
        });
    }

    private Div facts(Contest contest, Round round, RoundResults.Version version) {
        var facts = Parts.div("note");
        facts.add(new Paragraph(tools.say(
                version.awaitsLots()
                        ? "results.await-lots"
                        : round.state() == RoundState.RESULTS_PUBLISHED ? "results.public" : "results.closed",
                version.version(),
                version.records())));
        if (version.target() != null) {
            facts.add(Parts.paragraph("small", tools.say("results.target", version.target())));
        }
        facts.add(Parts.paragraph(
                "small quiet", new Span(tools.say("results.root") + " "), Parts.span("hash", version.root())));
        if (round.publicValue() != null) {
            facts.add(Parts.paragraph(
                    "small quiet",
                    tools.say("results.drawn", round.publicValue(), String.valueOf(round.publicSource()))));
        }
        return facts;
    }

    private Div acts(Contest contest, Round round, RoundResults.Version version) {
        var acts = Parts.div("acts");
        if (round.state() == RoundState.CLOSED) {
            if (!version.awaitsLots()) {
                acts.add(tools.button(
                        "publish-results",
                        "",
                        () -> Question.ask(
                                tools.say("publish-results.ask", round.title()),
                                tools.say("publish-results.consequence"),
                                tools.say("publish-results"),
                                tools.texts.get("ui.cancel"),
                                () -> attempt(() -> results.publish(round.id()), "results-published"))));
            }
        }
        if (version.awaitsLots()) {
            acts.addComponentAsFirst(tools.button("draw", "", () -> draw(round)));
        }
        var name = contest.slug() + "-" + round.slug();
        acts.add(
                DeskTools.download("ket-qua-" + name + ".xlsx", tools.say("export"), () -> files.standings(round.id())),
                DeskTools.download(
                        "so-ket-qua-" + name + ".jsonl", tools.say("ledger"), () -> files.ledger(round.id())));
        return acts;
    }

    private void draw(Round round) {
        var value = new TextField(tools.say("draw.value"));
        value.setHelperText(tools.say("draw.value.hint"));
        value.setMaxLength(1_000);
        value.addClassName("wide");
        new ReasonDialog(
                        tools,
                        "draw",
                        source -> attempt(() -> results.draw(round.id(), value.getValue(), source), "drawn"),
                        value)
                .open();
    }

    private void disqualify(RoundResults.Row row) {
        new ReasonDialog(
                        tools,
                        "disqualify",
                        reason -> attempt(() -> results.disqualify(row.entrant(), reason), "disqualified"),
                        new Paragraph(row.name() + (row.unit().isEmpty() ? "" : ", " + row.unit())))
                .open();
    }

    private void shifts(Round round) {
        var shifts = results.shifts(round.id());
        if (!shifts.isEmpty()) {
            body.add(new H2(tools.say("shifts")), new Paragraph(tools.say("shifts.count", shifts.size())));
            body.add(rows.shifts(shifts));
        }
    }

    private void versions(Round round) {
        body.add(new H2(tools.say("versions")));
        body.add(Parts.list(
                "l",
                results.versions(round.id()).stream()
                        .map(version -> new ListItem(tools.say(
                                "results.version",
                                version.version(),
                                tools.dates.time(version.createdAt()),
                                reason(version.reason()))))
                        .toList()));
    }

    /** Two reasons the portal gives by itself. */
    private String reason(String reason) {
        return Set.of("closed", "draw", "essays").contains(reason) ? tools.say("results.reason." + reason) : reason;
    }
}
