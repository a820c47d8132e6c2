package vn.cchc.library.view;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.DerivedField;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.DraftCompletion;
import vn.cchc.library.Issuers;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Texts;
import vn.cchc.vietnamese.DocumentNumber;
import vn.cchc.vietnamese.DocumentType;

/** What a document is: number, type, title, issuer, signer and days. Reading the number fills in what follows from it. */
class DescriptionFields extends FieldSet {

    final TextField number = new TextField();
    final Select<DocumentType> type = new Select<>();
    final TextArea title = new TextArea();
    final ComboBox<String> issuer = new ComboBox<>();
    private final Paragraph registered = new Paragraph();
    final TextField signer = new TextField();
    final DatePicker issuedOn;
    final IntegerField year = new IntegerField();
    final DatePicker effectiveOn;
    final DatePicker postedOn;

    private final transient Library library;
    private final transient Issuers issuers;
    private final transient Texts texts;
    private final transient Dates dates;
    private final transient Derivable<DocumentType> derivableType;
    private final transient Derivable<String> derivableIssuer;
    private final transient Derivable<Integer> derivableYear;
    private @Nullable String ownNumber;

    DescriptionFields(Library library, Issuers issuers, Texts texts, Dates dates) {
        super(texts.get("desk.group.description"));
        this.library = library;
        this.issuers = issuers;
        this.texts = texts;
        this.dates = dates;
        addClassName("group");
        issuedOn = dates.field(texts.get("desk.field.issued-on"));
        effectiveOn = dates.field(texts.get("desk.field.effective-on"));
        postedOn = dates.field(texts.get("desk.field.posted-on"));
        label();
        String note = texts.get("desk.derived");
        derivableType = new Derivable<>(type, note);
        derivableIssuer = new Derivable<>(issuer, note);
        derivableYear = new Derivable<>(year, note);
        number.addValueChangeListener(event -> readNumber());
        issuedOn.addValueChangeListener(event -> year.setEnabled(event.getValue() == null));
        var fields = new Div(number, type, title, issuer, signer, issuedOn, year, effectiveOn, postedOn);
        fields.addClassName("fields");
        registered.addClassNames("small", "quiet");
        add(fields, registered);
    }

    void set(DocumentDraft draft) {
        ownNumber = draft.number();
        number.setValue(ownNumber == null ? "" : ownNumber);
        title.setValue(draft.title());
        derivableType.set(draft.type(), draft.derived().contains(DerivedField.TYPE));
        derivableIssuer.set(draft.issuer(), draft.derived().contains(DerivedField.ISSUER));
        derivableYear.set(draft.year(), draft.derived().contains(DerivedField.YEAR));
        signer.setValue(draft.signer() == null ? "" : draft.signer());
        issuedOn.setValue(draft.issuedOn());
        effectiveOn.setValue(draft.effectiveOn());
        postedOn.setValue(draft.postedOn());
    }

    /** Forgets the type, which a fresh document has only because a draft must have one. */
    void forgetType() {
        derivableType.set(null, false);
    }

    /** What a person has stated, without what the portal filled in. */
    DraftCompletion.Facts stated() {
        return new DraftCompletion.Facts(
                blankToNull(number.getValue()),
                title.getValue(),
                derivableType.stated(),
                derivableIssuer.stated(),
                issuedOn.getValue(),
                derivableYear.stated(),
                null,
                null,
                Set.of());
    }

    void derive(DraftCompletion.Facts facts) {
        derivableType.derive(facts.derived().contains(DerivedField.TYPE) ? facts.type() : null);
        derivableIssuer.derive(facts.derived().contains(DerivedField.ISSUER) ? facts.issuer() : null);
        derivableYear.derive(facts.derived().contains(DerivedField.YEAR) ? facts.year() : null);
    }

    Set<DerivedField> derived() {
        Set<DerivedField> derived = EnumSet.noneOf(DerivedField.class);
        if (derivableType.isDerived()) {
            derived.add(DerivedField.TYPE);
        }
        if (derivableIssuer.isDerived()) {
            derived.add(DerivedField.ISSUER);
        }
        if (derivableYear.isDerived()) {
            derived.add(DerivedField.YEAR);
        }
        return derived;
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Says which agency of the register the name and the day mean. */
    private void findIssuer() {
        String name = blankToNull(issuer.getValue());
        registered.setText(
                name == null
                        ? ""
                        : issuers.of(name, issuedOn.getValue())
                                .map(found -> texts.get("desk.field.issuer.known", found.path()))
                                .orElseGet(() -> texts.get("desk.field.issuer.unknown")));
    }

    private void readNumber() {
        String typed = number.getValue().strip();
        number.setInvalid(false);
        if (typed.isEmpty()) {
            number.setHelperText(texts.get("desk.field.number.hint"));
            return;
        }
        var parsed = DocumentNumber.tryParse(typed);
        if (parsed.isEmpty()) {
            number.setErrorMessage(texts.get("library.refused.number-unreadable", typed));
            number.setInvalid(true);
            return;
        }
        String display = parsed.get().display();
        number.setValue(display);
        List<DocumentSummary> others =
                display.equals(ownNumber) ? List.of() : library.byNumber(display, Viewer.LIBRARIAN);
        number.setHelperText(
                others.isEmpty()
                        ? texts.get("desk.field.number.read", display)
                        : texts.get("desk.field.number.taken", display, names(others)));
    }

    private String names(List<DocumentSummary> others) {
        return others.stream()
                .limit(3)
                .map(other -> texts.get(
                        "desk.field.number.other",
                        other.issuer() == null ? texts.get("desk.unknown-issuer") : other.issuer(),
                        dates.day(other.issuedOn(), other.year())))
                .collect(Collectors.joining("; "));
    }

    private void label() {
        number.setLabel(texts.get("desk.field.number"));
        number.setHelperText(texts.get("desk.field.number.hint"));
        number.setMaxLength(200);
        type.setLabel(texts.get("desk.field.type"));
        type.setItems(DocumentType.values());
        type.setItemLabelGenerator(value -> value == null ? "" : texts.get("page.type." + value.name()));
        title.setLabel(texts.get("desk.field.title"));
        title.setRequiredIndicatorVisible(true);
        title.setMaxRows(6);
        title.addClassName("wide");
        issuer.setLabel(texts.get("desk.field.issuer"));
        issuer.setAllowCustomValue(true);
        issuer.setItems(
                query -> library.issuers(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset()));
        issuer.addCustomValueSetListener(event -> issuer.setValue(blankToNull(event.getDetail())));
        issuer.addValueChangeListener(event -> findIssuer());
        issuedOn.addValueChangeListener(event -> findIssuer());
        signer.setLabel(texts.get("desk.field.signer"));
        year.setLabel(texts.get("desk.field.year"));
        year.setHelperText(texts.get("desk.field.year.hint"));
    }
}
