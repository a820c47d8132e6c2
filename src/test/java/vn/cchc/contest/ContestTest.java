package vn.cchc.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
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
import vn.cchc.testing.MovedClock;
import vn.cchc.testing.ServedPortalTest;

/** A portal with a clock that can be stopped, a bank of three questions, and contests made of it. */
@TestPropertySource(properties = {"cchc.guests.work=50", "cchc.quizzes.load=false", "cchc.contest.rehearsal=900ms"})
@Import(ContestTest.OwnClock.class)
abstract class ContestTest extends ServedPortalTest {

    protected static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    protected static final MovedClock CLOCK = new MovedClock();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Contests contests;

    @Autowired
    ContestDesk desk;

    @Autowired
    RoundResults results;

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

    @BeforeEach
    void anOrganizer() {
        as("tochuc", "ROLE_ORGANIZER");
    }

    @AfterEach
    void realTime() {
        CLOCK.goOn();
        SecurityContextHolder.clearContext();
    }

    protected Contestant contestant() {
        return new Contestant(http, address("/"));
    }

    protected static String phone() {
        return "09%08d".formatted(NUMBER.incrementAndGet());
    }

    /** A published contest's only round, open now; the lines change its rules. */
    protected long round(String... lines) {
        return contests.rounds(contest(lines)).getFirst().id();
    }

    protected long contest(String... lines) {
        long id = draft(lines);
        assertThat(desk.problems(id)).isEmpty();
        desk.publish(id);
        return id;
    }

    /** The same before it is published. */
    protected long draft(String... lines) {
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
        return create(yaml.toString());
    }

    /** A draft of these rules, open from an hour ago on. */
    protected long create(String yaml) {
        int number = NUMBER.incrementAndGet();
        var now = CLOCK.instant().atZone(ZONE);
        var reading = ContestFileReader.read(
                "thu-" + number,
                yaml.replace(
                                "OPENS",
                                now.minusHours(1).toLocalDateTime().toString().substring(0, 16))
                        .replace(
                                "CLOSES",
                                now.plusHours(5).toLocalDateTime().toString().substring(0, 16))
                        .getBytes(StandardCharsets.UTF_8),
                json,
                now.toLocalDate(),
                ZONE);
        assertThat(reading.problems()).isEmpty();
        return desk.create(reading.file().orElseThrow());
    }

    /** Acts as the owner of an account from here on. */
    protected void as(String name, String... roles) {
        var person = registrar.find(name).orElseThrow();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        person, null, AuthorityUtils.createAuthorityList(roles)));
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
