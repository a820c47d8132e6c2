package vn.cchc.bench;

import java.io.IOException;
import java.io.PrintStream;
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
import java.util.function.Function;
import java.util.stream.Stream;
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
import vn.cchc.search.index.ProvisionId;
import vn.cchc.search.query.ProvisionRanking;

/**
 * Measures article search on a collection and its questions, through the product's own storing and asking, beside Lucene's
 * StandardAnalyzer in the same process. Prints one JSON line; nothing is learned from the questions, so folds change nothing.
 *
 * <p>{@code --documents FILE --queries FILE [--folds N]}
 */
public final class SearchBench {

    private static final int TOP = 100;
    private static final int BATCH = 50;
    private static final int ROUNDS = 3;

    private final Map<Long, String> keys = new HashMap<>();
    private final List<Question> questions;
    private final List<Set<String>> relevant;
    private int provisions;

    private SearchBench(List<Question> questions) {
        this.questions = questions;
        this.relevant = questions.stream().map(Question::relevant).toList();
    }

    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        System.setOut(System.err);
        Path home = Files.createTempDirectory("cchc-bench");
        try {
            Map<String, Object> line = new SearchBench(Collection.questions(Path.of(argument(args, "--queries"))))
                    .run(Path.of(argument(args, "--documents")), home);
            out.write((new JsonMapper().writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } finally {
            delete(home);
        }
        System.exit(0);
    }

    private Map<String, Object> run(Path documents, Path home) throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        Map<String, double[]> ndcgs = new HashMap<>();
        try (ConfigurableApplicationContext portal = start(home)) {
            double seconds = store(documents, portal.getBean(Cataloguing.class));
            line.put("provisions", provisions);
            ProvisionRanking ranking = portal.getBean(ProvisionRanking.class);
            Function<String, List<String>> ask = text -> ranking.rank(text, TOP, Viewer.ANYONE).stream()
                    .map(hit -> keys.getOrDefault(hit.id(), "?"))
                    .toList();
            measure(ask, line, ndcgs, seconds);
        }
        Map<String, Object> standard = new LinkedHashMap<>();
        Map<String, double[]> standardNdcgs = new HashMap<>();
        try (StandardBaseline baseline = new StandardBaseline(home.resolve("baseline"))) {
            double seconds = index(documents, baseline);
            measure(text -> baseline.rank(text, TOP), standard, standardNdcgs, seconds);
        }
        line.put("baseline", standard);
        line.put("gain", Figures.gain(ndcgs.get("accents"), standardNdcgs.get("accents")));
        return line;
    }

    private static ConfigurableApplicationContext start(Path home) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setDefaultProperties(Map.of("spring.main.banner-mode", "off"));
        return application.run("--cchc.home=" + home, "--server.port=0", "--logging.level.root=warn");
    }

    /** Stores the collection as an import does; the seconds are those of storing, without reading the file. */
    private double store(Path file, Cataloguing cataloguing) throws IOException {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "bench", null, AuthorityUtils.createAuthorityList("ROLE_LIBRARIAN")));
        UUID importId = UUID.randomUUID();
        long[] nanos = {0};
        List<DocumentDraft> batch = new ArrayList<>();
        Collection.documents(file, draft -> {
            batch.add(draft);
            if (batch.size() == BATCH) {
                nanos[0] += store(batch, cataloguing, importId);
            }
        });
        nanos[0] += store(batch, cataloguing, importId);
        SecurityContextHolder.clearContext();
        System.err.printf("stored %d provisions in %.1f s%n", provisions, nanos[0] / 1e9);
        return nanos[0] / 1e9;
    }

    private long store(List<DocumentDraft> batch, Cataloguing cataloguing, UUID importId) {
        long start = System.nanoTime();
        List<Outcome> outcomes = cataloguing.store(batch, importId);
        long took = System.nanoTime() - start;
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

    private double index(Path file, StandardBaseline baseline) throws IOException {
        long[] nanos = {0};
        Collection.documents(file, draft -> {
            long start = System.nanoTime();
            for (ProvisionDraft provision : draft.provisions()) {
                baseline.add(
                        draft.number() + "#" + provision.label(),
                        draft.title() + "\n" + provision.heading() + "\n" + provision.text());
            }
            nanos[0] += System.nanoTime() - start;
        });
        long start = System.nanoTime();
        baseline.finish();
        return (nanos[0] + System.nanoTime() - start) / 1e9;
    }

    private void measure(
            Function<String, List<String>> ask,
            Map<String, Object> line,
            Map<String, double[]> ndcgs,
            double indexSeconds) {
        Set<String> variants = questions.getFirst().variants().keySet();
        for (String variant : variants) {
            List<List<String>> rankings = questions.stream()
                    .map(question -> ask.apply(question.variants().getOrDefault(variant, "")))
                    .toList();
            line.put(variant, Figures.of(rankings, relevant));
            ndcgs.put(variant, Figures.ndcgs(rankings, relevant));
            System.err.printf("%s %s%n", variant, line.get(variant));
        }
        long answered = 0;
        double[] times = new double[ROUNDS * questions.size()];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            int found = ask.apply(questions.get(i % questions.size()).variants().getOrDefault("accents", ""))
                    .size();
            times[i] = (System.nanoTime() - start) / 1e6;
            answered += found;
        }
        System.err.printf("%d answers%n", answered);
        Arrays.sort(times);
        line.put(
                "queriesPerSecond",
                Figures.rounded(1_000 * times.length / Arrays.stream(times).sum()));
        line.put("p50Ms", Figures.rounded(times[times.length / 2]));
        line.put("p99Ms", Figures.rounded(times[(int) (times.length * 0.99)]));
        line.put("indexPerSecond", Figures.rounded(provisions / indexSeconds));
    }

    private static String argument(String[] args, String name) {
        for (int i = 0; i < args.length - 1; i++) {
            if (args[i].equals(name)) {
                return args[i + 1];
            }
        }
        System.err.println("usage: bench search --documents FILE --queries FILE [--folds N]; missing " + name);
        System.exit(2);
        throw new IllegalStateException();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
