package vn.cchc.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link ContestPortal} as a process to be loaded, killed and started again on the same database. */
public final class ServedContest implements AutoCloseable {

    private final Path home;
    private @Nullable EmbeddedPostgres postgres;
    private final int questions;
    private final String rehearsal;
    private final List<String> jvm;
    private @Nullable Process process;
    private final int port;
    private long round;

    /**
     * @param rehearsal how long the portal practises at its start where the contest is there already
     * @param jvm options of its process, more than those always given
     */
    public ServedContest(Path home, boolean onPostgres, int questions, String rehearsal, String... jvm)
            throws IOException {
        this.home = home;
        this.jvm = List.of(jvm);
        this.rehearsal = rehearsal;
        try (var free = new ServerSocket(0)) {
            // the same after a restart, as devices know no other
            this.port = free.getLocalPort();
        }
        this.questions = questions;
        this.postgres = onPostgres ? postgres(0) : null;
    }

    private EmbeddedPostgres postgres(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(home.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setPort(port)
                // on for tests they are off
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    /** Starts the portal and waits until it takes part. */
    public void start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dserver.port=" + port,
                "-Dspring.profiles.active=demo",
                "-Dcchc.corpus.load=false",
                "-Dcchc.quizzes.load=false",
                // the driver shares the cores; what the server does for a visitor's work stays the same
                "-Dcchc.guests.work=1000",
                "-Dcchc.trusted-proxies=127.0.0.1",
                "-Dcchc.contest.rehearsal=" + rehearsal));
        command.addAll(List.of(System.getProperty("cchc.bench.jvm", "").split(" ")));
        command.removeIf(String::isEmpty);
        command.addAll(jvm);
        if (postgres != null) {
            command.add("-Dspring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"));
            command.add("-Dspring.datasource.username=postgres");
        }
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                ContestPortal.class.getName(),
                String.valueOf(questions)));
        var builder = new ProcessBuilder(command);
        builder.environment().put("CCHC_HOME", home.resolve("home").toString());
        builder.environment().remove("SERVER_PORT");
        builder.redirectErrorStream(true);
        var started = builder.start();
        process = started;
        var lines = new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
        var log = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("READY ")) {
                var words = line.split(" ");
                round = Long.parseLong(words[1]);
                drain(lines);
                return;
            }
            log.append(line).append('\n');
        }
        throw new IOException("The portal did not start:\n" + log);
    }

    public int port() {
        return port;
    }

    public long round() {
        return round;
    }

    /** Without any warning. */
    public void kill() throws InterruptedException {
        var running = process;
        process = null;
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
    }

    /** The database without any warning, and starts it again on what it left, at the same address. */
    public void killDatabase() throws IOException, InterruptedException {
        var running = postgres;
        if (running == null) {
            throw new IllegalStateException("The database is part of the portal");
        }
        var data = home.resolve("postgres");
        // the one that starts the others first, or it would start them anew
        var first = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        ProcessHandle.of(first).ifPresent(ProcessHandle::destroyForcibly);
        ProcessHandle.allProcesses().filter(one -> worksIn(one.pid(), data)).forEach(ProcessHandle::destroyForcibly);
        while (ProcessHandle.allProcesses().anyMatch(one -> worksIn(one.pid(), data))) {
            Thread.sleep(50);
        }
        running.close();
        postgres = postgres(running.getPort());
    }

    /** Of the portal alone. */
    public Duration portalCpu() {
        return process == null
                ? Duration.ZERO
                : process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Of the database where it is a process of its own, with all it has started. */
    public Duration databaseCpu() {
        if (postgres == null) {
            return Duration.ZERO;
        }
        return ProcessHandle.allProcesses()
                .filter(one -> worksIn(one.pid(), home.resolve("postgres")))
                .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** A server's processes all work in its data folder; where the system doesn't tell, none is found. */
    private static boolean worksIn(long pid, Path folder) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", String.valueOf(pid), "cwd"))
                    .equals(folder.toRealPath());
        } catch (IOException | UnsupportedOperationException hidden) {
            return false;
        }
    }

    /** The database, to be read while no portal runs where it is embedded. */
    public Connection database() throws SQLException {
        return postgres != null
                ? DriverManager.getConnection(postgres.getJdbcUrl("postgres", "postgres"))
                : DriverManager.getConnection(
                        "jdbc:h2:file:" + home.resolve("home/db/cchc")
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0",
                        "cchc",
                        "");
    }

    public boolean onPostgres() {
        return postgres != null;
    }

    /** How large an embedded database's file has become, 0 for another. */
    public long fileSize() throws IOException {
        var file = home.resolve("home/db/cchc.mv.db");
        return Files.exists(file) ? Files.size(file) : 0;
    }

    @Override
    public void close() throws IOException {
        try {
            kill();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    /** A full pipe would stop the portal. */
    private static void drain(BufferedReader lines) {
        Thread.ofVirtual().start(() -> {
            try {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.contains("ERROR") || line.contains("WARN")) {
                        System.err.println(line);
                    }
                }
            } catch (IOException ended) {
                // with its process
            }
        });
    }
}
