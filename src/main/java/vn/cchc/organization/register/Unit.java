package vn.cchc.organization.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.organization.OtherName;
import vn.cchc.organization.Period;

/**
 * A unit of either realm as it is stored.
 *
 * @param revision grows with every change, so that two editors notice each other
 */
public record Unit(long id, int revision, UnitDraft draft) {

    public Realm realm() {
        return draft.realm();
    }

    public String code() {
        return draft.code();
    }

    public String name() {
        return draft.name();
    }

    public @Nullable String shortName() {
        return draft.shortName();
    }

    public String kind() {
        return draft.kind();
    }

    public @Nullable Long parentId() {
        return draft.parentId();
    }

    public @Nullable Long localityId() {
        return draft.localityId();
    }

    public Period period() {
        return draft.period();
    }

    public List<OtherName> otherNames() {
        return draft.otherNames();
    }
}
