package vn.cchc.account.view;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.organization.Match;
import vn.cchc.organization.Organization;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.Organizations;
import vn.cchc.organization.picker.OrganizationPicker;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Texts;

/** An agency from the register, or in words where the register has it not. */
class OrganizationField extends UnitField<Match<Organization>, OrganizationPicker> {

    private final transient Organizations organizations;
    private final transient Texts texts;
    private final transient Dates dates;
    private final String label;

    OrganizationField(String label, Organizations organizations, Texts texts, Dates dates) {
        this.label = label;
        this.organizations = organizations;
        this.texts = texts;
        this.dates = dates;
    }

    @Override
    OrganizationPicker picker() {
        return new OrganizationPicker(label, organizations, texts, dates.today());
    }

    @Override
    void choose(@Nullable Long id) {
        getContent().choose(id == null ? null : new OrganizationId(id));
    }

    @Override
    @Nullable
    Long id() {
        return getContent().chosen().map(OrganizationId::value).orElse(null);
    }

    @Override
    Optional<String> chosen() {
        return getContent().chosen().flatMap(organizations::find).map(Organization::name);
    }
}
