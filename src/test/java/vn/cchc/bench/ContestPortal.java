package vn.cchc.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.Application;
import vn.cchc.account.Registrar;
import vn.cchc.contest.ContestDesk;
import vn.cchc.contest.Contests;
import vn.cchc.contest.rules.ContestFileReader;
import vn.cchc.question.QuestionBanks;

/**
 * The portal in a process of its own, with an open round that anyone may take: for load and for kills. Once it takes part it says on
 * standard output {@code READY round}.
 */
public final class ContestPortal {

    private static final String SLUG = "do-tai";
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private ContestPortal() {}

    /** @param arguments how many questions a paper has */
    public static void main(String[] arguments) {
        int questions = Integer.parseInt(arguments[0]);
        ConfigurableApplicationContext portal = SpringApplication.run(Application.class);
        var contests = portal.getBean(Contests.class);
        if (contests.find(SLUG).isEmpty()) {
            prepare(portal, questions);
        }
        var round = contests.rounds(contests.find(SLUG).orElseThrow().id()).getFirst();
        System.out.println("READY " + round.id());
        System.out.flush();
    }

    private static void prepare(ConfigurableApplicationContext portal, int questions) {
        portal.getBean(QuestionBanks.class).load(bank(3 * questions).getBytes(StandardCharsets.UTF_8));
        var organizer = portal.getBean(Registrar.class).find("tochuc").orElseThrow();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        organizer, null, AuthorityUtils.createAuthorityList("ROLE_ORGANIZER")));
        var now = LocalDateTime.now(ZONE).truncatedTo(ChronoUnit.MINUTES);
        var yaml = CONTEST.replace("QUESTIONS", String.valueOf(questions))
                .replace("OPENS", now.minusHours(1).toString())
                .replace("CLOSES", now.plusDays(2).toString());
        var desk = portal.getBean(ContestDesk.class);
        var reading = ContestFileReader.read(
                SLUG, yaml.getBytes(StandardCharsets.UTF_8), portal.getBean(JsonMapper.class), now.toLocalDate(), ZONE);
        desk.publish(desk.create(reading.file()
                .orElseThrow(() -> new IllegalStateException(reading.problems().toString()))));
        SecurityContextHolder.clearContext();
    }

    private static String bank(int questions) {
        var yaml = new StringBuilder("bank: do-tai\ntitle: Ngân hàng đo tải\nquestions:\n");
        for (int i = 1; i <= questions; i++) {
            yaml.append("  - { id: q")
                    .append(i)
                    .append(", topic: Chung, stem: \"Câu hỏi số ")
                    .append(i);
            yaml.append(" về tiếp nhận và trả kết quả thủ tục hành chính tại bộ phận một cửa là gì\", options: [");
            for (char option = 'A'; option <= 'D'; option++) {
                yaml.append(option == 'A' ? "" : ", ")
                        .append("\"Phương án ")
                        .append(option)
                        .append(" của câu hỏi số ")
                        .append(i)
                        .append("\"");
            }
            yaml.append("], answer: ").append((char) ('A' + i % 4)).append(" }\n");
        }
        return yaml.toString();
    }

    private static final String CONTEST = """
            title: Cuộc thi đo tải
            summary: Cuộc thi để đo tải.
            boards:
              - slug: moi-nguoi
                title: Mọi người
                banks: [do-tai]
                eligibility: { guests: true }
            rounds:
              - slug: ky-1
                title: Kỳ 1
                board: moi-nguoi
                opensAt: OPENS
                closesAt: CLOSES
                attempts: 1
                timeLimitMinutes: 60
                order: [SCORE, DURATION]
                ledger: ANSWERS
                draw: [{ bank: do-tai, count: QUESTIONS }]
                papers: 50
            """;
}
