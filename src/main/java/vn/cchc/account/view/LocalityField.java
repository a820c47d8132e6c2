package vn.cchc.account.view;

import com.vaadin.flow.component.Composite;
import org.jspecify.annotations.Nullable;
import vn.cchc.organization.Localities;
import vn.cchc.organization.Locality;
import vn.cchc.organization.LocalityId;
import vn.cchc.organization.picker.LocalityPicker;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Texts;

/** A place from the register, or in words where the register has it not. */
class LocalityField extends Composite<LocalityPicker> {

    private final transient Localities localities;
    private final transient Texts texts;
    private final transient Dates dates;
    private final String label;
    private String words = "";

    LocalityField(String label, Localities localities, Texts texts, Dates dates) {
        this.label = label;
        this.localities = localities;
        this.texts = texts;
        this.dates = dates;
    }

    @Override
    protected LocalityPicker initContent() {
        var picker = new LocalityPicker(label, localities, texts, dates.today());
        picker.setAllowCustomValue(true);
        picker.setHelperText(texts.get("people.locality.hint"));
        picker.setWidthFull();
        picker.addCustomValueSetListener(typed -> words = typed.getDetail().strip());
        picker.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                words = "";
            }
        });
        return picker;
    }

    void set(@Nullable Long id, String text) {
        getContent().choose(id == null ? null : new LocalityId(id));
        if (getContent().chosen().isEmpty() && !text.isEmpty()) {
            words = text;
            getContent().getElement().executeJs("this.inputElement ? this.inputElement.value = $0 : 0", text);
        }
    }

    @Nullable
    Long id() {
        return getContent().chosen().map(LocalityId::value).orElse(null);
    }

    /** As it is written out, empty where nothing is chosen or typed. */
    String text() {
        return getContent()
                .chosen()
                .flatMap(localities::find)
                .map(Locality::name)
                .orElse(words);
    }

    void reject(String sentence) {
        getContent().setErrorMessage(sentence);
        getContent().setInvalid(true);
        getContent().focus();
    }

    void accept() {
        getContent().setInvalid(false);
    }
}
