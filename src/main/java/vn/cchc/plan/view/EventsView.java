package vn.cchc.plan.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
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

    /** Names the event that is to be changed. */
    private static final String CHANGED = "sua";

    private final transient Events events;
    private final transient ZoneId zone;

    public EventsView(PlanTools tools, Events events, @Value("${cchc.zone}") ZoneId zone) {
        super(tools, "events");
        this.events = events;
        this.zone = zone;
    }

    @Override
    void show(QueryParameters parameters) {
        var units = units();
        var changed = parameters
                .getSingleParameter(CHANGED)
                .filter(id -> id.matches("[1-9]\\d{0,17}"))
                .flatMap(id -> events.find(Long.parseLong(id)))
                .filter(event -> isOpen(event) && tools.rights.records(event.unit()));
        if (changed.isPresent()) {
            body.add(new H2(tools.say("event.change-of", changed.get().title())), change(changed.get(), units));
            return;
        }
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

    private static boolean isOpen(Event event) {
        return !event.cancelled() && event.attended() == null;
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
        }
        if (isOpen(event)) {
            acts.add(
                    tools.link("/" + PATH + "?" + CHANGED + "=" + event.id(), "event.change", "btn plain s"),
                    tools.button(
                            "event.cancel",
                            "plain s",
                            () -> attempt(() -> events.cancel(event.id()), "event.cancelled-now")));
        }
        return acts;
    }

    private Component form(List<Long> units) {
        var fields = new EventFields(tools, zone, unitField(units), units);
        fields.add(Parts.div(
                "acts", tools.button("event.add", "", () -> attempt(() -> events.add(fields.read()), "saved"))));
        return fields;
    }

    /** An event that was not held yet is changed in the form it was entered in. */
    private Component change(Event event, List<Long> own) {
        List<Long> units = new ArrayList<>(own);
        if (!units.contains(event.unit())) {
            units.add(event.unit());
        }
        var fields = new EventFields(tools, zone, unitField(units), units);
        fields.fill(event);
        fields.add(Parts.div(
                "acts",
                tools.button("event.change-go", "", () -> {
                    if (tools.attempt(notice, () -> events.change(event.id(), event.sequence(), fields.read()))) {
                        getUI().ifPresent(page -> page.navigate(PATH));
                    }
                }),
                tools.link("/" + PATH, "event.leave", "btn plain")));
        return fields;
    }
}
