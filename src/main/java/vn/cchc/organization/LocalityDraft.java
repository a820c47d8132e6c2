package vn.cchc.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a new locality is to be; an empty code is given one. */
public record LocalityDraft(
        String code,
        String name,
        @Nullable String shortName,
        LocalityKind kind,
        @Nullable LocalityId parent,
        Period period,
        List<OtherName> otherNames,
        String note) {

    /** With a name, a kind and what it lies in only. */
    public static LocalityDraft of(String name, LocalityKind kind, @Nullable LocalityId parent) {
        return new LocalityDraft("", name, null, kind, parent, Period.OPEN, List.of(), "");
    }
}
