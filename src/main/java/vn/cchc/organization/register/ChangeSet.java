package vn.cchc.organization.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Many changes that belong together. Units that are added have negative ids until they are stored, and the other changes refer to
 * them by these.
 *
 * @param revised with the revision they will have
 */
public record ChangeSet(
        Collection<Unit> added, Collection<Unit> revised, List<Link> links, List<Headcount> headcounts) {

    public ChangeSet {
        added = List.copyOf(added);
        revised = List.copyOf(revised);
        links = List.copyOf(links);
        headcounts = List.copyOf(headcounts);
    }

    public boolean isEmpty() {
        return added.isEmpty() && revised.isEmpty() && links.isEmpty() && headcounts.isEmpty();
    }

    /** The same with these ids for what is added; what has no code yet is given one. */
    ChangeSet withIds(Collection<Long> ids) {
        Map<Long, Long> real = new HashMap<>();
        Iterator<Long> next = ids.iterator();
        added.forEach(unit -> real.put(unit.id(), next.next()));
        return new ChangeSet(
                added.stream().map(unit -> with(unit, real)).toList(),
                revised.stream().map(unit -> with(unit, real)).toList(),
                links.stream()
                        .map(link -> new Link(
                                id(link.predecessor(), real),
                                link.successor() == null ? null : id(link.successor(), real),
                                link.on(),
                                link.kind(),
                                link.function()))
                        .toList(),
                headcounts.stream()
                        .map(count ->
                                new Headcount(id(count.unit(), real), count.year(), count.group(), count.people()))
                        .toList());
    }

    Map<String, String> facts() {
        return Map.of(
                "added", String.valueOf(added.size()),
                "revised", String.valueOf(revised.size()),
                "successions", String.valueOf(links.size()),
                "headcounts", String.valueOf(headcounts.size()));
    }

    private static Unit with(Unit unit, Map<Long, Long> real) {
        long id = id(unit.id(), real);
        var draft = unit.draft();
        return new Unit(
                id,
                unit.revision(),
                new UnitDraft(
                        draft.realm(),
                        draft.code().isEmpty() ? RegisterDesk.code(draft.realm(), id) : draft.code(),
                        draft.name(),
                        draft.shortName(),
                        draft.kind(),
                        idOrNull(draft.parentId(), real),
                        idOrNull(draft.localityId(), real),
                        draft.period(),
                        draft.otherNames(),
                        draft.note()));
    }

    private static @Nullable Long idOrNull(@Nullable Long id, Map<Long, Long> real) {
        return id == null ? null : Long.valueOf(id(id, real));
    }

    private static long id(long id, Map<Long, Long> real) {
        return real.getOrDefault(id, id);
    }
}
