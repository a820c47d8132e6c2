package vn.cchc.contest.view;

import static com.codeborne.selenide.CollectionCondition.size;
import static com.codeborne.selenide.CollectionCondition.sizeGreaterThan;
import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selectors.shadowCss;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.$$x;
import static com.codeborne.selenide.Selenide.$x;
import static com.codeborne.selenide.Selenide.open;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.account.Guests;
import vn.cchc.account.Registrar;
import vn.cchc.contest.Contest;
import vn.cchc.contest.ContestDesk;
import vn.cchc.contest.Contests;
import vn.cchc.contest.Round;
import vn.cchc.contest.RoundResults;
import vn.cchc.contest.RoundState;
import vn.cchc.contest.attempt.Digest;
import vn.cchc.contest.certificate.Certificates;
import vn.cchc.contest.document.Paperwork;
import vn.cchc.contest.document.Prints;
import vn.cchc.contest.judging.EssayJudging;
import vn.cchc.contest.rules.ContestFileReader;
import vn.cchc.contest.winner.Winners;
import vn.cchc.question.QuestionBanks;
import vn.cchc.testing.BrowserTest;

class OrganizingBrowserTests extends BrowserTest {

    private static final int PEOPLE = 12;

    @Autowired
    private Contests contests;

    @Autowired
    private RoundResults results;

    @Autowired
    private ContestDesk desk;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Certificates certificates;

    @Autowired
    private Winners winners;

    @Autowired
    private EssayJudging judging;

    @Autowired
    private QuestionBanks banks;

    @Autowired
    private Paperwork paperwork;

    @Autowired
    private Prints prints;

    @Autowired
    private Registrar registrar;

    @Autowired
    private Guests guests;

    @Autowired
    private JdbcClient database;

    @TempDir
    private Path folder;

    @Test
    void readsAContestFromOneEndOfTheDeskToTheOther() {
        signIn("tochuc");
        open("/quan-tri/cuoc-thi");
        $$("tbody tr").shouldHave(sizeGreaterThan(1));
        screenshot("contest-desk");
        accessible();
        fitsAPhone();
        var officials = contests.find("cong-chuc-2026").orElseThrow();
        var page = "/quan-tri/cuoc-thi/" + officials.id();
        open(page);
        $(".timeline li.open").shouldHave(text("Kỳ thi chính thức"));
        screenshot("contest-overview");
        accessible();
        fitsAPhone();
        open(page + "/the-le");
        $(".rulestext").shouldHave(text("Điều 1. Mục đích"), text("Xếp hạng lần lượt theo"));
        screenshot("contest-rules");
        accessible();
        fitsAPhone();
        open(page + "/tham-gia");
        $$("tbody tr").shouldHave(sizeGreaterThan(3));
        screenshot("contest-participation");
        accessible();
        fitsAPhone();
        open(page + "/soan");
        $$(".steptab").shouldHave(size(8));
        for (int step = 0; step < 8; step++) {
            $$(".steptab").get(step).click();
            $$(".steptab").get(step).shouldHave(com.codeborne.selenide.Condition.attribute("aria-current", "step"));
            accessible();
            fitsAPhone();
        }
        $(".rulestext").shouldHave(text("Điều 2. Bảng thi"));
        $$(".steptab").get(3).click();
        press("Kiểm tra với ngân hàng");
        $(".sheet .note.ok").shouldHave(text("đề 20 câu"));
        screenshot("contest-wizard");
        open("/" + OwnContestsView.PATH);
        $("h1").should(exist);
        screenshot("own-contests");
        accessible();
        fitsAPhone();
    }

    @Test
    void makesAContestFromAFilePublishesAndExtendsIt() throws IOException {
        var file = folder.resolve("thi-thu.yaml");
        Files.writeString(
                file,
                Files.readString(Path.of("quizzes/cong-chuc-2026/contest.yaml"), StandardCharsets.UTF_8)
                        .replace("Cán bộ, công chức tìm hiểu cải cách hành chính năm 2026", "Cuộc thi thử"));
        signIn("tochuc");
        open("/quan-tri/cuoc-thi/moi");
        $x("//vaadin-button[normalize-space()='Lưu']").click();
        $(".note.bad").shouldHave(text("Chưa lưu được"));
        $(shadowCss("#fileInput", "vaadin-upload")).uploadFile(file.toFile());
        $(".note.ok").shouldHave(text("Đã nạp thi-thu.yaml"));
        $x("//vaadin-button[normalize-space()='Lưu']").click();
        $("h1").shouldHave(text("Cuộc thi thử"));
        $(".note").shouldHave(text("đã đủ điều kiện"));
        trial();
        press("Công bố cuộc thi");
        $x("//vaadin-confirm-dialog//vaadin-button[contains(., 'Công bố cuộc thi')]")
                .click();
        $(".note.ok").shouldHave(text("Đã công bố"));
        var contest = contests.find("thi-thu").orElseThrow();
        assertThat(contest.state()).isEqualTo(vn.cchc.contest.ContestState.PUBLISHED);
        var before = contests.rounds(contest.id()).getFirst().closesAt();
        press("Gia hạn");
        accessible();
        $("vaadin-dialog vaadin-text-area textarea").setValue("Mưa bão ở nhiều xã");
        $x("//vaadin-dialog//vaadin-button[normalize-space()='Gia hạn']").click();
        $(".note.ok").shouldHave(text("Đã gia hạn"));
        assertThat(contests.rounds(contest.id()).getFirst().closesAt()).isEqualTo(before.plus(Duration.ofDays(1)));
    }

    /** Whoever has the link takes a draft's paper; the desk tells what came of it. Comes back to the overview. */
    private void trial() {
        var page =
                "/quan-tri/cuoc-thi/" + contests.find("thi-thu").orElseThrow().id();
        open(page + "/thi-thu");
        press("Tạo liên kết thi thử");
        var link = URI.create($(".note.ok a.hash").getAttribute("href")).getPath();
        screenshot("contest-trial");
        accessible();
        fitsAPhone();
        open(link);
        accessible();
        fitsAPhone();
        $("main a[href^='" + link + "/']").click();
        $("form button[type=submit]").click();
        $("section.q h2").should(exist);
        open(page + "/thi-thu");
        $$("table tbody tr").shouldHave(size(1));
        $("table tbody tr").shouldHave(text("chưa nộp"));
        open(page);
    }

    @Test
    void leadsAClosedRoundToPublicResultsAndCertificates() throws IOException {
        asOrganizer();
        var contest = weekly();
        var round = contests.round(contest.id(), "tuan-1").orElseThrow();
        var entrants = takePart(contest, round);
        if (contests.round(round.id()).orElseThrow().state() == RoundState.PUBLISHED) {
            results.close(round.id());
        }
        // a further version, which counts what was put in
        results.disqualify(entrants.getLast(), "Dùng tên của người khác");
        signIn("tochuc");
        var page = "/quan-tri/cuoc-thi/" + contest.id();
        open(page + "/ket-qua?ky=tuan-1");
        $$("table[aria-label='Bảng xếp hạng'] tbody tr").shouldHave(size(PEOPLE - 1));
        $x("//h2[.='Những người bị loại']").should(exist);
        screenshot("contest-results");
        accessible();
        fitsAPhone();
        $$("table[aria-label='Bảng xếp hạng'] tbody tr button").last().click();
        $("vaadin-dialog vaadin-text-area textarea").setValue("Thi hộ");
        $x("//vaadin-dialog//vaadin-button[normalize-space()='Loại']").click();
        $(".note.ok").shouldHave(text("Đã loại"));
        $$("table[aria-label='Bảng xếp hạng'] tbody tr").shouldHave(size(PEOPLE - 2));
        if (results.latest(round.id()).orElseThrow().awaitsLots()) {
            press("Bốc thăm");
            $("vaadin-dialog vaadin-text-field input").setValue("123456");
            $("vaadin-dialog vaadin-text-area textarea").setValue("Kết quả quay số ngày hôm sau");
            $x("//vaadin-dialog//vaadin-button[normalize-space()='Bốc thăm']").click();
            $(".note.ok").shouldHave(text("Đã bốc thăm"));
        }
        open(page + "/phan-tich?ky=tuan-1");
        $$("table[aria-label='Câu hỏi'] tbody tr").shouldHave(sizeGreaterThan(5));
        screenshot("contest-analysis");
        accessible();
        fitsAPhone();
        open(page + "/ket-qua?ky=tuan-1");
        press("Công bố kết quả");
        $x("//vaadin-confirm-dialog//vaadin-button[contains(., 'Công bố kết quả')]")
                .click();
        $(".note.ok").shouldHave(text("Đã công bố kết quả"));
        press("Xác minh");
        $x("//vaadin-confirm-dialog//vaadin-button[contains(., 'Xác minh')]").click();
        $(".note.ok").shouldHave(text("Đã xác minh"));
        asOrganizer();
        winners.of(round.id()).stream()
                .filter(winner -> winner.state() == Winners.State.TO_VERIFY)
                .forEach(winner -> winners.verify(round.id(), winner.entrant(), ""));
        open(page + "/giay-to");
        press("Cấp cho người đạt giải");
        $(".note.ok").shouldHave(text("Đã cấp"));
        $$("table[aria-label='Giấy chứng nhận'] tbody tr").shouldHave(sizeGreaterThan(3));
        press("In tất cả");
        screenshot("contest-papers");
        accessible();
        fitsAPhone();
        asOrganizer();
        printed(contest, round);
        objection(page, round);
    }

    @Test
    void marksAnEssayOnAPhone() throws IOException {
        asOrganizer();
        banks.load("""
                bank: tu-luan
                title: Tự luận
                questions:
                  - { id: e1, kind: essay, topic: A, stem: "Theo bạn cần làm gì để người dân hài lòng" }
                """.getBytes(StandardCharsets.UTF_8));
        var yaml = Files.readString(Path.of("quizzes/tuan-cchc-2026/contest.yaml"), StandardCharsets.UTF_8)
                .replace("banks: [tuan-cchc-2026]", "banks: [tu-luan]")
                .replaceFirst(
                        "(?s)  draw:.*?  prizes:", "  draw: [{ bank: tu-luan, count: 1 }]\n  essays: {}\n  prizes:");
        var contest = contest("tu-luan", yaml.getBytes(StandardCharsets.UTF_8));
        var round = contests.round(contest.id(), "tuan-1").orElseThrow();
        takePart(contest, round);
        database.sql(
                        "update contest_answer set response = '{\"kind\":\"text\",\"text\":\"Cần nói dễ hiểu và hẹn đúng giờ.\"}'"
                                + " where question = 1 and attempt_id in"
                                + " (select id from contest_attempt where round_id = ?)")
                .param(round.id())
                .update();
        if (contests.round(round.id()).orElseThrow().state() == RoundState.PUBLISHED) {
            results.close(round.id());
        }
        // where the portal was quicker and closed an empty round
        judging.prepare(contests.round(round.id()).orElseThrow(), contest);
        judging.appoint(round.id(), "giamkhao");
        assertThat(results.essaysWaiting(round.id())).isEqualTo(PEOPLE);
        signIn("giamkhao");
        open("/quan-tri/cham-thi");
        $$(".rowlist-rows li").shouldHave(size(PEOPLE));
        accessible();
        narrow();
        $(".rowlist-rows a").click();
        $(".marking .letter").shouldHave(text("hẹn đúng giờ"));
        $("vaadin-text-field input").setValue("7,3");
        $("vaadin-text-field").shouldHave(com.codeborne.selenide.Condition.attribute("invalid"));
        $("vaadin-text-field input").setValue("7,25");
        $(".marking [role=status]").shouldHave(text("Đã lưu nháp"));
        screenshot("contest-marking");
        accessible();
        fitsAPhone();
        narrow();
        $x("//vaadin-button[contains(., 'Cho điểm')]").click();
        $(".note.ok").shouldHave(text("Đã cho điểm"));
        open("/quan-tri/cham-thi");
        $$(".rowlist-rows li p").findBy(text("đã chấm, 7,25 điểm")).should(exist);
        com.codeborne.selenide.Selenide.clearBrowserCookies();
        signIn("tochuc");
        open("/quan-tri/cuoc-thi/" + contest.id() + "/cham-thi?ky=tuan-1");
        $$("table[aria-label='Bài tự luận'] tbody tr").shouldHave(size(PEOPLE));
        screenshot("contest-essays");
        accessible();
        fitsAPhone();
        open("/quan-tri/cuoc-thi/" + contest.id() + "/ket-qua?ky=tuan-1");
        $(".note.warn").shouldHave(text("chờ chấm"));
    }

    private void printed(Contest contest, Round round) throws IOException {
        var all = certificates.of(round.id());
        var text = words(certificates.print(all));
        assertThat(text).contains(all.getFirst().name(), all.getLast().code(), "Giấy chứng nhận");
        open("/giay-chung-nhan/" + all.getFirst().code());
        $(".note.ok").shouldBe(visible);
        $("#noi-dung").shouldHave(text(all.getFirst().prize()));
        accessible();
        fitsAPhone();
        open("/giay-chung-nhan/KHONG-CO");
        $(".note.bad").shouldBe(visible);
        var rounds = contests.rounds(contest.id());
        assertThat(words(paperwork.pdf(Paperwork.Kind.RECOGNITION, contest, rounds)))
                .contains(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "SỞ NỘI VỤ",
                        all.getFirst().name());
        assertThat(words(paperwork.pdf(Paperwork.Kind.RULES, contest, rounds))).contains("THỂ LỆ CUỘC THI");
        for (var kind : Paperwork.Kind.values()) {
            assertThat(paperwork.docx(kind, contest, rounds)).startsWith('P', 'K');
        }
        assertThat(words(prints.poster(contest, rounds))).contains("Quét mã", "Tuần 2");
        assertThat(words(prints.script(contest, rounds))).contains("Kính thưa bà con");
    }

    private void objection(String page, Round round) {
        var receipt = database.sql("select min(receipt) from contest_attempt where round_id = ?")
                .param(round.id())
                .query(String.class)
                .single();
        open("/khieu-nai-ket-qua");
        $("vaadin-text-field input").setValue("SAI");
        $("vaadin-text-area textarea").setValue("Câu 3 có hai đáp án đúng.");
        $x("//vaadin-button[normalize-space()='Gửi khiếu nại']").click();
        $(".note.bad").shouldHave(text("Không tìm thấy biên nhận"));
        accessible();
        fitsAPhone();
        $("vaadin-text-field input").setValue(receipt);
        $x("//vaadin-button[normalize-space()='Gửi khiếu nại']").click();
        $(".note.ok").shouldHave(text("Đã nhận khiếu nại"));
        open(page + "/khieu-nai");
        press("Không chấp nhận");
        $("vaadin-dialog vaadin-text-area textarea").setValue("Chỉ một phương án đúng theo văn bản.");
        $x("//vaadin-dialog//vaadin-button[normalize-space()='Không chấp nhận']")
                .click();
        $(".note.ok").shouldHave(text("Đã trả lời"));
        accessible();
        fitsAPhone();
        open("/khieu-nai-ket-qua?bien-nhan=" + receipt);
        $("#noi-dung").shouldHave(text("Chỉ một phương án đúng theo văn bản."));
    }

    private static String words(byte[] pdf) throws IOException {
        try (var file = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
        }
    }

    /** Like the demonstration's, of which one round is over. */
    private Contest weekly() throws IOException {
        return contest("tuan-thu", Files.readAllBytes(Path.of("quizzes/tuan-cchc-2026/contest.yaml")));
    }

    private Contest contest(String slug, byte[] yaml) {
        var zone = ZoneId.of("Asia/Ho_Chi_Minh");
        var file = ContestFileReader.read(slug, yaml, json, LocalDate.now(zone), zone)
                .file()
                .orElseThrow();
        long id = desk.create(file);
        desk.publish(id);
        return contests.find(id).orElseThrow();
    }

    /** People with one submitted attempt each, who chose the first option everywhere or almost. */
    private List<Long> takePart(Contest contest, Round round) {
        long paper = database.sql("select min(id) from contest_paper where round_id = ?")
                .param(round.id())
                .query(Long.class)
                .single();
        List<Long> entrants = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            var guest = guests.registerInPerson(new Guests.Entry(
                            "Nguyễn Thị Lan " + (char) ('A' + i), "09123456" + (10 + i), null, "xã Minh Sơn"))
                    .id();
            long entrant = 900_000 + 1_000 * contest.id() + i;
            var started = round.opensAt().plusSeconds(3_600L * i);
            database.sql("insert into contest_entrant (id, contest_id, person, board, birth_year, pseudonym, standing,"
                            + " registered_at) values (?, ?, ?, ?, ?, ?, 'IN', ?)")
                    .params(
                            entrant,
                            contest.id(),
                            guest.person().toString(),
                            round.board(),
                            1960 + 4 * i,
                            contest.id() + "-thu-" + i,
                            Timestamp.from(started))
                    .update();
            database.sql(
                            "insert into contest_attempt (id, round_id, entrant_id, number, paper_id, started_at, deadline,"
                                    + " submitted_at, by_clock, receipt, digest, prediction) values (?, ?, ?, 1, ?, ?, ?, ?, false, ?, ?, ?)")
                    .params(
                            entrant,
                            round.id(),
                            entrant,
                            paper,
                            Timestamp.from(started),
                            Timestamp.from(started.plusSeconds(600)),
                            Timestamp.from(started.plusSeconds(200 + i)),
                            Digest.code(),
                            "0".repeat(64),
                            10 + i)
                    .update();
            for (int question = 1; question <= 10; question++) {
                database.sql("insert into contest_answer (attempt_id, question, sequence, response, received_at)"
                                + " values (?, ?, 1, ?, ?)")
                        .params(
                                entrant,
                                question,
                                "{\"kind\":\"choice\",\"options\":[\"" + (question % (i + 1) == 0 ? 1 : 2) + "\"]}",
                                Timestamp.from(started.plusSeconds(question)))
                        .update();
            }
            entrants.add(entrant);
        }
        return entrants;
    }

    private void asOrganizer() {
        var person = registrar.find("tochuc").orElseThrow();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        person, null, AuthorityUtils.createAuthorityList("ROLE_ORGANIZER")));
    }

    private static void press(String label) {
        $$x("//main//button[normalize-space()='" + label + "']")
                .first()
                .shouldBe(visible)
                .scrollIntoView("{block: 'center'}")
                .click();
    }
}
