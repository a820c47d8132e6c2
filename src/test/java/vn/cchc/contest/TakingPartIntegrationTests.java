package vn.cchc.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import vn.cchc.account.DemoAccounts;
import vn.cchc.contest.document.RulesInWords;
import vn.cchc.contest.rules.ContestFileReader;
import vn.cchc.contest.trial.Trials;
import vn.cchc.testing.Contestant;

/** Taking part, from registration to receipt, over HTTP. */
class TakingPartIntegrationTests extends ContestTest {

    @Autowired
    private Trials trials;

    @Autowired
    private RulesInWords rules;

    @Autowired
    ConfigurableApplicationContext portal;

    @Test
    void practisingForARoundLeavesNothingBehind() {
        round();
        var rows = rows();
        long number = nextAttempt();

        portal.publishEvent(
                new ApplicationReadyEvent(new SpringApplication(), new String[0], portal, Duration.ofSeconds(1)));

        assertThat(nextAttempt() - number)
                .as("numbers of attempts it used up, which come fifty at a time")
                .isGreaterThan(50);
        assertThat(rows()).isEqualTo(rows);
    }

    private List<Long> rows() {
        return Stream.of("guest", "contest_entrant", "contest_attempt", "contest_attempt_token", "contest_answer")
                .map(table -> database.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    private long nextAttempt() {
        return database.sql("select nextval('contest_attempt_seq')")
                .query(Long.class)
                .single();
    }

    @Test
    void aGuestEntersAnswersAndSubmits() {
        long round = round("attempts: 1");
        var guest = contestant();

        var started = guest.enter(round, "Nguyễn Thị Lan", phone());

        assertThat(started.status()).isEqualTo(201);
        assertThat(started.json().at("/paper/questions").size()).isEqualTo(3);
        assertThat(guest.choose(1, 1, "1").status()).isEqualTo(204);
        assertThat(guest.choose(2, 1, "2").status()).isEqualTo(204);
        var standing = guest.read().json();
        assertThat(standing.path("answers").size()).isEqualTo(2);
        assertThat(standing.at("/answers/1/response/options/0").asString()).isEqualTo("2");
        var submitted = guest.submit(null);
        assertThat(submitted.status()).isEqualTo(200);
        var receipt = submitted.json().path("receipt").asString();
        assertThat(receipt).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
        var checked = guest.call("GET", "/api/v1/receipts/" + receipt.toLowerCase(java.util.Locale.ROOT), "", null);
        assertThat(checked.json().path("digest").asString())
                .isEqualTo(submitted.json().path("digest").asString());
        assertThat(checked.response().body()).doesNotContain("Lan");
    }

    @Test
    void theContestsThatComeWithThePortalCanBePublished() throws IOException {
        for (var slug : List.of("tuan-cchc-2026", "cong-chuc-2026")) {
            banks.load(Files.readAllBytes(Path.of("quizzes", slug, "questions.yaml")));
            var reading = ContestFileReader.read(
                    slug,
                    Files.readAllBytes(Path.of("quizzes", slug, "contest.yaml")),
                    json,
                    LocalDate.now(ZONE),
                    ZONE);
            assertThat(reading.problems()).isEmpty();
            long id = desk.create(reading.file().orElseThrow());
            assertThat(desk.problems(id)).isEmpty();
            desk.publish(id);
        }
    }

    @Test
    void aLaterAnswerStaysAndAnEarlierOneLearnsOfIt() {
        var guest = contestant();
        guest.enter(round(), "Trần Văn Bảy", phone());

        assertThat(guest.choose(1, 5, "1").status()).isEqualTo(204);
        assertThat(guest.choose(1, 5, "1").status()).as("merely sent again").isEqualTo(204);

        var late = guest.choose(1, 4, "2");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("stale");
        assertThat(late.json().at("/stored/0/sequence").asLong()).isEqualTo(5);
        assertThat(late.json().at("/stored/0/response/options/0").asString()).isEqualTo("1");
        assertThat(guest.choose(1, 5, "2").status()).as("the same number twice").isEqualTo(409);
        assertThat(guest.choose(1, 6, "3").status()).isEqualTo(204);
        assertThat(guest.read().json().at("/answers/0/response/options/0").asString())
                .isEqualTo("3");
    }

    @Test
    void severalAnswersAreStoredTogetherAndNoneWhereOneDoesNotFit() {
        var guest = contestant();
        guest.enter(round(), "Lê Thị Tám", phone());
        var fits = Map.of("question", "1", "sequence", 1, "response", choice("1"));
        var unfit = Map.of("question", "2", "sequence", 1, "response", choice("4"));

        assertThat(guest.answers(List.of(fits, unfit)).status()).isEqualTo(422);
        assertThat(guest.read().json().path("answers").size()).isZero();
        assertThat(guest.answers(List.of(fits, Map.of("question", "3", "sequence", 1, "response", choice("3"))))
                        .status())
                .isEqualTo(204);
        assertThat(guest.read().json().path("answers").size()).isEqualTo(2);
    }

    @Test
    void refusesWhatIsNoAnswerToThePaper() {
        var guest = contestant();
        guest.enter(round(), "Phạm Văn Chín", phone());

        assertThat(guest.choose(4, 1, "1").code()).isEqualTo("unknown-question");
        assertThat(guest.answer(1, 1, Map.of("kind", "text", "text", "1")).code())
                .isEqualTo("unfit-response");
        assertThat(guest.answer(1, 1, Map.of("kind", "nothing")).status()).isEqualTo(400);
        assertThat(guest.answer(1, -1, choice("1")).status()).isEqualTo(422);
    }

    @Test
    void fiftyStartsAtOnceMakeOneAttemptAndThreeInTheEnd() throws Exception {
        long round = round("attempts: 3");
        var guest = contestant();
        guest.enter(round, "Đỗ Thị Mười", phone());
        for (int expected = 1; expected <= 3; expected++) {
            List<Callable<Contestant.Answer>> starts = Collections.nCopies(50, () -> guest.start(round));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var ids = threads.invokeAll(starts).stream()
                        .map(TakingPartIntegrationTests::done)
                        .map(answer -> answer.json().path("attemptId").asString())
                        .distinct()
                        .toList();
                assertThat(ids).hasSize(1);
            }
            assertThat(countOfAttempts(round)).isEqualTo(expected);
            guest.submit(null);
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(
                            threads
                                    .invokeAll(Collections.<Callable<Contestant.Answer>>nCopies(
                                            50, () -> guest.start(round)))
                                    .stream()
                                    .map(TakingPartIntegrationTests::done)
                                    .map(Contestant.Answer::code)
                                    .distinct())
                    .containsExactly("no-attempt-left");
        }
        assertThat(countOfAttempts(round)).isEqualTo(3);
    }

    @Test
    void decidesByArrivalToTheMillisecond() {
        var guest = contestant();
        CLOCK.stopAt(Instant.now());
        guest.enter(round("graceSeconds: 5"), "Vũ Văn Giờ", phone());
        var deadline = Instant.parse(guest.read().json().path("deadline").asString());
        assertThat(deadline).isEqualTo(CLOCK.instant().plus(Duration.ofMinutes(10)));

        CLOCK.stopAt(deadline.plusSeconds(5));
        assertThat(guest.choose(1, 1, "1").status()).isEqualTo(204);
        CLOCK.stopAt(deadline.plusSeconds(5).plusMillis(1));
        assertThat(guest.choose(2, 1, "1").code()).isEqualTo("too-late");

        var receipt = guest.submit(null).json();
        assertThat(Instant.parse(receipt.path("submittedAt").asString())).isEqualTo(deadline);
        assertThat(receipt.path("byClock").asBoolean()).isTrue();
    }

    @Test
    void takesStartsFromOpeningUntilJustBeforeClosing() {
        long round = round();
        var times = contests.round(round).orElseThrow();

        CLOCK.stopAt(times.opensAt().minusMillis(1));
        assertThat(contestant().enter(round, "Hồ Thị Sớm", phone()).code()).isEqualTo("not-open-yet");
        CLOCK.stopAt(times.opensAt());
        assertThat(contestant().enter(round, "Hồ Thị Đúng", phone()).status()).isEqualTo(201);
        CLOCK.stopAt(times.closesAt().minusMillis(1));
        var last = contestant().enter(round, "Hồ Thị Vừa", phone());
        assertThat(last.status()).isEqualTo(201);
        assertThat(Instant.parse(last.json().path("deadline").asString())).isEqualTo(times.closesAt());
        CLOCK.stopAt(times.closesAt());
        assertThat(contestant().enter(round, "Hồ Thị Muộn", phone()).code()).isEqualTo("closed");
    }

    @Test
    void submitsByTheClockWhatNobodySubmitted() {
        CLOCK.stopAt(Instant.now());
        var guest = contestant();
        guest.enter(round(), "Mai Văn Quên", phone());
        guest.choose(1, 1, "1");
        CLOCK.stopAt(CLOCK.instant().plus(Duration.ofMinutes(11)));

        assertThat(attempts.submitExpired()).isPositive();

        var submission = guest.read().json().path("submission");
        assertThat(submission.path("byClock").asBoolean()).isTrue();
        assertThat(guest.submit(null).json().path("receipt")).isEqualTo(submission.path("receipt"));
    }

    @Test
    void submittingAgainReturnsTheSameReceiptAndNothingMoreIsTaken() throws Exception {
        var guest = contestant();
        guest.enter(round(), "Bùi Thị Hai", phone());
        guest.choose(1, 1, "1");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(
                            threads
                                    .invokeAll(Collections.<Callable<Contestant.Answer>>nCopies(
                                            20, () -> guest.submit(null)))
                                    .stream()
                                    .map(TakingPartIntegrationTests::done)
                                    .map(answer -> answer.json().path("receipt").asString())
                                    .distinct())
                    .hasSize(1);
        }
        var refused = guest.choose(2, 1, "1");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("submitted");
        assertThat(refused.json().at("/submission/receipt").asString())
                .isEqualTo(guest.submit(null).json().path("receipt").asString());
    }

    @Test
    void nobodyReachesAnothersAttempt() {
        long round = round();
        var one = contestant();
        var other = contestant();
        one.enter(round, "Ngô Văn Một", phone());
        other.enter(round, "Ngô Văn Khác", phone());
        var thief = other.with(one.attempt(), other.token());

        assertThat(thief.read().status()).isEqualTo(401);
        assertThat(thief.choose(1, 9, "1").status()).isEqualTo(401);
        assertThat(thief.submit(null).status()).isEqualTo(401);
        assertThat(one.with(one.attempt(), "").read().status()).isEqualTo(401);
        assertThat(one.read().json().path("answers").size()).isZero();
        assertThat(database.sql("select count(*) from contest_attempt_token where hash = ?")
                        .param(one.token())
                        .query(Long.class)
                        .single())
                .as("the token itself is kept nowhere")
                .isZero();
    }

    @Test
    void noAnswerCarriesTheKey() {
        long round = round("attempts: 3", "shuffleOptions: true");
        List<String> traffic = new ArrayList<>();
        List<List<String>> orders = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            var guest = contestant();
            var started = guest.enter(round, "Người Thứ " + "ABCDEFGHIJKL".charAt(i), phone());
            started.json().at("/paper/questions").forEach(question -> {
                List<String> texts = new ArrayList<>();
                question.path("options")
                        .forEach(option -> texts.add(option.path("text").asString()));
                orders.add(texts);
                assertThat(question.propertyNames()).containsExactlyInAnyOrder("id", "kind", "stem", "options");
            });
            traffic.add(started.response().body());
            traffic.add(guest.choose(1, 1, "1").response().body());
            traffic.add(guest.read().response().body());
            traffic.add(guest.call("GET", "/api/v1/rounds/" + round, "", null)
                    .response()
                    .body());
        }
        assertThat(traffic)
                .noneMatch(body -> body.matches(
                        "(?s).*\"(key|right|correctAnswer|answer|explanation|marking|revision|topic|difficulty)\".*"));
        // the right option stands first in the bank; on papers it must stand anywhere
        assertThat(orders.stream()
                        .filter(order -> order.getFirst().startsWith("Đúng"))
                        .count())
                .isLessThan(orders.size());
    }

    @Test
    void anOfficialHelpsOnlyWhereTheRulesSayAndWithTheirOwnSession() {
        long round = round();
        var helper = contestant();
        var refused = helper.call(
                "POST",
                "/api/v1/rounds/" + round + "/attempts",
                "",
                Map.of("guest", Map.of("name", "Cụ Bà", "phone", phone(), "locality", "Xã Minh Sơn")));
        assertThat(refused.status()).as("neither session nor guest").isEqualTo(401);
        var unsolved = helper.call(
                "POST",
                "/api/v1/rounds/" + round + "/attempts",
                "Guest",
                Map.of("guest", Map.of("name", "Cụ Bà", "phone", phone(), "locality", "Xã Minh Sơn")));
        assertThat(unsolved.status()).isEqualTo(403);
        assertThat(unsolved.code()).isEqualTo("guest-work");
    }

    @Test
    void somebodySignedInStartsWithTheSessionAndItsHeaderOnly() {
        long round = round();
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        send(
                browser,
                HttpRequest.newBuilder(address("/dang-nhap"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "username=nguoidan&password=" + DemoAccounts.PASSWORD))
                        .build());
        var me = json.readTree(
                send(browser, HttpRequest.newBuilder(address("/api/v1/me")).build())
                        .body());
        assertThat(me.path("kind").asString()).isEqualTo("account");
        var start = HttpRequest.newBuilder(address("/api/v1/rounds/" + round + "/attempts"))
                .POST(HttpRequest.BodyPublishers.noBody());

        assertThat(send(browser, start.build()).statusCode())
                .as("without the header")
                .isEqualTo(403);
        var started = send(
                browser,
                start.header(
                                me.path("csrfHeader").asString(),
                                me.path("csrfToken").asString())
                        .build());

        assertThat(started.statusCode()).isEqualTo(201);
        assertThat(json.readTree(started.body()).has("pass")).isFalse();
        var assisted = send(
                browser,
                HttpRequest.newBuilder(address("/api/v1/rounds/" + round + "/attempts"))
                        .header("Content-Type", "application/json")
                        .header(
                                me.path("csrfHeader").asString(),
                                me.path("csrfToken").asString())
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"guest\":{\"name\":\"Cụ Bà\",\"phone\":\"0911111111\",\"locality\":\"Xã\"}}"))
                        .build());
        assertThat(assisted.statusCode())
                .as("a resident can't enter others without their work")
                .isEqualTo(403);
    }

    @Test
    void aRegistrationThatArrivesTwiceIsOneAndNobodyElseUsesItsWork() {
        long round = round();
        var guest = contestant();
        var work = Contestant.solve(
                guest.call("GET", "/api/v1/guests/challenge", "", null).json());
        var phone = phone();
        var address = "/api/v1/rounds/" + round + "/attempts";

        var first = guest.call("POST", address, "Guest", entry("Lý Thị Mạng", phone, work));
        var again = guest.call("POST", address, "Guest", entry("Lý Thị Mạng", phone, work));
        var other = guest.call("POST", address, "Guest", entry("Kẻ Khác", phone, work));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().path("attemptId")).isEqualTo(first.json().path("attemptId"));
        assertThat(other.code()).isEqualTo("guest-work");
    }

    private static Map<String, Object> entry(String name, String phone, String work) {
        return Map.of("guest", Map.of("name", name, "phone", phone, "locality", "Xã Minh Sơn", "work", work));
    }

    @Test
    void aPredictionIsTakenOnceAndMustBeMade() {
        long round = round(
                "order: [SCORE, PREDICTION]",
                "prediction: { target: PARTICIPANTS, question: Bao nhiêu người dự thi, required: true }");
        var guest = contestant();
        guest.enter(round, "Tạ Thị Đoán", phone());

        assertThat(guest.submit(null).code()).isEqualTo("prediction-missing");
        assertThat(guest.submit(-1L).code()).isEqualTo("prediction-range");
        assertThat(guest.submit(120L).json().path("prediction").asLong()).isEqualTo(120);
        assertThat(guest.submit(500L).json().path("prediction").asLong()).isEqualTo(120);
    }

    @Test
    void aTrialOfADraftCountsForNothing() {
        long id = draft();
        var taker = contestant();
        var link = trials.link(id);
        var address = "/api/v1/trials/" + link + "/rounds/ky-1/attempts";
        var started = taker.call("POST", address, "", Map.of()).json();
        var bearer = "Bearer " + started.path("token").asString();
        var attempt = "/api/v1/trial-attempts/" + started.path("attemptId").asString();

        assertThat(taker.call("PUT", attempt + "/answers/1", bearer, Map.of("sequence", 2, "response", choice("1")))
                        .status())
                .isEqualTo(204);
        assertThat(taker.call("PUT", attempt + "/answers/1", bearer, Map.of("sequence", 1, "response", choice("2")))
                        .code())
                .isEqualTo("stale");
        assertThat(taker.call("GET", attempt, "Bearer khac", null).status()).isEqualTo(401);
        var done = taker.call("POST", attempt + "/submission", bearer, Map.of());
        assertThat(done.json().path("receipt").asString()).isEmpty();
        assertThat(done.json().has("score")).isTrue();
        assertThat(taker.call("GET", "/thi-thu/" + link, "", null).response().body())
                .contains("Thi thử");
        assertThat(taker.call("GET", "/thi-thu/" + link + "/ky-1", "", null).status())
                .isEqualTo(200);
        assertThat(trials.lines(id)).hasSize(1);
        assertThat(database.sql("select count(*) from contest_entrant where contest_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();

        desk.publish(id);

        assertThat(taker.call("GET", "/thi-thu/" + link, "", null).status()).isEqualTo(404);
        assertThat(taker.call("POST", address, "", Map.of()).status()).isEqualTo(404);
        assertThat(trials.lines(id)).isEmpty();
    }

    @Test
    void thePublicPageShowsTheRulesThatPeopleSign() {
        var contest = contests.find(contest()).orElseThrow();
        var page = contestant()
                .call("GET", "/thi/" + contest.slug(), "", null)
                .response()
                .body();
        for (var article : rules.of(contest, contests.rounds(contest.id()), java.util.Locale.of("vi"))) {
            assertThat(page).contains(article.heading());
            article.paragraphs().forEach(part -> assertThat(page).contains(part.points()));
        }
    }

    private long countOfAttempts(long round) {
        return database.sql("select count(*) from contest_attempt where round_id = ?")
                .param(round)
                .query(Long.class)
                .single();
    }

    private static Contestant.Answer done(Future<Contestant.Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Map<String, Object> choice(String option) {
        return Map.of("kind", "choice", "options", List.of(option));
    }
}
