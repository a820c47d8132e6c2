package vn.cchc.contest.view;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import vn.cchc.contest.rules.Quota;
import vn.cchc.organization.OrganizationKind;
import vn.cchc.organization.PositionGroup;

/** How many of a unit's people should take part. */
class QuotaForm extends Div {

    private final TextField title;
    private final CodesField units;
    private final MultiSelectComboBox<OrganizationKind> kinds;
    private final MultiSelectComboBox<PositionGroup> positions;
    private final IntegerField percent;
    private final IntegerField count;

    QuotaForm(WizardFields fields, Quota quota) {
        var texts = fields.tools.texts;
        title = fields.text("quota.title", 300);
        title.addClassName("wide");
        units = fields.units("quota.units");
        kinds = fields.several(
                "quota.kinds", List.of(OrganizationKind.values()), kind -> texts.get("organization.kind." + kind));
        positions = fields.several(
                "quota.positions", List.of(PositionGroup.values()), group -> texts.get("organization.group." + group));
        percent = fields.number("quota.percent", 1, 100);
        count = fields.number("quota.count", 1, 1_000_000);
        title.setValue(quota.title());
        units.set(quota.units());
        kinds.setValue(quota.unitKinds());
        positions.setValue(quota.positions());
        percent.setValue(quota.leastPercent());
        count.setValue(quota.leastCount());
        addClassName("fields");
        add(title, units, kinds, positions, percent, count);
    }

    Quota get() {
        return new Quota(
                title.getValue().strip(),
                Set.copyOf(units.get()),
                kinds.getValue(),
                positions.getValue(),
                percent.getValue(),
                count.getValue());
    }
}
