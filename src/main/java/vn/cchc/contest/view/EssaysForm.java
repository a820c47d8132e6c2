package vn.cchc.contest.view;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.contest.rules.Essays;
import vn.cchc.contest.rules.RulesCheck;

/** How essays are judged, where the banks hold any. */
class EssaysForm extends Div {

    private final Checkbox judged;
    private final Select<Integer> markers;
    private final IntegerField difference;
    private final Select<Integer> steps;

    EssaysForm(WizardFields fields) {
        var say = fields.tools;
        judged = fields.check("essays");
        markers = fields.select("essays.markers", List.of(1, 2), one -> say.say("essays.markers." + one));
        difference = fields.number("essays.difference", 0, 100);
        difference.setHelperText(say.say("essays.difference.hint"));
        steps = fields.select(
                "essays.step",
                RulesCheck.STEPS.stream().sorted().toList(),
                count -> new BigDecimal(1)
                        .divide(new BigDecimal(count))
                        .toPlainString()
                        .replace('.', ','));
        judged.addValueChangeListener(event -> show());
        addClassNames("fields", "wide");
        add(judged, markers, difference, steps);
    }

    void set(@Nullable Essays essays) {
        var shown = essays == null ? Essays.USUAL : essays;
        markers.setValue(shown.markers());
        difference.setValue(shown.differencePercent());
        steps.setValue(shown.stepsPerPoint());
        judged.setValue(essays != null);
        show();
    }

    @Nullable
    Essays get() {
        return judged.getValue()
                ? new Essays(
                        markers.getValue(),
                        WizardFields.or(difference.getValue(), Essays.USUAL.differencePercent()),
                        steps.getValue())
                : null;
    }

    private void show() {
        markers.setVisible(judged.getValue());
        difference.setVisible(judged.getValue());
        steps.setVisible(judged.getValue());
    }
}
