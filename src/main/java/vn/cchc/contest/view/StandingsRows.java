package vn.cchc.contest.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.cchc.contest.Contest;
import vn.cchc.contest.Round;
import vn.cchc.contest.RoundResults;
import vn.cchc.contest.analysis.Participation;
import vn.cchc.contest.analysis.Participation.UnitCount;
import vn.cchc.contest.ledger.LedgerLines.PlaceLine;
import vn.cchc.contest.ledger.LedgerLines.UnitLine;
import vn.cchc.organization.Organization;
import vn.cchc.organization.Organizations;
import vn.cchc.question.Points;
import vn.cchc.ui.Parts;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;

/** Tables of places: people, units, and what a correction moved. */
@org.springframework.stereotype.Component
class StandingsRows {

    private static final int MOST_SHIFTS = 100;

    private final DeskTools tools;
    private final Participation participation;
    private final Organizations organizations;

    StandingsRows(DeskTools tools, Participation participation, Organizations organizations) {
        this.tools = tools;
        this.participation = participation;
        this.organizations = organizations;
    }

    /** @param disqualify null where it is too late for that */
    RowsTable table(List<RoundResults.Row> rows, @Nullable Consumer<RoundResults.Row> disqualify) {
        var columns = new ArrayList<>(List.of(
                new Column(tools.say("rank"), "r"),
                new Column(tools.say("name"), "main"),
                new Column(tools.say("score"), "r"),
                new Column(tools.say("duration"), "r"),
                Column.of(tools.say("decided-by")),
                Column.of(tools.say("prize"))));
        if (disqualify != null) {
            columns.add(new Column(tools.say("acts"), "do"));
        }
        var table = new RowsTable(tools.say("standings"), columns);
        for (var row : rows) {
            var place = row.place();
            var cells = new ArrayList<Component>(List.of(
                    new Span(String.valueOf(place.rank())),
                    Parts.div("", new Span(row.name()), Parts.paragraph("small quiet", row.unit())),
                    new Span(points(place.score())),
                    new Span(duration(place.durationMillis())),
                    Parts.span(
                            "small",
                            place.decidedBy().isEmpty() ? "" : tools.texts.get("rules.criterion." + place.decidedBy())),
                    new Span(place.prize())));
            if (disqualify != null) {
                var button = tools.button("disqualify", "second s", () -> disqualify.accept(row));
                button.setAriaLabel(tools.say("disqualify") + ": " + row.name());
                cells.add(button);
            }
            table.addRow(cells.toArray(Component[]::new));
        }
        return table;
    }

    RowsTable units(List<UnitLine> units) {
        var table = new RowsTable(
                tools.say("units"),
                List.of(
                        new Column(tools.say("rank"), "r"),
                        new Column(tools.say("unit"), "main"),
                        new Column(tools.say("people"), "r"),
                        new Column(tools.say("headcount"), "r"),
                        Column.of(tools.say("unit-figures")),
                        Column.of(tools.say("prize"))));
        for (var unit : units) {
            table.addRow(
                    new Span(unit.rank() == null ? "–" : String.valueOf(unit.rank())),
                    new Span(name(unit.unit())),
                    new Span(String.valueOf(unit.participants())),
                    new Span(unit.headcount() == 0 ? "–" : String.valueOf(unit.headcount())),
                    Parts.span("small num", String.join("; ", unit.figures())),
                    new Span(unit.prize()));
        }
        return table;
    }

    String name(String code) {
        return organizations.findByCode(code).map(Organization::name).orElse(code);
    }

    Div shifts(List<RoundResults.Shift> shifts) {
        var table = new RowsTable(
                tools.say("shifts"),
                List.of(
                        new Column(tools.say("pseudonym"), "main"),
                        Column.of(tools.say("before")),
                        Column.of(tools.say("after"))));
        shifts.stream()
                .limit(MOST_SHIFTS)
                .forEach(shift -> table.addRow(
                        Parts.span("num", shift.entrant()), place(shift.before()), place(shift.after())));
        return new Div(table);
    }

    private Span place(@Nullable PlaceLine place) {
        return new Span(
                place == null
                        ? tools.say("without-place")
                        : tools.say(
                                place.prize().isEmpty() ? "place" : "place.prize",
                                place.rank(),
                                points(place.score()),
                                place.prize()));
    }

    /** A choice of the units whose people took part. */
    Div filter(Contest contest, Round round, @Nullable Long unit) {
        var choice = new ComboBox<UnitCount>(tools.say("unit"));
        var units = participation.byUnit(contest.id()).stream()
                .filter(count -> count.unit() != null)
                .toList();
        choice.setItems(units);
        choice.setItemLabelGenerator(count -> count.name() + " (" + count.people() + ")");
        choice.setClearButtonVisible(true);
        units.stream()
                .filter(count -> count.unit() != null && unit != null && count.unit().value() == unit)
                .findFirst()
                .ifPresent(choice::setValue);
        choice.addValueChangeListener(event -> {
            var chosen = event.getValue();
            Map<String, String> set = new LinkedHashMap<>();
            set.put(ContestPage.ROUND, round.slug());
            if (chosen != null && chosen.unit() != null) {
                set.put("don-vi", String.valueOf(chosen.unit().value()));
            }
            UI.getCurrent()
                    .navigate(
                            ContestsDeskView.PATH + "/" + contest.id() + "/ket-qua", QueryParameters.simple(set));
        });
        choice.setVisible(!units.isEmpty());
        return Parts.div("filters", choice);
    }

    static String points(long thousandths) {
        return new Points(thousandths).toString().replace('.', ',');
    }

    /** Minutes and seconds to the thousandth, as prizes may hang on it. */
    static String duration(long millis) {
        var time = Duration.ofMillis(millis);
        return String.format(
                Locale.ROOT, "%d:%02d,%03d", time.toMinutes(), time.toSecondsPart(), time.toMillisPart());
    }
}
