package vn.cchc.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has so many people take part at once over the real API, the portal in another process: each registers and starts within ten seconds,
 * thinks four seconds on average before each answer, and submits. Then, without thinking, how many answers a second there may be beside
 * how many durable commits a second plain JDBC makes of the same rows. Prints one JSON line.
 *
 * <p>{@code --contestants N --questions N --database h2|postgresql}
 */
public final class ContestBench {

    private static final Duration ENTERING = Duration.ofSeconds(10);
    private static final double THINKING_SECONDS = 4;
    private static final int PEAK_CONTESTANTS = 1_500;
    private static final int PEAK_AT_ONCE = 256;
    private static final Duration RAW = Duration.ofSeconds(5);

    private static final String REHEARSAL = System.getProperty("cchc.bench.rehearsal", "30s");

    private final int contestants;
    private final int questions;
    private final Happenings figures = new Happenings();

    private ContestBench(int contestants, int questions) {
        this.contestants = contestants;
        this.questions = questions;
    }

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        System.setOut(System.err);
        var home = Files.createTempDirectory("cchc-bench");
        var database = argument(args, "--database", "h2");
        if (!database.equals("h2") && !database.equals("postgresql")) {
            throw new IllegalArgumentException("Say --database h2 or postgresql, not " + database);
        }
        try {
            var bench = new ContestBench(
                    Integer.parseInt(argument(args, "--contestants", "3000")),
                    Integer.parseInt(argument(args, "--questions", "20")));
            var line = bench.run(home, database);
            out.write((new JsonMapper().writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } finally {
            delete(home);
        }
        System.exit(0);
    }

    private Map<String, Object> run(Path home, String database) throws Exception {
        Map<String, Object> line = new LinkedHashMap<>();
        try (var portal = new ServedContest(home, database.equals("postgresql"), questions, REHEARSAL)) {
            portal.start();
            // a node that is started when the contest is published, as in life
            portal.kill();
            portal.start();
            line.put("contestants", contestants);
            line.put("questions", questions);
            line.put("database", database);
            line.put("cores", Runtime.getRuntime().availableProcessors());
            line.put("fsync", true);
            line.put("synchronousCommit", true);
            List<Phone> phones = thinking(portal, line);
            List<Phone> peak = peak(portal, line);
            line.put("errors", figures.errors.get());
            line.put("retries", figures.retries.get());
            portal.kill();
            phones.addAll(peak);
            if (database.equals("h2")) {
                line.put("databaseMegabytes", portal.fileSize() / 1_000_000);
            }
            try (var connection = portal.database()) {
                line.put("lost", Promises.lost(connection, phones));
            }
            double raw = raw(portal);
            line.put("rawCommitsPerSecond", Math.round(raw));
            line.put(
                    "peakShare",
                    Math.round(100 * ((Number) line.get("peakAnswersPerSecond")).doubleValue() / raw) / 100.0);
        }
        return line;
    }

    private List<Phone> thinking(ServedContest portal, Map<String, Object> line) throws InterruptedException {
        var portalBefore = portal.portalCpu();
        var databaseBefore = portal.databaseCpu();
        List<Phone> phones = new ArrayList<>();
        long from = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < contestants; i++) {
                var phone = new Phone(i + 1, portal.port(), figures);
                phones.add(phone);
                var random = new SplittableRandom(i);
                threads.submit(() -> {
                    pause(random.nextDouble() * ENTERING.toMillis());
                    if (phone.enter(portal.round())) {
                        for (int question = 1; question <= questions; question++) {
                            pause(thinking(random));
                            phone.answer(question, 1, String.valueOf(1 + random.nextInt(4)));
                        }
                        phone.submit();
                    }
                    phone.close();
                    return null;
                });
            }
        }
        double cpu = seconds(portal.portalCpu().minus(portalBefore));
        double databaseCpu = seconds(portal.databaseCpu().minus(databaseBefore));
        line.put("seconds", rounded((System.nanoTime() - from) / 1e9));
        for (String what : List.of("start", "answer", "submission")) {
            line.put(what + "sPerSecond", rounded(figures.perSecond(what)));
        }
        long[] answers = figures.sorted("answer");
        line.put("answerP50Ms", millis(answers, 0.5));
        line.put("answerP99Ms", millis(answers, 0.99));
        line.put("answerP999Ms", millis(answers, 0.999));
        line.put("startP99Ms", millis(figures.sorted("start"), 0.99));
        line.put("cpuSecondsPer1000Attempts", rounded((cpu + databaseCpu) * 1000 / contestants));
        line.put("portalCpuSecondsPer1000Attempts", rounded(cpu * 1000 / contestants));
        return phones;
    }

    /** Everybody has started before the clock runs. */
    private List<Phone> peak(ServedContest portal, Map<String, Object> line) throws InterruptedException {
        List<Phone> phones = new ArrayList<>();
        var room = new Semaphore(PEAK_AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PEAK_CONTESTANTS; i++) {
                var phone = new Phone(contestants + i + 1, portal.port(), figures);
                phones.add(phone);
                threads.submit(() -> {
                    room.acquire();
                    try {
                        return phone.enter(portal.round());
                    } finally {
                        room.release();
                    }
                });
            }
        }
        long from = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var phone : phones) {
                threads.submit(() -> {
                    room.acquire();
                    try {
                        for (int question = 1; question <= questions; question++) {
                            phone.answer(question, 1, "2");
                        }
                    } finally {
                        room.release();
                        phone.close();
                    }
                    return null;
                });
            }
        }
        double seconds = (System.nanoTime() - from) / 1e9;
        line.put("peakAnswersPerSecond", Math.round(PEAK_CONTESTANTS * (double) questions / seconds));
        return phones;
    }

    /** One durable commit a row, as many writers as cores. */
    private static double raw(ServedContest portal) throws SQLException, InterruptedException {
        try (var connection = portal.database();
                var statement = connection.createStatement()) {
            statement.execute("create table raw_answer (attempt_id bigint not null, question integer not null,"
                    + " sequence bigint not null, response varchar(100000) not null,"
                    + " received_at timestamp(6) with time zone not null, primary key (attempt_id, question))");
        }
        int writers = Runtime.getRuntime().availableProcessors();
        var rows = new AtomicLong();
        long end = System.nanoTime() + RAW.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            for (int writer = 0; writer < writers; writer++) {
                int own = writer;
                threads.submit(() -> {
                    try (Connection connection = portal.database();
                            var insert = connection.prepareStatement("insert into raw_answer values (?, ?, ?, ?, ?)");
                            var statement = connection.createStatement()) {
                        for (long attempt = 1; System.nanoTime() < end; attempt++) {
                            insert.setLong(1, attempt * writers + own);
                            insert.setInt(2, 1);
                            insert.setLong(3, 1);
                            insert.setString(4, "{\"kind\":\"choice\",\"options\":[\"2\"]}");
                            insert.setTimestamp(5, Timestamp.from(Instant.now()));
                            insert.executeUpdate();
                            if (!portal.onPostgres()) {
                                // what makes a commit of H2 durable
                                statement.execute("checkpoint sync");
                            }
                            rows.incrementAndGet();
                        }
                    }
                    return null;
                });
            }
            threads.shutdown();
            threads.awaitTermination(1, TimeUnit.MINUTES);
        }
        return rows.get() / seconds(RAW);
    }

    /** Exponential, at most five times the mean. */
    private static double thinking(SplittableRandom random) {
        return Math.min(5, -Math.log(1 - random.nextDouble())) * THINKING_SECONDS * 1000;
    }

    private static void pause(double millis) throws InterruptedException {
        Thread.sleep((long) millis);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static double millis(long[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : rounded(sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1e6);
    }

    private static String argument(String[] args, String name, String otherwise) {
        for (int i = 0; i + 1 < args.length; i++) {
            if (args[i].equals(name)) {
                return args[i + 1];
            }
        }
        return otherwise;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** What happened, by kind: when each ended and how long it took. */
    private static final class Happenings implements Phone.Log {

        private final Map<String, ConcurrentLinkedQueue<long[]>> events = Map.of(
                "start", new ConcurrentLinkedQueue<>(),
                "answer", new ConcurrentLinkedQueue<>(),
                "submission", new ConcurrentLinkedQueue<>());
        private final AtomicLong errors = new AtomicLong();
        private final AtomicLong retries = new AtomicLong();

        @Override
        public void took(String what, long nanos) {
            of(what).add(new long[] {System.nanoTime(), nanos});
        }

        @Override
        public void retry(String what, String why) {
            retries.incrementAndGet();
        }

        @Override
        public void error(String what, String why) {
            if (errors.incrementAndGet() <= 5) {
                System.err.println(what + ": " + why);
            }
        }

        /** Between the first and the last. */
        double perSecond(String what) {
            long[] ends =
                    of(what).stream().mapToLong(event -> event[0]).sorted().toArray();
            return ends.length < 2 ? 0 : (ends.length - 1) / ((ends[ends.length - 1] - ends[0]) / 1e9);
        }

        long[] sorted(String what) {
            long[] took = of(what).stream().mapToLong(event -> event[1]).toArray();
            Arrays.sort(took);
            return took;
        }

        private ConcurrentLinkedQueue<long[]> of(String what) {
            return java.util.Objects.requireNonNull(events.get(what));
        }
    }
}
