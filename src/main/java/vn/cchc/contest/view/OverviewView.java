package vn.cchc.contest.view;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import vn.cchc.contest.Contest;
import vn.cchc.contest.ContestDesk;
import vn.cchc.contest.ContestState;
import vn.cchc.contest.Round;
import vn.cchc.contest.Round.Phase;
import vn.cchc.contest.RoundResults;
import vn.cchc.contest.analysis.Participation;
import vn.cchc.contest.analysis.Participation.RoundFigures;
import vn.cchc.contest.document.Prints;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Question;

/** How a contest stands: what needs a decision, its rounds with live figures, who takes part. */
@Route(value = ContestsDeskView.PATH + ContestPage.ID, layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "ADMIN"})
@StyleSheet("context://cchc/contestdesk.css")
public class OverviewView extends ContestPage {

    private static final int UNITS = 10;

    private final transient ContestDesk desk;
    private final transient Participation participation;
    private final transient RoundResults results;
    private final transient Prints prints;
    private final transient ZoneId zone;

    public OverviewView(
            DeskTools tools,
            ContestDesk desk,
            Participation participation,
            RoundResults results,
            Prints prints,
            @Value("${cchc.zone}") ZoneId zone) {
        super(tools, "");
        this.desk = desk;
        this.participation = participation;
        this.results = results;
        this.prints = prints;
        this.zone = zone;
    }

    @Override
    void show(Contest contest, List<Round> rounds, QueryParameters parameters) {
        var figures = participation.rounds(contest.id());
        body.add(Parts.paragraph("lead", sentence(contest, rounds, figures)));
        if (contest.state() == ContestState.DRAFT) {
            body.add(draft(contest));
        }
        var left = new Div(new H2(tools.say("rounds")));
        left.add(Parts.list(
                "timeline",
                rounds.stream().map(round -> line(contest, round, figures)).toList()));
        var right = Parts.div("side");
        right.add(new H2(tools.say("by-unit")));
        var units = participation.byUnit(contest.id());
        if (units.isEmpty()) {
            right.add(new Paragraph(tools.say("by-unit.none")));
        } else {
            right.add(
                    new UnitBars(tools, units.stream().limit(UNITS).toList()),
                    tools.link(ContestsDeskView.PATH + "/" + contest.id() + "/tham-gia", "by-unit.all", ""));
        }
        right.add(new H2(tools.say("invite")), Parts.paragraph("", tools.say("invite.what")));
        right.add(Parts.div(
                "acts",
                DeskTools.download(
                        "ap-phich-" + contest.slug() + ".pdf",
                        tools.say("poster"),
                        () -> prints.poster(contest, rounds)),
                DeskTools.download(
                        "bai-truyen-thanh-" + contest.slug() + ".pdf",
                        tools.say("script"),
                        () -> prints.script(contest, rounds))));
        body.add(Parts.div("cols editor", left, right));
    }

    private String sentence(Contest contest, List<Round> rounds, Map<Long, RoundFigures> figures) {
        var now = Instant.now();
        List<String> said = new ArrayList<>();
        long open =
                rounds.stream().filter(round -> round.phase(now) == Phase.OPEN).count();
        int today = figures.values().stream().mapToInt(RoundFigures::today).sum();
        said.add(tools.say("sentence", open, participation.entrants().getOrDefault(contest.id(), 0), today));
        for (var round : rounds) {
            int essays = round.phase(now) == Phase.CLOSED ? results.essaysWaiting(round.id()) : 0;
            if (essays > 0) {
                said.add(tools.say("needs.essays", round.title(), essays));
            } else if (round.phase(now) == Phase.CLOSED) {
                said.add(tools.say(
                        results.latest(round.id())
                                        .filter(RoundResults.Version::awaitsLots)
                                        .isPresent()
                                ? "needs.lots"
                                : "needs.results",
                        round.title()));
            }
        }
        return String.join(" ", said);
    }

    private Div draft(Contest contest) {
        var problems = desk.problems(contest.id());
        var part = Parts.div("note" + (problems.isEmpty() ? "" : " warn"));
        part.add(new Paragraph(tools.say(problems.isEmpty() ? "draft.ready" : "draft.problems", problems.size())));
        if (!problems.isEmpty()) {
            part.add(Parts.list(
                    "l",
                    problems.stream()
                            .map(problem -> new ListItem(tools.problem(problem)))
                            .toList()));
        }
        var acts = Parts.div(
                "acts", tools.link(ContestsDeskView.PATH + "/" + contest.id() + "/soan", "draft.edit", "btn second"));
        if (problems.isEmpty()) {
            acts.addComponentAsFirst(tools.button(
                    "publish",
                    "",
                    () -> Question.ask(
                            tools.say("publish.ask", contest.title()),
                            tools.say("publish.consequence"),
                            tools.say("publish"),
                            tools.texts.get("ui.cancel"),
                            () -> attempt(() -> desk.publish(contest.id()), "published"))));
        }
        part.add(acts);
        return part;
    }

    private ListItem line(Contest contest, Round round, Map<Long, RoundFigures> figures) {
        var phase = round.phase(Instant.now());
        var count = Participation.of(figures, round.id());
        var item = new ListItem(
                Parts.div("", new H3(round.title()), PhaseBadge.of(tools.texts, phase)),
                Parts.paragraph("small num", tools.time(round)),
                Parts.paragraph("small", tools.say("figures", count.entrants(), count.started(), count.submitted())));
        item.addClassName(phase.name().toLowerCase(java.util.Locale.ROOT));
        var acts = Parts.div("acts");
        if (phase == Phase.OPEN || phase == Phase.UPCOMING) {
            acts.add(tools.button("extend", "second s", () -> extend(round)));
        }
        if (phase == Phase.CLOSED || phase == Phase.RESULTS) {
            acts.add(tools.link(
                    ContestsDeskView.PATH + "/" + contest.id() + "/ket-qua?" + ROUND + "=" + round.slug(),
                    "tab.ket-qua",
                    "btn second s"));
        }
        if (acts.getComponentCount() > 0) {
            item.add(acts);
        }
        if (phase != Phase.PREPARING) {
            item.add(Parts.paragraph(
                    "small quiet", new Span(tools.say("commitment") + " "), Parts.span("hash", round.commitment())));
        }
        return item;
    }

    private void extend(Round round) {
        var until = new DateTimePicker(tools.say("closes"));
        until.setLocale(java.util.Locale.forLanguageTag("vi"));
        until.setDateAriaLabel(tools.say("time.day", tools.say("closes")));
        until.setTimeAriaLabel(tools.say("time.hour", tools.say("closes")));
        until.setMin(LocalDateTime.ofInstant(round.closesAt(), zone));
        until.setValue(LocalDateTime.ofInstant(round.closesAt(), zone).plusDays(1));
        until.addClassName("wide");
        new ReasonDialog(
                        tools,
                        "extend",
                        reason -> {
                            var at = until.getValue();
                            attempt(
                                    () -> desk.extend(
                                            round.id(),
                                            at == null
                                                    ? round.closesAt()
                                                    : at.atZone(zone).toInstant(),
                                            reason),
                                    "extended");
                        },
                        until)
                .open();
    }
}
