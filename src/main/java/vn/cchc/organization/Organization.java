package vn.cchc.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agency as it stands in the register.
 *
 * @param code unique, stable; what imports and exports know it by
 * @param locality its area where stated; {@link Organizations#localityOf} also looks at its superiors
 */
public record Organization(
        OrganizationId id,
        String code,
        String name,
        @Nullable String shortName,
        OrganizationKind kind,
        @Nullable OrganizationId parent,
        @Nullable LocalityId locality,
        Period period,
        List<OtherName> otherNames,
        String note) {

    public Organization {
        otherNames = List.copyOf(otherNames);
    }
}
