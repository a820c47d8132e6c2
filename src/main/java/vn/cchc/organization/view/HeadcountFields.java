package vn.cchc.organization.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.Organizations;
import vn.cchc.organization.PositionGroup;
import vn.cchc.organization.RegisterException;
import vn.cchc.organization.register.RegisterDesk;
import vn.cchc.organization.register.UnitRules;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;

/** An agency's figures of a year; they are saved by a button of their own. */
class HeadcountFields extends Div {

    private final transient Organizations organizations;
    private final transient RegisterDesk desk;
    private final transient UnitWords words;
    private final transient OrganizationId id;
    private final IntegerField year = new IntegerField();
    private final Map<PositionGroup, IntegerField> people = new EnumMap<>(PositionGroup.class);
    private final Paragraph total = Parts.paragraph("small quiet", "");
    private final Notice notice = new Notice();
    private final Button save;

    HeadcountFields(Organizations organizations, RegisterDesk desk, UnitWords words, OrganizationId id) {
        this.organizations = organizations;
        this.desk = desk;
        this.words = words;
        this.id = id;
        year.setLabel(words.get("organization.field.year"));
        year.setHelperText(words.get("organization.field.year.hint"));
        year.setMin(UnitRules.EARLIEST_YEAR);
        year.setMax(UnitRules.LATEST_YEAR);
        year.setStepButtonsVisible(true);
        year.addClassName("wide");
        var fields = Parts.div("fields", year);
        for (var group : PositionGroup.values()) {
            var field = new IntegerField(words.get("organization.group." + group));
            field.setMin(0);
            field.setMax(UnitRules.MOST_PEOPLE);
            people.put(group, field);
            fields.add(field);
        }
        save = new Button("", event -> save());
        save.addThemeName("small");
        add(UnitFields.group(words.get("organization.group.headcounts"), fields, total, notice, save));
        year.addValueChangeListener(event -> show());
        year.setValue(words.dates.today().getYear());
    }

    private void show() {
        var chosen = year.getValue();
        save.setEnabled(chosen != null && !year.isInvalid());
        if (chosen == null) {
            return;
        }
        notice.clear();
        save.setText(words.get("organization.headcounts.save", String.valueOf(chosen)));
        var stored = organizations.headcounts(id, chosen);
        people.forEach((group, field) -> field.setValue(stored.get(group)));
        var sum = organizations.headcount(id, chosen, Set.of(PositionGroup.values()));
        total.setText(
                sum.isPresent()
                        ? words.get("organization.headcounts.total", String.valueOf(chosen), sum.getAsInt())
                        : "");
    }

    private void save() {
        Map<PositionGroup, Integer> figures = new EnumMap<>(PositionGroup.class);
        people.forEach((group, field) -> {
            if (field.getValue() != null) {
                figures.put(group, field.getValue());
            }
        });
        int chosen = Objects.requireNonNull(year.getValue());
        try {
            desk.setHeadcounts(id.value(), chosen, figures);
            show();
            notice.say(Notice.Tone.OK, words.get("organization.headcounts.saved", String.valueOf(chosen)));
        } catch (RegisterException refused) {
            notice.insist(words.refused(refused));
        }
    }
}
