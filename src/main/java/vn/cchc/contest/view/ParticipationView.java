package vn.cchc.contest.view;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import vn.cchc.contest.Contest;
import vn.cchc.contest.Quotas;
import vn.cchc.contest.Round;
import vn.cchc.contest.analysis.Participation;
import vn.cchc.contest.analysis.Participation.AgeCount;
import vn.cchc.print.Sheets;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;

/** Who takes part: quotas, units, days, ages. */
@Route(value = ContestsDeskView.PATH + ContestPage.ID + "/tham-gia", layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "ADMIN"})
@StyleSheet("context://cchc/contestdesk.css")
public class ParticipationView extends ContestPage {

    private static final int MOST_UNITS = 100;

    private final transient Participation participation;
    private final transient Quotas quotas;

    public ParticipationView(DeskTools tools, Participation participation, Quotas quotas) {
        super(tools, "tham-gia");
        this.participation = participation;
        this.quotas = quotas;
    }

    @Override
    void show(Contest contest, List<Round> rounds, QueryParameters parameters) {
        var units = participation.byUnit(contest.id());
        if (units.isEmpty()) {
            body.add(new Empty(tools.say("by-unit.none"), tools.say("by-unit.none.why")));
        }
        var lines = quotas.progress(contest.id());
        if (!lines.isEmpty()) {
            body.add(new H2(tools.say("quotas")), quotas(lines));
        }
        if (units.isEmpty()) {
            return;
        }
        var year = tools.dates.today().getYear();
        body.add(
                new H2(tools.say("by-unit")),
                new UnitBars(tools, units.stream().limit(MOST_UNITS).toList()));
        if (units.size() > MOST_UNITS) {
            body.add(Parts.paragraph("small quiet", tools.say("by-unit.first", MOST_UNITS, units.size())));
        }
        body.add(
                new H2(tools.say("by-day")),
                UnitBars.of(
                        participation.byDay(contest.id()),
                        day -> tools.dates.day(day.day(), null),
                        Participation.DayCount::submissions),
                new H2(tools.say("by-age")),
                UnitBars.of(participation.byAge(contest.id(), year), this::age, AgeCount::people),
                Parts.div(
                        "acts",
                        DeskTools.download(
                                "tham-gia-" + contest.slug() + ".xlsx", tools.say("export"), () -> sheet(contest))));
    }

    private String age(AgeCount group) {
        var from = group.from();
        var to = group.to();
        return from == null
                ? tools.say("age.unknown")
                : to == null ? tools.say("age.over", from) : tools.say("age.between", from, to);
    }

    private Div quotas(List<Quotas.Progress> lines) {
        var table = new RowsTable(
                tools.say("quotas"),
                List.of(
                        new Column(tools.say("unit"), "main"),
                        Column.of(tools.say("quota")),
                        new Column(tools.say("people"), "r"),
                        new Column(tools.say("wanted"), "r"),
                        Column.of(tools.say("state"))));
        for (var line : lines) {
            table.addRow(
                    new Span(line.unit()),
                    Parts.span("small", line.quota()),
                    new Span(String.valueOf(line.taken())),
                    new Span(line.wanted() == 0 ? "–" : String.valueOf(line.wanted())),
                    state(line));
        }
        return new Div(
                new Paragraph(tools.say(
                        "quotas.sentence",
                        lines.stream().filter(Quotas.Progress::met).count(),
                        lines.size())),
                table);
    }

    private Span state(Quotas.Progress line) {
        var known = line.wanted() > 0;
        var badge = new Span(
                new Icon(line.met() ? "circle-check" : known ? "circle-alert" : "circle-question-mark"),
                new Span(tools.say(line.met() ? "quota.met" : known ? "quota.short" : "quota.unknown")));
        return Parts.classed(badge, "badge " + (line.met() ? "ok" : known ? "warn" : "none"));
    }

    private byte[] sheet(Contest contest) {
        List<List<Object>> units = new ArrayList<>();
        participation
                .byUnit(contest.id())
                .forEach(unit -> units.add(
                        List.of(unit.name().isEmpty() ? tools.say("without-unit") : unit.name(), unit.people())));
        List<List<Object>> days = new ArrayList<>();
        participation
                .byDay(contest.id())
                .forEach(day -> days.add(List.of(tools.dates.day(day.day(), null), day.submissions())));
        List<List<Object>> ages = new ArrayList<>();
        participation
                .byAge(contest.id(), tools.dates.today().getYear())
                .forEach(group -> ages.add(List.of(age(group), group.people())));
        List<List<Object>> lines = new ArrayList<>();
        quotas.progress(contest.id())
                .forEach(line -> lines.add(
                        List.of(line.unit(), line.quota(), line.taken(), line.wanted() == 0 ? "" : line.wanted())));
        return Sheets.write(List.of(
                new Sheets.Sheet(tools.say("by-unit"), List.of(tools.say("unit"), tools.say("people")), units),
                new Sheets.Sheet(tools.say("by-day"), List.of(tools.say("day"), tools.say("submissions")), days),
                new Sheets.Sheet(tools.say("by-age"), List.of(tools.say("age"), tools.say("people")), ages),
                new Sheets.Sheet(
                        tools.say("quotas"),
                        List.of(tools.say("unit"), tools.say("quota"), tools.say("people"), tools.say("wanted")),
                        lines)));
    }
}
