package vn.cchc.plan.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import vn.cchc.plan.PlanRefused;
import vn.cchc.plan.TaskState;
import vn.cchc.plan.broadcast.AirTime;
import vn.cchc.plan.broadcast.Stations;
import vn.cchc.plan.broadcast.Stations.Station;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;

/** Each station's month: minutes on the air against the duty, good hours, relays; and recording more. */
@Route(value = BroadcastsView.PATH, layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "STAFF", "SCOPED_STAFF", "ADMIN"})
@StyleSheet("context://cchc/plan.css")
public class BroadcastsView extends SidePage {

    static final String PATH = PlansDeskView.PATH + "/phat-thanh";

    private final transient Stations stations;

    public BroadcastsView(PlanTools tools, Stations stations) {
        super(tools, "broadcasts");
        this.stations = stations;
    }

    @Override
    void show(QueryParameters parameters) {
        var now = YearMonth.from(tools.dates.today());
        var month = parameters
                .getSingleParameter("thang")
                .map(BroadcastsView::month)
                .orElse(now);
        var months = stations.months(month);
        var all = stations.all();
        body.add(monthTabs(month, now));
        if (all.isEmpty()) {
            body.add(new Empty(tools.say("stations.none"), tools.say("stations.none.why")));
        } else {
            var met = months.values().stream().filter(AirTime.Month::met).count();
            body.add(
                    Parts.paragraph("say", tools.say("stations.sentence", name(month), met, all.size())),
                    table(all, months));
        }
        body.add(Parts.div("acts", tools.link(BulletinsView.PATH, "bulletins", "btn second s")));
        var own = all.stream()
                .filter(station -> tools.rights.records(station.unit()))
                .toList();
        if (!own.isEmpty()) {
            body.add(new H2(tools.say("broadcast.record")), form(own, all));
            body.add(new H2(tools.say("slot.add")), slotForm(own));
        }
        if (tools.rights.everywhere() || !tools.rights.grantedUnits().isEmpty()) {
            var units = units();
            if (!units.isEmpty()) {
                body.add(new H2(tools.say("station.add")), stationForm(units));
            }
        }
        body.add(new H2(tools.say("broadcasts.list")), list(month, all));
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException senseless) {
            return YearMonth.now(java.time.ZoneOffset.UTC);
        }
    }

    private static String name(YearMonth month) {
        return "%02d/%d".formatted(month.getMonthValue(), month.getYear());
    }

    private Nav monthTabs(YearMonth shown, YearMonth now) {
        var nav = new Nav();
        nav.addClassName("tabs");
        nav.getElement().setAttribute("aria-label", tools.say("column.month"));
        for (var month = now.minusMonths(5); !month.isAfter(now); month = month.plusMonths(1)) {
            nav.add(Parts.tab(PATH + "?thang=" + month, name(month), month.equals(shown)));
        }
        return nav;
    }

    private RowsTable table(List<Station> all, Map<Long, AirTime.Month> months) {
        var table = new RowsTable(
                tools.say("sheet.aired"),
                List.of(
                        new Column(tools.say("column.station"), "main"),
                        new Column(tools.say("column.minutes"), "r"),
                        new Column(tools.say("column.wanted"), "r"),
                        Column.of(tools.say("column.state")),
                        Column.of(tools.say("column.good")),
                        new Column(tools.say("column.relayed"), "r")));
        for (var station : all) {
            var month = java.util.Objects.requireNonNull(months.get(station.id()));
            table.addRow(
                    new Div(
                            new Span(station.name()),
                            Parts.paragraph("small quiet", tools.unit(station.unit()) + slots(station))),
                    new Span(String.valueOf(month.minutes())),
                    new Span(String.valueOf(month.wanted())),
                    duty(month),
                    hours(month),
                    new Span(String.valueOf(month.relayed())));
        }
        return table;
    }

    private String slots(Station station) {
        var slots = stations.slots(station.id());
        return slots.isEmpty()
                ? ""
                : " · "
                        + String.join(
                                "; ",
                                slots.stream()
                                        .map(slot -> tools.say(
                                                "slot",
                                                tools.say("weekday." + slot.weekday()),
                                                slot.at().toString(),
                                                slot.minutes()))
                                        .toList());
    }

    private Component duty(AirTime.Month month) {
        if (month.met()) {
            return tools.badge(TaskState.DONE, tools.say("duty.met"));
        }
        return month.over()
                ? tools.badge(TaskState.LATE, tools.say("duty.short", month.missing()))
                : tools.badge(TaskState.RUNNING, tools.say("duty.left", month.missing()));
    }

    private Component hours(AirTime.Month month) {
        if (month.minutes() == 0) {
            return new Span("–");
        }
        return Parts.classed(
                new Span(
                        new Icon(month.goodHours() ? "circle-check" : "circle-alert"),
                        new Span(tools.say("hours", month.good(), month.minutes()))),
                "badge " + (month.goodHours() ? "ok" : "warn"));
    }

    private Component form(List<Station> own, List<Station> all) {
        var station = stationField("column.station", own);
        station.setValue(own.getFirst());
        var programme = new TextField(tools.say("column.programme"));
        programme.setMaxLength(300);
        programme.setValue(tools.say("programme.usual"));
        var on = tools.dates.field(tools.say("column.held-on"));
        on.setValue(tools.dates.today());
        var at = new TimePicker(tools.say("column.at"), LocalTime.of(17, 0));
        at.setLocale(java.util.Locale.forLanguageTag("vi"));
        var minutes = new IntegerField(tools.say("column.minutes"));
        minutes.setValue(5);
        var relay = stationField("column.relay-of", all);
        relay.setEmptySelectionAllowed(true);
        var language = new TextField(tools.say("column.language"));
        language.setMaxLength(40);
        language.setValue(tools.say("language.usual"));
        return Parts.div(
                "planform",
                station,
                programme,
                on,
                at,
                minutes,
                relay,
                language,
                Parts.div(
                        "acts",
                        tools.button(
                                "save",
                                "",
                                () -> attempt(
                                        () -> {
                                            if (on.isEmpty() || at.isEmpty() || minutes.isEmpty()) {
                                                throw new PlanRefused("plan.task.no-days");
                                            }
                                            stations.record(
                                                    station.getValue().id(),
                                                    programme.getValue(),
                                                    on.getValue(),
                                                    at.getValue(),
                                                    minutes.getValue(),
                                                    relay.getValue() == null
                                                            ? null
                                                            : relay.getValue().id(),
                                                    language.getValue());
                                        },
                                        "saved"))));
    }

    private Select<Station> stationField(String key, List<Station> from) {
        var field = new Select<Station>();
        field.setLabel(tools.say(key));
        field.setItems(from);
        field.setItemLabelGenerator(one -> one == null ? "" : one.name());
        return field;
    }

    private Component slotForm(List<Station> own) {
        var station = stationField("column.station", own);
        station.setValue(own.getFirst());
        var weekday = new Select<Integer>();
        weekday.setLabel(tools.say("column.weekday"));
        weekday.setItems(1, 2, 3, 4, 5, 6, 7);
        weekday.setItemLabelGenerator(day -> day == null ? "" : tools.say("weekday." + day));
        weekday.setValue(6);
        var at = new TimePicker(tools.say("column.at"), LocalTime.of(17, 0));
        var minutes = new IntegerField(tools.say("column.minutes"));
        minutes.setValue(5);
        return Parts.div(
                "planform",
                station,
                weekday,
                at,
                minutes,
                Parts.div(
                        "acts",
                        tools.button(
                                "slot.add",
                                "second",
                                () -> attempt(
                                        () -> {
                                            if (at.isEmpty() || minutes.isEmpty()) {
                                                throw new PlanRefused("plan.task.no-days");
                                            }
                                            stations.addSlot(
                                                    station.getValue().id(),
                                                    tools.say("programme.usual"),
                                                    weekday.getValue(),
                                                    at.getValue(),
                                                    minutes.getValue());
                                        },
                                        "saved"))));
    }

    private Component stationForm(List<Long> units) {
        var unit = unitField(units);
        var name = new TextField(tools.say("column.station"));
        name.setMaxLength(300);
        return Parts.div(
                "planform",
                unit,
                name,
                Parts.div(
                        "acts",
                        tools.button(
                                "station.add",
                                "second",
                                () -> attempt(() -> stations.add(unit.getValue(), name.getValue(), false), "saved"))));
    }

    private Component list(YearMonth month, List<Station> all) {
        var table = new RowsTable(
                tools.say("broadcasts.list"),
                List.of(
                        new Column(tools.say("column.programme"), "main"),
                        Column.of(tools.say("column.station")),
                        Column.of(tools.say("column.held-on")),
                        new Column(tools.say("column.minutes"), "r"),
                        Column.of(tools.say("column.relay-of"))));
        stations.aired(month).stream()
                .limit(100)
                .forEach(one -> table.addRow(
                        new Div(new Span(one.programme()), Parts.paragraph("small quiet", one.language())),
                        new Span(named(all, one.station())),
                        new Span(tools.dates.day(one.on(), null) + " " + one.at()),
                        new Span(String.valueOf(one.minutes())),
                        new Span(one.relayOf() == null ? "" : named(all, one.relayOf()))));
        return table;
    }

    private static String named(List<Station> all, long id) {
        return all.stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .map(Station::name)
                .orElse("");
    }
}
