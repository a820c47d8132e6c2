package vn.cchc.initiative.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.junit.jupiter.api.Test;
import vn.cchc.initiative.assignment.Assignment.Reason;
import vn.cchc.initiative.assignment.Task.Entry;
import vn.cchc.initiative.assignment.Task.Judge;
import vn.cchc.initiative.assignment.Task.Preference;

class AssignerTests {

    private static final String LAND = "đất đai";
    private static final String DIGITAL = "chuyển đổi số";

    @Test
    void givesEveryEntryItsJudgesAndNobodyTheirOwnUnits() {
        Task task = new Task(
                List.of(entry(1, 2, LAND), entry(2, 2, DIGITAL), entry(3, 2, LAND)),
                List.of(judge(1, 3, LAND), judge(2, 3, DIGITAL), judge(3, 3, LAND)),
                Set.of(new Pair(1, 1)),
                Set.of(),
                Preference.EVEN_LOADS,
                7);
        Assignment assignment = Assigner.assign(task);
        assertThat(assignment.rows()).hasSize(6);
        assertThat(assignment.pairs()).contains(new Pair(1, 2), new Pair(1, 3)).doesNotContain(new Pair(1, 1));
        assertThat(assignment.loads()).containsEntry(1L, 2).containsEntry(2L, 2).containsEntry(3L, 2);
    }

    @Test
    void putsWhatThePreferenceNamesFirst() {
        List<Entry> entries = List.of(entry(1, 1, LAND), entry(2, 1, LAND), entry(3, 1, LAND), entry(4, 1, LAND));
        List<Judge> judges = List.of(judge(1, 4, LAND), judge(2, 4, DIGITAL));
        Assignment even = Assigner.assign(new Task(entries, judges, Set.of(), Set.of(), Preference.EVEN_LOADS, 1));
        assertThat(even.loads().values()).containsExactly(2, 2);
        assertThat(even.rows())
                .filteredOn(row -> row.pair().judge() == 2)
                .allMatch(row -> row.reason() == Reason.EVENS_LOADS);
        Assignment known = Assigner.assign(new Task(entries, judges, Set.of(), Set.of(), Preference.KNOWN_FIELDS, 1));
        assertThat(known.loads().values()).containsExactly(4, 0);
        assertThat(known.outsideTheirFields()).isZero();
    }

    @Test
    void keepsWhatStandsAndReplacesWhoRecusedThemself() {
        Task before = random(new Random(5), 12, 5, 2, 0.1, 0);
        Assignment first = Assigner.assign(before);
        long gone = before.judges().getFirst().id();
        Pair recused = first.pairs().stream()
                .filter(pair -> pair.judge() == gone)
                .min(Pair::compareTo)
                .orElseThrow();
        Set<Pair> conflicts = new HashSet<>(before.conflicts());
        conflicts.add(recused);
        Assignment after = Assigner.assign(
                new Task(before.entries(), before.judges(), conflicts, first.pairs(), before.preference(), 99));
        assertThat(after.released()).containsExactly(recused);
        Set<Pair> others = new HashSet<>(first.pairs());
        others.remove(recused);
        assertThat(after.pairs()).containsAll(others).doesNotContain(recused).hasSameSizeAs(first.pairs());
        assertThat(after.rows())
                .filteredOn(row -> row.reason() != Reason.KEPT)
                .singleElement()
                .satisfies(row -> assertThat(row.pair().entry()).isEqualTo(recused.entry()));
    }

    @Test
    void releasesWhatBelongsToAJudgeWhoLeftThePanel() {
        Task task = new Task(
                List.of(entry(1, 1), entry(2, 1)),
                List.of(judge(2, 2)),
                Set.of(),
                Set.of(new Pair(1, 1), new Pair(2, 2), new Pair(9, 2)),
                Preference.EVEN_LOADS,
                3);
        Assignment assignment = Assigner.assign(task);
        assertThat(assignment.released()).containsExactly(new Pair(1, 1), new Pair(9, 2));
        assertThat(assignment.pairs()).containsExactlyInAnyOrder(new Pair(1, 2), new Pair(2, 2));
    }

    @Test
    void namesTheEntriesThatLackJudgesAndNoOthers() {
        // three entries of one unit may be seen by one judge alone, who takes two
        Task task = new Task(
                List.of(entry(1, 1), entry(2, 1), entry(3, 1), entry(4, 1), entry(5, 1)),
                List.of(judge(1, 2), judge(2, 9), judge(3, 9)),
                Set.of(new Pair(1, 2), new Pair(1, 3), new Pair(3, 2), new Pair(3, 3), new Pair(5, 2), new Pair(5, 3)),
                Set.of(),
                Preference.EVEN_LOADS,
                11);
        AssignmentImpossible refused = catchThrowableOfType(AssignmentImpossible.class, () -> Assigner.assign(task));
        assertThat(refused.shortages())
                .containsExactly(new AssignmentImpossible.Shortage(
                        List.of(1L, 3L, 5L), 3, 2, List.of(new AssignmentImpossible.Place(1, 2))));
        assertThat(refused).hasMessageContaining("[1, 3, 5] need 3 more places, but there are only 2");
    }

    @Test
    void saysHowManyJudgesAnEntryLacksByItself() {
        Task task = new Task(
                List.of(entry(1, 3), entry(2, 1)),
                List.of(judge(1, 5), judge(2, 5)),
                Set.of(),
                Set.of(new Pair(1, 2)),
                Preference.KNOWN_FIELDS,
                1);
        AssignmentImpossible refused = catchThrowableOfType(AssignmentImpossible.class, () -> Assigner.assign(task));
        assertThat(refused.shortages())
                .containsExactly(new AssignmentImpossible.Shortage(
                        List.of(1L), 2, 1, List.of(new AssignmentImpossible.Place(1, 1))));
    }

    @Test
    void isTheSameForTheSameSeedHoweverTheListsAreOrdered() {
        Random random = new Random(2);
        for (int round = 0; round < 30; round++) {
            Task task = random(random, 10, 5, 2, 0.1, 0);
            List<Entry> entries = new ArrayList<>(task.entries());
            List<Judge> judges = new ArrayList<>(task.judges());
            Collections.shuffle(entries, random);
            Collections.shuffle(judges, random);
            assertThat(Assigner.assign(
                            new Task(entries, judges, task.conflicts(), task.given(), task.preference(), task.seed())))
                    .isEqualTo(Assigner.assign(task));
        }
    }

    @Test
    void mixesJudgesDifferentlyForAnotherSeed() {
        Task task = random(new Random(3), 12, 6, 2, 0, 0);
        Set<Set<Pair>> seen = new HashSet<>();
        for (int seed = 0; seed < 20; seed++) {
            seen.add(Assigner.assign(new Task(
                            task.entries(), task.judges(), task.conflicts(), task.given(), task.preference(), seed))
                    .pairs());
        }
        assertThat(seen).hasSizeGreaterThan(15);
    }

    /** Against every assignment there is. */
    @Test
    void isAsGoodAsTheBestOfAllAssignments() {
        Random random = new Random(13);
        int impossible = 0;
        for (int round = 0; round < 400; round++) {
            Task task = random(random, 1 + random.nextInt(4), 1 + random.nextInt(4), 2, 0.25, random.nextInt(2));
            Optional<long[]> best = best(task);
            if (best.isEmpty()) {
                impossible++;
                AssignmentImpossible refused =
                        catchThrowableOfType(AssignmentImpossible.class, () -> Assigner.assign(task));
                assertThat(refused).isNotNull();
                refused.shortages().forEach(shortage -> assertHolds(task, shortage));
            } else {
                assertThat(cost(task, Assigner.assign(task).pairs())).containsExactly(best.get());
            }
        }
        assertThat(impossible).isBetween(40, 360);
    }

    /** Against JGraphT's solver on the same graph, the drawn costs left out. */
    @Test
    void costsNoMoreThanTheLibrarysFlow() {
        Random random = new Random(17);
        for (int round = 0; round < 15; round++) {
            Task task = random(random, 40, 8, 3, 0.08, 0);
            Assignment assignment = Assigner.assign(task);
            long weight = task.preference() == Preference.EVEN_LOADS ? 1_000 : 1;
            long outside = task.preference() == Preference.EVEN_LOADS ? 1 : 20_000;
            assertThat(assignment.unevenness() * weight + assignment.outsideTheirFields() * outside)
                    .isEqualTo(library(task, weight, outside));
        }
    }

    @Test
    void refusesAnEntryThatStandsTwice() {
        assertThatThrownBy(() -> new Task(
                        List.of(entry(1, 1), entry(1, 2)), List.of(), Set.of(), Set.of(), Preference.EVEN_LOADS, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertHolds(Task task, AssignmentImpossible.Shortage shortage) {
        int wanted = 0;
        int available = 0;
        Map<Long, Integer> suited = new HashMap<>();
        for (Entry entry : task.entries()) {
            if (shortage.entries().contains(entry.id())) {
                long given = task.given().stream()
                        .filter(pair ->
                                pair.entry() == entry.id() && !task.conflicts().contains(pair))
                        .count();
                wanted += (int) Math.max(0, entry.judges() - given);
                for (Judge judge : task.judges()) {
                    Pair pair = new Pair(entry.id(), judge.id());
                    if (!task.conflicts().contains(pair) && !task.given().contains(pair)) {
                        suited.merge(judge.id(), 1, Integer::sum);
                    }
                }
            }
        }
        for (Judge judge : task.judges()) {
            long given = task.given().stream()
                    .filter(pair ->
                            pair.judge() == judge.id() && !task.conflicts().contains(pair))
                    .count();
            available += (int) Math.min(suited.getOrDefault(judge.id(), 0), Math.max(0, judge.most() - given));
        }
        assertThat(shortage.wanted()).isEqualTo(wanted).isGreaterThan(available);
        assertThat(shortage.available()).isEqualTo(available);
    }

    /** The two levels of the preference, in its order. */
    private static long[] cost(Task task, Set<Pair> pairs) {
        Map<Long, Long> loads = pairs.stream().collect(Collectors.groupingBy(Pair::judge, Collectors.counting()));
        long squares = loads.values().stream().mapToLong(load -> load * load).sum();
        long outside = pairs.stream()
                .filter(pair -> !task.given().contains(pair))
                .filter(pair -> !judge(task, pair.judge()).knows(entry(task, pair.entry())))
                .count();
        return task.preference() == Preference.EVEN_LOADS
                ? new long[] {squares, outside}
                : new long[] {outside, squares};
    }

    private static Optional<long[]> best(Task task) {
        Set<Pair> kept = new HashSet<>(task.given());
        kept.removeAll(task.conflicts());
        List<long[]> found = new ArrayList<>();
        search(task, 0, kept, found);
        return found.stream()
                .min((one, other) ->
                        one[0] != other[0] ? Long.compare(one[0], other[0]) : Long.compare(one[1], other[1]));
    }

    private static void search(Task task, int at, Set<Pair> chosen, List<long[]> found) {
        if (at == task.entries().size()) {
            found.add(cost(task, chosen));
            return;
        }
        Entry entry = task.entries().get(at);
        long has = chosen.stream().filter(pair -> pair.entry() == entry.id()).count();
        List<Judge> free = task.judges().stream()
                .filter(judge -> !chosen.contains(new Pair(entry.id(), judge.id())))
                .filter(judge -> !task.conflicts().contains(new Pair(entry.id(), judge.id())))
                .filter(judge -> chosen.stream()
                                .filter(pair -> pair.judge() == judge.id())
                                .count()
                        < judge.most())
                .toList();
        int wanted = (int) Math.max(0, entry.judges() - has);
        for (int mask = 0; mask < 1 << free.size(); mask++) {
            if (Integer.bitCount(mask) == wanted) {
                Set<Pair> next = new HashSet<>(chosen);
                for (int j = 0; j < free.size(); j++) {
                    if ((mask >> j & 1) == 1) {
                        next.add(new Pair(entry.id(), free.get(j).id()));
                    }
                }
                search(task, at + 1, next, found);
            }
        }
    }

    private static long library(Task task, long weight, long outside) {
        var graph = new DirectedWeightedMultigraph<String, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        Map<DefaultWeightedEdge, Integer> room = new HashMap<>();
        graph.addVertex("from");
        graph.addVertex("to");
        int demand = task.entries().stream().mapToInt(Entry::judges).sum();
        for (Judge judge : task.judges()) {
            graph.addVertex("j" + judge.id());
            for (int place = 0; place < judge.most(); place++) {
                var edge = graph.addEdge("j" + judge.id(), "to");
                graph.setEdgeWeight(edge, weight * (2 * place + 1));
                room.put(edge, 1);
            }
        }
        for (Entry entry : task.entries()) {
            graph.addVertex("e" + entry.id());
            var edge = graph.addEdge("from", "e" + entry.id());
            graph.setEdgeWeight(edge, 0);
            room.put(edge, entry.judges());
            for (Judge judge : task.judges()) {
                if (!task.conflicts().contains(new Pair(entry.id(), judge.id()))) {
                    var pair = graph.addEdge("e" + entry.id(), "j" + judge.id());
                    graph.setEdgeWeight(pair, judge.knows(entry) ? 0 : outside);
                    room.put(pair, 1);
                }
            }
        }
        var problem = new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(
                graph,
                vertex -> vertex.equals("from") ? demand : vertex.equals("to") ? -demand : 0,
                room::get,
                edge -> 0);
        return Math.round(new CapacityScalingMinimumCostFlow<String, DefaultWeightedEdge>()
                .getMinimumCostFlow(problem)
                .getCost());
    }

    private static Task random(Random random, int entries, int judges, int each, double conflict, int given) {
        List<String> fields = List.of(LAND, DIGITAL, "y tế");
        List<Entry> all = new ArrayList<>();
        for (int e = 1; e <= entries; e++) {
            all.add(
                    random.nextInt(6) == 0
                            ? entry(e, each)
                            : entry(e, 1 + random.nextInt(each), fields.get(random.nextInt(3))));
        }
        List<Judge> panel = new ArrayList<>();
        for (int j = 1; j <= judges; j++) {
            int share = Math.ceilDiv(entries * each, judges);
            panel.add(judge(j, share + random.nextInt(3), fields.get(random.nextInt(3))));
        }
        Set<Pair> conflicts = new HashSet<>();
        Set<Pair> standing = new HashSet<>();
        for (Entry entry : all) {
            for (Judge judge : panel) {
                if (random.nextDouble() < conflict) {
                    conflicts.add(new Pair(entry.id(), judge.id()));
                }
            }
        }
        for (int i = 0; i < given; i++) {
            standing.add(new Pair(1 + random.nextInt(entries), 1 + random.nextInt(judges)));
        }
        Preference preference = random.nextBoolean() ? Preference.EVEN_LOADS : Preference.KNOWN_FIELDS;
        return new Task(all, panel, conflicts, standing, preference, random.nextLong());
    }

    private static Entry entry(long id, int judges, String... fields) {
        return new Entry(id, judges, Set.of(fields));
    }

    private static Judge judge(long id, int most, String... fields) {
        return new Judge(id, most, Set.of(fields));
    }

    private static Judge judge(Task task, long id) {
        return task.judges().stream().filter(one -> one.id() == id).findFirst().orElseThrow();
    }

    private static Entry entry(Task task, long id) {
        return task.entries().stream().filter(one -> one.id() == id).findFirst().orElseThrow();
    }
}
