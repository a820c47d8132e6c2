package vn.cchc.organization.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.organization.SuccessionKind;
import vn.cchc.vietnamese.ViCollation;

/** Both trees of the register at one moment; immutable. What refers to nothing, or in a circle, counts as a top. */
public final class UnitTree {

    public static final UnitTree EMPTY = new UnitTree(List.of(), List.of());

    private static final Comparator<Unit> SIBLINGS = Comparator.<Unit, Integer>comparing(
                    unit -> unit.realm().kinds().indexOf(unit.kind()))
            .thenComparing(Unit::name, ViCollation.ORDER)
            .thenComparing(Unit::code);

    private final Map<Long, Unit> units = new LinkedHashMap<>();
    private final Map<String, Unit> byCode = new HashMap<>();
    private final Map<Long, List<Unit>> children = new HashMap<>();
    private final Map<Realm, List<Unit>> tops = new HashMap<>();
    private final Map<Long, List<Link>> steps = new HashMap<>();
    private final Map<Long, List<Link>> arrivals = new HashMap<>();
    private final List<Link> links;

    public UnitTree(Collection<Unit> all, Collection<Link> links) {
        this.links = links.stream()
                .sorted(Comparator.comparing(Link::on).thenComparing(Link::predecessor))
                .toList();
        var known = all.stream().collect(Collectors.toMap(Unit::id, unit -> unit));
        for (var unit : all) {
            byCode.put(unit.code(), unit);
            var parent = unit.parentId() == null ? null : known.get(unit.parentId());
            if (parent == null || parent.realm() != unit.realm() || isInCircle(unit, known)) {
                tops.computeIfAbsent(unit.realm(), realm -> new ArrayList<>()).add(unit);
            } else {
                children.computeIfAbsent(parent.id(), id -> new ArrayList<>()).add(unit);
            }
        }
        // siblings alone: comparing names costs far more than anything else here
        tops.values().forEach(siblings -> siblings.sort(SIBLINGS));
        children.values().forEach(siblings -> siblings.sort(SIBLINGS));
        for (var realm : Realm.values()) {
            tops(realm).forEach(this::number);
        }
        for (var link : this.links) {
            steps.computeIfAbsent(link.predecessor(), id -> new ArrayList<>()).add(link);
            if (link.successor() != null) {
                arrivals.computeIfAbsent(link.successor(), id -> new ArrayList<>())
                        .add(link);
            }
        }
    }

    /** All, each before what is below it. */
    public Collection<Unit> units() {
        return units.values();
    }

    /** All steps by their days. */
    public List<Link> links() {
        return links;
    }

    public Optional<Unit> find(@Nullable Long id) {
        return Optional.ofNullable(id == null ? null : units.get(id));
    }

    public Optional<Unit> find(Realm realm, @Nullable Long id) {
        return find(id).filter(unit -> unit.realm() == realm);
    }

    public Optional<Unit> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public List<Unit> tops(Realm realm) {
        return tops.getOrDefault(realm, List.of());
    }

    public List<Unit> children(long id) {
        return children.getOrDefault(id, List.of());
    }

    /** Nearest first. */
    public List<Unit> ancestors(long id) {
        List<Unit> found = new ArrayList<>();
        Set<Long> seen = new HashSet<>(Set.of(id));
        var at = find(id).flatMap(unit -> find(unit.realm(), unit.parentId()));
        while (at.isPresent() && seen.add(at.get().id())) {
            found.add(at.get());
            var here = at.get();
            at = find(here.realm(), here.parentId());
        }
        return found;
    }

    /** The names of those above, nearest first. */
    public String above(long id) {
        return ancestors(id).stream().map(Unit::name).collect(Collectors.joining(", "));
    }

    /** Its name and those above; empty for what is not there. */
    public String path(long id) {
        var above = above(id);
        return find(id).map(unit -> above.isEmpty() ? unit.name() : unit.name() + ", " + above)
                .orElse("");
    }

    public Set<Long> withDescendants(long id) {
        Set<Long> found = new LinkedHashSet<>();
        find(id).ifPresent(unit -> collect(unit, found));
        return found;
    }

    /** An agency's area or its nearest superior's. */
    public Optional<Unit> localityOf(long id) {
        return find(id).flatMap(unit -> find(Realm.LOCALITY, unit.localityId())
                .or(() -> ancestors(id).stream()
                        .flatMap(superior -> find(Realm.LOCALITY, superior.localityId()).stream())
                        .findFirst()));
    }

    /** Its own steps that had happened by that day. */
    public List<Link> steps(long id, LocalDate by) {
        return steps.getOrDefault(id, List.of()).stream()
                .filter(link ->
                        link.kind() == SuccessionKind.DUPLICATE || !link.on().isAfter(by))
                .toList();
    }

    public List<Link> steps(long id) {
        return steps.getOrDefault(id, List.of());
    }

    /** The steps that led to it. */
    public List<Link> arrivals(long id) {
        return arrivals.getOrDefault(id, List.of());
    }

    /** Who carries on for it on that day: itself, its successors, or nobody. */
    public List<Unit> successors(long id, LocalDate on) {
        Set<Unit> found = new LinkedHashSet<>();
        follow(id, on, found, new HashSet<>());
        return List.copyOf(found);
    }

    /** Whether it was only ever an entry made twice. */
    public boolean isDuplicate(long id) {
        return steps(id).stream().anyMatch(link -> link.kind() == SuccessionKind.DUPLICATE);
    }

    /** Whether it exists on that day, or on any where there is none. */
    public boolean exists(Unit unit, @Nullable LocalDate on) {
        return !isDuplicate(unit.id()) && (on == null || unit.period().contains(on));
    }

    private void follow(long id, LocalDate on, Set<Unit> found, Set<Long> seen) {
        var unit = units.get(id);
        if (unit == null || !seen.add(id)) {
            return;
        }
        var happened = steps(id, on).stream()
                .filter(link -> link.kind().ends() && link.successor() != null)
                .filter(link ->
                        link.kind() == SuccessionKind.DUPLICATE || unit.period().isOverOn(on))
                .toList();
        if (happened.isEmpty() && !unit.period().isOverOn(on)) {
            found.add(unit);
        }
        for (var link : happened) {
            if (link.successor() != null) {
                follow(link.successor(), on, found, seen);
            }
        }
    }

    private void number(Unit unit) {
        units.put(unit.id(), unit);
        children(unit.id()).forEach(this::number);
    }

    private void collect(Unit unit, Set<Long> found) {
        found.add(unit.id());
        children(unit.id()).forEach(child -> collect(child, found));
    }

    private static boolean isInCircle(Unit unit, Map<Long, Unit> known) {
        Set<Long> seen = new HashSet<>();
        var at = unit;
        while (at != null && at.parentId() != null) {
            if (!seen.add(at.id())) {
                return true;
            }
            at = known.get(at.parentId());
        }
        return false;
    }
}
