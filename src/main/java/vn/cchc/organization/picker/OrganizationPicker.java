package vn.cchc.organization.picker;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.organization.Match;
import vn.cchc.organization.Organization;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.OrganizationKind;
import vn.cchc.organization.OrganizationQuery;
import vn.cchc.organization.Organizations;
import vn.cchc.ui.Texts;

/** Chooses an agency: by part of its name, with or without accents, an abbreviation, a code or a former name. */
public class OrganizationPicker extends UnitPicker<Organization> {

    private final transient Organizations organizations;

    /** Any agency that exists on the day; all there ever were for null. */
    public OrganizationPicker(String label, Organizations organizations, Texts texts, @Nullable LocalDate on) {
        this(label, organizations, texts, on, Set.of(), null);
    }

    /**
     * @param kinds only these, all where empty
     * @param under only this one and what is below it
     */
    public OrganizationPicker(
            String label,
            Organizations organizations,
            Texts texts,
            @Nullable LocalDate on,
            Set<OrganizationKind> kinds,
            @Nullable OrganizationId under) {
        super(
                label,
                texts,
                query -> organizations
                        .search(new OrganizationQuery(
                                words(query), kinds, under, on, query.getOffset(), query.getLimit()))
                        .stream(),
                Organization::name,
                match -> match.unit().id());
        this.organizations = organizations;
    }

    /** What is chosen. */
    public Optional<OrganizationId> chosen() {
        return getOptionalValue().map(match -> match.unit().id());
    }

    /** Shows this agency, or none for null or what is not there. */
    public void choose(@Nullable OrganizationId id) {
        if (id == null) {
            clear();
            return;
        }
        organizations.find(id).ifPresentOrElse(found -> setValue(new Match<>(found, above(found), null)), this::clear);
    }

    private String above(Organization found) {
        return String.join(
                ", ",
                organizations.ancestors(found.id()).stream()
                        .map(Organization::name)
                        .toList());
    }
}
