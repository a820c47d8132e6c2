package vn.cchc.search.index;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;

/** A clause, point or definition as it is found by itself; its words are its provision's. */
@Entity
@Table(name = "search_unit")
@Indexed(index = "units-" + IndexFields.FORM)
@TypeBinding(binder = @TypeBinderRef(type = UnitBinder.class))
class IndexedUnit {

    @Id
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "provision_id")
    private IndexedProvision provision;

    @SuppressWarnings("NullAway.Init")
    protected IndexedUnit() {}

    IndexedUnit(IndexedProvision provision, int place) {
        this.id = UnitId.of(provision.id(), place);
        this.provision = provision;
    }

    long id() {
        return id;
    }

    IndexedProvision provision() {
        return provision;
    }

    ClauseUnits.Unit unit() {
        var units = provision.units();
        return units.get(Math.min(UnitId.place(id), units.size() - 1));
    }
}
