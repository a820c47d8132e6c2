package vn.cchc.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A locality as it stands in the register.
 *
 * @param code unique, stable; what imports and exports know it by
 * @param name with its kind: "xã Minh Sơn"
 */
public record Locality(
        LocalityId id,
        String code,
        String name,
        @Nullable String shortName,
        LocalityKind kind,
        @Nullable LocalityId parent,
        Period period,
        List<OtherName> otherNames,
        String note) {

    public Locality {
        otherNames = List.copyOf(otherNames);
    }
}
