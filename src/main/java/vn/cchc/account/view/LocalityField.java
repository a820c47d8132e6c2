package vn.cchc.account.view;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.organization.Localities;
import vn.cchc.organization.Locality;
import vn.cchc.organization.LocalityId;
import vn.cchc.organization.Match;
import vn.cchc.organization.picker.LocalityPicker;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Texts;

/** A place from the register, or in words where the register has it not. */
class LocalityField extends UnitField<Match<Locality>, LocalityPicker> {

    private final transient Localities localities;
    private final transient Texts texts;
    private final transient Dates dates;
    private final String label;

    LocalityField(String label, Localities localities, Texts texts, Dates dates) {
        this.label = label;
        this.localities = localities;
        this.texts = texts;
        this.dates = dates;
    }

    @Override
    LocalityPicker picker() {
        var picker = new LocalityPicker(label, localities, texts, dates.today());
        picker.setHelperText(texts.get("people.locality.hint"));
        return picker;
    }

    @Override
    void choose(@Nullable Long id) {
        getContent().choose(id == null ? null : new LocalityId(id));
    }

    @Override
    @Nullable
    Long id() {
        return getContent().chosen().map(LocalityId::value).orElse(null);
    }

    @Override
    Optional<String> chosen() {
        return getContent().chosen().flatMap(localities::find).map(Locality::name);
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
