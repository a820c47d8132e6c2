package vn.cchc.contest.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.contest.result.Criterion;
import vn.cchc.contest.rules.Total;

/** How people are ranked over all rounds; where no criterion is chosen the usual rule counts. */
class TotalForm extends Div {

    private final IntegerField best;
    private final OrderEditor<Criterion> order;

    TotalForm(WizardFields fields, @Nullable Total total) {
        var say = fields.tools;
        best = fields.number("total.best", 0, 1_000);
        best.setHelperText(say.say("total.best.hint"));
        order = new OrderEditor<>(
                say,
                say.say("total.order"),
                List.of(Criterion.SCORE, Criterion.CORRECT, Criterion.PREDICTION, Criterion.DURATION),
                one -> say.texts.get("rules.criterion." + one));
        var shown = total == null ? Total.USUAL : total;
        best.setValue(shown.best());
        order.set(shown.order());
        addClassName("fields");
        add(best, order);
    }

    @Nullable
    Total get() {
        var chosen = new Total(WizardFields.or(best.getValue(), 0), order.get());
        return chosen.order().isEmpty() || chosen.equals(Total.USUAL) ? null : chosen;
    }
}
