package vn.cchc.organization.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.cchc.organization.OtherName;

/**
 * Finds units by what people type. Each unit has the syllables and initials of its names, present and former; those of the places and
 * agencies it belongs to count less. A unit that has ended is answered by whoever carries on for it, with the name that was typed.
 */
public final class UnitIndex {

    private static final double CONTEXT = 1;
    private static final double FORMER = 0.85;
    private static final double DEPTH = 0.15;

    private final UnitTree tree;
    private final List<Unit> units;
    private final Map<Long, Integer> place = new HashMap<>();
    private final Map<Long, List<Name>> names = new HashMap<>();
    /** Where the branch of each unit ends: units stand in the order of the tree. */
    private final int[] end;

    private final int[] depth;
    private final Map<Integer, BitSet> agencies = new HashMap<>();
    private final BitSet withAgencies = new BitSet();
    private final BitSet withSteps = new BitSet();
    /** Every syllable and every end of every run of initials, with the units whose own names have it. */
    private final TreeMap<String, BitSet> words = new TreeMap<>();

    private final FullNames fullNames;

    /** A name a unit goes by; {@code former} where it is one of earlier days. */
    private record Name(String text, NameTokens tokens, boolean former) {}

    private record Scored(Unit unit, double score, @Nullable String formerly) {}

    UnitIndex(UnitTree tree) {
        this.tree = tree;
        this.units = List.copyOf(tree.units());
        for (int i = 0; i < units.size(); i++) {
            place.put(units.get(i).id(), i);
        }
        for (int i = 0; i < units.size(); i++) {
            var unit = units.get(i);
            List<Name> own = names(unit);
            names.put(unit.id(), own);
            for (var name : own) {
                add(name.tokens(), i);
            }
        }
        end = new int[units.size()];
        depth = new int[units.size()];
        for (int i = units.size() - 1; i >= 0; i--) {
            var below = tree.children(units.get(i).id());
            end[i] = below.isEmpty() ? i + 1 : end[placeOf(below.getLast())];
            withSteps.set(i, !tree.steps(units.get(i).id()).isEmpty());
        }
        for (int i = 0; i < units.size(); i++) {
            for (var child : tree.children(units.get(i).id())) {
                depth[placeOf(child)] = depth[i] + 1;
            }
            noteArea(i);
        }
        fullNames = new FullNames(tree);
    }

    /** The best first; without words in the tree's order. */
    public List<UnitMatch> search(UnitQuery query) {
        var wanted = NameTokens.of(query.words());
        return wanted.size() == 0 ? everything(query) : best(query, wanted);
    }

    /** The agency with this whole name on that day, where there is just one. */
    public Optional<Unit> resolve(String name, @Nullable LocalDate on) {
        return fullNames.resolve(name, on);
    }

    private List<UnitMatch> everything(UnitQuery query) {
        var under = under(query);
        return units.stream()
                .filter(unit -> isWanted(unit, query, under) && tree.exists(unit, query.on()))
                .skip(query.offset())
                .limit(query.limit())
                .map(unit -> new UnitMatch(unit, null))
                .toList();
    }

    private List<UnitMatch> best(UnitQuery query, NameTokens wanted) {
        List<BitSet> own = new ArrayList<>();
        List<BitSet> any = new ArrayList<>();
        for (var word : wanted.folded()) {
            var named = withWord(word);
            own.add(named);
            any.add(withContext(named));
        }
        var candidates = candidates(own, any);
        var under = under(query);
        Map<Long, Scored> best = new HashMap<>();
        candidates.stream().forEach(i -> {
            if (units.get(i).realm() == query.realm()) {
                for (var scored : present(score(i, wanted), query.on())) {
                    if (isWanted(scored.unit(), query, under)) {
                        best.merge(scored.unit().id(), scored, (a, b) -> b.score() > a.score() ? b : a);
                    }
                }
            }
        });
        return best.values().stream()
                .sorted(Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparing(scored -> placeOf(scored.unit())))
                .skip(query.offset())
                .limit(query.limit())
                .map(scored -> new UnitMatch(scored.unit(), formerly(scored, wanted)))
                .toList();
    }

    /** Those that have every word, one of them in their own name; where there are none, those that lack one word of three or more. */
    private static BitSet candidates(List<BitSet> own, List<BitSet> any) {
        var named = new BitSet();
        own.forEach(named::or);
        var all = (BitSet) named.clone();
        any.forEach(all::and);
        if (!all.isEmpty() || any.size() < 3) {
            return all;
        }
        var nearly = new BitSet();
        for (int left = 0; left < any.size(); left++) {
            var most = (BitSet) named.clone();
            for (int i = 0; i < any.size(); i++) {
                if (i != left) {
                    most.and(any.get(i));
                }
            }
            nearly.or(most);
        }
        return nearly;
    }

    private Scored score(int place, NameTokens wanted) {
        var unit = units.get(place);
        double best = -1;
        String formerly = null;
        for (var name : names.getOrDefault(unit.id(), List.of())) {
            var fit = Fit.of(wanted, name.tokens());
            int rest = wanted.size() - fit.used().cardinality();
            double score = fit.score() * (name.former() ? FORMER : 1) + rest * CONTEXT;
            if (!fit.used().isEmpty() && score > best) {
                best = score;
                formerly = name.former() ? name.text() : null;
            }
        }
        return new Scored(unit, best - DEPTH * depth[place], formerly);
    }

    private @Nullable String formerly(Scored found, NameTokens wanted) {
        if (found.formerly() != null) {
            return found.formerly();
        }
        var explained = fits(found.unit(), wanted);
        return explained.cardinality() < wanted.size() ? predecessor(found.unit(), wanted, explained) : null;
    }

    /** Whose name explains words that neither the unit's own name nor those above it do. */
    private @Nullable String predecessor(Unit unit, NameTokens wanted, BitSet explained) {
        List<Unit> around = around(unit);
        around.forEach(other -> explained.or(fits(other, wanted)));
        if (explained.cardinality() == wanted.size()) {
            return null;
        }
        for (var near : around) {
            for (var step : tree.arrivals(near.id())) {
                var before = tree.find(step.predecessor());
                for (var other : before.map(this::around).orElse(List.of())) {
                    var fit = fits(other, wanted);
                    fit.andNot(explained);
                    if (!fit.isEmpty()) {
                        return other.name();
                    }
                }
            }
        }
        return null;
    }

    /** A unit, the area of an agency with those above that, and those above the unit. */
    private List<Unit> around(Unit unit) {
        List<Unit> found = new ArrayList<>(List.of(unit));
        if (unit.realm() == Realm.ORGANIZATION) {
            tree.localityOf(unit.id()).ifPresent(locality -> {
                found.add(locality);
                found.addAll(tree.ancestors(locality.id()));
            });
        }
        found.addAll(tree.ancestors(unit.id()));
        return found;
    }

    private BitSet fits(Unit unit, NameTokens wanted) {
        var fits = new BitSet();
        names.getOrDefault(unit.id(), List.of())
                .forEach(name -> fits.or(Fit.of(wanted, name.tokens()).used()));
        return fits;
    }

    /** The unit itself while it exists on the day, else whoever carries on for it. */
    private List<Scored> present(Scored found, @Nullable LocalDate on) {
        var unit = found.unit();
        if (tree.exists(unit, on)) {
            return List.of(found);
        }
        var day = on == null ? LocalDate.MAX : on;
        return tree.successors(unit.id(), day).stream()
                .filter(successor -> successor.id() != unit.id() && tree.exists(successor, on))
                .map(successor -> new Scored(successor, found.score() * FORMER, unit.name()))
                .toList();
    }

    private boolean isWanted(Unit unit, UnitQuery query, @Nullable Set<Long> under) {
        return unit.realm() == query.realm()
                && (query.kinds().isEmpty() || query.kinds().contains(unit.kind()))
                && (under == null || under.contains(unit.id()));
    }

    private @Nullable Set<Long> under(UnitQuery query) {
        return query.under() == null ? null : tree.withDescendants(query.under());
    }

    private BitSet withWord(String word) {
        var found = new BitSet();
        for (var entry : words.tailMap(word).entrySet()) {
            if (!entry.getKey().startsWith(word)) {
                break;
            }
            found.or(entry.getValue());
        }
        return found;
    }

    /** Adds what is below those units, the agencies of those localities, and the successors of both. */
    private BitSet withContext(BitSet named) {
        var found = new BitSet();
        var seen = new BitSet();
        named.stream().forEach(i -> spread(i, found, seen));
        return found;
    }

    private void spread(int from, BitSet found, BitSet seen) {
        if (seen.get(from)) {
            return;
        }
        int to = end[from];
        seen.set(from, to);
        found.set(from, to);
        for (int i = withAgencies.nextSetBit(from); i >= 0 && i < to; i = withAgencies.nextSetBit(i + 1)) {
            found.or(agencies.getOrDefault(i, new BitSet()));
        }
        for (int i = withSteps.nextSetBit(from); i >= 0 && i < to; i = withSteps.nextSetBit(i + 1)) {
            for (var step : tree.steps(units.get(i).id())) {
                var successor = step.successor() == null ? null : place.get(step.successor());
                if (successor != null) {
                    spread(successor, found, seen);
                }
            }
        }
    }

    private void noteArea(int agency) {
        if (units.get(agency).realm() == Realm.ORGANIZATION) {
            tree.localityOf(units.get(agency).id()).ifPresent(locality -> {
                int area = placeOf(locality);
                agencies.computeIfAbsent(area, key -> new BitSet()).set(agency);
                withAgencies.set(area);
            });
        }
    }

    private int placeOf(Unit unit) {
        return place.getOrDefault(unit.id(), 0);
    }

    private void add(NameTokens tokens, int unit) {
        tokens.folded().forEach(word -> put(word, unit));
        for (var initials : List.of(tokens.initials(), tokens.spoken())) {
            for (int from = 0; from < initials.length() - 1; from++) {
                put(initials.substring(from), unit);
            }
        }
    }

    private void put(String word, int unit) {
        words.computeIfAbsent(word, key -> new BitSet()).set(unit);
    }

    private static List<Name> names(Unit unit) {
        List<Name> found = new ArrayList<>();
        add(found, unit.name(), false);
        if (unit.shortName() != null) {
            add(found, unit.shortName(), false);
        }
        add(found, unit.code(), false);
        for (var other : unit.otherNames()) {
            add(found, other.text(), other.kind() == OtherName.Kind.FORMER);
        }
        return found;
    }

    private static void add(List<Name> found, String text, boolean former) {
        var tokens = NameTokens.of(text);
        if (tokens.size() > 0) {
            found.add(new Name(text, tokens, former));
        }
    }
}
