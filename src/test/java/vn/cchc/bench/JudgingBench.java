package vn.cchc.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.initiative.agreement.Alpha;
import vn.cchc.initiative.agreement.Given;
import vn.cchc.initiative.agreement.Leniency;
import vn.cchc.initiative.assignment.Assigner;
import vn.cchc.initiative.assignment.Assignment;
import vn.cchc.initiative.assignment.Pair;
import vn.cchc.initiative.assignment.Task;
import vn.cchc.initiative.ranking.Candidate;
import vn.cchc.initiative.ranking.Mark;
import vn.cchc.initiative.ranking.MarkRule;
import vn.cchc.initiative.ranking.Ranking;
import vn.cchc.initiative.ranking.TieRule;
import vn.cchc.initiative.similarity.Likeness;
import vn.cchc.initiative.similarity.SimilarityIndex;

/**
 * A generated call of 2,000 entries and 60 judges: assigned by the portal and by JGraphT's bare flow on the same graph, judged, ranked,
 * measured, and every entry compared with every other. Prints one JSON line.
 */
public final class JudgingBench {

    private static final int ENTRIES = 2_000;
    private static final int JUDGES = 60;
    private static final int EACH = 3;
    private static final int FIELDS = 8;
    private static final int UNITS = 50;
    private static final int MOST = 120;
    private static final int WORDS = 1_500;
    private static final int PAIRS = 300;
    private static final int COPY = 10;

    private final Random random = new Random(20_261_122);
    private final Map<String, Object> figures = new LinkedHashMap<>();

    private JudgingBench() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        var bench = new JudgingBench();
        var assignment = bench.assign();
        bench.judge(assignment);
        bench.compare();
        System.out.println(JsonMapper.builder().build().writeValueAsString(bench.figures));
    }

    private Assignment assign() {
        Task task = task();
        long started = System.nanoTime();
        Assignment assignment = Assigner.assign(task);
        double seconds = since(started);
        say("assigned in %.2f s; now JGraphT's solver on the same graph".formatted(seconds));
        var problem = problem(task);
        started = System.nanoTime();
        double cost = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                .getMinimumCostFlow(problem)
                .getCost();
        double library = since(started);
        long own = assignment.unevenness() * weight() + assignment.outsideTheirFields();
        figures.put("entries", ENTRIES);
        figures.put("judges", JUDGES);
        figures.put("judgesAnEntry", EACH);
        figures.put("conflicts", task.conflicts().size());
        figures.put("assignSeconds", rounded(seconds));
        figures.put("jgraphtSeconds", rounded(library));
        figures.put("ratioToJgrapht", rounded(seconds / library));
        figures.put("sameCost", Math.round(cost) == own);
        figures.put(
                "leastLoad",
                assignment.loads().values().stream().min(Integer::compare).orElse(0));
        figures.put(
                "mostLoad",
                assignment.loads().values().stream().max(Integer::compare).orElse(0));
        figures.put("outsideTheirFields", assignment.outsideTheirFields());

        var recused = assignment.pairs().stream().min(Pair::compareTo).orElseThrow();
        Set<Pair> conflicts = new HashSet<>(task.conflicts());
        conflicts.add(recused);
        started = System.nanoTime();
        Assigner.assign(
                new Task(task.entries(), task.judges(), conflicts, assignment.pairs(), task.preference(), task.seed()));
        figures.put("reassignAfterRecusalSeconds", rounded(since(started)));
        return assignment;
    }

    /** Every judge has two of eight fields and a unit whose entries they may not see, and two in a hundred other pairs are apart too. */
    private Task task() {
        List<Task.Judge> judges = new ArrayList<>();
        for (int j = 0; j < JUDGES; j++) {
            judges.add(new Task.Judge(
                    j, MOST, Set.of("field" + j % FIELDS, "field" + (j + 1 + random.nextInt(FIELDS - 1)) % FIELDS)));
        }
        List<Task.Entry> entries = new ArrayList<>();
        Set<Pair> conflicts = new HashSet<>();
        for (int e = 0; e < ENTRIES; e++) {
            entries.add(new Task.Entry(e, EACH, Set.of("field" + random.nextInt(FIELDS))));
            int unit = random.nextInt(UNITS);
            for (int j = 0; j < JUDGES; j++) {
                if (j % UNITS == unit || random.nextInt(100) < 2) {
                    conflicts.add(new Pair(e, j));
                }
            }
        }
        return new Task(entries, judges, conflicts, Set.of(), Task.Preference.EVEN_LOADS, 7);
    }

    private static long weight() {
        return ENTRIES * EACH + 1;
    }

    private static MinimumCostFlowProblem<Integer, DefaultWeightedEdge> problem(Task task) {
        int source = ENTRIES + JUDGES;
        int sink = source + 1;
        var graph = new DirectedWeightedMultigraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        Map<DefaultWeightedEdge, Integer> room = new HashMap<>();
        for (int vertex = 0; vertex <= sink; vertex++) {
            graph.addVertex(vertex);
        }
        for (Task.Entry entry : task.entries()) {
            int e = (int) entry.id();
            edge(graph, room, source, e, EACH, 0);
            for (Task.Judge judge : task.judges()) {
                if (!task.conflicts().contains(new Pair(entry.id(), judge.id()))) {
                    edge(graph, room, e, ENTRIES + (int) judge.id(), 1, judge.knows(entry) ? 0 : 1);
                }
            }
        }
        for (int j = 0; j < JUDGES; j++) {
            for (int place = 0; place < MOST; place++) {
                edge(graph, room, ENTRIES + j, sink, 1, weight() * (2 * place + 1));
            }
        }
        return new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(
                graph,
                vertex -> vertex == source ? ENTRIES * EACH : vertex == sink ? -ENTRIES * EACH : 0,
                room::get,
                edge -> 0);
    }

    private static void edge(
            DirectedWeightedMultigraph<Integer, DefaultWeightedEdge> graph,
            Map<DefaultWeightedEdge, Integer> room,
            int from,
            int to,
            int capacity,
            long cost) {
        var edge = graph.addEdge(from, to);
        graph.setEdgeWeight(edge, cost);
        room.put(edge, capacity);
    }

    private void judge(Assignment assignment) {
        double[] worth = random.doubles(ENTRIES, 40, 95).toArray();
        double[] mild = random.doubles(JUDGES, -6, 6).toArray();
        Map<Long, List<Mark>> marks = new HashMap<>();
        List<Given> scores = new ArrayList<>();
        for (Pair pair : assignment.pairs()) {
            double points = worth[(int) pair.entry()] + mild[(int) pair.judge()] + 3 * random.nextGaussian();
            double quarters = Math.round(Math.clamp(points, 0, 100) * 4) / 4.0;
            scores.add(new Given(pair.entry(), pair.judge(), quarters));
            marks.computeIfAbsent(pair.entry(), entry -> new ArrayList<>())
                    .add(new Mark(
                            pair.judge(), BigDecimal.valueOf(quarters), Map.of("all", BigDecimal.valueOf(quarters))));
        }
        long started = System.nanoTime();
        figures.put("alpha", rounded(Alpha.of(scores, Alpha.Level.INTERVAL).orElse(0)));
        figures.put("alphaSeconds", rounded(since(started)));
        started = System.nanoTime();
        var profile = Leniency.of(scores);
        figures.put("leniencySeconds", rounded(since(started)));
        figures.put("leniencyCorrelation", rounded(correlation(profile, mild)));
        started = System.nanoTime();
        List<Candidate> candidates = marks.entrySet().stream()
                .map(entry -> Candidate.of(entry.getKey(), MarkRule.mean(EACH), entry.getValue(), 0, null)
                        .orElseThrow())
                .toList();
        Ranking.of(candidates, List.of(new TieRule(TieRule.Kind.MEDIAN, "")));
        figures.put("rankSeconds", rounded(since(started)));
    }

    private static double correlation(Leniency.Profile profile, double[] mild) {
        double[] found = profile.judges().stream()
                .mapToDouble(Leniency.JudgeLine::leniency)
                .toArray();
        double meanFound = java.util.Arrays.stream(found).average().orElse(0);
        double meanMild = java.util.Arrays.stream(mild).average().orElse(0);
        double together = 0;
        double one = 0;
        double other = 0;
        for (int j = 0; j < found.length; j++) {
            together += (found[j] - meanFound) * (mild[j] - meanMild);
            one += (found[j] - meanFound) * (found[j] - meanFound);
            other += (mild[j] - meanMild) * (mild[j] - meanMild);
        }
        return together / Math.sqrt(one * other);
    }

    /** One entry in ten has a passage of sixty words from another one. */
    private void compare() {
        List<SimilarityIndex.Text> texts = new ArrayList<>();
        Map<String, String> copied = new HashMap<>();
        for (int e = 0; e < ENTRIES; e++) {
            var words = new ArrayList<>(words());
            if (e > 0 && e % COPY == 0) {
                int from = random.nextInt(e);
                var source = List.of(texts.get(from).text().split(" "));
                words.addAll(words.size() / 2, source.subList(200, 260));
                copied.put(String.valueOf(e), String.valueOf(from));
            }
            texts.add(new SimilarityIndex.Text(String.valueOf(e), String.join(" ", words)));
        }
        say("comparing %d texts".formatted(texts.size()));
        long started = System.nanoTime();
        var index = SimilarityIndex.of(texts);
        figures.put("similarityIndexSeconds", rounded(since(started)));
        long found = 0;
        for (var text : texts) {
            var source = copied.get(text.key());
            var like = index.similar(text, 20).stream().map(Likeness::key).collect(Collectors.toSet());
            found += source != null && like.contains(source) ? 1 : 0;
        }
        double seconds = since(started);
        long begun = System.nanoTime();
        for (int pair = 0; pair < PAIRS; pair++) {
            SimilarityIndex.compare(texts.get(random.nextInt(ENTRIES)), texts.get(random.nextInt(ENTRIES)));
        }
        double all = since(begun) / PAIRS * ENTRIES * (ENTRIES - 1) / 2;
        figures.put("similaritySeconds", rounded(seconds));
        figures.put("allPairsSecondsExtrapolated", rounded(all));
        figures.put("ratioToAllPairs", rounded(seconds / all));
        figures.put("copies", copied.size());
        figures.put("copiesFound", found);
    }

    /** Syllables as unevenly frequent as in a language. */
    private List<String> words() {
        List<String> words = new ArrayList<>();
        for (int word = 0; word < WORDS; word++) {
            int rank = (int) Math.exp(random.nextDouble() * Math.log(3_000));
            words.add(syllable(rank));
        }
        return words;
    }

    private static String syllable(int rank) {
        String onsets = "bcdghklmnpqrstvx";
        String vowels = "aeiou";
        return "" + onsets.charAt(rank % 16) + vowels.charAt(rank / 16 % 5) + onsets.charAt(rank / 80 % 16)
                + vowels.charAt(rank / 1280 % 5);
    }

    private static double since(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    private static void say(String text) {
        System.err.println(text);
    }
}
