package vn.cchc.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A guest who takes part over HTTP, as the exam page does. */
public final class Contestant {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client;
    private final URI portal;

    private String attempt = "";
    private String token = "";
    private String pass = "";

    public Contestant(HttpClient client, URI portal) {
        this.client = client;
        this.portal = portal;
    }

    /** What the portal answered. */
    public record Answer(int status, HttpResponse<String> response) {

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String code() {
            return json().path("code").asString("");
        }
    }

    /** Registers and starts. */
    public Answer enter(long round, String name, String phone) {
        var guest = Map.of("name", name, "phone", phone, "locality", "Xã Minh Sơn", "work", work());
        return started(call("POST", "/api/v1/rounds/" + round + "/attempts", "Guest", Map.of("guest", guest)));
    }

    /** Starts again as the guest who entered before. */
    public Answer start(long round) {
        return started(call("POST", "/api/v1/rounds/" + round + "/attempts", "Guest " + pass, null));
    }

    public Answer answer(int question, long sequence, Map<String, ?> response) {
        return call(
                "PUT",
                "/api/v1/attempts/" + attempt + "/answers/" + question,
                "Bearer " + token,
                Map.of("sequence", sequence, "response", response));
    }

    public Answer answers(Object body) {
        return call("PUT", "/api/v1/attempts/" + attempt + "/answers", "Bearer " + token, body);
    }

    public Answer choose(int question, long sequence, String option) {
        return answer(question, sequence, Map.of("kind", "choice", "options", new String[] {option}));
    }

    public Answer read() {
        return call("GET", "/api/v1/attempts/" + attempt, "Bearer " + token, null);
    }

    public Answer submit(@Nullable Long prediction) {
        return call(
                "POST",
                "/api/v1/attempts/" + attempt + "/submission",
                "Bearer " + token,
                prediction == null ? null : Map.of("prediction", prediction));
    }

    public String attempt() {
        return attempt;
    }

    public String token() {
        return token;
    }

    /** Goes on with another's attempt or token. */
    public Contestant with(String otherAttempt, String otherToken) {
        var other = new Contestant(client, portal);
        other.attempt = otherAttempt;
        other.token = otherToken;
        return other;
    }

    public Answer call(String method, String path, String authorization, @Nullable Object body) {
        var request = HttpRequest.newBuilder(portal.resolve(path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private Answer started(Answer answer) {
        if (answer.status() == 201) {
            attempt = answer.json().path("attemptId").asString();
            token = answer.json().path("token").asString();
            if (answer.json().has("pass")) {
                pass = answer.json().path("pass").asString();
            }
        }
        return answer;
    }

    private String work() {
        return solve(call("GET", "/api/v1/guests/challenge", "", null).json());
    }

    /** Tries numbers, as a visitor's device does. */
    public static String solve(JsonNode challenge) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var salt = challenge.path("salt").asString();
            var wanted = challenge.path("challenge").asString();
            for (long number = 0; number <= challenge.path("maxnumber").asLong(); number++) {
                var hash = digest.digest((salt + number).getBytes(StandardCharsets.UTF_8));
                if (HexFormat.of().formatHex(hash).equals(wanted)) {
                    var solved = Map.of(
                            "algorithm",
                            challenge.path("algorithm").asString(),
                            "challenge",
                            wanted,
                            "number",
                            number,
                            "salt",
                            salt,
                            "signature",
                            challenge.path("signature").asString());
                    return Base64.getEncoder().encodeToString(JSON.writeValueAsBytes(solved));
                }
            }
            throw new IllegalStateException("No number solves " + challenge);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
