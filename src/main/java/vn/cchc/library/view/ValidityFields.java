package vn.cchc.library.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.DerivedField;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.DraftCompletion;
import vn.cchc.library.Validity;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Texts;

/** Whether a document is in force, from what that follows, and who has confirmed it. */
class ValidityFields extends FieldSet {

    final Select<Validity> validity = new Select<>();
    final TextArea basis = new TextArea();

    private final transient Texts texts;
    private final transient Dates dates;
    private final Paragraph who = new Paragraph();
    private final Button confirm;
    private boolean derived;

    /** @param confirmed what happens when a librarian vouches for the validity */
    ValidityFields(Texts texts, Dates dates, Runnable confirmed) {
        super(texts.get("page.validity"));
        this.texts = texts;
        this.dates = dates;
        addClassName("group");
        validity.setLabel(texts.get("desk.field.validity"));
        validity.setItems(Validity.values());
        validity.setItemLabelGenerator(value -> value == null ? "" : texts.get("page.validity." + value.name()));
        validity.setValue(Validity.UNKNOWN);
        validity.addValueChangeListener(event -> touched(event.isFromClient()));
        basis.setLabel(texts.get("desk.field.basis"));
        basis.setHelperText(texts.get("desk.field.basis.hint"));
        basis.setMaxRows(6);
        basis.addClassName("wide");
        basis.addValueChangeListener(event -> touched(event.isFromClient()));
        confirm = new Button(texts.get("desk.confirm"), event -> confirmed.run());
        confirm.addThemeName("small");
        who.addClassNames("small", "quiet");
        var fields = new Div(validity, basis);
        fields.addClassName("fields");
        var acts = new Div(confirm);
        acts.addClassName("acts");
        add(fields, who, acts);
        setStored(false);
    }

    void set(DocumentDraft draft) {
        validity.setValue(draft.validity());
        basis.setValue(draft.validityBasis() == null ? "" : draft.validityBasis());
        mark(draft.derived().contains(DerivedField.VALIDITY));
    }

    /** Only what is in the library can be confirmed. */
    final void setStored(boolean stored) {
        confirm.setVisible(stored);
    }

    void setConfirmed(@Nullable String by, @Nullable Instant at) {
        who.setText(
                by == null || at == null
                        ? texts.get("desk.confirm.nobody")
                        : texts.get("desk.confirm.by", by, dates.time(at)));
    }

    void derive(DraftCompletion.Facts facts) {
        boolean open = derived || (validity.getValue() == Validity.UNKNOWN && basis.isEmpty());
        if (open) {
            boolean known = facts.derived().contains(DerivedField.VALIDITY);
            String from = facts.validityBasis();
            validity.setValue(known ? facts.validityOrUnknown() : Validity.UNKNOWN);
            basis.setValue(known && from != null ? from : "");
            mark(known);
        }
    }

    boolean isDerived() {
        return derived;
    }

    /** A librarian stands behind it now, whatever it was worked out from. */
    void stated() {
        mark(false);
    }

    /** The same draft without what these fields say. */
    DocumentDraft without(DocumentDraft draft) {
        return draft.withValidity(Validity.UNKNOWN, null, false);
    }

    private void touched(boolean byPerson) {
        if (byPerson) {
            mark(false);
        }
    }

    private void mark(boolean nowDerived) {
        derived = nowDerived;
        validity.setHelperText(nowDerived ? texts.get("desk.derived.title") : "");
    }
}
