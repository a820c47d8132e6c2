package vn.cchc.testing;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real OpenSearch node in a process of its own. Maven finds what it is made of ({@code src/test/opensearch/pom.xml}); where it
 * cannot, there is no node.
 */
public final class OpenSearchNode implements AutoCloseable {

    private static final Path POM = Path.of("src/test/opensearch/pom.xml");
    private static final Path CLASSPATH = Path.of("target/opensearch.classpath").toAbsolutePath();

    private final Process process;
    private final int port;

    private OpenSearchNode(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a node and waits until it answers. */
    public static OpenSearchNode start(Path folder) throws IOException, InterruptedException {
        if (!Files.exists(CLASSPATH)) {
            resolve();
        }
        int port = freePort();
        Process process = run(
                folder.resolve("node.log"),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        // lives too briefly to repay the second compiler
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Files.readString(CLASSPATH),
                        "org.codelibs.opensearch.runner.OpenSearchRunner",
                        "-basePath",
                        folder.resolve("node").toString(),
                        "-numOfNode",
                        "1",
                        "-baseHttpPort",
                        String.valueOf(port - 1),
                        "-clusterName",
                        "cchc-test"));
        OpenSearchNode node = new OpenSearchNode(process, port);
        if (!node.answers(120)) {
            node.close();
            throw new IOException("The node does not answer: " + Files.readString(folder.resolve("node.log")));
        }
        return node;
    }

    /** Whether Maven can find what a node is made of. */
    public static boolean isAvailable() throws InterruptedException {
        try {
            resolve();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Lets everything be found that was sent. */
    public void refresh() throws IOException, InterruptedException {
        HttpRequest refresh = HttpRequest.newBuilder(URI.create("http://" + address() + "/_refresh"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        int status = HttpClient.newHttpClient()
                .send(refresh, HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status != 200) {
            throw new IOException("The node answered with " + status);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void resolve() throws IOException, InterruptedException {
        if (Files.exists(CLASSPATH)) {
            return;
        }
        Path log = Files.createTempFile("cchc-opensearch", ".log");
        Process maven = run(
                log,
                List.of(
                        "mvn",
                        "-B",
                        "-q",
                        "-f",
                        POM.toString(),
                        "dependency:build-classpath",
                        "-Dmdep.outputFile=" + CLASSPATH));
        boolean ended = maven.waitFor(5, TimeUnit.MINUTES);
        if (!ended || maven.exitValue() != 0) {
            maven.destroyForcibly();
            throw new IOException("Maven does not find OpenSearch: " + Files.readString(log));
        }
    }

    private boolean answers(int seconds) throws InterruptedException, IOException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(
                        URI.create("http://" + address() + "/_cluster/health?wait_for_status=yellow&timeout=5s"))
                .build();
        for (int i = 0; i < seconds && process.isAlive(); i++) {
            try {
                if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return true;
                }
            } catch (ConnectException notYet) {
                TimeUnit.SECONDS.sleep(1);
            }
        }
        return false;
    }

    private static Process run(Path log, List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** The runner takes ports up to 9299 only. */
    private static int freePort() throws IOException {
        for (int port = 9_201; port < 9_299; port++) {
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // the next one then
            }
        }
        throw new IOException("No port between 9201 and 9299 is free");
    }
}
