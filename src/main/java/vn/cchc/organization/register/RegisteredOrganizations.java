package vn.cchc.organization.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.cchc.organization.Locality;
import vn.cchc.organization.Match;
import vn.cchc.organization.Organization;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.OrganizationQuery;
import vn.cchc.organization.Organizations;
import vn.cchc.organization.PositionGroup;
import vn.cchc.organization.Succession;

/** Answers about agencies from the snapshot. */
@Service
class RegisteredOrganizations implements Organizations {

    private final Snapshots snapshots;
    private final HeadcountTable headcounts;

    RegisteredOrganizations(Snapshots snapshots, HeadcountTable headcounts) {
        this.snapshots = snapshots;
        this.headcounts = headcounts;
    }

    @Override
    public Optional<Organization> find(OrganizationId id) {
        return unit(id).map(Records::organization);
    }

    @Override
    public Optional<Organization> findByCode(String code) {
        return tree().byCode(code)
                .filter(unit -> unit.realm() == Realm.ORGANIZATION)
                .map(Records::organization);
    }

    @Override
    public Map<OrganizationId, Organization> find(Collection<OrganizationId> ids) {
        var tree = tree();
        Map<OrganizationId, Organization> found = new LinkedHashMap<>();
        for (var id : ids) {
            tree.find(Realm.ORGANIZATION, id.value()).ifPresent(unit -> found.put(id, Records.organization(unit)));
        }
        return found;
    }

    @Override
    public List<Organization> ancestors(OrganizationId id) {
        return unit(id).map(unit -> Records.organizations(tree().ancestors(unit.id())))
                .orElse(List.of());
    }

    @Override
    public String path(OrganizationId id) {
        return unit(id).map(unit -> tree().path(unit.id())).orElse("");
    }

    @Override
    public List<Organization> children(@Nullable OrganizationId parent) {
        var tree = tree();
        return Records.organizations(parent == null ? tree.tops(Realm.ORGANIZATION) : tree.children(parent.value()));
    }

    @Override
    public Set<OrganizationId> withDescendants(OrganizationId id) {
        return unit(id).map(unit -> tree().withDescendants(unit.id()).stream()
                        .map(OrganizationId::new)
                        .collect(Collectors.toCollection(LinkedHashSet::new)))
                .orElseGet(LinkedHashSet::new);
    }

    @Override
    public Optional<Locality> localityOf(OrganizationId id) {
        return unit(id).flatMap(unit -> tree().localityOf(unit.id())).map(Records::locality);
    }

    @Override
    public List<Match<Organization>> search(OrganizationQuery query) {
        var snapshot = snapshots.current();
        return snapshot.index().search(Records.query(query)).stream()
                .map(match -> new Match<>(
                        Records.organization(match.unit()),
                        snapshot.tree().above(match.unit().id()),
                        match.formerly()))
                .toList();
    }

    @Override
    public List<Succession<OrganizationId>> successions(OrganizationId id, LocalDate by) {
        return tree().steps(id.value(), by).stream()
                .map(link -> new Succession<>(
                        id,
                        link.successor() == null ? null : new OrganizationId(link.successor()),
                        link.on(),
                        link.kind(),
                        link.function()))
                .toList();
    }

    @Override
    public List<Organization> successors(OrganizationId id, LocalDate on) {
        return unit(id).map(unit -> Records.organizations(tree().successors(unit.id(), on)))
                .orElse(List.of());
    }

    @Override
    public Optional<Organization> current(OrganizationId id, LocalDate on) {
        var found = successors(id, on);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    @Override
    public Optional<Organization> resolveByName(String name, @Nullable LocalDate on) {
        return snapshots.current().index().resolve(name, on).map(Records::organization);
    }

    @Override
    public OptionalInt headcount(OrganizationId id, int year, Set<PositionGroup> groups) {
        return headcounts.sum(tree().withDescendants(id.value()), year, Objects.requireNonNull(groups));
    }

    @Override
    public Map<PositionGroup, Integer> headcounts(OrganizationId id, int year) {
        return headcounts.of(id.value(), year);
    }

    private UnitTree tree() {
        return snapshots.current().tree();
    }

    private Optional<Unit> unit(OrganizationId id) {
        return tree().find(Realm.ORGANIZATION, id.value());
    }
}
