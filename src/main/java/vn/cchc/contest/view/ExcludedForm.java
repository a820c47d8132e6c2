package vn.cchc.contest.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cchc.contest.rules.Excluded;

/** People who may not win. */
class ExcludedForm extends Div {

    private final CodesField units;
    private final TextField people;
    private final Select<Excluded.Effect> effect;
    private final TextField reason;

    ExcludedForm(WizardFields fields, Excluded excluded) {
        units = fields.units("excluded.units");
        people = fields.text("excluded.people", 2_000);
        people.setHelperText(fields.tools.say("excluded.people.hint"));
        effect = fields.select(
                "excluded.effect",
                List.of(Excluded.Effect.values()),
                one -> fields.tools.say("excluded." + one));
        reason = fields.text("reason", 500);
        reason.addClassName("wide");
        units.set(excluded.units());
        people.setValue(excluded.people().stream().sorted().collect(Collectors.joining(", ")));
        effect.setValue(excluded.effect());
        reason.setValue(excluded.reason());
        addClassName("fields");
        add(units, people, effect, reason);
    }

    Excluded get() {
        return new Excluded(
                Set.copyOf(units.get()),
                Arrays.stream(people.getValue().split("[,;\\s]+"))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet()),
                effect.getValue(),
                reason.getValue().strip());
    }
}
