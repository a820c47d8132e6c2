package vn.cchc.initiative.assignment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import vn.cchc.initiative.assignment.Assignment.Reason;
import vn.cchc.initiative.assignment.AssignmentImpossible.Shortage;

/**
 * Gives entries to judges at the least cost. Costs are whole numbers in three levels of which a lower one never outweighs a higher:
 * the two of the {@linkplain Task.Preference preference}, and below them a small cost drawn for every pair from the seed, so that
 * equally good assignments are told apart by chance and entries meet changing sets of judges. A pure function.
 */
public final class Assigner {

    /** Drawn costs lie below this: enough to mix, and the levels above stay far from the largest number. */
    private static final int CHANCE = 16;

    private static final int MOST_SHORTAGES = 20;

    private final Task task;
    private final List<Task.Entry> entries;
    private final List<Task.Judge> judges;
    private final Map<Long, Integer> entryAt = new HashMap<>();
    private final Map<Long, Integer> judgeAt = new HashMap<>();

    private Assigner(Task task) {
        this.task = task;
        entries = task.entries().stream()
                .sorted(Comparator.comparingLong(Task.Entry::id))
                .toList();
        judges = task.judges().stream()
                .sorted(Comparator.comparingLong(Task.Judge::id))
                .toList();
        for (int e = 0; e < entries.size(); e++) {
            entryAt.put(entries.get(e).id(), e);
        }
        for (int j = 0; j < judges.size(); j++) {
            judgeAt.put(judges.get(j).id(), j);
        }
    }

    /**
     * Assigns every entry as many judges as it needs.
     *
     * @throws AssignmentImpossible where that can't be done, with the entries that are short
     */
    public static Assignment assign(Task task) {
        return new Assigner(task).assign();
    }

    private Assignment assign() {
        List<Pair> released = new ArrayList<>();
        Set<Pair> kept = new HashSet<>();
        task.given().stream().sorted().forEach(pair -> {
            if (entryAt.containsKey(pair.entry())
                    && judgeAt.containsKey(pair.judge())
                    && !task.conflicts().contains(pair)) {
                kept.add(pair);
            } else {
                released.add(pair);
            }
        });
        Network network = network(kept);
        SplittableRandom random = new SplittableRandom(task.seed());
        List<Shortage> shortages = new ArrayList<>();
        Set<Long> told = new HashSet<>();
        for (int e : order(random)) {
            while (network.wants(e) > 0) {
                if (!network.serve(e)) {
                    if (!told.contains(entries.get(e).id()) && shortages.size() < MOST_SHORTAGES) {
                        Shortage shortage = network.shortage(e).named(entries, judges);
                        told.addAll(shortage.entries());
                        shortages.add(shortage);
                    }
                    break;
                }
            }
        }
        if (!shortages.isEmpty()) {
            throw new AssignmentImpossible(shortages);
        }
        return told(network, kept, released);
    }

    private Network network(Set<Pair> kept) {
        int[] wanted = entries.stream().mapToInt(Task.Entry::judges).toArray();
        int[] loads = new int[judges.size()];
        boolean[][] closed = new boolean[entries.size()][judges.size()];
        for (Pair pair : task.conflicts()) {
            Integer e = entryAt.get(pair.entry());
            Integer j = judgeAt.get(pair.judge());
            if (e != null && j != null) {
                closed[e][j] = true;
            }
        }
        for (Pair pair : kept) {
            int e = entryAt.getOrDefault(pair.entry(), 0);
            int j = judgeAt.getOrDefault(pair.judge(), 0);
            closed[e][j] = true;
            wanted[e] = Math.max(0, wanted[e] - 1);
            loads[j]++;
        }
        int[] most = judges.stream().mapToInt(Task.Judge::most).toArray();
        return new Network(wanted, closed, costs(), loads, most, loadCost());
    }

    private long demand() {
        return entries.stream().mapToLong(Task.Entry::judges).sum();
    }

    /** Above all chance there can be. */
    private long step() {
        return Math.addExact(Math.multiplyExact(demand(), CHANCE), 1);
    }

    private long outsideCost() {
        // a load's cost grows by two a step, so no more than this is ever saved by evening loads
        return task.preference() == Task.Preference.EVEN_LOADS
                ? step()
                : Math.multiplyExact(
                        step(), Math.addExact(Math.multiplyExact(demand() + given(), demand() + given()), 1));
    }

    private long loadCost() {
        return task.preference() == Task.Preference.EVEN_LOADS
                ? Math.multiplyExact(step(), Math.addExact(demand(), 1))
                : step();
    }

    private long given() {
        return task.given().size();
    }

    private long[][] costs() {
        SplittableRandom random = new SplittableRandom(task.seed()).split();
        long outside = outsideCost();
        long[][] costs = new long[entries.size()][judges.size()];
        for (int e = 0; e < entries.size(); e++) {
            for (int j = 0; j < judges.size(); j++) {
                costs[e][j] = (judges.get(j).knows(entries.get(e)) ? 0 : outside) + random.nextInt(CHANCE);
            }
        }
        return costs;
    }

    private int[] order(SplittableRandom random) {
        int[] order = new int[entries.size()];
        for (int i = 0; i < order.length; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    private Assignment told(Network network, Set<Pair> kept, List<Pair> released) {
        Map<Long, Set<Long>> standing = kept.stream().collect(groupingBy(Pair::entry, mapping(Pair::judge, toSet())));
        Map<Long, Integer> loads = new TreeMap<>();
        judges.forEach(judge -> loads.put(judge.id(), 0));
        List<Assignment.Row> rows = new ArrayList<>();
        for (int e = 0; e < entries.size(); e++) {
            Task.Entry entry = entries.get(e);
            List<Task.Judge> eligible = judges.stream()
                    .filter(judge -> !task.conflicts().contains(new Pair(entry.id(), judge.id())))
                    .toList();
            List<Task.Judge> experts =
                    eligible.stream().filter(judge -> judge.knows(entry)).toList();
            Set<Long> chosen = new HashSet<>(standing.getOrDefault(entry.id(), Set.of()));
            network.judgesOf(e).forEach(j -> chosen.add(judges.get(j).id()));
            boolean allExperts = experts.stream().allMatch(judge -> chosen.contains(judge.id()));
            for (Task.Judge judge : judges) {
                if (chosen.contains(judge.id())) {
                    Pair pair = new Pair(entry.id(), judge.id());
                    loads.merge(judge.id(), 1, Integer::sum);
                    rows.add(new Assignment.Row(
                            pair,
                            kept.contains(pair) ? Reason.KEPT : reason(entry, judge, allExperts),
                            experts.size(),
                            eligible.size()));
                }
            }
        }
        return new Assignment(rows, released, new TreeMap<>(loads), task.seed());
    }

    private static Reason reason(Task.Entry entry, Task.Judge judge, boolean allExperts) {
        if (entry.fields().isEmpty()) {
            return Reason.NO_FIELD;
        }
        if (judge.knows(entry)) {
            return Reason.KNOWS_FIELD;
        }
        return allExperts ? Reason.NO_EXPERT_LEFT : Reason.EVENS_LOADS;
    }
}
