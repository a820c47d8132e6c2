package vn.cchc.bench;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.testing.Contestant;

/** One contestant's device: what it does over the wire, how long each took, and what it was assured of. */
public final class Phone implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    /** Half a second each. */
    public static final int TRIES = 360;

    private final int number;
    private final Wire wire;
    private final Log log;

    /** Answers acknowledged: the largest sequence and the option by question. */
    private final Map<Integer, Acknowledged> acknowledged = new ConcurrentHashMap<>();

    private final int patience;
    private long attempt;
    private String token = "";
    private volatile @Nullable String receipt;

    public Phone(int number, int port, Log log) {
        this(number, port, log, TRIES);
    }

    /** @param patience how often it tries before it gives up */
    public Phone(int number, int port, Log log, int patience) {
        this.number = number;
        this.patience = patience;
        this.wire = new Wire(port, "10." + number / 62_500 % 250 + "." + number / 250 % 250 + "." + number % 250);
        this.log = log;
    }

    /** What a device knows to be stored. */
    public record Acknowledged(long sequence, String option) {}

    /** Where what happened is told; nanoseconds. */
    public interface Log {

        void took(String what, long nanos);

        /** Not refused but to be sent again. */
        void retry(String what, String why);

        void error(String what, String why);
    }

    /** Registers and starts; false where that failed. */
    public boolean enter(long round) throws InterruptedException {
        long from = System.nanoTime();
        for (int attemptToEnter = 0; attemptToEnter < patience; attemptToEnter++) {
            try {
                var challenge = wire.send("GET", "/api/v1/guests/challenge", "", null);
                if (challenge.status() == 200) {
                    var work = Contestant.solve(JSON.readTree(challenge.body()));
                    var body =
                            "{\"guest\":{\"name\":\"Người Dự Thi\",\"phone\":\"09%08d\",\"locality\":\"Xã Minh Sơn\",\"work\":\"%s\"}}"
                                    .formatted(number, work);
                    var reply = wire.send("POST", "/api/v1/rounds/" + round + "/attempts", "Guest", body);
                    if (reply.status() == 201) {
                        var started = JSON.readTree(reply.body());
                        attempt = started.path("attemptId").asLong();
                        token = started.path("token").asString();
                        log.took("start", System.nanoTime() - from);
                        return true;
                    }
                    if (!again("start", reply)) {
                        return false;
                    }
                } else if (!again("challenge", challenge)) {
                    return false;
                }
            } catch (IOException broken) {
                log.retry("start", broken.toString());
            }
            Thread.sleep(500);
        }
        log.error("start", "gave up");
        return false;
    }

    public boolean answer(int question, long sequence, String option) throws InterruptedException {
        var body =
                "{\"sequence\":" + sequence + ",\"response\":{\"kind\":\"choice\",\"options\":[\"" + option + "\"]}}";
        var path = "/api/v1/attempts/" + attempt + "/answers/" + question;
        long from = System.nanoTime();
        for (int tries = 0; tries < patience; tries++) {
            try {
                var reply = wire.send("PUT", path, "Bearer " + token, body);
                if (reply.status() == 204) {
                    log.took("answer", System.nanoTime() - from);
                    acknowledged.put(question, new Acknowledged(sequence, option));
                    return true;
                }
                if (!again("answer", reply)) {
                    return false;
                }
            } catch (IOException broken) {
                log.retry("answer", broken.toString());
            }
            Thread.sleep(500);
        }
        log.error("answer", "gave up");
        return false;
    }

    public boolean submit() throws InterruptedException {
        long from = System.nanoTime();
        for (int tries = 0; tries < patience; tries++) {
            try {
                var reply = wire.send("POST", "/api/v1/attempts/" + attempt + "/submission", "Bearer " + token, "{}");
                if (reply.status() == 200) {
                    log.took("submission", System.nanoTime() - from);
                    receipt = JSON.readTree(reply.body()).path("receipt").asString();
                    return true;
                }
                if (!again("submission", reply)) {
                    return false;
                }
            } catch (IOException broken) {
                log.retry("submission", broken.toString());
            }
            Thread.sleep(500);
        }
        log.error("submission", "gave up");
        return false;
    }

    public long attempt() {
        return attempt;
    }

    public Map<Integer, Acknowledged> acknowledged() {
        return acknowledged;
    }

    public @Nullable String receipt() {
        return receipt;
    }

    private boolean again(String what, Wire.Reply reply) {
        if (reply.status() == 503 || reply.status() == 429) {
            log.retry(what, String.valueOf(reply.status()));
            return true;
        }
        log.error(what, reply.status() + " " + reply.body());
        return false;
    }

    @Override
    public void close() {
        wire.close();
    }
}
