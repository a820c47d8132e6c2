package vn.cchc.organization.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import vn.cchc.organization.LocalityId;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.RegisterException;
import vn.cchc.organization.SuccessionKind;
import vn.cchc.organization.picker.LocalityPicker;
import vn.cchc.organization.picker.OrganizationPicker;
import vn.cchc.organization.register.Link;
import vn.cchc.organization.register.Realm;
import vn.cchc.organization.register.RegisterDesk;
import vn.cchc.organization.register.Unit;
import vn.cchc.organization.register.UnitRules;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;

/** Asks how, when and by whom a unit is succeeded, and records it. */
class StepDialog extends Dialog {

    private final transient UnitWords words;
    private final transient RegisterDesk desk;
    private final transient Unit unit;
    private final transient Runnable done;
    private final Select<SuccessionKind> kind = new Select<>();
    private final Paragraph what = Parts.paragraph("small quiet wide", "");
    private final @Nullable OrganizationPicker agency;
    private final @Nullable LocalityPicker place;
    private final DatePicker on;
    private final TextField function = new TextField();
    private final TextField reason = new TextField();
    private final Notice notice = new Notice();

    StepDialog(UnitWords words, Pickers pickers, RegisterDesk desk, Unit unit, Runnable done) {
        this.words = words;
        this.desk = desk;
        this.unit = unit;
        this.done = done;
        setHeaderTitle(words.get("organization.step"));
        boolean agencies = unit.realm() == Realm.ORGANIZATION;
        agency = agencies ? pickers.organization("organization.step.successor") : null;
        place = agencies ? null : pickers.locality("organization.step.successor");
        on = words.dates.field(words.get("organization.step.on"));
        kind.setLabel(words.get("organization.step.kind"));
        kind.setItems(SuccessionKind.values());
        kind.setItemLabelGenerator(one -> words.get("organization.succession." + one));
        kind.addValueChangeListener(event -> explain());
        function.setLabel(words.get("organization.step.function"));
        function.setHelperText(words.get("organization.step.function.hint"));
        function.setMaxLength(UnitRules.LONGEST_FUNCTION);
        reason.setLabel(words.get("organization.step.reason"));
        reason.setMaxLength(UnitRules.LONGEST_FUNCTION);
        var fields = Parts.div("fields", kind, on, what);
        ComboBox<?> successor = agency == null ? place : agency;
        if (successor != null) {
            successor.addClassName("wide");
            fields.add(successor);
        }
        function.addClassName("wide");
        reason.addClassName("wide");
        fields.add(function, reason);
        add(notice, fields);
        var save = new Button(words.get("organization.step"), event -> save());
        save.addThemeName("primary");
        getFooter().add(new Button(words.get("ui.cancel"), event -> close()), save);
        kind.setValue(SuccessionKind.MERGE);
    }

    private void explain() {
        var chosen = kind.getValue();
        boolean whole = chosen == SuccessionKind.MERGE || chosen == SuccessionKind.DUPLICATE;
        what.setText(words.get("organization.step.what." + chosen));
        function.setVisible(!whole && chosen != SuccessionKind.DISSOLVED);
        reason.setVisible(whole);
        if (agency != null) {
            agency.setVisible(chosen != SuccessionKind.DISSOLVED);
        }
        if (place != null) {
            place.setVisible(chosen != SuccessionKind.DISSOLVED);
        }
    }

    private void save() {
        try {
            record();
            close();
            done.run();
        } catch (RegisterException refused) {
            notice.insist(words.refused(refused));
        }
    }

    private void record() {
        var day = on.getValue();
        if (day == null) {
            on.setInvalid(true);
            on.setErrorMessage(words.get("organization.missing"));
            throw new RegisterException("organization.import.day", "");
        }
        var successor = kind.getValue() == SuccessionKind.DISSOLVED ? null : successor();
        if (successor == null && kind.getValue() != SuccessionKind.DISSOLVED) {
            throw new RegisterException("organization.refused.successor-unknown");
        }
        if (successor != null && kind.getValue() == SuccessionKind.MERGE) {
            desk.merge(unit.id(), successor, day, reason.getValue());
        } else if (successor != null && kind.getValue() == SuccessionKind.DUPLICATE) {
            desk.joinDuplicate(unit.id(), successor, day, reason.getValue());
        } else {
            desk.record(new Link(unit.id(), successor, day, kind.getValue(), function.getValue()));
        }
    }

    private @Nullable Long successor() {
        if (agency != null) {
            return agency.chosen().map(OrganizationId::value).orElse(null);
        }
        return place == null ? null : place.chosen().map(LocalityId::value).orElse(null);
    }
}
