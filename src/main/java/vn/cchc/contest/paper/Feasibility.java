package vn.cchc.contest.paper;

import java.util.ArrayList;
import java.util.List;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import vn.cchc.contest.rules.Stratum;

/**
 * Whether a paper can be drawn: whether every stratum gets its number of questions with none used twice, though strata overlap. As
 * much as can flow from the strata through the questions is what can be drawn; where that is too little, the narrowest cut names the
 * strata that are short together (P. Hall, 1935).
 */
public final class Feasibility {

    private static final int SOURCE = -1;
    private static final int SINK = -2;

    private Feasibility() {}

    /**
     * What keeps a paper from being drawn.
     *
     * @param strata places of those that are short together
     * @param wanted how many questions they want
     * @param available how many there are for them
     */
    public record Shortage(List<Integer> strata, int wanted, int available) {}

    /** The strata that can't be filled, empty where all can. */
    public static List<Shortage> shortages(List<Stratum> strata, List<Candidate> pool) {
        var graph = new SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        graph.addVertex(SOURCE);
        graph.addVertex(SINK);
        int total = 0;
        for (int s = 0; s < strata.size(); s++) {
            graph.addVertex(s);
            edge(graph, SOURCE, s, strata.get(s).count());
            total += strata.get(s).count();
        }
        for (int q = 0; q < pool.size(); q++) {
            int vertex = strata.size() + q;
            graph.addVertex(vertex);
            edge(graph, vertex, SINK, 1);
            for (int s = 0; s < strata.size(); s++) {
                if (pool.get(q).suits(strata.get(s))) {
                    edge(graph, s, vertex, 1);
                }
            }
        }
        var flow = new PushRelabelMFImpl<>(graph);
        int reached = (int) Math.round(flow.calculateMaximumFlow(SOURCE, SINK));
        if (reached == total) {
            return List.of();
        }
        var side = flow.getSourcePartition();
        List<Integer> tight = new ArrayList<>();
        int wanted = 0;
        for (int s = 0; s < strata.size(); s++) {
            if (side.contains(s)) {
                tight.add(s);
                wanted += strata.get(s).count();
            }
        }
        var short_ = tight.stream().map(strata::get).toList();
        int available = (int) pool.stream()
                .filter(question -> short_.stream().anyMatch(question::suits))
                .count();
        return List.of(new Shortage(tight, wanted, available));
    }

    private static void edge(
            SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph, int from, int to, int capacity) {
        graph.setEdgeWeight(graph.addEdge(from, to), capacity);
    }
}
