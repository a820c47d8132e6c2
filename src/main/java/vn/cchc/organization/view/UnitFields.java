package vn.cchc.organization.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import vn.cchc.organization.LocalityId;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.Period;
import vn.cchc.organization.RegisterException;
import vn.cchc.organization.picker.LocalityPicker;
import vn.cchc.organization.picker.OrganizationPicker;
import vn.cchc.organization.register.Realm;
import vn.cchc.organization.register.UnitDraft;
import vn.cchc.organization.register.UnitRules;
import vn.cchc.ui.Parts;

/** What a unit is, as fields. */
class UnitFields extends Div {

    private final Realm realm;
    private final TextField name = new TextField();
    private final TextField shortName = new TextField();
    private final TextField code = new TextField();
    private final Select<String> kind = new Select<>();
    private final @Nullable OrganizationPicker superior;
    private final LocalityPicker place;
    private final DatePicker from;
    private final DatePicker until;
    private final TextArea note = new TextArea();
    private final OtherNameRows names;

    UnitFields(Realm realm, Pickers pickers, UnitWords words) {
        this.realm = realm;
        superior = realm == Realm.ORGANIZATION ? pickers.organization("organization.field.parent") : null;
        place = pickers.locality(
                realm == Realm.ORGANIZATION ? "organization.field.locality" : "organization.field.parent");
        from = words.dates.field(words.get("organization.field.from"));
        until = words.dates.field(words.get("organization.field.until"));
        names = new OtherNameRows(words);
        name.setLabel(words.get("organization.field.name"));
        name.setMaxLength(UnitRules.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.addClassName("wide");
        shortName.setLabel(words.get("organization.field.short-name"));
        shortName.setMaxLength(UnitRules.LONGEST_SHORT_NAME);
        code.setLabel(words.get("organization.field.code"));
        code.setHelperText(words.get("organization.field.code.hint"));
        code.setMaxLength(UnitRules.LONGEST_CODE);
        kind.setLabel(words.get("organization.field.kind"));
        kind.setItems(realm.kinds());
        kind.setItemLabelGenerator(one -> words.kind(realm, one));
        note.setLabel(words.get("organization.field.note"));
        note.setMaxLength(UnitRules.LONGEST_NOTE);
        note.addClassName("wide");
        place.addClassName("wide");
        var where = Parts.div("fields");
        if (superior != null) {
            superior.addClassName("wide");
            where.add(superior);
        }
        where.add(place, from, until, note);
        addClassName("sheet");
        add(
                group(words.get("organization.group.name"), Parts.div("fields", name, shortName, code, kind)),
                group(words.get("organization.group.place"), where),
                group(words.get("organization.group.names"), names));
    }

    /** Is told of every change a person makes. */
    void onChange(Runnable changed) {
        for (HasValue<?, ?> field : new HasValue<?, ?>[] {name, shortName, code, kind, place, from, until, note}) {
            field.addValueChangeListener(event -> changed.run());
        }
        if (superior != null) {
            superior.addValueChangeListener(event -> changed.run());
        }
        names.onChange(changed);
    }

    void set(UnitDraft draft) {
        name.setValue(draft.name());
        shortName.setValue(draft.shortName() == null ? "" : draft.shortName());
        code.setValue(draft.code());
        kind.setValue(draft.kind());
        var parent = draft.parentId();
        if (superior != null) {
            superior.choose(parent == null ? null : new OrganizationId(parent));
            var area = draft.localityId();
            place.choose(area == null ? null : new LocalityId(area));
        } else {
            place.choose(parent == null ? null : new LocalityId(parent));
        }
        from.setValue(draft.period().from());
        until.setValue(draft.period().until());
        note.setValue(draft.note());
        names.set(draft.otherNames());
    }

    /**
     * @throws RegisterException where the fields contradict each other
     */
    UnitDraft get() {
        var first = from.getValue();
        var last = until.getValue();
        if (first != null && last != null && last.isBefore(first)) {
            throw new RegisterException("organization.refused.period");
        }
        var chosenPlace = place.chosen().map(LocalityId::value).orElse(null);
        var chosenSuperior = superior == null
                ? chosenPlace
                : superior.chosen().map(OrganizationId::value).orElse(null);
        return new UnitDraft(
                realm,
                code.getValue(),
                name.getValue(),
                shortName.getValue(),
                kind.getValue() == null ? "" : kind.getValue(),
                chosenSuperior,
                superior == null ? null : chosenPlace,
                new Period(first, last),
                names.get(),
                note.getValue());
    }

    static FieldSet group(String legend, Component... content) {
        var group = new FieldSet(legend);
        group.add(content);
        group.addClassName("group");
        return group;
    }
}
