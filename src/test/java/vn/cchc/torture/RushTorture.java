package vn.cchc.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.account.DemoAccounts;

/** Hundreds submit in the last minute while the portal is killed again and again; every receipt that was given is looked up. */
@Tag("torture")
class RushTorture {

    private static final int ENTRIES = Integer.getInteger("cchc.rush", 500);
    private static final int KILLS = 4;
    private static final String OF_THE_RUSH =
            " join initiative_call c on c.id = e.call_id where c.slug = '" + RushPortal.SLUG + "'";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path home;

    private volatile Session session = new Session(HttpClient.newHttpClient(), "", "");

    private record Session(HttpClient browser, String header, String token) {}

    @Test
    void noAcknowledgedSubmissionIsLost() throws Exception {
        try (var portal = new RushPortal(home, ENTRIES)) {
            portal.start();
            portal.kill();
            var waiting = new ConcurrentLinkedQueue<>(ids(portal));
            assertThat(waiting).hasSize(ENTRIES);
            Map<Long, String> receipts = new ConcurrentHashMap<>();
            portal.start();
            signIn(portal);
            var random = new Random();
            try (var threads = Executors.newFixedThreadPool(24)) {
                for (int i = 0; i < 24; i++) {
                    threads.submit(() -> submit(portal, waiting, receipts));
                }
                for (int kill = 0; kill < KILLS && receipts.size() < ENTRIES; kill++) {
                    Thread.sleep(300 + random.nextInt(900));
                    portal.kill();
                    portal.start();
                    signIn(portal);
                }
                threads.shutdown();
                assertThat(threads.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
            }
            assertThat(receipts).hasSize(ENTRIES);
            portal.kill();
            assertThat(stored(portal)).containsExactlyInAnyOrderElementsOf(receipts.values());
        }
    }

    private Void submit(RushPortal portal, ConcurrentLinkedQueue<Long> waiting, Map<Long, String> receipts)
            throws InterruptedException {
        for (Long entry = waiting.poll(); entry != null; entry = waiting.poll()) {
            while (!receipts.containsKey(entry)) {
                var now = session;
                try {
                    var answer = now.browser()
                            .send(
                                    HttpRequest.newBuilder(URI.create(
                                                    portal.address("/api/v1/entries/" + entry + "/submission")))
                                            .timeout(Duration.ofSeconds(20))
                                            .header("Content-Type", "application/json")
                                            .header(now.header().isEmpty() ? "X-None" : now.header(), now.token())
                                            .POST(HttpRequest.BodyPublishers.ofString("{\"version\":2}"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString());
                    if (answer.statusCode() == 200) {
                        receipts.put(
                                entry,
                                JSON.readTree(answer.body()).path("receipt").asString());
                    } else {
                        Thread.sleep(200);
                    }
                } catch (IOException killed) {
                    Thread.sleep(200);
                }
            }
        }
        return null;
    }

    private void signIn(RushPortal portal) throws IOException, InterruptedException {
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        browser.send(
                HttpRequest.newBuilder(URI.create(portal.address("/dang-nhap")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "username=nguoidan&password=" + DemoAccounts.PASSWORD))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        JsonNode me = JSON.readTree(browser.send(
                        HttpRequest.newBuilder(URI.create(portal.address("/api/v1/me")))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
        session = new Session(
                browser, me.path("csrfHeader").asString(), me.path("csrfToken").asString());
    }

    private static List<Long> ids(RushPortal portal) throws Exception {
        List<Long> ids = new ArrayList<>();
        try (var database = portal.database();
                var rows =
                        database.createStatement().executeQuery("select e.id from initiative_entry e" + OF_THE_RUSH)) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }

    private static List<String> stored(RushPortal portal) throws Exception {
        List<String> receipts = new ArrayList<>();
        try (var database = portal.database();
                var rows = database.createStatement()
                        .executeQuery("select s.receipt from initiative_submission s join initiative_entry e"
                                + " on e.id = s.entry_id and e.submitted = s.version" + OF_THE_RUSH
                                + " and e.state = 'SUBMITTED'")) {
            while (rows.next()) {
                receipts.add(rows.getString(1));
            }
        }
        return receipts;
    }
}
