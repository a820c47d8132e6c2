package vn.cchc.contest.view;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.cchc.contest.document.RulesInWords;
import vn.cchc.organization.Localities;
import vn.cchc.organization.Locality;
import vn.cchc.organization.Organization;
import vn.cchc.organization.Organizations;
import vn.cchc.organization.picker.LocalityPicker;
import vn.cchc.organization.picker.OrganizationPicker;
import vn.cchc.question.QuestionBanks;

/** Makes the wizard's fields, labelled and limited. */
@Component
class WizardFields {

    final DeskTools tools;
    final QuestionBanks banks;
    final RulesInWords names;
    final ZoneId zone;
    private final Organizations organizations;
    private final Localities localities;

    WizardFields(
            DeskTools tools,
            QuestionBanks banks,
            RulesInWords names,
            Organizations organizations,
            Localities localities,
            @Value("${cchc.zone}") ZoneId zone) {
        this.tools = tools;
        this.banks = banks;
        this.names = names;
        this.organizations = organizations;
        this.localities = localities;
        this.zone = zone;
    }

    TextField text(String key, int longest) {
        var field = new TextField(tools.say(key));
        field.setMaxLength(longest);
        return field;
    }

    TextArea area(String key, int longest) {
        var field = new TextArea(tools.say(key));
        field.setMaxLength(longest);
        field.addClassName("wide");
        return field;
    }

    IntegerField number(String key, int least, int most) {
        var field = new IntegerField(tools.say(key));
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        return field;
    }

    Checkbox check(String key) {
        return new Checkbox(tools.say(key));
    }

    <T> Select<T> select(String key, Collection<T> items, Function<T, String> name) {
        var field = new Select<T>();
        field.setLabel(tools.say(key));
        field.setItems(items);
        field.setItemLabelGenerator(name::apply);
        return field;
    }

    <T> MultiSelectComboBox<T> several(String key, Collection<T> items, Function<T, String> name) {
        var field = new MultiSelectComboBox<T>(tools.say(key));
        field.setItems(items);
        field.setItemLabelGenerator(name::apply);
        return field;
    }

    DateTimePicker time(String key) {
        var field = new DateTimePicker(tools.say(key));
        field.setLocale(Locale.forLanguageTag("vi"));
        field.setDateAriaLabel(tools.say("time.day", tools.say(key)));
        field.setTimeAriaLabel(tools.say("time.hour", tools.say(key)));
        return field;
    }

    OrganizationPicker unit(String key) {
        return new OrganizationPicker(tools.say(key), organizations, tools.texts, tools.dates.today());
    }

    CodesField units(String key) {
        return CodesField.of(tools, unit(key), Organization::code, names::unit);
    }

    CodesField localities(String key) {
        return CodesField.of(
                tools,
                new LocalityPicker(tools.say(key), localities, tools.texts, tools.dates.today()),
                Locality::code,
                names::locality);
    }

    void choose(OrganizationPicker picker, String code) {
        picker.choose(organizations.findByCode(code).map(Organization::id).orElse(null));
    }

    String code(OrganizationPicker picker) {
        return picker.getOptionalValue().map(match -> match.unit().code()).orElse("");
    }

    static int or(@Nullable Integer value, int otherwise) {
        return value == null ? otherwise : value;
    }
}
