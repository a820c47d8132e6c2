package vn.cchc.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.bench.Phone;
import vn.cchc.bench.Promises;
import vn.cchc.bench.ServedContest;
import vn.cchc.contest.ledger.LedgerCheck;

/** A contest under load whose portal is killed without warning and started again, so many times; then what was promised is looked up. */
final class KilledContest {

    private static final int QUESTIONS = 5;
    /** A kill may come before a device's turn, again and again. */
    private static final int PATIENCE = 20 * Phone.TRIES;

    private static final JsonMapper JSON = new JsonMapper();

    private final ServedContest portal;
    private final Random random;
    private final int contestants;
    private final AtomicLong refused = new AtomicLong();

    KilledContest(ServedContest portal, Random random, int contestants) {
        this.portal = portal;
        this.random = random;
        this.contestants = contestants;
    }

    /** @param jvm options of the portal's process */
    static ServedContest on(Path home, boolean postgres, String... jvm) throws IOException {
        return new ServedContest(home, postgres, QUESTIONS, "0s", jvm);
    }

    /** What is killed. */
    enum Victim {
        PORTAL,
        DATABASE
    }

    void survives(Victim victim, int kills) throws Exception {
        portal.start();
        List<Phone> phones = new ArrayList<>();
        var going = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < contestants; i++) {
                var phone = new Phone(i + 1, portal.port(), log(), PATIENCE);
                phones.add(phone);
                int own = i;
                threads.submit(() -> takePart(phone, own, going));
            }
            for (int kill = 0; kill < kills; kill++) {
                Thread.sleep(1_500 + random.nextInt(3_000));
                if (victim == Victim.DATABASE) {
                    portal.killDatabase();
                } else {
                    portal.kill();
                    portal.start();
                }
            }
            Thread.sleep(1_500);
            going.set(false);
            threads.shutdown();
            assertThat(threads.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(refused.get())
                .as("answers refused for another reason than being busy")
                .isZero();
        assertThat(phones.stream()
                        .mapToInt(phone -> phone.acknowledged().size())
                        .sum())
                .as("answers that were acknowledged")
                .isGreaterThan(contestants);
        portal.kill();
        try (var database = portal.database()) {
            assertThat(Promises.lost(database, phones))
                    .as("acknowledged answers and receipts that are gone")
                    .isZero();
            end(database);
        }
        standingsFollowFromTheLedger();
    }

    /** Half of them submit, twice; the others go on changing their answers. */
    private Void takePart(Phone phone, int number, AtomicBoolean going) throws InterruptedException {
        if (phone.enter(portal.round())) {
            boolean submits = number % 2 == 0;
            for (long sequence = 1; going.get() && (!submits || sequence <= 2); sequence++) {
                for (int question = 1; question <= QUESTIONS; question++) {
                    phone.answer(question, sequence, String.valueOf(1 + (sequence + question) % 4));
                    Thread.sleep(30 + (number * 7L) % 60);
                }
            }
            if (submits) {
                phone.submit();
                var receipt = phone.receipt();
                phone.submit();
                if (receipt == null || !receipt.equals(phone.receipt())) {
                    refused.incrementAndGet();
                }
            }
        }
        phone.close();
        return null;
    }

    /** As if the round had closed some time ago. */
    private static void end(Connection database) throws SQLException {
        var past = Timestamp.from(Instant.now().minus(Duration.ofMinutes(5)));
        for (String change : List.of(
                "update contest_round set closes_at = ?",
                "update contest_attempt set deadline = ? where submitted_at is null")) {
            try (var statement = database.prepareStatement(change)) {
                statement.setTimestamp(1, past);
                statement.executeUpdate();
            }
        }
        // nobody has started later than that, for the clock of this test went on
        try (var statement =
                database.prepareStatement("update contest_attempt set started_at = ? where started_at > ?")) {
            statement.setTimestamp(1, Timestamp.from(past.toInstant().minusSeconds(60)));
            statement.setTimestamp(2, Timestamp.from(past.toInstant().minusSeconds(60)));
            statement.executeUpdate();
        }
    }

    private void standingsFollowFromTheLedger() throws Exception {
        portal.start();
        String ledger = "";
        int status = 0;
        var request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + portal.port() + "/api/v1/rounds/" + portal.round() + "/ledger"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            for (int tries = 0; tries < 240 && status != 200; tries++) {
                Thread.sleep(tries == 0 ? 0 : 500);
                var reply = client.send(request, BodyHandlers.ofString());
                status = reply.statusCode();
                ledger = reply.body();
            }
        }
        assertThat(status).as("the ledger was published: " + ledger).isEqualTo(200);
        var report = LedgerCheck.of(new BufferedReader(new StringReader(ledger)), JSON);
        assertThat(report.faults()).isEmpty();
        assertThat(report.records()).as("attempts in the ledger").isEqualTo(contestants);
        var told = ledger.lines()
                .filter(line -> line.startsWith("{\"type\":\"place\""))
                .map(line -> JSON.readTree(line).path("place"))
                .map(place ->
                        place.path("rank").asInt() + " " + place.path("entrant").asString())
                .collect(Collectors.toSet());
        portal.kill();
        List<String> stored = new ArrayList<>();
        try (var database = portal.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery("select p.place_rank, e.pseudonym from contest_place p"
                        + " join contest_entrant e on e.id = p.entrant_id")) {
            while (rows.next()) {
                stored.add(rows.getInt(1) + " " + rows.getString(2));
            }
        }
        assertThat(stored).containsExactlyInAnyOrderElementsOf(told);
    }

    private Phone.Log log() {
        return new Phone.Log() {
            @Override
            public void took(String what, long nanos) {
                // only whether it was stored counts here
            }

            @Override
            public void retry(String what, String why) {
                // as a phone does in a tunnel
            }

            @Override
            public void error(String what, String why) {
                System.err.println(what + ": " + why);
                refused.incrementAndGet();
            }
        };
    }
}
