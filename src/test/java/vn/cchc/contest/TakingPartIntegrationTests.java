package vn.cchc.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.account.Registrar;
import vn.cchc.contest.attempt.Attempts;
import vn.cchc.contest.rules.ContestFileReader;
import vn.cchc.question.QuestionBanks;
import vn.cchc.testing.Contestant;
import vn.cchc.testing.ServedPortalTest;

/** Taking part, from registration to receipt, over HTTP. */
@TestPropertySource(properties = {"cchc.guests.work=50", "cchc.contests.load=false"})
class TakingPartIntegrationTests extends ServedPortalTest {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final MovedClock CLOCK = new MovedClock();

    @Autowired
    Contests contests;

    @Autowired
    ContestDesk desk;

    @Autowired
    QuestionBanks banks;

    @Autowired
    Attempts attempts;

    @Autowired
    Registrar registrar;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient database;

    private final HttpClient http = HttpClient.newHttpClient();

    @TestConfiguration
    static class OwnClock {

        @Bean
        @Primary
        Clock testClock() {
            return CLOCK;
        }
    }

    /** The real time, or a fixed one. */
    static final class MovedClock extends Clock {

        private volatile Instant fixed;

        @Override
        public java.time.ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            var at = fixed;
            return at == null ? Instant.now() : at;
        }
    }

    @BeforeEach
    void anOrganizer() {
        var person = registrar.find("tochuc").orElseThrow();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        person, null, AuthorityUtils.createAuthorityList("ROLE_ORGANIZER")));
    }

    @AfterEach
    void realTime() {
        CLOCK.fixed = null;
        SecurityContextHolder.clearContext();
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

    private Contestant contestant() {
        return new Contestant(http, address("/"));
    }

    private static String phone() {
        return "09%08d".formatted(NUMBER.incrementAndGet());
    }

    /** A published contest's only round, open now; the lines change its rules. */
    private long round(String... lines) {
        return contests.rounds(contest(lines)).getFirst().id();
    }

    private long contest(String... lines) {
        int number = NUMBER.incrementAndGet();
        banks.load(BANK.getBytes(StandardCharsets.UTF_8));
        var yaml = new StringBuilder(CONTEST);
        for (String line : lines) {
            var key = line.substring(0, line.indexOf(':'));
            int at = yaml.indexOf("    " + key + ":");
            if (at >= 0) {
                yaml.replace(at, yaml.indexOf("\n", at), "    " + line);
            } else {
                yaml.append("    ").append(line).append('\n');
            }
        }
        var now = CLOCK.instant().atZone(ZONE);
        var reading = ContestFileReader.read(
                "thu-" + number,
                yaml.toString()
                        .replace("OPENS", now.minusHours(1).toLocalDateTime().toString().substring(0, 16))
                        .replace("CLOSES", now.plusHours(5).toLocalDateTime().toString().substring(0, 16))
                        .getBytes(StandardCharsets.UTF_8),
                json,
                now.toLocalDate(),
                ZONE);
        assertThat(reading.problems()).isEmpty();
        long id = desk.create(reading.file().orElseThrow());
        assertThat(desk.problems(id)).isEmpty();
        desk.publish(id);
        return id;
    }

    static final String BANK = """
            bank: thu
            title: Ngân hàng thử
            questions:
              - { id: q1, topic: A, stem: "Câu hỏi thứ nhất là gì", options: ["Đúng một", "Sai hai", "Sai ba"], answer: A }
              - { id: q2, topic: A, stem: "Câu hỏi thứ hai là gì", options: ["Đúng bốn", "Sai năm", "Sai sáu"], answer: A }
              - { id: q3, topic: B, stem: "Câu hỏi thứ ba là gì", options: ["Đúng bảy", "Sai tám", "Sai chín"], answer: A }
            """;

    static final String CONTEST = """
            title: Cuộc thi thử
            summary: Cuộc thi để thử.
            boards:
              - slug: moi-nguoi
                title: Mọi người
                banks: [thu]
                eligibility: { guests: true }
            rounds:
              - slug: ky-1
                title: Kỳ 1
                board: moi-nguoi
                opensAt: OPENS
                closesAt: CLOSES
                attempts: 3
                timeLimitMinutes: 10
                graceSeconds: 5
                order: [SCORE, DURATION]
                draw: [{ bank: thu, count: 3 }]
                papers: 4
            """;
}
