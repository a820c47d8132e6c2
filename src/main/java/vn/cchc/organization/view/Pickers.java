package vn.cchc.organization.view;

import org.springframework.stereotype.Component;
import vn.cchc.organization.Localities;
import vn.cchc.organization.Organizations;
import vn.cchc.organization.picker.LocalityPicker;
import vn.cchc.organization.picker.OrganizationPicker;
import vn.cchc.ui.Texts;

/** Makes pickers of everything there ever was, as the register's keepers need them. */
@Component
class Pickers {

    private final Organizations organizations;
    private final Localities localities;
    private final Texts texts;

    Pickers(Organizations organizations, Localities localities, Texts texts) {
        this.organizations = organizations;
        this.localities = localities;
        this.texts = texts;
    }

    OrganizationPicker organization(String key) {
        return new OrganizationPicker(texts.get(key), organizations, texts, null);
    }

    LocalityPicker locality(String key) {
        return new LocalityPicker(texts.get(key), localities, texts, null);
    }
}
