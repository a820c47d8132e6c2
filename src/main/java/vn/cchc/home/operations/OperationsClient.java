package vn.cchc.home.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.Application;

/**
 * The launcher's backup, restore and check: asks the node that runs on this data folder, or opens the folder itself when none does.
 * Prints one line of JSON; exits with 1 and a sentence on standard error when it could not be done.
 */
public final class OperationsClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OperationsClient() {}

    public static void main(String[] args) throws Exception {
        String operation = args[0];
        String file = args.length > 1 ? args[1] : "";
        Path home = Path.of(Optional.ofNullable(System.getenv("CCHC_HOME")).orElse("./data"));
        try {
            Map<?, ?> answer = askNode(home, operation, file).orElse(null);
            if (answer == null) {
                answer = openStopped(operation, file);
            }
            System.out.println(JSON.writeValueAsString(answer));
            System.exit(Boolean.FALSE.equals(answer.get("agrees")) ? 1 : 0);
        } catch (OperationRefused | IOException | UncheckedIOException refusal) {
            System.err.println("cchc: " + refusal.getMessage());
            System.exit(1);
        }
    }

    private static Optional<Map<?, ?>> askNode(Path home, String operation, String file)
            throws IOException, InterruptedException {
        Path port = home.resolve(NodeAddress.FILE);
        Path secret = home.resolve("local.token");
        if (!Files.exists(port) || !Files.exists(secret)) {
            return Optional.empty();
        }
        URI address = URI.create("http://127.0.0.1:" + Files.readString(port).strip() + "/noi-bo/" + operation
                + "?file=" + URLEncoder.encode(file, StandardCharsets.UTF_8));
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build()) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(address)
                            .header("X-CCHC-Local", Files.readString(secret).strip())
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            var body = JSON.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new OperationRefused(
                        body.path("detail").asString("The node answered " + response.statusCode() + "."));
            }
            return Optional.of(JSON.convertValue(body, Map.class));
        } catch (ConnectException nobodyThere) {
            // a node that was killed leaves its port behind
            return Optional.empty();
        }
    }

    private static Map<?, ?> openStopped(String operation, String file) throws Exception {
        var application = new SpringApplication(Application.class);
        application.setAdditionalProfiles("maintenance");
        try (ConfigurableApplicationContext portal = application.run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--logging.level.root=warn",
                "--spring.main.banner-mode=off",
                "--cchc.corpus.load=false",
                "--cchc.jobs.run=false",
                "--cchc.search.check-at-start=never")) {
            Operations operations = portal.getBean(Operations.class);
            return switch (operation) {
                case "backup" -> operations.backup(Path.of(file));
                case "restore" -> operations.restore(Path.of(file));
                case "check" -> operations.check();
                default -> throw new OperationRefused("There is no operation " + operation + ".");
            };
        }
    }
}
