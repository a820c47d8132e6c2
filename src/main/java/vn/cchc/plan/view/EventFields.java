package vn.cchc.plan.view;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.cchc.plan.Occurrence;
import vn.cchc.plan.PlanRefused;
import vn.cchc.plan.event.Events;

/** What is typed of an event, new or changed. */
final class EventFields extends Div {

    private static final int MOST_TASKS = 100;

    private final transient PlanTools tools;
    private final transient ZoneId zone;
    private final Select<Long> unit;
    private final Select<Events.Kind> kind = new Select<>();
    private final TextField title;
    private final TextField place;
    private final DatePicker on;
    private final TimePicker starts;
    private final TimePicker ends;
    private final IntegerField expected;
    private final TextArea materials;
    private final Select<Occurrence> task = new Select<>();
    private final transient List<Occurrence> tasks;

    EventFields(PlanTools tools, ZoneId zone, Select<Long> unit, List<Long> units) {
        this.tools = tools;
        this.zone = zone;
        this.unit = unit;
        kind.setLabel(tools.say("column.kind"));
        kind.setItems(Events.Kind.values());
        kind.setItemLabelGenerator(one -> one == null ? "" : tools.say("event.kind." + one));
        kind.setValue(Events.Kind.CONFERENCE);
        title = new TextField(tools.say("field.name"));
        title.setMaxLength(500);
        place = new TextField(tools.say("column.place"));
        place.setMaxLength(300);
        on = tools.dates.field(tools.say("column.held-on"));
        on.setValue(tools.dates.today().plusDays(7));
        starts = new TimePicker(tools.say("event.starts"), LocalTime.of(8, 0));
        ends = new TimePicker(tools.say("event.ends"), LocalTime.of(11, 0));
        expected = new IntegerField(tools.say("column.expected"));
        expected.setValue(50);
        materials = new TextArea(tools.say("column.materials"));
        materials.setMaxLength(1_000);
        tasks = new ArrayList<>(tools.table.open(Set.copyOf(units), tools.dates.today(), MOST_TASKS));
        task.setLabel(tools.say("event.task"));
        task.setEmptySelectionAllowed(true);
        task.setItems(tasks);
        task.setItemLabelGenerator(one -> one == null
                ? ""
                : tools.table.task(one.task()).orElseThrow().title() + " (" + tools.dates.day(one.dueOn(), null) + ")");
        addClassName("planform");
        add(unit, kind, title, place, on, starts, ends, expected, materials, task);
    }

    /** Shows an event as it is. */
    void fill(Events.Event event) {
        unit.setValue(event.unit());
        kind.setValue(event.kind());
        title.setValue(event.title());
        place.setValue(event.place());
        var from = event.startsAt().atZone(zone);
        on.setValue(from.toLocalDate());
        starts.setValue(from.toLocalTime());
        ends.setValue(event.endsAt().atZone(zone).toLocalTime());
        expected.setValue(event.expected());
        materials.setValue(event.materials());
        var linked = event.occurrence();
        if (linked != null) {
            // what was done in the meantime is no longer among the open ones
            tools.table
                    .occurrence(linked)
                    .filter(found -> tasks.stream().noneMatch(one -> one.id() == found.id()))
                    .ifPresent(found -> {
                        tasks.add(found);
                        task.setItems(tasks);
                    });
            tasks.stream().filter(one -> one.id() == linked).findFirst().ifPresent(task::setValue);
        }
    }

    /** What stands in the fields; refused where a day or an hour is missing. */
    Events.Draft read() {
        if (on.isEmpty() || starts.isEmpty() || ends.isEmpty()) {
            throw new PlanRefused("plan.task.no-days");
        }
        return new Events.Draft(
                unit.getValue(),
                kind.getValue(),
                title.getValue(),
                place.getValue(),
                at(starts),
                at(ends),
                Objects.requireNonNullElse(expected.getValue(), 0),
                materials.getValue(),
                task.getValue() == null ? null : task.getValue().id());
    }

    private Instant at(TimePicker time) {
        return on.getValue().atTime(time.getValue()).atZone(zone).toInstant();
    }
}
