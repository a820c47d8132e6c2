package vn.cchc.plan.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import vn.cchc.plan.Occurrence;
import vn.cchc.plan.PlanRefused;
import vn.cchc.plan.TaskState;
import vn.cchc.plan.event.Events;
import vn.cchc.plan.event.Events.Event;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;

/** Conferences, training and outreach: when, where, with what, who came. */
@Route(value = EventsView.PATH, layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "STAFF", "SCOPED_STAFF", "ADMIN"})
@StyleSheet("context://cchc/plan.css")
public class EventsView extends SidePage {

    static final String PATH = PlansDeskView.PATH + "/su-kien";

    private final transient Events events;
    private final transient ZoneId zone;

    public EventsView(PlanTools tools, Events events, @Value("${cchc.zone}") ZoneId zone) {
        super(tools, "events");
        this.events = events;
        this.zone = zone;
    }

    @Override
    void show(QueryParameters parameters) {
        var all = events.all();
        if (all.isEmpty()) {
            body.add(new Empty(tools.say("events.none"), tools.say("events.none.why")));
        } else {
            body.add(
                    Parts.div(
                            "acts",
                            PlanTools.download(
                                    "su-kien.ics",
                                    tools.say("events.calendar"),
                                    () -> events.calendar(tools.say("events"), all)
                                            .getBytes(StandardCharsets.UTF_8))),
                    table(all));
        }
        var units = units();
        if (!units.isEmpty()) {
            body.add(new H2(tools.say("event.add")), form(units));
        }
    }

    private RowsTable table(List<Event> all) {
        var table = new RowsTable(
                tools.say("events"),
                List.of(
                        new Column(tools.say("field.name"), "main"),
                        Column.of(tools.say("column.unit")),
                        Column.of(tools.say("column.held-on")),
                        Column.of(tools.say("column.place")),
                        new Column(tools.say("column.people"), "r"),
                        Column.of("")));
        all.stream()
                .limit(100)
                .forEach(event -> table.addRow(
                        new Div(
                                new Span(event.title()),
                                Parts.paragraph(
                                        "small quiet",
                                        tools.say("event.kind." + event.kind())
                                                + (event.materials().isEmpty() ? "" : " · " + event.materials()))),
                        new Span(tools.unit(event.unit())),
                        new Span(tools.dates.time(event.startsAt())),
                        new Span(event.place()),
                        new Span(
                                event.attended() == null
                                        ? tools.say("event.expected", event.expected())
                                        : String.valueOf(event.attended())),
                        acts(event)));
        return table;
    }

    private Component acts(Event event) {
        if (event.cancelled()) {
            return tools.badge(TaskState.WAITING, tools.say("event.cancelled"));
        }
        if (!tools.rights.records(event.unit())) {
            return new Span();
        }
        var acts = Parts.div("tools");
        if (!event.startsAt().isAfter(Instant.now())) {
            var people = new IntegerField();
            people.setAriaLabel(tools.say("event.count", event.title()));
            people.setMin(0);
            people.setWidth("6rem");
            people.setValue(event.attended());
            acts.add(
                    people,
                    tools.button(
                            "event.count-go",
                            "second s",
                            () -> attempt(
                                    () -> events.attended(
                                            event.id(), Objects.requireNonNullElse(people.getValue(), -1)),
                                    "saved")));
        } else {
            acts.add(tools.button(
                    "event.cancel", "plain s", () -> attempt(() -> events.cancel(event.id()), "event.cancelled-now")));
        }
        return acts;
    }

    private Component form(List<Long> units) {
        var unit = unitField(units);
        var kind = new Select<Events.Kind>();
        kind.setLabel(tools.say("column.kind"));
        kind.setItems(Events.Kind.values());
        kind.setItemLabelGenerator(one -> one == null ? "" : tools.say("event.kind." + one));
        kind.setValue(Events.Kind.CONFERENCE);
        var title = new TextField(tools.say("field.name"));
        title.setMaxLength(500);
        var place = new TextField(tools.say("column.place"));
        place.setMaxLength(300);
        var on = tools.dates.field(tools.say("column.held-on"));
        on.setValue(tools.dates.today().plusDays(7));
        var starts = new TimePicker(tools.say("event.starts"), LocalTime.of(8, 0));
        var ends = new TimePicker(tools.say("event.ends"), LocalTime.of(11, 0));
        var expected = new IntegerField(tools.say("column.expected"));
        expected.setValue(50);
        var materials = new TextArea(tools.say("column.materials"));
        materials.setMaxLength(1_000);
        var task = new Select<Occurrence>();
        task.setLabel(tools.say("event.task"));
        task.setEmptySelectionAllowed(true);
        task.setItems(tools.table.open(Set.copyOf(units), tools.dates.today(), 100));
        task.setItemLabelGenerator(one -> one == null
                ? ""
                : tools.table.task(one.task()).orElseThrow().title() + " (" + tools.dates.day(one.dueOn(), null) + ")");
        return Parts.div(
                "planform",
                unit,
                kind,
                title,
                place,
                on,
                starts,
                ends,
                expected,
                materials,
                task,
                Parts.div(
                        "acts",
                        tools.button(
                                "event.add",
                                "",
                                () -> attempt(
                                        () -> {
                                            if (on.isEmpty() || starts.isEmpty() || ends.isEmpty()) {
                                                throw new PlanRefused("plan.task.no-days");
                                            }
                                            events.add(new Events.Draft(
                                                    unit.getValue(),
                                                    kind.getValue(),
                                                    title.getValue(),
                                                    place.getValue(),
                                                    on.getValue()
                                                            .atTime(starts.getValue())
                                                            .atZone(zone)
                                                            .toInstant(),
                                                    on.getValue()
                                                            .atTime(ends.getValue())
                                                            .atZone(zone)
                                                            .toInstant(),
                                                    Objects.requireNonNullElse(expected.getValue(), 0),
                                                    materials.getValue(),
                                                    task.getValue() == null
                                                            ? null
                                                            : task.getValue().id()));
                                        },
                                        "saved"))));
    }
}
