package vn.cchc.intake.review.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.FocusNotifier;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.cchc.intake.review.Drafts;
import vn.cchc.intake.review.Reading;
import vn.cchc.library.Audience;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;
import vn.cchc.vietnamese.DocumentType;

/** What was recognised, each with how sure that is and the words it was read from, to be corrected in its place. */
class ReviewFields extends FieldSet {

    private static final double SURE = 0.8;

    final TextField number = new TextField();
    private final Select<DocumentType> type = new Select<>();
    private final TextArea title = new TextArea();
    private final TextField issuer = new TextField();
    private final DatePicker issuedOn;
    private final DatePicker effectiveOn;
    private final TextField signer = new TextField();
    private final Select<Audience> audience = new Select<>();
    private final transient Texts texts;
    private final transient Map<Reading.Name, Component> byName = new EnumMap<>(Reading.Name.class);
    private transient Reading reading = Reading.NONE;

    /** @param looked is told which field a person is at */
    ReviewFields(Texts texts, Dates dates, Consumer<Reading.Field> looked) {
        super(texts.get("review.fields"));
        this.texts = texts;
        addClassName("group");
        issuedOn = dates.field(texts.get("desk.field.issued-on"));
        effectiveOn = dates.field(texts.get("desk.field.effective-on"));
        number.setLabel(texts.get("desk.field.number"));
        type.setLabel(texts.get("desk.field.type"));
        type.setItems(DocumentType.values());
        type.setItemLabelGenerator(value -> value == null ? "" : texts.get("page.type." + value.name()));
        title.setLabel(texts.get("desk.field.title"));
        title.setMaxLength(2000);
        issuer.setLabel(texts.get("desk.field.issuer"));
        signer.setLabel(texts.get("desk.field.signer"));
        audience.setLabel(texts.get("desk.field.audience"));
        audience.setItems(Audience.values());
        audience.setItemLabelGenerator(value -> value == null ? "" : texts.get("desk.audience." + value.name()));
        List.of(title, signer).forEach(wide -> wide.addClassName("wide"));
        name(Reading.Name.NUMBER, number, looked);
        name(Reading.Name.TYPE, type, looked);
        name(Reading.Name.TITLE, title, looked);
        name(Reading.Name.ISSUER, issuer, looked);
        name(Reading.Name.ISSUED_ON, issuedOn, looked);
        name(Reading.Name.EFFECTIVE_ON, effectiveOn, looked);
        name(Reading.Name.SIGNER, signer, looked);
        add(Parts.div("fields", number, type, title, issuer, issuedOn, effectiveOn, signer, audience));
    }

    private <C extends Component & FocusNotifier<?> & HasHelper & Focusable<?>> void name(
            Reading.Name name, C field, Consumer<Reading.Field> looked) {
        byName.put(name, field);
        field.addFocusListener(event -> reading.field(name).ifPresent(looked));
    }

    void set(Reading read, Drafts.Facts facts, boolean enabled) {
        reading = read;
        number.setValue(orEmpty(facts.number()));
        type.setValue(facts.type());
        title.setValue(facts.title());
        issuer.setValue(orEmpty(facts.issuer()));
        issuedOn.setValue(facts.issuedOn());
        effectiveOn.setValue(facts.effectiveOn());
        signer.setValue(orEmpty(facts.signer()));
        audience.setValue(facts.audience());
        byName.forEach((name, field) -> tell(name, (Component & HasHelper & HasStyle) field));
        setEnabled(enabled);
    }

    private <C extends Component & HasHelper & HasStyle> void tell(Reading.Name name, C field) {
        var found = reading.field(name);
        field.setClassName(
                "unsure", found.filter(read -> read.confidence() >= SURE).isEmpty());
        field.setHelperText(found.map(read -> texts.get(
                        read.page() > 0 ? "review.read" : "review.worked-out",
                        Math.round(read.confidence() * 100),
                        read.page(),
                        shortened(read.written())))
                .orElse(texts.get("review.not-found")));
    }

    Drafts.Facts get() {
        DocumentType chosen = type.getValue();
        return new Drafts.Facts(
                blankToNull(number.getValue()),
                chosen == null ? DocumentType.OTHER : chosen,
                title.getValue().strip(),
                blankToNull(issuer.getValue()),
                issuedOn.getValue(),
                effectiveOn.getValue(),
                blankToNull(signer.getValue()),
                audience.getValue());
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= 120 ? line : line.substring(0, 119) + "…";
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
