package vn.cchc.contest.attempt;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.cchc.account.Guests;
import vn.cchc.account.Secret;

/**
 * Does, before a node reports that it is ready for traffic, what contestants are about to do: for the round that is open or opens
 * within a day, in transactions that are undone, and by requests with a token that nobody holds. A runtime that has just started
 * answers its first thousands of requests many times more slowly than later ones, and those should not be the ones of people who all
 * begin in the same minute.
 */
@Component
class Rehearsal {

    private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final int CAST = 20;
    private static final int VOICES = 8;
    private static final String START =
            "{\"guest\":{\"name\":\"Người Tập Dượt\",\"phone\":\"0900000000\",\"locality\":\"-\",\"work\":\"\"}}";
    private static final String STORED = "{\"kind\":\"choice\",\"options\":[\"1\"]}";
    private static final String ANSWER = "{\"sequence\":1,\"response\":" + STORED + "}";

    private final Attempts attempts;
    private final StartWriter starts;
    private final AnswerWriter answers;
    private final Guests guests;
    private final DurableTransactions transactions;
    private final Environment environment;
    private final Duration length;

    /** @param length zero where there is to be none */
    Rehearsal(
            Attempts attempts,
            StartWriter starts,
            AnswerWriter answers,
            Guests guests,
            DurableTransactions transactions,
            Environment environment,
            @Value("${cchc.contest.rehearsal}") Duration length) {
        this.attempts = attempts;
        this.starts = starts;
        this.answers = answers;
        this.guests = guests;
        this.transactions = transactions;
        this.environment = environment;
        this.length = length;
    }

    @EventListener(ApplicationReadyEvent.class)
    void run() {
        if (length.isZero()) {
            return;
        }
        try {
            var setup = attempts.next(attempts.now().plus(AHEAD)).orElse(null);
            if (setup != null && !setup.papers().isEmpty()) {
                var end = Instant.now().plus(length);
                log.info("Rehearsing round {} until {}", setup.round().id(), end);
                store(setup, Instant.now().plus(length.dividedBy(3)));
                ask(setup.round().id(), end);
            }
        } catch (RuntimeException failed) {
            log.warn("The rehearsal failed; contestants may come all the same", failed);
        }
    }

    private void store(RoundSetup setup, Instant end) {
        while (Instant.now().isBefore(end)) {
            transactions.undone(connection -> play(setup, connection));
        }
    }

    /** How many submitted. */
    private int play(RoundSetup setup, Connection connection) {
        var now = attempts.now();
        List<StartWriter.Start> cast = new ArrayList<>(CAST);
        for (int i = 0; i < CAST; i++) {
            var phone = "09%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
            var guest = guests.checkInPerson(new Guests.Entry("Người Tập Dượt " + (char) ('A' + i), phone, null, "-"));
            cast.add(new StartWriter.Start(
                    setup, new Applicant.Who.Fresh(guest), null, null, null, null, null, null, now));
        }
        List<HeldAttempt> held = starts.store(connection, cast).stream()
                .filter(StartWriter.Outcome.Opened.class::isInstance)
                .map(outcome -> ((StartWriter.Outcome.Opened) outcome).attempt())
                .toList();
        for (int sequence = 1; sequence <= 3; sequence++) {
            List<AnswerWriter.Write> writes = new ArrayList<>();
            for (HeldAttempt attempt : held) {
                writes.add(new AnswerWriter.Write.Answers(attempt, List.of(new SavedAnswer(1, sequence, STORED)), now));
            }
            answers.store(connection, writes);
        }
        return answers.store(
                        connection,
                        held.stream()
                                .<AnswerWriter.Write>map(
                                        attempt -> new AnswerWriter.Write.Submission(attempt, null, now, false))
                                .toList())
                .size();
    }

    /** Asks itself what devices ask; starts and answers are refused, for nobody has done that work or holds such a token. */
    private void ask(long round, Instant end) {
        var own = ownAddress();
        if (own == null) {
            return;
        }
        var challenge = request(own, "/api/v1/guests/challenge").GET().build();
        var start = request(own, "/api/v1/rounds/" + round + "/attempts")
                .header("Authorization", "Guest")
                .POST(BodyPublishers.ofString(START))
                .build();
        var answer = request(own, "/api/v1/attempts/0/answers/1")
                .header("Authorization", "Bearer " + Secret.token())
                .PUT(BodyPublishers.ofString(ANSWER))
                .build();
        try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService voices = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int voice = 0; voice < VOICES; voice++) {
                voices.submit(() -> {
                    while (Instant.now().isBefore(end)) {
                        for (var asked : List.of(challenge, start, answer, answer, answer, answer)) {
                            client.send(asked, BodyHandlers.discarding());
                        }
                    }
                    return null;
                });
            }
        }
    }

    private static HttpRequest.Builder request(URI own, String path) {
        return HttpRequest.newBuilder(own.resolve(path))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
    }

    /** Null where the portal isn't served, or only by TLS of its own. */
    private @Nullable URI ownAddress() {
        var port = environment.getProperty("local.server.port");
        if (port == null || environment.getProperty("server.ssl.enabled", Boolean.class, false)) {
            return null;
        }
        var address = environment.getProperty("server.address", "127.0.0.1");
        return URI.create("http://" + (address.equals("0.0.0.0") ? "127.0.0.1" : address) + ":" + port);
    }
}
