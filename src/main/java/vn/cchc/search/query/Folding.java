package vn.cchc.search.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which results stand behind another one because they are versions of the same: a pure function of their order. */
final class Folding {

    static final Folding NONE = new Folding(Map.of());

    private final Map<Long, List<Long>> behind;
    private final Set<Long> folded = new HashSet<>();

    private Folding(Map<Long, List<Long>> behind) {
        this.behind = behind;
        behind.values().forEach(folded::addAll);
    }

    /**
     * The first of each group stands for the others.
     *
     * @param order the results in their order
     * @param groups the group of each that may have versions
     */
    static Folding of(Collection<Long> order, Map<Long, ?> groups) {
        Map<Object, Long> leaders = new HashMap<>();
        Map<Long, List<Long>> behind = new LinkedHashMap<>();
        for (Long id : new LinkedHashSet<>(order)) {
            Object group = groups.get(id);
            if (group != null) {
                Long leader = leaders.putIfAbsent(group, id);
                if (leader != null) {
                    behind.computeIfAbsent(leader, k -> new ArrayList<>()).add(id);
                }
            }
        }
        return new Folding(behind);
    }

    /** Those that stand behind this one, in their order. */
    List<Long> behind(long leader) {
        return behind.getOrDefault(leader, List.of());
    }

    boolean isFolded(long id) {
        return folded.contains(id);
    }

    Set<Long> folded() {
        return folded;
    }
}
