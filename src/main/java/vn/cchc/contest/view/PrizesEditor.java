package vn.cchc.contest.view;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import vn.cchc.contest.rules.Prize;

/** Prizes in the order in which they are given. */
class PrizesEditor extends RowsEditor<PrizesEditor.Row> {

    private final transient WizardFields fields;

    PrizesEditor(WizardFields fields) {
        super(fields.tools, "prize.add", () -> new Row(fields, new Prize("", 1, 0, false)));
        this.fields = fields;
    }

    void setPrizes(List<Prize> prizes) {
        set(prizes.stream().map(prize -> new Row(fields, prize)).toList());
    }

    List<Prize> prizes() {
        return rows().stream().map(Row::get).toList();
    }

    static final class Row extends Div {
        private final TextField title;
        private final IntegerField count;
        private final IntegerField money;
        private final Checkbox drawn;

        Row(WizardFields fields, Prize prize) {
            title = fields.text("prize.title", 200);
            count = fields.number("prize.count", 1, 100_000);
            money = fields.number("prize.money", 0, 2_000_000_000);
            money.setStep(100_000);
            drawn = fields.check("prize.drawn");
            title.setValue(prize.title());
            count.setValue(prize.count());
            money.setValue((int) Math.min(Integer.MAX_VALUE, prize.money()));
            drawn.setValue(prize.drawn());
            addClassName("fields");
            add(title, count, money, drawn);
        }

        Prize get() {
            return new Prize(
                    title.getValue().strip(),
                    WizardFields.or(count.getValue(), 0),
                    WizardFields.or(money.getValue(), 0),
                    drawn.getValue());
        }
    }
}
