package vn.cchc.organization.register;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.organization.Locality;
import vn.cchc.organization.LocalityDraft;
import vn.cchc.organization.LocalityId;
import vn.cchc.organization.LocalityKind;
import vn.cchc.organization.LocalityQuery;
import vn.cchc.organization.Organization;
import vn.cchc.organization.OrganizationDraft;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.OrganizationKind;
import vn.cchc.organization.OrganizationQuery;
import vn.cchc.organization.Succession;

/** Turns the register's own records into those of the module's API, and back. */
final class Records {

    private Records() {}

    static Organization organization(Unit unit) {
        return new Organization(
                new OrganizationId(unit.id()),
                unit.code(),
                unit.name(),
                unit.shortName(),
                OrganizationKind.valueOf(unit.kind()),
                unit.parentId() == null ? null : new OrganizationId(unit.parentId()),
                unit.localityId() == null ? null : new LocalityId(unit.localityId()),
                unit.period(),
                unit.otherNames(),
                unit.draft().note());
    }

    static List<Organization> organizations(Collection<Unit> units) {
        return units.stream().map(Records::organization).toList();
    }

    static Locality locality(Unit unit) {
        return new Locality(
                new LocalityId(unit.id()),
                unit.code(),
                unit.name(),
                unit.shortName(),
                LocalityKind.valueOf(unit.kind()),
                unit.parentId() == null ? null : new LocalityId(unit.parentId()),
                unit.period(),
                unit.otherNames(),
                unit.draft().note());
    }

    static List<Locality> localities(Collection<Unit> units) {
        return units.stream().map(Records::locality).toList();
    }

    static UnitDraft draft(OrganizationDraft draft) {
        return new UnitDraft(
                Realm.ORGANIZATION,
                draft.code(),
                draft.name(),
                draft.shortName(),
                draft.kind().name(),
                draft.parent() == null ? null : draft.parent().value(),
                draft.locality() == null ? null : draft.locality().value(),
                draft.period(),
                draft.otherNames(),
                draft.note());
    }

    static UnitDraft draft(LocalityDraft draft) {
        return new UnitDraft(
                Realm.LOCALITY,
                draft.code(),
                draft.name(),
                draft.shortName(),
                draft.kind().name(),
                draft.parent() == null ? null : draft.parent().value(),
                null,
                draft.period(),
                draft.otherNames(),
                draft.note());
    }

    static Link organizationLink(Succession<OrganizationId> succession) {
        var successor = succession.successor();
        return link(succession, succession.predecessor().value(), successor == null ? null : successor.value());
    }

    static Link localityLink(Succession<LocalityId> succession) {
        var successor = succession.successor();
        return link(succession, succession.predecessor().value(), successor == null ? null : successor.value());
    }

    static UnitQuery query(OrganizationQuery query) {
        var under = query.under();
        return new UnitQuery(
                Realm.ORGANIZATION,
                query.words(),
                names(query.kinds()),
                under == null ? null : under.value(),
                query.on(),
                query.offset(),
                query.limit());
    }

    static UnitQuery query(LocalityQuery query) {
        var under = query.under();
        return new UnitQuery(
                Realm.LOCALITY,
                query.words(),
                names(query.kinds()),
                under == null ? null : under.value(),
                query.on(),
                query.offset(),
                query.limit());
    }

    private static Link link(Succession<?> succession, long predecessor, @Nullable Long successor) {
        return new Link(predecessor, successor, succession.on(), succession.kind(), succession.function());
    }

    private static Set<String> names(Collection<? extends Enum<?>> kinds) {
        return kinds.stream().map(Enum::name).collect(Collectors.toSet());
    }
}
