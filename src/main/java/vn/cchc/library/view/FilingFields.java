package vn.cchc.library.view;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.Audience;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.Source;
import vn.cchc.library.Topics;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Texts;

/** Where a document is filed, who may read it and where it comes from. */
class FilingFields extends FieldSet {

    final MultiSelectComboBox<String> topics = new MultiSelectComboBox<>();
    final Select<Audience> audience = new Select<>();
    final Checkbox summary = new Checkbox();
    final TextField sourceTitle = new TextField();
    final TextField site = new TextField();
    final TextField url = new TextField();
    final DatePicker sourcePostedOn;

    FilingFields(Texts texts, Dates dates) {
        super(texts.get("desk.group.filing"));
        addClassName("group");
        topics.setLabel(texts.get("desk.field.topics"));
        topics.setItems(Topics.ALL);
        topics.setItemLabelGenerator(code -> texts.get(Topics.messageKey(code)));
        topics.addClassName("wide");
        audience.setLabel(texts.get("desk.field.audience"));
        audience.setItems(Audience.values());
        audience.setItemLabelGenerator(value -> value == null ? "" : texts.get("desk.audience." + value.name()));
        audience.setValue(Audience.PUBLIC);
        summary.setLabel(texts.get("desk.field.summary"));
        summary.setHelperText(texts.get("desk.field.summary.hint"));
        sourceTitle.setLabel(texts.get("desk.field.source"));
        sourceTitle.setHelperText(texts.get("desk.field.source.hint"));
        sourceTitle.addClassName("wide");
        site.setLabel(texts.get("desk.field.source.site"));
        url.setLabel(texts.get("desk.field.source.url"));
        url.setPlaceholder("https://");
        sourcePostedOn = dates.field(texts.get("desk.field.source.posted-on"));
        var fields = new Div(audience, summary, topics, sourceTitle, site, sourcePostedOn, url);
        url.addClassName("wide");
        fields.addClassName("fields");
        add(fields);
    }

    void set(DocumentDraft draft) {
        topics.setValue(draft.topics());
        audience.setValue(draft.audience());
        summary.setValue(draft.summary());
        Source source = draft.source();
        sourceTitle.setValue(source == null ? "" : source.title());
        site.setValue(source == null || source.site() == null ? "" : source.site());
        url.setValue(source == null || source.url() == null ? "" : source.url());
        sourcePostedOn.setValue(source == null ? null : source.postedOn());
    }

    @Nullable
    Source source() {
        var source = new Source(
                sourceTitle.getValue().strip(),
                DescriptionFields.blankToNull(site.getValue()),
                DescriptionFields.blankToNull(url.getValue()),
                sourcePostedOn.getValue());
        boolean empty =
                source.title().isEmpty() && source.site() == null && source.url() == null && source.postedOn() == null;
        return empty ? null : source;
    }
}
