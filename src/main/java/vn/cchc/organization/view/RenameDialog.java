package vn.cchc.organization.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import vn.cchc.organization.RegisterException;
import vn.cchc.organization.register.RegisterDesk;
import vn.cchc.organization.register.Unit;
import vn.cchc.organization.register.UnitRules;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;

/** Asks for a unit's new name and the day from which it holds. */
class RenameDialog extends Dialog {

    /** @param done is told the new name */
    RenameDialog(UnitWords words, RegisterDesk desk, Unit unit, Consumer<String> done) {
        setHeaderTitle(words.get("organization.rename"));
        var notice = new Notice();
        var name = new TextField(words.get("organization.rename.name"));
        name.setMaxLength(UnitRules.LONGEST_NAME);
        name.setValue(unit.name());
        name.addClassName("wide");
        DatePicker on = words.dates.field(words.get("organization.rename.on"));
        on.setValue(words.dates.today());
        add(
                Parts.paragraph("small quiet", words.get("organization.rename.what")),
                notice,
                Parts.div("fields", name, on));
        var save = new Button(words.get("organization.rename"), event -> {
            try {
                if (on.getValue() == null) {
                    throw new RegisterException("organization.import.day", "");
                }
                desk.rename(unit.id(), name.getValue(), on.getValue());
                close();
                done.accept(name.getValue());
            } catch (RegisterException refused) {
                notice.insist(words.refused(refused));
            }
        });
        save.addThemeName("primary");
        getFooter().add(new Button(words.get("ui.cancel"), event -> close()), save);
    }
}
