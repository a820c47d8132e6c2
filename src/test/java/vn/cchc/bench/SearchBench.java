package vn.cchc.bench;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.Application;
import vn.cchc.bench.Collection.Question;
import vn.cchc.library.Cataloguing;
import vn.cchc.library.Cataloguing.Outcome;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.ProvisionDraft;
import vn.cchc.library.Viewer;
import vn.cchc.search.index.IndexUpkeep;
import vn.cchc.search.index.ProvisionId;
import vn.cchc.search.language.LanguageLearning;
import vn.cchc.search.query.ProvisionRanking;
import vn.cchc.search.query.RankingWeights;

/**
 * Measures article search on a collection and its questions, through the product's own storing, learning and asking, beside
 * Lucene's StandardAnalyzer in the same process. Prints one JSON line.
 *
 * <p>{@code --documents FILE --queries FILE [--folds N] [--keep FOLDER]}. With folds, what is learned from questions is learned
 * for each law from the questions about laws of other folds; without, the shipped weights are used, which all questions have
 * seen. A kept folder is filled once and measured again, without its indexing speed.
 */
public final class SearchBench {

    private static final int TOP = 100;
    private static final int BATCH = 50;
    private static final int ROUNDS = 4;
    private static final String KEYS = "bench-keys.json";

    private final Map<Long, String> keys = new HashMap<>();
    private final List<Question> questions;
    private final List<Set<String>> relevant;
    private final int folds;
    private int provisions;

    private SearchBench(List<Question> questions, int folds) {
        this.questions = questions;
        this.relevant = questions.stream().map(Question::relevant).toList();
        this.folds = folds;
    }

    /** Answers the question of an index in a form it is typed in. */
    private interface Asked extends BiFunction<Integer, String, List<String>> {}

    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        System.setOut(System.err);
        String kept = argument(args, "--keep", null);
        Path home = kept == null ? Files.createTempDirectory("cchc-bench") : Path.of(kept);
        try {
            int folds = Integer.parseInt(argument(args, "--folds", "0"));
            Map<String, Object> line = new SearchBench(
                            Collection.questions(Path.of(argument(args, "--queries"))), folds)
                    .run(Path.of(argument(args, "--documents")), home);
            out.write((new JsonMapper().writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } finally {
            if (kept == null) {
                delete(home);
            }
        }
        System.exit(0);
    }

    private Map<String, Object> run(Path documents, Path home) throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        Map<String, Object> standard = new LinkedHashMap<>();
        try (ConfigurableApplicationContext portal = start(home);
                StandardBaseline baseline = new StandardBaseline(home.resolve("baseline"))) {
            boolean fresh = !Files.exists(home.resolve(KEYS));
            Effort before = fresh ? warmAndIndex(documents, home) : Effort.NONE;
            Effort filling = filled(documents, home, portal);
            Effort standardFilling = index(documents, baseline);
            ProvisionRanking ranking = portal.getBean(ProvisionRanking.class);
            List<RankingWeights> weights = folds > 1 ? learned(ranking, line) : List.of();
            Asked ours = (i, text) -> (weights.isEmpty()
                            ? ranking.rank(text, TOP, Viewer.ANYONE)
                            : ranking.rank(text, TOP, Viewer.ANYONE, weights.get(i)))
                    .stream()
                            .map(hit -> keys.getOrDefault(hit.provision(), "?"))
                            .toList();
            Asked standardAsked = (i, text) -> baseline.rank(text, TOP);
            line.put("provisions", provisions);
            Map<String, double[]> ndcgs = measure(ours, line);
            Map<String, double[]> standardNdcgs = measure(standardAsked, standard);
            time(ours, line, standardAsked, standard);
            if (fresh) {
                standardFilling = standardFilling.averagedWith(before);
                line.put("indexPerSecond", Figures.rounded(provisions / filling.seconds()));
                line.put("timesBaselineIndexing", Figures.rounded(filling.seconds() / standardFilling.seconds()));
                line.put("timesBaselineIndexingCpu", Figures.rounded(filling.cpu() / standardFilling.cpu()));
            }
            standard.put("indexPerSecond", Figures.rounded(provisions / standardFilling.seconds()));
            line.put("baseline", standard);
            line.put("gain", Figures.gain(ndcgs.get("accents"), standardNdcgs.get("accents")));
        }
        return line;
    }

    /** What something took, by the clock and of all processors. */
    private record Effort(double seconds, double cpu) {

        static final Effort NONE = new Effort(0, 0);

        /** From a reading of both clocks. */
        static Effort since(Effort start) {
            Effort now = now();
            return new Effort(now.seconds - start.seconds, now.cpu - start.cpu);
        }

        static Effort now() {
            var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            return new Effort(System.nanoTime() / 1e9, system.getProcessCpuTime() / 1e9);
        }

        Effort plus(Effort other) {
            return new Effort(seconds + other.seconds, cpu + other.cpu);
        }

        Effort averagedWith(Effort other) {
            return new Effort((seconds + other.seconds) / 2, (cpu + other.cpu) / 2);
        }
    }

    /** The baseline before, once to get warm and once for the figure: with the one behind it this evens out what else the machine does. */
    private Effort warmAndIndex(Path documents, Path home) throws IOException {
        Effort last = Effort.NONE;
        for (int i = 0; i < 2; i++) {
            try (StandardBaseline early = new StandardBaseline(home.resolve("baseline-before"))) {
                last = index(documents, early);
            }
        }
        return last;
    }

    private static ConfigurableApplicationContext start(Path home) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setDefaultProperties(Map.of("spring.main.banner-mode", "off"));
        return application.run("--cchc.home=" + home, "--server.port=0", "--logging.level.root=warn");
    }

    /** Fills the portal unless it was kept; what it took to store, index, learn and join. */
    private Effort filled(Path documents, Path home, ConfigurableApplicationContext portal) throws IOException {
        Path known = home.resolve(KEYS);
        JsonMapper json = new JsonMapper();
        if (Files.exists(known)) {
            json.readTree(Files.readString(known))
                    .properties()
                    .forEach(entry -> keys.put(
                            Long.valueOf(entry.getKey()), entry.getValue().asString()));
            provisions = keys.size();
            return Effort.NONE;
        }
        Effort stored = store(documents, portal.getBean(Cataloguing.class), portal.getBean(EntityManagerFactory.class));
        Effort start = Effort.now();
        portal.getBean(LanguageLearning.class).learn();
        Effort learned = Effort.since(start);
        start = Effort.now();
        portal.getBean(IndexUpkeep.class).join();
        Effort joined = Effort.since(start);
        System.err.printf(
                "stored %d provisions in %.1f s (%.1f s of processors), learned the language in %.1f s (%.1f), joined the index in %.1f s (%.1f)%n",
                provisions,
                stored.seconds(),
                stored.cpu(),
                learned.seconds(),
                learned.cpu(),
                joined.seconds(),
                joined.cpu());
        Files.writeString(known, json.writeValueAsString(keys));
        return stored.plus(learned).plus(joined);
    }

    /** For each question the weights that were learned without its fold. */
    private List<RankingWeights> learned(ProvisionRanking ranking, Map<String, Object> line) {
        List<WeightLearner.Example> examples = new ArrayList<>();
        for (Question question : questions) {
            var candidates = ranking.candidates(question.variants().getOrDefault("accents", ""), Viewer.ANYONE);
            double[][] features = new double[candidates.size()][];
            boolean[] answers = new boolean[candidates.size()];
            for (int i = 0; i < features.length; i++) {
                features[i] = candidates.get(i).features();
                answers[i] = question.relevant()
                        .contains(keys.getOrDefault(candidates.get(i).provision(), "?"));
            }
            String law = question.relevant().stream().sorted().findFirst().orElse("");
            examples.add(new WeightLearner.Example(law.substring(0, Math.max(0, law.indexOf('#'))), features, answers));
        }
        Map<String, Integer> fold = WeightLearner.folds(
                examples.stream().map(WeightLearner.Example::group).toList(), folds);
        List<RankingWeights> perFold = new ArrayList<>();
        for (int i = 0; i < folds; i++) {
            int left = i;
            perFold.add(WeightLearner.learn(examples.stream()
                    .filter(example -> fold.get(example.group()) != left)
                    .toList()));
        }
        line.put("folds", folds);
        line.put("weights", named(WeightLearner.learn(examples)));
        return examples.stream()
                .map(example -> perFold.get(fold.get(example.group())))
                .toList();
    }

    private static Map<String, Double> named(RankingWeights weights) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < RankingWeights.NAMES.size(); i++) {
            named.put(RankingWeights.NAMES.get(i), weights.values().get(i));
        }
        return named;
    }

    /** Stores the collection as an import does; the time is that of storing, without reading the file. */
    private Effort store(Path file, Cataloguing cataloguing, EntityManagerFactory entityManagers) throws IOException {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "bench", null, AuthorityUtils.createAuthorityList("ROLE_LIBRARIAN")));
        UUID importId = UUID.randomUUID();
        Effort[] effort = {Effort.NONE};
        List<DocumentDraft> batch = new ArrayList<>();
        Collection.documents(file, draft -> {
            batch.add(draft);
            if (batch.size() == BATCH) {
                effort[0] = effort[0].plus(store(batch, cataloguing, importId));
            }
        });
        effort[0] = effort[0].plus(store(batch, cataloguing, importId));
        SecurityContextHolder.clearContext();
        Effort start = Effort.now();
        awaitEntries(entityManagers);
        return effort[0].plus(Effort.since(start));
    }

    /** An import does not wait for its entries; the figure does. */
    private static void awaitEntries(EntityManagerFactory entityManagers) {
        try (EntityManager entities = entityManagers.createEntityManager()) {
            long rows = 0;
            for (String rowType : List.of("IndexedDocument", "IndexedProvision", "IndexedUnit")) {
                rows += entities.createQuery("select count(r) from " + rowType + " r", Long.class)
                        .getSingleResult();
            }
            while (Search.session(entities)
                            .search(Object.class)
                            .where(f -> f.matchAll())
                            .fetchTotalHitCount()
                    < rows) {
                LockSupport.parkNanos(200_000_000);
            }
        }
    }

    private Effort store(List<DocumentDraft> batch, Cataloguing cataloguing, UUID importId) {
        Effort start = Effort.now();
        List<Outcome> outcomes = cataloguing.store(batch, importId);
        Effort took = Effort.since(start);
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            DocumentDraft draft = batch.get(i);
            if (outcome.id() == null || outcome.kind() != Outcome.Kind.ADDED) {
                System.err.printf(
                        "%s: %s %s %s%n", draft.number(), outcome.kind(), outcome.reason(), outcome.arguments());
                continue;
            }
            List<ProvisionDraft> texts = draft.provisions();
            for (int position = 0; position < texts.size(); position++) {
                keys.put(
                        ProvisionId.of(outcome.id().value(), position),
                        draft.number() + "#" + texts.get(position).label());
            }
            provisions += texts.size();
        }
        batch.clear();
        return took;
    }

    private static Effort index(Path file, StandardBaseline baseline) throws IOException {
        Effort[] effort = {Effort.NONE};
        Collection.documents(file, draft -> {
            Effort start = Effort.now();
            for (ProvisionDraft provision : draft.provisions()) {
                baseline.add(
                        draft.number() + "#" + provision.label(),
                        draft.title() + "\n" + provision.heading() + "\n" + provision.text());
            }
            effort[0] = effort[0].plus(Effort.since(start));
        });
        Effort start = Effort.now();
        baseline.finish();
        return effort[0].plus(Effort.since(start));
    }

    private Map<String, double[]> measure(Asked asked, Map<String, Object> line) {
        Map<String, double[]> ndcgs = new HashMap<>();
        for (String variant : questions.getFirst().variants().keySet()) {
            List<List<String>> rankings = new ArrayList<>();
            for (int i = 0; i < questions.size(); i++) {
                rankings.add(asked.apply(i, questions.get(i).variants().getOrDefault(variant, "")));
            }
            line.put(variant, Figures.of(rankings, relevant));
            ndcgs.put(variant, Figures.ndcgs(rankings, relevant));
            System.err.printf("%s %s%n", variant, line.get(variant));
        }
        return ndcgs;
    }

    /** Round by round the one and the other, so that whatever else the machine does meets both. */
    private void time(Asked ours, Map<String, Object> line, Asked baseline, Map<String, Object> standard) {
        double[] times = new double[ROUNDS * questions.size()];
        double[] standardTimes = new double[times.length];
        long answered = 0;
        for (int round = 0; round < ROUNDS; round++) {
            answered += time(ours, times, round) + time(baseline, standardTimes, round);
        }
        System.err.printf("%d answers%n", answered);
        putTimes(times, line);
        putTimes(standardTimes, standard);
    }

    private long time(Asked asked, double[] times, int round) {
        long answered = 0;
        for (int i = 0; i < questions.size(); i++) {
            String text = questions.get(i).variants().getOrDefault("accents", "");
            long start = System.nanoTime();
            answered += asked.apply(i, text).size();
            times[round * questions.size() + i] = (System.nanoTime() - start) / 1e6;
        }
        return answered;
    }

    private static void putTimes(double[] times, Map<String, Object> line) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        line.put(
                "queriesPerSecond",
                Figures.rounded(1_000 * sorted.length / Arrays.stream(sorted).sum()));
        line.put("p50Ms", Figures.rounded(sorted[sorted.length / 2]));
        line.put("p99Ms", Figures.rounded(sorted[(int) (sorted.length * 0.99)]));
    }

    private static String argument(String[] args, String name) {
        String value = argument(args, name, null);
        if (value == null) {
            System.err.println(
                    "usage: bench search --documents FILE --queries FILE [--folds N] [--keep FOLDER]; missing " + name);
            System.exit(2);
            throw new IllegalStateException();
        }
        return value;
    }

    @org.jspecify.annotations.NullUnmarked
    private static String argument(String[] args, String name, @Nullable String otherwise) {
        for (int i = 0; i < args.length - 1; i++) {
            if (args[i].equals(name)) {
                return args[i + 1];
            }
        }
        return otherwise;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
