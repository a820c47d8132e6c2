package vn.cchc.organization.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.vietnamese.SearchTokens;
import vn.cchc.vietnamese.Syllables;
import vn.cchc.vietnamese.VietnameseText;

/**
 * Finds an agency by a whole name as documents write it: its own, or followed by that of its area ("Sở Nội vụ tỉnh Minh Họa").
 * Case, abbreviations and the placing of tones don't matter; marks may be missing only altogether.
 */
final class FullNames {

    private final UnitTree tree;
    private final Map<String, Set<Long>> marked = new HashMap<>();
    private final Map<String, Set<Long>> folded = new HashMap<>();

    FullNames(UnitTree tree) {
        this.tree = tree;
        for (var unit : tree.units()) {
            if (unit.realm() == Realm.ORGANIZATION) {
                for (var name : wholeNames(unit)) {
                    var key = key(name);
                    marked.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(unit.id());
                    folded.computeIfAbsent(VietnameseText.fold(key), k -> new LinkedHashSet<>())
                            .add(unit.id());
                }
            }
        }
    }

    Optional<Unit> resolve(String name, @Nullable LocalDate on) {
        var key = key(name);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        var ids = marked.get(key);
        if (ids == null && !VietnameseText.hasMarks(name)) {
            ids = folded.get(VietnameseText.fold(key));
        }
        var found = ids == null
                ? List.<Unit>of()
                : ids.stream().flatMap(id -> tree.find(id).stream()).toList();
        var real = found.stream().filter(unit -> tree.exists(unit, null)).toList();
        var then = on == null
                ? real
                : real.stream().filter(unit -> unit.period().contains(on)).toList();
        return then.size() == 1
                ? Optional.of(then.getFirst())
                : then.isEmpty() && real.size() == 1 ? Optional.of(real.getFirst()) : Optional.empty();
    }

    private Set<String> wholeNames(Unit unit) {
        Set<String> own = new LinkedHashSet<>();
        own.add(unit.name());
        if (unit.shortName() != null) {
            own.add(unit.shortName());
        }
        unit.otherNames().forEach(other -> own.add(other.text()));
        Set<String> whole = new LinkedHashSet<>(own);
        for (var area : areas(unit)) {
            own.forEach(name -> whole.add(name + " " + area));
        }
        return whole;
    }

    /** The names of its area, with and without the word for its kind. */
    private List<String> areas(Unit unit) {
        List<String> areas = new ArrayList<>();
        tree.localityOf(unit.id()).ifPresent(locality -> {
            areas.add(locality.name());
            if (locality.shortName() != null) {
                areas.add(locality.shortName());
            }
        });
        return areas;
    }

    /** Its syllables with abbreviations written out: "Sở TT&TT" is "sở thông tin và truyền thông". */
    private static String key(String name) {
        List<String> syllables = new ArrayList<>();
        var tokens = SearchTokens.tokens(name);
        for (int from = 0, to; from < tokens.size(); from = to) {
            var first = tokens.get(from);
            to = from + 1;
            while (to < tokens.size() && tokens.get(to).start() == first.start()) {
                to++;
            }
            // a code's letters stand before its full form
            var letters = Syllables.texts(name.substring(first.start(), first.end()));
            boolean lettersFirst = to - from > letters.size()
                    && VietnameseText.fold(first.text()).equals(VietnameseText.fold(letters.getFirst()));
            tokens.subList(from + (lettersFirst ? letters.size() : 0), to)
                    .forEach(token -> syllables.add(token.text()));
        }
        return String.join(" ", syllables);
    }
}
