package vn.cchc.plan.view;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.cchc.library.Topics;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.picker.OrganizationPicker;
import vn.cchc.plan.PlanRefused;
import vn.cchc.plan.PlanTask;
import vn.cchc.plan.Rhythm;
import vn.cchc.plan.TaskForm;
import vn.cchc.ui.Parts;

/** Every field of a task; takes a task and gives back the changed one. */
class TaskFields extends Div {

    private final transient PlanTask task;
    private final TextArea title = new TextArea();
    private final TextArea content = new TextArea();
    private final MultiSelectComboBox<TaskForm> forms = new MultiSelectComboBox<>();
    private final TextField timing = new TextField();
    private final Select<Rhythm> rhythm = new Select<>();
    private final DatePicker from;
    private final DatePicker until;
    private final TextField lead = new TextField();
    private final OrganizationPicker leadUnit;
    private final TextField coordinating = new TextField();
    private final MultiSelectComboBox<String> groups = new MultiSelectComboBox<>();
    private final TextField audience = new TextField();
    private final IntegerField target = new IntegerField();
    private final TextField targetUnit = new TextField();
    private final Checkbox handedDown = new Checkbox();

    TaskFields(PlanTools tools, PlanTask task) {
        this.task = task;
        addClassName("fields");
        title.setLabel(tools.say("column.title"));
        title.setMaxLength(2_000);
        title.setValue(task.title());
        content.setLabel(tools.say("column.content"));
        content.setMaxLength(8_000);
        content.setMaxHeight("10rem");
        content.setValue(task.content());
        forms.setLabel(tools.say("column.forms"));
        forms.setItems(EnumSet.allOf(TaskForm.class));
        forms.setItemLabelGenerator(form -> tools.say("form." + form));
        forms.setValue(task.forms().isEmpty() ? Set.of() : EnumSet.copyOf(task.forms()));
        timing.setLabel(tools.say("column.timing"));
        timing.setMaxLength(300);
        timing.setValue(task.timing());
        rhythm.setLabel(tools.say("column.rhythm"));
        rhythm.setItems(Rhythm.values());
        rhythm.setItemLabelGenerator(one -> one == null ? "" : tools.say("rhythm." + one));
        rhythm.setValue(task.rhythm());
        from = tools.dates.field(tools.say("column.starts"));
        from.setValue(task.startsOn());
        until = tools.dates.field(tools.say("column.due"));
        until.setValue(task.dueOn());
        lead.setLabel(tools.say("column.lead"));
        lead.setMaxLength(500);
        lead.setValue(task.lead());
        leadUnit = new OrganizationPicker(
                tools.say("column.lead-unit"), tools.organizations, tools.texts, tools.dates.today());
        leadUnit.setHelperText(tools.say("column.lead-unit.hint"));
        var known = task.leadId();
        leadUnit.choose(known == null ? null : new OrganizationId(known));
        coordinating.setLabel(tools.say("column.coordinating"));
        coordinating.setMaxLength(1_000);
        coordinating.setValue(task.coordinating());
        groups.setLabel(tools.say("column.groups"));
        groups.setItems(Topics.ALL);
        groups.setItemLabelGenerator(code -> {
            var key = Topics.messageKey(code);
            return tools.texts.get(key);
        });
        groups.setValue(Set.copyOf(task.groups()));
        audience.setLabel(tools.say("column.audience"));
        audience.setMaxLength(500);
        audience.setValue(task.audience());
        target.setLabel(tools.say("column.target"));
        target.setMin(0);
        target.setValue(task.target() == 0 ? null : task.target());
        targetUnit.setLabel(tools.say("column.target-unit"));
        targetUnit.setMaxLength(40);
        targetUnit.setValue(task.targetUnit());
        handedDown.setLabel(tools.say("handed-down"));
        handedDown.setValue(task.handedDown());
        Parts.classed(title, "wide");
        Parts.classed(content, "wide");
        Parts.classed(handedDown, "wide");
        add(
                title,
                content,
                forms,
                timing,
                rhythm,
                from,
                until,
                lead,
                leadUnit,
                coordinating,
                groups,
                audience,
                target,
                targetUnit,
                handedDown);
    }

    /** @throws PlanRefused where a day is missing */
    PlanTask task() {
        var first = from.getValue();
        var last = until.getValue();
        if (first == null || last == null) {
            throw new PlanRefused("plan.task.no-days");
        }
        return new PlanTask(
                task.id(),
                task.plan(),
                task.position(),
                title.getValue().strip(),
                content.getValue().strip(),
                List.copyOf(forms.getValue()),
                timing.getValue().strip(),
                rhythm.getValue(),
                first,
                last,
                lead.getValue().strip(),
                leadUnit.chosen().map(OrganizationId::value).orElse(null),
                coordinating.getValue().strip(),
                groups.getValue().stream().sorted().toList(),
                audience.getValue().strip(),
                Objects.requireNonNullElse(target.getValue(), 0),
                targetUnit.getValue().strip(),
                handedDown.getValue(),
                task.repeats(),
                task.parentTask(),
                task.readFrom());
    }
}
