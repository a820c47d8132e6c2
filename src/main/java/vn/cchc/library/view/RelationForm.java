package vn.cchc.library.view;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.Provision;
import vn.cchc.library.ProvisionNames;
import vn.cchc.library.RelationDraft;
import vn.cchc.library.RelationKind;
import vn.cchc.library.Viewer;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Texts;
import vn.cchc.vietnamese.DocumentNumber;

/** One relation as a form: the target is looked up by its number, and chosen where several documents share it. */
class RelationForm extends Div {

    private final transient Library library;
    private final transient Texts texts;
    private final transient Dates dates;
    private final transient Consumer<RelationDraft> edited;
    private final Select<RelationKind> kind = new Select<>();
    private final ComboBox<String> from = new ComboBox<>();
    private final TextField number = new TextField();
    private final Select<DocumentSummary> which = new Select<>();
    private final TextField issuer = new TextField();
    private final DatePicker issuedOn;
    private final ComboBox<String> to = new ComboBox<>();

    RelationForm(
            Library library,
            Texts texts,
            Dates dates,
            List<Provision> ownProvisions,
            RelationDraft relation,
            Consumer<RelationDraft> edited) {
        this.library = library;
        this.texts = texts;
        this.dates = dates;
        this.edited = edited;
        addClassName("fields");
        issuedOn = dates.field(texts.get("desk.relation.issued-on"));
        label();
        provisions(from, ProvisionNames.keys(ownProvisions), relation.fromKey());
        kind.setValue(relation.kind());
        number.setValue(relation.toNumber());
        issuer.setValue(relation.toIssuer() == null ? "" : relation.toIssuer());
        issuedOn.setValue(relation.toIssuedOn());
        lookUp(relation.toKey());
        kind.addValueChangeListener(event -> hand());
        from.addValueChangeListener(event -> hand());
        to.addValueChangeListener(event -> hand());
        issuer.addValueChangeListener(event -> hand());
        issuedOn.addValueChangeListener(event -> hand());
        number.addValueChangeListener(event -> numberTyped(event.isFromClient()));
        which.addValueChangeListener(event -> chosen(event.getValue(), event.isFromClient()));
        add(kind, number, which, issuer, issuedOn, to, from);
    }

    private void label() {
        kind.setLabel(texts.get("desk.relation.kind"));
        kind.setItems(RelationKind.values());
        kind.setItemLabelGenerator(value -> value == null ? "" : texts.get("desk.relation.kind." + value.name()));
        number.setLabel(texts.get("desk.relation.number"));
        number.setPlaceholder(texts.get("desk.relation.number.hint"));
        which.setLabel(texts.get("desk.relation.which"));
        which.addClassName("wide");
        which.setItemLabelGenerator(this::name);
        issuer.setLabel(texts.get("desk.relation.issuer"));
        from.setLabel(texts.get("desk.relation.own"));
        from.setHelperText(texts.get("desk.relation.own.hint"));
        to.setLabel(texts.get("desk.relation.target"));
        for (ComboBox<String> field : List.of(from, to)) {
            field.setItemLabelGenerator(ProvisionNames::of);
            field.setClearButtonVisible(true);
            field.setAllowCustomValue(true);
            field.addCustomValueSetListener(event -> typed(field, event.getDetail()));
        }
    }

    private String name(@Nullable DocumentSummary document) {
        if (document == null) {
            return "";
        }
        String by = document.issuer();
        return texts.get(
                "desk.relation.choice",
                by == null ? texts.get("desk.unknown-issuer") : by,
                dates.day(document.issuedOn(), document.year()),
                document.title());
    }

    /** A provision that is not in the list, of a text the library doesn't have: read from its label. */
    private void typed(ComboBox<String> field, String label) {
        var key = ProvisionNames.key(label);
        field.setInvalid(key.isEmpty());
        field.setErrorMessage(key.isEmpty() ? texts.get("desk.relation.provision.bad", label) : null);
        key.ifPresent(value -> {
            List<String> items =
                    new ArrayList<>(field.getListDataView().getItems().toList());
            items.add(value);
            provisions(field, items, value);
        });
    }

    private static void provisions(ComboBox<String> field, List<String> keys, @Nullable String value) {
        List<String> items = new ArrayList<>(keys);
        if (value != null && !items.contains(value)) {
            items.add(value);
        }
        field.setItems(items);
        field.setValue(value);
    }

    private void numberTyped(boolean byPerson) {
        if (!byPerson) {
            return;
        }
        issuer.clear();
        issuedOn.clear();
        DocumentNumber.tryParse(number.getValue()).ifPresent(parsed -> number.setValue(parsed.display()));
        lookUp(null);
        hand();
    }

    private void lookUp(@Nullable String provision) {
        String typed = number.getValue().strip();
        List<DocumentSummary> found = typed.isEmpty() ? List.of() : library.byNumber(typed, Viewer.LIBRARIAN);
        number.setHelperText(
                typed.isEmpty()
                        ? ""
                        : found.isEmpty()
                                ? texts.get("desk.relation.absent")
                                : texts.get(
                                        found.size() == 1 ? "desk.relation.found" : "desk.relation.several",
                                        found.size(),
                                        found.getFirst().title()));
        DocumentSummary target = found.size() == 1 ? found.getFirst() : meant(found);
        which.setItems(found);
        which.setVisible(found.size() > 1);
        which.setValue(target);
        issuer.setVisible(found.isEmpty());
        issuedOn.setVisible(found.isEmpty());
        targetProvisions(target, provision);
    }

    /** The one that the relation names by issuer or day already. */
    private @Nullable DocumentSummary meant(List<DocumentSummary> found) {
        String by = DescriptionFields.blankToNull(issuer.getValue());
        List<DocumentSummary> fitting = found.stream()
                .filter(document -> by == null || by.equals(document.issuer()))
                .filter(document -> issuedOn.isEmpty() || Objects.equals(issuedOn.getValue(), document.issuedOn()))
                .toList();
        return fitting.size() == 1 ? fitting.getFirst() : null;
    }

    private void chosen(@Nullable DocumentSummary document, boolean byPerson) {
        if (byPerson && document != null) {
            issuer.setValue(document.issuer() == null ? "" : document.issuer());
            issuedOn.setValue(document.issuedOn());
            targetProvisions(document, null);
            hand();
        }
    }

    private void targetProvisions(@Nullable DocumentSummary document, @Nullable String value) {
        List<Provision> provisions = document == null
                ? List.of()
                : library.find(document.id(), Viewer.LIBRARIAN)
                        .map(LegalText::provisions)
                        .orElse(List.of());
        provisions(to, ProvisionNames.keys(provisions), value);
        to.setHelperText(texts.get(provisions.isEmpty() ? "desk.relation.target.free" : "desk.relation.target.hint"));
    }

    private void hand() {
        edited.accept(new RelationDraft(
                Objects.requireNonNullElse(kind.getValue(), RelationKind.REFERS_TO),
                from.getValue(),
                number.getValue().strip(),
                DescriptionFields.blankToNull(issuer.getValue()),
                issuedOn.getValue(),
                to.getValue()));
    }
}
