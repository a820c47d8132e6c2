package vn.cchc.initiative.page;

import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.$x;
import static com.codeborne.selenide.Selenide.confirm;
import static com.codeborne.selenide.Selenide.executeJavaScript;
import static com.codeborne.selenide.Selenide.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codeborne.selenide.Selenide;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.cchc.account.DemoAccounts;
import vn.cchc.account.Guests;
import vn.cchc.account.Identified;
import vn.cchc.account.PersonId;
import vn.cchc.account.Registrar;
import vn.cchc.initiative.Calls;
import vn.cchc.initiative.assignment.AssignmentImpossible;
import vn.cchc.initiative.call.CallDesk;
import vn.cchc.initiative.call.CallTable;
import vn.cchc.initiative.call.CallTemplates;
import vn.cchc.initiative.judging.Appeal;
import vn.cchc.initiative.judging.Appeals;
import vn.cchc.initiative.judging.Conflict;
import vn.cchc.initiative.judging.JudgesDesk;
import vn.cchc.initiative.judging.Marks;
import vn.cchc.initiative.judging.PanelDesk;
import vn.cchc.initiative.judging.PanelPaperwork;
import vn.cchc.initiative.judging.PublicVoting;
import vn.cchc.initiative.judging.Results;
import vn.cchc.initiative.judging.SheetRefused;
import vn.cchc.initiative.judging.SheetState;
import vn.cchc.initiative.judging.StageDesk;
import vn.cchc.initiative.paper.PanelPapers;
import vn.cchc.initiative.rules.Entrants.Applicant;
import vn.cchc.initiative.rules.Stage;
import vn.cchc.initiative.submission.Attachments;
import vn.cchc.initiative.submission.Content;
import vn.cchc.initiative.submission.Draft;
import vn.cchc.initiative.submission.Entries;
import vn.cchc.initiative.submission.EntryDesk;
import vn.cchc.initiative.submission.EntryFile;
import vn.cchc.initiative.submission.EntryRefused;
import vn.cchc.initiative.submission.EntrySource;
import vn.cchc.initiative.submission.Receipt;
import vn.cchc.mail.Message;
import vn.cchc.mail.Outbox;
import vn.cchc.plan.competition.CompetitionRules;
import vn.cchc.plan.competition.Competitions;
import vn.cchc.testing.BrowserTest;

class WholeCallBrowserTests extends BrowserTest {

    private static final String AUTHOR = "Mùa Thị Chua";
    private static final String UNIT = "Hợp tác xã Bản Dốc";

    @Autowired
    private Calls calls;

    @Autowired
    private CallTable table;

    @Autowired
    private CallDesk desk;

    @Autowired
    private CallTemplates templates;

    @Autowired
    private Entries entries;

    @Autowired
    private EntryDesk entryDesk;

    @Autowired
    private Attachments attachments;

    @Autowired
    private StageDesk stages;

    @Autowired
    private PanelDesk panels;

    @Autowired
    private PanelPaperwork paperwork;

    @Autowired
    private JudgesDesk judges;

    @Autowired
    private Results results;

    @Autowired
    private Appeals appeals;

    @Autowired
    private PublicVoting voting;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Competitions competitions;

    @Autowired
    private Guests guests;

    @Autowired
    private Registrar registrar;

    @Autowired
    private JdbcClient database;

    /** How many have judged the entry of which the first thinks little. */
    private int differing;

    private record Somebody(PersonId personId, String displayName) implements Identified {

        @Override
        public boolean hasAccount() {
            return personId.kind() == PersonId.Kind.ACCOUNT;
        }
    }

    @BeforeEach
    void theSecretary() {
        act(account("tochuc"), "ROLE_ORGANIZER");
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aCallIsPlayedFromTheFirstDraftToTheLastAppeal() throws IOException {
        long id = draft("ca-cuoc");
        enter("tochuc");
        open("/quan-tri/sang-kien/" + id);
        $x("//button[text()='Công bố đợt']").click();
        Selenide.$("vaadin-confirm-dialog")
                .$x(".//vaadin-button[text()='Công bố đợt']")
                .click();
        $("[role=status].note").shouldHave(text("Đã công bố"));
        accessible();

        writesAnEntryInTheBrowser();
        for (int i = 2; i <= 12; i++) {
            register(
                    id,
                    i,
                    i == 2 ? "Đỗ Thanh Bình" : "Tác giả số " + "ABCDEFGHIKLM".charAt(i - 1),
                    i == 3 ? "Sở Tư pháp" : "Đơn vị " + i);
        }
        table.closeAt(id, Instant.now().minusSeconds(5));
        stages.open(id, 0);
        assertThatThrownBy(() -> stages.close(id, 0)).isInstanceOf(StageDesk.StageRefused.class);
        stages.lines(id, 0).forEach(line -> stages.judge(id, 0, line.outcome().entryId(), true, ""));
        stages.close(id, 0);
        stages.open(id, 1);
        assertThatThrownBy(() -> panels.assign(id, 1, 1)).isInstanceOf(AssignmentImpossible.class);
        panel(id, 1);
        assertThat(panels.conflicts(id, 1).stream().map(line -> line.conflict().kind()))
                .contains(Conflict.Kind.CO_AUTHOR, Conflict.Kind.SAME_UNIT);
        var hint = panels.conflicts(id, 1).stream()
                .map(PanelDesk.ConflictLine::conflict)
                .filter(conflict -> conflict.state() == Conflict.State.HINT)
                .findFirst()
                .orElseThrow();
        panels.decide(id, hint, true);

        enter("tochuc");
        open("/quan-tri/sang-kien/" + id + "/hoi-dong?vong=1");
        $x("//button[text()='Phân công']").click();
        $("[role=status].note").shouldHave(text("Đã phân công"));
        assertThat(panels.progress(id, 1).entries())
                .hasSize(12)
                .allSatisfy(line -> assertThat(line.sheets()).hasSize(2));
        scoresInTheBrowser();

        scoreAll(id, 1);
        var contested = panels.progress(id, 1).entries().stream()
                .filter(PanelDesk.EntryLine::differs)
                .toList();
        assertThat(contested)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(
                                line.sheets().stream().filter(one -> one.sheet().state() == SheetState.LOCKED))
                        .hasSize(3));
        assertThat(panels.progress(id, 1).entries())
                .allSatisfy(line -> assertThat(line.missing()).isZero());
        lockedSheetsLeaveATrace(id);

        enter("tochuc");
        open("/quan-tri/sang-kien/" + id + "/cham-diem?vong=1");
        $("h2").should(exist);
        accessible();
        stages.close(id, 1);
        stages.open(id, 2);
        panel(id, 2);
        panels.assign(id, 2, 7);
        scoreAll(id, 2);
        stages.close(id, 2);
        var minutes = paperwork.paper(id, 2, PanelPapers.Kind.MINUTES, false);
        try (var pdf = Loader.loadPDF(minutes)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("BIÊN BẢN").contains("SK-");
        }
        assertThat(paperwork.paper(id, 2, PanelPapers.Kind.DECISION, true)).isNotEmpty();
        assertThat(paperwork.certificates(id)).isNotEmpty();
        results.publish(id);

        open("/sang-kien/ca-cuoc/ket-qua");
        $$(".gallery .badge.ok").findBy(text("Giải Nhất")).shouldBe(visible);
        accessible();
        $(".gallery h2 a").click();
        $("h1").shouldBe(visible);
        appealsInTheBrowser(id);
    }

    private void writesAnEntryInTheBrowser() {
        enter("nguoidan");
        open("/sang-kien/ca-cuoc");
        accessible();
        fitsAPhone();
        $("[data-begin]").click();
        $("#f-title").shouldBe(visible).setValue("Loa phường đọc lịch hẹn");
        $("#f-kind").selectOption("Sáng kiến, giải pháp");
        $("#f-field").selectOption(1);
        $("#s-van-de").setValue("Người dân quên ngày hẹn.");
        $("#s-giai-phap").setValue("Loa đọc mã phiếu vào buổi chiều hôm trước.");
        $("#thieu").shouldHave(text("Kết quả thử"));
        $("#s-ket-qua").setValue("Số lượt sai ngày giảm một nửa.");
        $("#noti").shouldHave(text("Đã lưu nháp"));
        $("#du").shouldBe(visible);
        accessible();
        fitsAPhone();
        $("[data-submit]").click();
        $("#bien-nhan").shouldHave(text("Biên nhận"));
        $("#bien-nhan a").click();
        $("h1").shouldHave(text("Biên nhận"));
        $(".note.ok").shouldBe(visible);
    }

    private void scoresInTheBrowser() {
        enter("giamkhao");
        open("/cham-diem");
        accessible();
        var duty = $x("//section[contains(@class,'duty')][contains(.,'ca cuộc')]");
        duty.$$("li a").first().click();
        $("#phieu").shouldBe(visible);
        accessible();
        fitsAPhone();
        network(true);
        executeJavaScript("document.querySelector('.steps input[value=\"7\"]').click()");
        executeJavaScript("document.querySelectorAll('.slide input').forEach(one => { one.value = one.max / 2;"
                + " one.dispatchEvent(new Event('input', { bubbles: true })); })");
        $("#noti").shouldHave(text("Mất kết nối"));
        network(false);
        executeJavaScript("dispatchEvent(new Event('online'))");
        $("#noti").shouldHave(text("Đã lưu nháp"));
        $("#phieu button[type=submit]").click();
        confirm();
        $("h1").shouldHave(text("Việc chấm của tôi"));
        duty.$$(".badge.ok").findBy(text("Đã nộp")).should(exist);
        // gives one back
        duty.$$("li").findBy(text("Chưa chấm")).$("a").click();
        $x("//summary[contains(.,'không nên chấm')]").click();
        $("#ly-do").setValue("Tôi đã góp ý cho hồ sơ này.");
        $("[data-recuse]").click();
        $("h1").shouldHave(text("Việc chấm của tôi"));
        duty.$$("a").findBy(text("Tiến độ của hội đồng")).click();
        $("h1").shouldHave(text("Tiến độ"));
        $$(".sheetlines").findBy(text("đã trả lại")).should(exist);
        accessible();
        fitsAPhone();
    }

    private void lockedSheetsLeaveATrace(long id) {
        var line = panels.progress(id, 1).entries().getFirst().sheets().stream()
                .filter(one -> one.sheet().state() == SheetState.LOCKED)
                .findFirst()
                .orElseThrow();
        assertThat(line.intact()).isTrue();
        var marks = database.sql("select marks from initiative_sheet where id = ?")
                .param(line.sheet().id())
                .query(String.class)
                .single();
        database.sql("update initiative_sheet set marks = ? where id = ?")
                .params(
                        "{\"points\":{\"tinh-moi\":1},\"comment\":\"\",\"note\":\"\"}",
                        line.sheet().id())
                .update();
        assertThat(intact(id, line.sheet().id())).isFalse();
        database.sql("update initiative_sheet set marks = ? where id = ?")
                .params(marks, line.sheet().id())
                .update();
        assertThat(intact(id, line.sheet().id())).isTrue();
        panels.reopen(id, line.sheet().id(), "Cộng nhầm");
        assertThat(panels.progress(id, 1).entries().getFirst().sheets().stream()
                        .flatMap(one -> one.versions().stream())
                        .map(version -> version.reason()))
                .contains("Cộng nhầm");
        scoreAll(id, 1);
    }

    private boolean intact(long id, long sheet) {
        return panels.progress(id, 1).entries().stream()
                .flatMap(line -> line.sheets().stream())
                .filter(line -> line.sheet().id() == sheet)
                .allMatch(PanelDesk.SheetLine::intact);
    }

    private void appealsInTheBrowser(long id) {
        enter("nguoidan");
        open("/sang-kien");
        $$(".entrylist a").findBy(text("Loa phường")).click();
        $("#noi-dung-khieu-nai").setValue("Xin xem lại điểm hiệu quả.");
        $x("//button[text()='Gửi khiếu nại']").click();
        $$(".badge").findBy(text("Đang xem xét")).should(exist);
        accessible();
        theSecretary();
        appeals.decide(id, appeals.list(id).getFirst().id(), false, "Hội đồng đã xem lại, điểm giữ nguyên.");
        Selenide.refresh();
        $("main").shouldHave(text("điểm giữ nguyên"));
        assertThat(appeals.list(id)).extracting(Appeal::state).containsExactly(Appeal.State.REFUSED);
    }

    @Test
    void aJudgeFindsNoAuthorsNameAnywhere() throws Exception {
        long id = draft("giau-ten");
        desk.publish(id);
        long entry = ownEntry(
                id, "Sáng kiến của Mùa Thị Chua ở bản", "Tôi là MUA THI CHUA, gọi 0912 345 678 hoặc chua@ban.vn.");
        attachments.add(account("nguoidan"), entry, new ByteArrayInputStream(pdf()), "Mua Thi Chua - thuyet minh.pdf");
        var own = entries.find(account("nguoidan"), entry);
        assertThat(own.problems()).isEmpty();
        entries.submit(account("nguoidan"), entry, own.entry().version(), Instant.now());
        for (int tries = 0; read(entry).state() == EntryFile.State.WAITING && tries < 240; tries++) {
            Thread.sleep(250);
        }
        assertThat(read(entry).body()).contains("Chua");
        table.closeAt(id, Instant.now().minusSeconds(1));
        stages.open(id, 0);
        stages.judge(id, 0, entry, true, "");
        stages.close(id, 0);
        stages.open(id, 1);
        panel(id, 1);
        panels.redact(id, entry, "bản Dốc Cao");
        panels.assign(id, 1, 3);
        var member = panels.progress(id, 1).entries().getFirst().sheets().stream()
                .map(line -> line.sheet().id())
                .toList();
        var browser = browser("giamkhao");
        List<String> answers = new ArrayList<>();
        for (var path : List.of(
                "/cham-diem",
                "/sang-kien",
                "/sang-kien/giau-ten",
                "/thu-vien?q=chua",
                "/api/v1/documents?q=chua",
                "/api/v1/suggestions?q=mua+thi",
                "/cham-diem/hoi-dong/" + id + "/1")) {
            answers.add(body(browser, path, 200));
        }
        int sheets = 0;
        for (long sheet : member) {
            var page = send(
                    browser,
                    HttpRequest.newBuilder(address("/cham-diem/" + sheet)).build());
            if (page.statusCode() == 200) {
                sheets++;
                answers.add(page.body());
                assertThat(page.body()).contains("▇▇▇").contains("SK-001, tệp 1 (PDF)");
                answers.add(page.headers().map().toString());
                long file = read(entry).id();
                assertThat(send(
                                        browser,
                                        HttpRequest.newBuilder(address("/cham-diem/" + sheet + "/tep/" + file))
                                                .build())
                                .statusCode())
                        .isEqualTo(404);
            }
        }
        assertThat(sheets).isPositive();
        assertThat(answers)
                .allSatisfy(answer -> assertThat(vn.cchc.vietnamese.VietnameseText.fold(answer))
                        .doesNotContain("mua thi chua")
                        .doesNotContain("ban doc")
                        .doesNotContain("chua@ban.vn")
                        .doesNotContain("345 678"));
        assertThat(send(
                                browser,
                                HttpRequest.newBuilder(address("/quan-tri/sang-kien/" + id))
                                        .build())
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(
                                browser,
                                HttpRequest.newBuilder(address("/sang-kien/giau-ten/ho-so/" + entry))
                                        .build())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void draftsReceiptsAndSharesSurviveWhatPeopleDo() throws Exception {
        long id = draft("nhap-nhay");
        desk.publish(id);
        var owner = account("nguoidan");
        long entry = ownEntry(id, "Tên ban đầu", "Vấn đề.");
        int version = entries.find(owner, entry).entry().version();
        var saved = entries.save(owner, entry, version, draft("Tên thứ hai", "Vấn đề."));
        assertThatThrownBy(() -> entries.save(owner, entry, version, draft("Từ máy khác", "Vấn đề.")))
                .isInstanceOfSatisfying(EntryRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(EntryRefused.Reason.STALE);
                    assertThat(refused.stored()).isNotNull();
                });
        assertThatThrownBy(() -> entries.find(account("congchuc"), entry)).isInstanceOf(EntryRefused.class);
        assertThatThrownBy(() -> attachments.add(
                        owner, entry, new ByteArrayInputStream("MZ chương trình".getBytes()), "don.pdf"))
                .hasMessage("FILE_TYPE");
        // a co-author has to confirm
        var pair = new Draft(
                draft("Tên thứ hai", "Vấn đề.").content(),
                List.of(
                        new Draft.DraftAuthor(AUTHOR, null, UNIT, "", 6_000),
                        new Draft.DraftAuthor("Lò Văn Pâng", null, "", "pang@example.vn", 4_000)));
        int shared = entries.save(owner, entry, saved.version(), pair).version();
        assertThatThrownBy(() -> entries.submit(owner, entry, shared, Instant.now()))
                .hasMessage("INCOMPLETE");
        var author = entries.find(owner, entry).authors().getLast();
        var invitation = entries.invite(owner, entry, author.id());
        assertThat(invitation.sent()).isTrue();
        assertThat(entries.invite(owner, entry, author.id()).sent()).isFalse();
        assertThat(letters("pang@example.vn"))
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.body()).contains("Lò Văn Pâng", "Tên thứ hai", "/sang-kien/xac-nhan/"));
        var link = entries.invite(owner, entry, author.id()).address();
        assertThat(get(link).body()).contains("Lò Văn Pâng").contains("40");
        entries.confirm(link.substring(link.lastIndexOf('/') + 1), java.util.Optional.empty());
        assertThat(entries.submit(owner, entry, shared, Instant.now()).entryCode())
                .isEqualTo("SK-001");
        entries.withdraw(owner, entry);
        var again = entries.submit(owner, entry, shared, Instant.now());
        assertThat(again.entryCode()).isEqualTo("SK-001");
        assertThat(entries.find(owner, entry).history()).hasSize(3);
        var closes = calls.find(id).orElseThrow().closesAt();
        int late = entries.save(owner, entry, shared, draft("Muộn", "Vấn đề.")).version();
        assertThatThrownBy(() -> entries.submit(owner, entry, late, closes)).hasMessage("CLOSED");

        // many at once, each asked twice: no number twice, and the same receipt both times
        List<Callable<Receipt>> rush = new ArrayList<>();
        List<Long> rushed = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            long one = copyOf(entry);
            rushed.add(one);
            for (int twice = 0; twice < 2; twice++) {
                rush.add(() -> entries.submit(owner, one, 1, closes.minusMillis(1)));
            }
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            Map<String, Set<String>> receipts = new HashMap<>();
            for (var done : threads.invokeAll(rush)) {
                var receipt = done.get();
                receipts.computeIfAbsent(receipt.entryCode(), code -> new java.util.HashSet<>())
                        .add(receipt.code());
                assertThat(entries.vouched(receipt.code())).isPresent();
            }
            assertThat(receipts)
                    .hasSize(rushed.size())
                    .allSatisfy((code, codes) -> assertThat(codes).hasSize(1));
        }
        // whoever withdraws from judging somebody else's sheet finds nothing
        act(account("congchuc"), "ROLE_STAFF");
        assertThatThrownBy(() -> judges.save(1, 1, Marks.NONE)).isInstanceOf(SheetRefused.class);
    }

    @Test
    void thePublicVotesOnTheEntriesOfTheLastStage() throws IOException {
        long id = draft(
                "binh-chon",
                text -> text.replace("blind: false", "blind: true")
                        .replace("publicVotePercent: 0", "publicVotePercent: 20"));
        desk.publish(id);
        var owner = account("nguoidan");
        // somebody who reads the portal in English
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        long own = ownEntry(id, "Sáng kiến của Mùa Thị Chua", "Gọi 0912 345 678.");
        LocaleContextHolder.resetLocaleContext();
        entries.submit(owner, own, entries.find(owner, own).entry().version(), Instant.now());
        for (int i = 2; i <= 4; i++) {
            register(id, i, "Tác giả Giàng A " + "BCD".charAt(i - 2), "Đơn vị " + i);
        }
        table.closeAt(id, Instant.now().minusSeconds(5));
        stages.open(id, 0);
        stages.lines(id, 0).forEach(line -> stages.judge(id, 0, line.outcome().entryId(), true, ""));
        stages.close(id, 0);
        stages.open(id, 1);
        panel(id, 1);
        panels.assign(id, 1, 3);
        scoreAll(id, 1);
        stages.close(id, 1);
        assertThat(get("/sang-kien/binh-chon/binh-chon").statusCode()).isEqualTo(404);
        stages.open(id, 2);
        panel(id, 2);
        panels.assign(id, 2, 4);

        var page = get("/sang-kien/binh-chon/binh-chon");
        assertThat(vn.cchc.vietnamese.VietnameseText.fold(page.body()))
                .contains("sk-002", "dang nhap de binh chon")
                .doesNotContain("mua thi chua", "giang a", "345 678");
        var pass = guests.registerInPerson(new Guests.Entry("Lò Thị Vui", "0987654321", null, "Bản Dốc"))
                .token();
        assertThat(vote("PUT", "SK-002", "cchc-guest=" + pass, "Guest")).isEqualTo(204);
        assertThat(vote("PUT", "SK-002", "cchc-guest=" + pass, "Guest")).isEqualTo(204);
        assertThat(vote("PUT", "SK-003", "cchc-guest=" + pass, "Guest")).isEqualTo(204);
        assertThat(vote("DELETE", "SK-003", "cchc-guest=" + pass, "Guest")).isEqualTo(204);
        assertThat(vote("PUT", "SK-009", "cchc-guest=" + pass, "Guest")).isEqualTo(404);
        assertThat(vote("PUT", "SK-002", "a=b", "Guest")).isEqualTo(401);
        // what another site can make a browser send is not enough, neither for a guest nor for an account
        assertThat(vote("PUT", "SK-002", "cchc-guest=" + pass, "Other")).isEqualTo(401);
        assertThat(send(
                                browser("nguoidan"),
                                HttpRequest.newBuilder(address("/api/v1/calls/binh-chon/votes/SK-002"))
                                        .PUT(HttpRequest.BodyPublishers.noBody())
                                        .build())
                        .statusCode())
                .isEqualTo(403);
        assertThatThrownBy(() -> voting.cast(account("giamkhao"), "binh-chon", "SK-002", true, "::1"))
                .hasMessage("PANEL");
        voting.cast(account("quantri"), "binh-chon", "SK-003", true, "192.0.2.7");

        enter("nguoidan");
        open("/sang-kien/binh-chon");
        $$("main a").findBy(text("Xem và bình chọn")).click();
        $("[data-vote='SK-002']").shouldBe(visible);
        accessible();
        fitsAPhone();
        screenshot("public-vote");
        $("[data-vote='SK-002']").click();
        $("#noti").shouldHave(text("Đã ghi bình chọn"));
        $("[data-vote='SK-001']").click();
        $("#noti").shouldHave(text("hồ sơ của mình"));
        Selenide.refresh();
        $("[data-vote='SK-002'][aria-pressed=true]").shouldHave(text("Đã bình chọn"));
        assertThat(panels.progress(id, 2).votes().orElseThrow().counts())
                .startsWith(new PublicVoting.Count("SK-002", 2), new PublicVoting.Count("SK-003", 1));

        onlyTheSecretaryAndTheChairGetTheScan(id);
        scoreAll(id, 2);
        enter("tochuc");
        open("/quan-tri/sang-kien/" + id + "/cham-diem?vong=2");
        $$("h2").findBy(text("Mức thống nhất")).shouldBe(visible);
        $$("a").findBy(text("Bản quét phiếu giấy")).should(exist);
        accessible();
        open("/quan-tri/sang-kien/" + id + "/ket-qua?vong=2");
        $$("h2").findBy(text("Bình chọn")).shouldBe(visible);
        accessible();
        stages.close(id, 2);
        var outcomes = stages.lines(id, 2);
        assertThat(outcomes).allSatisfy(line -> {
            var outcome = line.outcome();
            var half = outcome.votes() == null ? -1 : outcome.votes() * 10;
            assertThat(outcome.score())
                    .isEqualByComparingTo(
                            outcome.panelScore().multiply(new BigDecimal("0.8")).add(BigDecimal.valueOf(half)));
        });
        assertThat(outcomes.stream().map(line -> line.outcome().votes())).containsExactlyInAnyOrder(0, 2, 1, 0);
        try (var pdf = Loader.loadPDF(paperwork.paper(id, 2, PanelPapers.Kind.MINUTES, false))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Bình chọn của công chúng: 3 (ba) lượt");
        }
        stages.reopen(id, 2, "Đọc lại một phiếu");
        assertThatThrownBy(() -> voting.cast(account("congchuc"), "binh-chon", "SK-002", true, "::1"))
                .hasMessage("ENDED");
        stages.close(id, 2);
        assertThat(entryDesk.ask(id, own, "Số liệu lấy từ đâu?")).isEqualTo(1);
        assertThat(letters("chua@example.vn").getFirst().body()).contains("Số liệu lấy từ đâu?", "SK-001");
        results.publish(id);
        assertThat(letters("chua@example.vn").getFirst().subject()).isEqualTo("Results of “Đợt thử binh-chon”");
        // whoever judges without an account finds the way in the letter, and names of authors nowhere
        var told = letters("luong@example.vn");
        assertThat(told)
                .hasSizeGreaterThan(1)
                .allSatisfy(letter -> assertThat(letter.body())
                        .contains("Lường Văn Sơn", "/vao/")
                        .doesNotContain("Giàng A", "Mùa Thị"));
        var path = told.getFirst().body().replaceAll("(?s).*(/vao/[A-Za-z0-9_-]+).*", "$1");
        assertThat(get(path).statusCode()).isEqualTo(200);
        assertThat(get("/sang-kien/binh-chon/ket-qua").body()).contains("2 lượt bình chọn");
        joinsTwoCalls(id);
    }

    /** As many as a province may get: whoever runs the call and whoever judges read it page by page. */
    @Test
    void twoThousandEntriesAreReadPageByPage() {
        long id = draft(
                "rat-dong",
                text -> text.replaceAll("(?s)stages:.*?  - slug: chung-khao", "stages:\n  - slug: chung-khao")
                        .replace(
                                "criteria: *tieu-chi",
                                "criteria: [ { slug: hieu-qua, title: Hiệu quả, maximum: 10 } ]"));
        desk.publish(id);
        register(id, 1, "Tác giả Giàng A Một", "");
        long first = entryDesk
                .page(id, Set.of(vn.cchc.initiative.submission.EntryState.SUBMITTED), "", 0, 1)
                .entries()
                .getFirst()
                .id();
        for (var insert : List.of(
                "insert into initiative_entry (id, call_id, owner, state, number, title, kind, field, applicant, sections,"
                        + " version, submitted, source, note, created_at, saved_at, submitted_at) select cast(? as bigint) + \"X\", call_id,"
                        + " owner, state, 1 + \"X\", title, kind, field, applicant, sections, version, submitted, source, note,"
                        + " created_at, saved_at, submitted_at from initiative_entry, system_range(1, 1999) where id = ?",
                "insert into initiative_submission (entry_id, version, act, digest, content, done_by, done_at)"
                        + " select cast(? as bigint) + \"X\", version, act, digest, content, done_by, done_at from initiative_submission,"
                        + " system_range(1, 1999) where entry_id = ?")) {
            database.sql(insert).params(10_000_000L, first).update();
        }
        table.closeAt(id, Instant.now().minusSeconds(5));
        stages.open(id, 0);
        for (int i = 0; i < 60; i++) {
            var said = new PanelDesk.Appointment(i == 0, Set.of(), PanelDesk.MOST, null, "");
            if (i == 0) {
                panels.appoint(id, 0, "giamkhao", said);
            } else {
                panels.invite(id, 0, "Thành viên " + i, "", Instant.now().plus(Duration.ofDays(2)), said);
            }
        }
        var began = Instant.now();
        panels.assign(id, 0, 9);
        var assigned = Instant.now();
        var chair = browser("giamkhao");
        var page = body(chair, "/cham-diem/hoi-dong/" + id + "/0?trang=40", 200);
        var read = Instant.now();
        var duties = body(chair, "/cham-diem", 200);
        System.out.printf(
                "2000 entries, 60 judges: assigned in %d ms, the chair's page in %d ms, a judge's in %d ms%n",
                Duration.between(began, assigned).toMillis(),
                Duration.between(assigned, read).toMillis(),
                Duration.between(read, Instant.now()).toMillis());
        assertThat(page).contains("SK-2000", "SK-1951").doesNotContain("SK-1950");
        assertThat(page.split("data-reopen|class=\"sheetlines\"").length).isLessThan(60);
        // 3 judges for each of 2,000: 100 sheets a judge, fifty a page
        assertThat(duties).contains("trang=2");
        assertThat(duties.split("href=\"/cham-diem/\\d").length).isBetween(51, 80);
        var member = duties.replaceAll("(?s).*\\?phan=(\\d+).*", "$1");
        assertThat(body(chair, "/cham-diem?phan=" + member + "&trang=2", 200)).contains("aria-current=\"page\">2<");
    }

    private void onlyTheSecretaryAndTheChairGetTheScan(long id) throws IOException {
        var line = panels.progress(id, 2).entries().getFirst().sheets().stream()
                .filter(one ->
                        one.judge().equals("Lường Văn Sơn") || one.judge().equals("Đỗ Thanh Bình"))
                .findFirst()
                .orElseThrow();
        long sheet = line.sheet().id();
        var stage = calls.find(id).orElseThrow().stage(2);
        panels.enter(id, sheet, marks(stage, "SK-001"), new ByteArrayInputStream(pdf()), "phieu-co-ky.pdf");
        var path = "/cham-diem/hoi-dong/" + id + "/phieu/" + sheet + "/ban-quet";
        for (var account : List.of("tochuc", "giamkhao")) {
            var answer =
                    send(browser(account), HttpRequest.newBuilder(address(path)).build());
            assertThat(answer.statusCode()).as(account).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                    .contains("phieu-co-ky.pdf");
        }
        for (var account : List.of("congchuc", "nguoidan", "bientap")) {
            body(browser(account), path, 404);
        }
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    /** With the demonstration's call that is over. */
    private void joinsTwoCalls(long id) {
        var other = calls.find("sang-kien-lan-mot").orElseThrow();
        long joined = competitions.create(
                "hoi-thi-thu",
                "Hội thi thử",
                new CompetitionRules(
                        "Gộp hai đợt sáng kiến.",
                        CompetitionRules.Measure.SCORES,
                        List.of(),
                        3,
                        List.of(
                                new CompetitionRules.Part(CompetitionRules.Kind.CALL, id, "", 60),
                                new CompetitionRules.Part(CompetitionRules.Kind.CALL, other.id(), "", 40))));
        act(account("congchuc"), "ROLE_STAFF");
        assertThatThrownBy(() -> competitions.publish(joined)).isInstanceOf(AccessDeniedException.class);
        theSecretary();
        assertThat(get("/hoi-thi/hoi-thi-thu").statusCode()).isEqualTo(404);
        open("/quan-tri/hoi-thi/0");
        $x("//h2[text()='Các phần thi']").shouldBe(visible);
        open("/quan-tri/hoi-thi/" + joined);
        $$("td").findBy(text(other.title())).shouldBe(visible);
        accessible();
        $x("//button[text()='Công bố hội thi']").click();
        $("[role=status].note").shouldHave(text("Đã công bố"));
        open("/hoi-thi/hoi-thi-thu");
        $("#don-vi").shouldBe(visible);
        $$("#ca-nhan ~ table tbody tr").shouldHave(com.codeborne.selenide.CollectionCondition.sizeGreaterThan(4));
        // took part in both
        $("#ca-nhan ~ table tbody tr").shouldHave(text("Người d. M. Họa"));
        $("main").shouldNotHave(text("Mùa Thị Chua"));
        accessible();
        screenshot("competition");
        fitsAPhone();
    }

    /** Newest first. */
    private List<Message> letters(String address) {
        return outbox.demoMessages(500).stream()
                .filter(message -> message.recipient().equals(address))
                .toList();
    }

    private int vote(String method, String code, String cookie, String authorization) {
        return send(
                        HttpClient.newHttpClient(),
                        HttpRequest.newBuilder(address("/api/v1/calls/binh-chon/votes/" + code))
                                .header("Authorization", authorization)
                                .header("Cookie", cookie)
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build())
                .statusCode();
    }

    private long copyOf(long entry) {
        long copy = database.sql("select nextval('initiative_entry_seq')")
                .query(Long.class)
                .single();
        database.sql("insert into initiative_entry (id, call_id, owner, state, title, kind, field, applicant, sections,"
                        + " version, submitted, source, note, created_at, saved_at) select ?, call_id, owner, 'DRAFT', title,"
                        + " kind, field, applicant, sections, 1, 0, 'ONLINE', '', created_at, saved_at"
                        + " from initiative_entry where id = ?")
                .params(copy, entry)
                .update();
        database.sql("insert into initiative_author (id, entry_id, position, name, unit, contact, share, confirmed_at)"
                        + " select nextval('initiative_author_seq'), ?, position, name, unit, contact, share, confirmed_at"
                        + " from initiative_author where entry_id = ?")
                .params(copy, entry)
                .update();
        return copy;
    }

    private long draft(String slug) {
        return draft(slug, text -> text);
    }

    private long draft(String slug, UnaryOperator<String> changes) {
        var reading = templates.read(
                slug,
                changes.apply(templates
                        .text("contest")
                        .replace(
                                "title: Cuộc thi sáng kiến, giải pháp cải cách hành chính",
                                "title: Đợt thử " + slug.replace("ca-cuoc", "ca cuộc"))
                        .replace("today+1 08:00", "today-1 08:00")
                        .replace("today+45", "today+1")
                        .replace("best: 10", "best: 6")
                        .replace("mostEntries: 3", "mostEntries: 100")));
        assertThat(reading.problems()).isEmpty();
        return desk.create(reading.file().orElseThrow());
    }

    private static Draft draft(String title, String problem) {
        return new Draft(
                new Content(
                        title,
                        "sang-kien",
                        "phuc-vu",
                        Applicant.PERSON,
                        Map.of("van-de", problem, "giai-phap", "Giải pháp ở bản Dốc Cao.", "ket-qua", "Có số liệu.")),
                List.of(new Draft.DraftAuthor(AUTHOR, null, UNIT, "chua@example.vn", 10_000)));
    }

    private long ownEntry(long call, String title, String problem) {
        long entry = entries.create(account("nguoidan"), call);
        entries.save(account("nguoidan"), entry, 1, draft(title, problem));
        return entry;
    }

    private EntryFile read(long entry) {
        return entries.find(account("nguoidan"), entry).files().getFirst();
    }

    private void register(long call, int number, String author, String unit) {
        var content = draft("Sáng kiến số " + number, "Vấn đề số " + number).content();
        entryDesk.register(
                call,
                new EntryDesk.Paper(
                        new Draft(content, List.of(new Draft.DraftAuthor(author, null, unit, "", 10_000))),
                        EntrySource.PAPER,
                        Instant.now().minusSeconds(60),
                        ""),
                List.of());
    }

    private void panel(long call, int stage) {
        for (var account : List.of("giamkhao", "congchuc", "bientap")) {
            panels.appoint(
                    call,
                    stage,
                    account,
                    new PanelDesk.Appointment(
                            account.equals("giamkhao"),
                            Set.of(),
                            PanelDesk.MOST,
                            null,
                            account.equals("bientap") ? "Sở Tư pháp" : ""));
        }
        for (var name : List.of("Đỗ Thanh Bình", "Lường Văn Sơn")) {
            assertThat(panels.invite(
                            call,
                            stage,
                            name,
                            name.startsWith("Lường") ? "luong@example.vn" : "",
                            Instant.now().plus(Duration.ofDays(2)),
                            new PanelDesk.Appointment(false, Set.of(), PanelDesk.MOST, null, "")))
                    .startsWith("/vao/");
        }
    }

    /** Every open sheet by its judge; those of one entry far apart. */
    private void scoreAll(long id, int stage) {
        for (boolean open = true; open; ) {
            open = false;
            for (var line : panels.progress(id, stage).members()) {
                var member = line.member();
                act(PersonId.parse(member.person()), "ROLE_SCOPED_JUDGE");
                for (var duty : judges.duties()) {
                    if (duty.call().id() == id) {
                        for (var item : duty.items()) {
                            if (item.state() == SheetState.OPEN) {
                                var sheet = judges.sheet(item.sheet()).orElseThrow();
                                judges.lock(item.sheet(), sheet.sheet().version(), marks(duty.stage(), item.code()));
                                open = true;
                            }
                        }
                    }
                }
                theSecretary();
            }
        }
    }

    private Marks marks(Stage stage, String code) {
        double share = code.equals("SK-005")
                ? (differing++ == 0 ? 0.2 : 0.9)
                : 0.5 + Integer.parseInt(code.substring(3)) / 50.0;
        Map<String, BigDecimal> points = new HashMap<>();
        stage.criteria()
                .forEach(criterion -> points.put(
                        criterion.slug(),
                        criterion
                                .maximum()
                                .multiply(BigDecimal.valueOf(share))
                                .divide(criterion.step(), 0, java.math.RoundingMode.HALF_UP)
                                .multiply(criterion.step())));
        return new Marks(points, "Rõ ràng.", "");
    }

    private PersonId account(String name) {
        return PersonId.account(registrar.find(name).orElseThrow().id());
    }

    private static void act(PersonId who, String role) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new Somebody(who, who.toString()), null, AuthorityUtils.createAuthorityList(role)));
    }

    private HttpClient browser(String account) {
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        send(
                browser,
                HttpRequest.newBuilder(address("/dang-nhap"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "username=" + account + "&password=" + DemoAccounts.PASSWORD))
                        .build());
        return browser;
    }

    private String body(HttpClient browser, String path, int status) {
        var answer = send(browser, HttpRequest.newBuilder(address(path)).build());
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        return answer.body();
    }

    /** Nobody else is signed in any more. */
    private void enter(String account) {
        Selenide.clearBrowserCookies();
        signIn(account);
    }

    private static void network(boolean away) {
        driver().executeCdpCommand("Network.enable", Map.of());
        driver().executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of("offline", away, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** Names its author in the text and in its properties. */
    private static byte[] pdf() throws IOException {
        try (var file = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage();
            file.addPage(page);
            try (var content = new PDPageContentStream(file, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                for (var line : List.of(
                        "Thuyet minh sang kien",
                        "Tac gia: Mua Thi Chua, Hop tac xa Ban Doc",
                        "Loa doc lich hen moi chieu.")) {
                    content.showText(line);
                    content.newLineAtOffset(0, -20);
                }
                content.endText();
            }
            file.getDocumentInformation().setAuthor("Mùa Thị Chua");
            file.save(bytes);
            return bytes.toByteArray();
        }
    }
}
