package vn.cchc.account.view;

import com.vaadin.flow.component.Composite;
import org.jspecify.annotations.Nullable;
import vn.cchc.organization.Organization;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.Organizations;
import vn.cchc.organization.picker.OrganizationPicker;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Texts;

/** An agency from the register, or in words where the register has it not. */
class OrganizationField extends Composite<OrganizationPicker> {

    private final transient Organizations organizations;
    private final transient Texts texts;
    private final transient Dates dates;
    private final String label;
    private String words = "";

    OrganizationField(String label, Organizations organizations, Texts texts, Dates dates) {
        this.label = label;
        this.organizations = organizations;
        this.texts = texts;
        this.dates = dates;
    }

    @Override
    protected OrganizationPicker initContent() {
        var picker = new OrganizationPicker(label, organizations, texts, dates.today());
        picker.setAllowCustomValue(true);
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
        getContent().choose(id == null ? null : new OrganizationId(id));
        if (getContent().chosen().isEmpty() && !text.isEmpty()) {
            words = text;
            getContent().getElement().executeJs("this.inputElement ? this.inputElement.value = $0 : 0", text);
        }
    }

    @Nullable
    Long id() {
        return getContent().chosen().map(OrganizationId::value).orElse(null);
    }

    /** As it is written out, empty where nothing is chosen or typed. */
    String text() {
        return getContent()
                .chosen()
                .flatMap(organizations::find)
                .map(Organization::name)
                .orElse(words);
    }
}
