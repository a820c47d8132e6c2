package vn.cchc.organization.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.organization.OtherName;
import vn.cchc.organization.Period;
import vn.cchc.organization.RegisterException;
import vn.cchc.organization.register.UnitRules;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;

/** The other names of a unit, a row each. */
class OtherNameRows extends Div {

    private final transient UnitWords words;
    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();
    private transient Runnable changed = () -> {};

    OtherNameRows(UnitWords words) {
        this.words = words;
        var add = new Button(words.get("organization.name.add"), new Icon("plus"), event -> {
            add(new OtherName(OtherName.Kind.FORMER, "", Period.OPEN)).text.focus();
            changed.run();
        });
        add(list, add);
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    void set(List<OtherName> names) {
        rows.clear();
        list.removeAll();
        names.forEach(this::add);
    }

    /** Rows whose name is empty are left out. */
    List<OtherName> get() {
        return rows.stream()
                .filter(row -> !row.text.getValue().isBlank())
                .map(Row::get)
                .toList();
    }

    private Row add(OtherName name) {
        var row = new Row(name);
        rows.add(row);
        list.add(row);
        return row;
    }

    private final class Row extends Div {

        private final Select<OtherName.Kind> kind = new Select<>();
        private final TextField text = new TextField();
        private final DatePicker from = words.dates.field(words.get("organization.field.from"));
        private final DatePicker until = words.dates.field(words.get("organization.field.until"));

        Row(OtherName name) {
            kind.setLabel(words.get("organization.name.kind"));
            kind.setItems(OtherName.Kind.values());
            kind.setItemLabelGenerator(one -> words.get("organization.name-kind." + one));
            kind.setValue(name.kind());
            text.setLabel(words.get("organization.name.text"));
            text.setMaxLength(UnitRules.LONGEST_NAME);
            text.setValue(name.text());
            from.setValue(name.period().from());
            until.setValue(name.period().until());
            var remove = new Button(new Icon("trash-2"), event -> {
                rows.remove(this);
                list.remove(this);
                changed.run();
            });
            remove.addThemeNames("tertiary", "icon");
            remove.setAriaLabel(words.get("organization.name.remove", name.text()));
            text.addValueChangeListener(
                    event -> remove.setAriaLabel(words.get("organization.name.remove", event.getValue())));
            addClassNames("fields", "name-row");
            add(text, kind, from, until, Parts.div("tools wide", remove));
            kind.addValueChangeListener(event -> changed.run());
            text.addValueChangeListener(event -> changed.run());
            from.addValueChangeListener(event -> changed.run());
            until.addValueChangeListener(event -> changed.run());
        }

        OtherName get() {
            @Nullable LocalDate first = from.getValue();
            @Nullable LocalDate last = until.getValue();
            if (first != null && last != null && last.isBefore(first)) {
                throw new RegisterException("organization.refused.period");
            }
            return new OtherName(kind.getValue(), text.getValue(), new Period(first, last));
        }
    }
}
