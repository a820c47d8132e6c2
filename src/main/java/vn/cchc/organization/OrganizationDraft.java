package vn.cchc.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a new agency is to be; an empty code is given one. */
public record OrganizationDraft(
        String code,
        String name,
        @Nullable String shortName,
        OrganizationKind kind,
        @Nullable OrganizationId parent,
        @Nullable LocalityId locality,
        Period period,
        List<OtherName> otherNames,
        String note) {

    /** With a name, a kind and a superior only. */
    public static OrganizationDraft of(String name, OrganizationKind kind, @Nullable OrganizationId parent) {
        return new OrganizationDraft("", name, null, kind, parent, null, Period.OPEN, List.of(), "");
    }
}
