package vn.cchc.initiative.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.cchc.initiative.assignment.AssignmentImpossible.Place;
import vn.cchc.initiative.assignment.AssignmentImpossible.Shortage;

/**
 * Entries on one side, judges on the other, and a flow of least cost between them, sent place by place along shortest paths (Busacker
 * and Gowen, 1960; Ahuja, Magnanti and Orlin, Network Flows, 1993, section 9.7). As a judge's further place costs more than the one
 * before, the flow of so many places that is cheapest stays the cheapest whichever entry is served next.
 *
 * <p>The residual network is kept between judges alone: from one judge to another leads the entry that it costs least to move. With
 * thousands of entries and dozens of judges a path then takes dozens of steps to find rather than a hundred thousand.
 */
final class Network {

    private static final long FAR = Long.MAX_VALUE / 4;
    private static final int NOBODY = -1;

    private final int[] wanted;
    private final boolean[][] closed;
    private final long[][] costs;
    private final int[] loads;
    private final int[] most;
    private final long loadCost;
    private final int judges;

    private final boolean[][] has;
    private final List<List<Integer>> entriesOf = new ArrayList<>();
    /** Of two judges: the least it costs to move an entry from the one to the other, and which entry. */
    private final long[][] moves;

    private final int[][] moved;

    /**
     * @param wanted places by entry
     * @param closed by entry and judge
     * @param costs by entry and judge, never negative
     * @param loads what judges have already, beyond what is assigned here
     * @param loadCost what the place after {@code n} others costs: {@code loadCost * (2n + 1)}, which sums up to the square
     */
    Network(int[] wanted, boolean[][] closed, long[][] costs, int[] loads, int[] most, long loadCost) {
        this.wanted = wanted.clone();
        this.closed = closed;
        this.costs = costs;
        this.loads = loads.clone();
        this.most = most;
        this.loadCost = loadCost;
        this.judges = most.length;
        this.has = new boolean[wanted.length][judges];
        this.moves = new long[judges][judges];
        this.moved = new int[judges][judges];
        for (int j = 0; j < judges; j++) {
            entriesOf.add(new ArrayList<>());
            Arrays.fill(moves[j], FAR);
        }
    }

    int wants(int entry) {
        return wanted[entry];
    }

    List<Integer> judgesOf(int entry) {
        List<Integer> chosen = new ArrayList<>();
        for (int j = 0; j < judges; j++) {
            if (has[entry][j]) {
                chosen.add(j);
            }
        }
        return chosen;
    }

    /** Finds one more judge for an entry, moving others where that is cheapest; false where there is none. */
    boolean serve(int entry) {
        long[] distance = new long[judges];
        int[] before = new int[judges];
        Arrays.fill(before, NOBODY);
        for (int j = 0; j < judges; j++) {
            distance[j] = open(entry, j) ? costs[entry][j] : FAR;
        }
        relax(distance, before);
        int last = NOBODY;
        long cheapest = FAR;
        for (int j = 0; j < judges; j++) {
            if (distance[j] < FAR && loads[j] < most[j]) {
                long cost = Math.addExact(distance[j], Math.multiplyExact(loadCost, 2L * loads[j] + 1));
                if (cost < cheapest) {
                    cheapest = cost;
                    last = j;
                }
            }
        }
        if (last == NOBODY) {
            return false;
        }
        apply(entry, last, before);
        return true;
    }

    /** Shortest paths between judges, from many starts; costs may be negative but no circle is (Bellman and Ford). */
    private void relax(long[] distance, int[] before) {
        boolean shorter = true;
        while (shorter) {
            shorter = false;
            for (int from = 0; from < judges; from++) {
                if (distance[from] < FAR) {
                    for (int to = 0; to < judges; to++) {
                        if (moves[from][to] < FAR && distance[from] + moves[from][to] < distance[to]) {
                            distance[to] = distance[from] + moves[from][to];
                            before[to] = from;
                            shorter = true;
                        }
                    }
                }
            }
        }
    }

    private void apply(int entry, int last, int[] before) {
        List<Integer> changed = new ArrayList<>(List.of(entry));
        List<int[]> lost = new ArrayList<>();
        int to = last;
        for (int from = before[to]; from != NOBODY; from = before[to]) {
            int mover = moved[from][to];
            give(mover, to);
            has[mover][from] = false;
            entriesOf.get(from).remove((Integer) mover);
            lost.add(new int[] {from, mover});
            changed.add(mover);
            to = from;
        }
        give(entry, to);
        wanted[entry]--;
        loads[last]++;
        for (int[] loss : lost) {
            for (int other = 0; other < judges; other++) {
                if (moves[loss[0]][other] < FAR && moved[loss[0]][other] == loss[1]) {
                    weigh(loss[0], other);
                }
            }
        }
        for (int one : changed) {
            for (int from : judgesOf(one)) {
                for (int other = 0; other < judges; other++) {
                    weighAgain(one, from, other);
                }
            }
        }
    }

    private void give(int entry, int judge) {
        has[entry][judge] = true;
        entriesOf.get(judge).add(entry);
    }

    private void weigh(int from, int to) {
        moves[from][to] = FAR;
        for (int entry : entriesOf.get(from)) {
            consider(entry, from, to);
        }
    }

    /** After an entry of a judge's has changed. */
    private void weighAgain(int entry, int from, int to) {
        if (moves[from][to] < FAR && moved[from][to] == entry && !open(entry, to)) {
            weigh(from, to);
        } else {
            consider(entry, from, to);
        }
    }

    private void consider(int entry, int from, int to) {
        if (open(entry, to) && costs[entry][to] - costs[entry][from] < moves[from][to]) {
            moves[from][to] = costs[entry][to] - costs[entry][from];
            moved[from][to] = entry;
        }
    }

    private boolean open(int entry, int judge) {
        return !closed[entry][judge] && !has[entry][judge];
    }

    /** Why an entry can't be served. */
    Lack shortage(int entry) {
        boolean[] full = new boolean[judges];
        List<Integer> waiting = new ArrayList<>(List.of(entry));
        boolean[] short_ = new boolean[wanted.length];
        short_[entry] = true;
        // all that could make room, had anybody room: the side of the source in the narrowest cut
        while (!waiting.isEmpty()) {
            int next = waiting.removeLast();
            for (int j = 0; j < judges; j++) {
                if (open(next, j) && !full[j]) {
                    full[j] = true;
                    for (int other : entriesOf.get(j)) {
                        if (!short_[other]) {
                            short_[other] = true;
                            waiting.add(other);
                        }
                    }
                }
            }
        }
        return narrowed(short_);
    }

    /** Leaves out every entry without which the rest is still short. */
    private Lack narrowed(boolean[] short_) {
        int[] room = new int[judges];
        int[] suited = new int[judges];
        int need = 0;
        for (int j = 0; j < judges; j++) {
            room[j] = Math.max(0, most[j] - loads[j] + entriesOf.get(j).size());
        }
        for (int e = 0; e < short_.length; e++) {
            if (short_[e]) {
                need += whole(e);
                for (int j = 0; j < judges; j++) {
                    suited[j] += closed[e][j] ? 0 : 1;
                }
            }
        }
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (int e = 0; e < short_.length; e++) {
                if (short_[e]) {
                    toggle(suited, e, -1);
                    if (need - whole(e) > places(room, suited)) {
                        need -= whole(e);
                        short_[e] = false;
                        smaller = true;
                    } else {
                        toggle(suited, e, 1);
                    }
                }
            }
        }
        return new Lack(short_, need, room, suited);
    }

    private void toggle(int[] suited, int entry, int by) {
        for (int j = 0; j < judges; j++) {
            suited[j] += closed[entry][j] ? 0 : by;
        }
    }

    private int whole(int entry) {
        return wanted[entry] + judgesOf(entry).size();
    }

    private static int places(int[] room, int[] suited) {
        int places = 0;
        for (int j = 0; j < room.length; j++) {
            places += Math.min(room[j], suited[j]);
        }
        return places;
    }

    /** A shortage by places in the lists. */
    record Lack(boolean[] entries, int wanted, int[] room, int[] suited) {

        Shortage named(List<Task.Entry> all, List<Task.Judge> panel) {
            List<Long> ids = new ArrayList<>();
            for (int e = 0; e < entries.length; e++) {
                if (entries[e]) {
                    ids.add(all.get(e).id());
                }
            }
            List<Place> judges = new ArrayList<>();
            for (int j = 0; j < room.length; j++) {
                if (Math.min(room[j], suited[j]) > 0) {
                    judges.add(new Place(panel.get(j).id(), Math.min(room[j], suited[j])));
                }
            }
            return new Shortage(ids, wanted, places(room, suited), judges);
        }
    }
}
