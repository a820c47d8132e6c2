package vn.cchc.organization.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.cchc.organization.Localities;
import vn.cchc.organization.Locality;
import vn.cchc.organization.LocalityId;
import vn.cchc.organization.LocalityQuery;
import vn.cchc.organization.Match;
import vn.cchc.organization.Succession;

/** Answers about localities from the snapshot. */
@Service
class RegisteredLocalities implements Localities {

    private final Snapshots snapshots;

    RegisteredLocalities(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public Optional<Locality> find(LocalityId id) {
        return unit(id).map(Records::locality);
    }

    @Override
    public Optional<Locality> findByCode(String code) {
        return tree().byCode(code)
                .filter(unit -> unit.realm() == Realm.LOCALITY)
                .map(Records::locality);
    }

    @Override
    public Map<LocalityId, Locality> find(Collection<LocalityId> ids) {
        var tree = tree();
        Map<LocalityId, Locality> found = new LinkedHashMap<>();
        for (var id : ids) {
            tree.find(Realm.LOCALITY, id.value()).ifPresent(unit -> found.put(id, Records.locality(unit)));
        }
        return found;
    }

    @Override
    public List<Locality> ancestors(LocalityId id) {
        return unit(id).map(unit -> Records.localities(tree().ancestors(unit.id())))
                .orElse(List.of());
    }

    @Override
    public String path(LocalityId id) {
        return unit(id).map(unit -> tree().path(unit.id())).orElse("");
    }

    @Override
    public List<Locality> children(@Nullable LocalityId parent) {
        var tree = tree();
        return Records.localities(parent == null ? tree.tops(Realm.LOCALITY) : tree.children(parent.value()));
    }

    @Override
    public Set<LocalityId> withDescendants(LocalityId id) {
        return unit(id).map(unit -> tree().withDescendants(unit.id()).stream()
                        .map(LocalityId::new)
                        .collect(Collectors.toCollection(LinkedHashSet::new)))
                .orElseGet(LinkedHashSet::new);
    }

    @Override
    public List<Match<Locality>> search(LocalityQuery query) {
        var snapshot = snapshots.current();
        return snapshot.index().search(Records.query(query)).stream()
                .map(match -> new Match<>(
                        Records.locality(match.unit()),
                        snapshot.tree().above(match.unit().id()),
                        match.formerly()))
                .toList();
    }

    @Override
    public List<Succession<LocalityId>> successions(LocalityId id, LocalDate by) {
        return tree().steps(id.value(), by).stream()
                .map(link -> new Succession<>(
                        id,
                        link.successor() == null ? null : new LocalityId(link.successor()),
                        link.on(),
                        link.kind(),
                        link.function()))
                .toList();
    }

    @Override
    public List<Locality> successors(LocalityId id, LocalDate on) {
        return unit(id).map(unit -> Records.localities(tree().successors(unit.id(), on)))
                .orElse(List.of());
    }

    @Override
    public Optional<Locality> current(LocalityId id, LocalDate on) {
        var found = successors(id, on);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private UnitTree tree() {
        return snapshots.current().tree();
    }

    private Optional<Unit> unit(LocalityId id) {
        return tree().find(Realm.LOCALITY, id.value());
    }
}
