package vn.cchc.contest.page;

import static com.codeborne.selenide.CollectionCondition.size;
import static com.codeborne.selenide.CollectionCondition.sizeGreaterThan;
import static com.codeborne.selenide.Condition.attribute;
import static com.codeborne.selenide.Condition.checked;
import static com.codeborne.selenide.Condition.enabled;
import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.focused;
import static com.codeborne.selenide.Condition.hidden;
import static com.codeborne.selenide.Condition.selected;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selectors.byText;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.closeWindow;
import static com.codeborne.selenide.Selenide.executeAsyncJavaScript;
import static com.codeborne.selenide.Selenide.executeJavaScript;
import static com.codeborne.selenide.Selenide.open;
import static com.codeborne.selenide.Selenide.refresh;
import static com.codeborne.selenide.Selenide.switchTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WindowType;
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
import vn.cchc.contest.ContestDesk;
import vn.cchc.contest.Contests;
import vn.cchc.contest.RoundResults;
import vn.cchc.contest.rules.ContestFileReader;
import vn.cchc.question.QuestionBanks;
import vn.cchc.testing.BrowserTest;

/** Taking a round on a phone, in good weather and bad. */
@TestPropertySource(properties = {"cchc.guests.work=50", "cchc.quizzes.load=false"})
class ExamBrowserTests extends BrowserTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Weather WEATHER = new Weather();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String ROUND = "/thi/thu-may/ky-1";
    private static final String EXAM = ROUND + "/lam-bai";
    private static final int QUESTIONS = 8;

    @Autowired
    private Contests contests;

    @Autowired
    private ContestDesk desk;

    @Autowired
    private RoundResults results;

    @Autowired
    private QuestionBanks banks;

    @Autowired
    private Registrar registrar;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient database;

    @TestConfiguration
    static class Outdoors {

        @Bean
        Weather weather() {
            return WEATHER;
        }

        @Bean
        @Primary
        java.time.Clock movedClock() {
            return WEATHER.clock();
        }
    }

    @BeforeEach
    void anOpenRound() {
        if (contests.find("thu-may").isEmpty()) {
            banks.load(BANK.getBytes(StandardCharsets.UTF_8));
            asOrganizer(() -> publish("thu-may", Duration.ofDays(2)));
        }
        assertThat(contests.published()).as("published").isNotEmpty();
        forgetEverything();
        narrow();
    }

    private void publish(String slug, Duration open) {
        var now = LocalDateTime.now(ZONE);
        var file = ContestFileReader.read(
                slug,
                CONTEST.replace("OPENS", now.minusHours(1).toString().substring(0, 16))
                        .replace("CLOSES", now.plus(open).toString().substring(0, 16))
                        .getBytes(StandardCharsets.UTF_8),
                json,
                now.toLocalDate(),
                ZONE);
        assertThat(file.problems()).isEmpty();
        desk.publish(desk.create(file.file().orElseThrow()));
    }

    private void asOrganizer(Runnable act) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        registrar.find("tochuc").orElseThrow(),
                        null,
                        AuthorityUtils.createAuthorityList("ROLE_ORGANIZER")));
        try {
            act.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @AfterEach
    void goodWeather() {
        WEATHER.clear();
        network(true);
    }

    // ---- the whole way ----

    @Test
    void aGuestGoesFromTheHomePageToAReceiptAt360Pixels() {
        WEATHER.record();
        open("/");
        var enter = $$("a").findBy(text("Vào thi")).shouldBe(visible);
        int taps = tap(enter, 0);
        int fields = fillIn("Nguyễn Văn Thử");
        taps = tap($("form button[type=submit]"), taps);
        question(1).$("h2").shouldBe(focused).shouldHave(text("thủ phủ nào"));
        taps = tap(option(1, 1), taps);
        saved();
        taps = next(taps);
        taps = tap(option(2, 0), taps);
        taps = tap(option(2, 2), taps);
        taps = next(taps);
        taps = tap(option(3, 0), taps);
        taps = next(taps);
        taps = tap(question(4).$("li .down"), taps);
        taps = next(taps);
        question(5).$$("select").forEach(select -> select.selectOption(1));
        taps = next(taps);
        question(6).$("input").setValue("12,5");
        taps = next(taps);
        question(7).$("input").setValue("bo phan mot cua");
        taps = next(taps);
        question(8).$("textarea").setValue("Bài viết ngắn của tôi");
        question(8).$(".num").shouldHave(text("5 chữ"));
        taps = tap($$("button").filterBy(visible).findBy(text("Xem lại và nộp")), taps);
        $("h2").shouldHave(text("Đã trả lời đủ 8 câu"));
        $(byText("Nộp bài")).click();
        $("#prediction-error").shouldBe(visible);
        $("#prediction").shouldBe(focused).setValue("1.250");
        fields++;
        taps = tap($(byText("Nộp bài")), taps);
        var code = receipt();
        // one tap for each choice, one to go on, and four besides; the numbers stand in docs/taps.md
        assertThat(taps).isEqualTo(3 + 4 + 8 + 1);
        assertThat(fields).isEqualTo(4);
        var stored = database.sql(
                        "select count(*) from contest_answer n join contest_attempt a on a.id = n.attempt_id where a.receipt = ?")
                .param(code)
                .query(Integer.class)
                .single();
        assertThat(stored).isEqualTo(QUESTIONS);
        assertThat(database.sql("select prediction from contest_attempt where receipt = ?")
                        .param(code)
                        .query(Long.class)
                        .single())
                .isEqualTo(1250);
        $(byText("Kiểm tra biên nhận")).click();
        $("h1").shouldHave(text("Kiểm tra biên nhận"));
        $("main").shouldHave(text(code)).shouldHave(text("Kỳ 1")).shouldNotHave(text("Nguyễn Văn Thử"));
        saidNoKey();
    }

    /** Options are named by their number in the paper, and nothing that only the key holds was said to anyone. */
    private static void saidNoKey() {
        var papers = WEATHER.said().stream()
                .filter(body -> body.contains("\"paper\""))
                .toList();
        assertThat(papers).isNotEmpty();
        assertThat(WEATHER.said().stream().filter(body -> body.startsWith("/api/")))
                .allSatisfy(body -> assertThat(body)
                        .doesNotContain("Vì sao ấy", "một cửa liên thông hiện đại", "explanation", "tolerance")
                        .doesNotContainPattern("\"(key|right|answer|correct|marking)\""));
        assertThat(WEATHER.said())
                .allSatisfy(body -> assertThat(body).doesNotContain("Vì sao ấy", "một cửa liên thông hiện đại"));
    }

    @Test
    void somebodySignedInStartsWithOneTapAndResumesOnAnotherDevice() {
        signIn("congchuc");
        open(ROUND);
        $(byText("Vào thi")).click();
        tap(option(1, 2), 0);
        saved();
        tap($(byText("Câu sau")), 0);
        tap(option(2, 1), 0);
        saved();
        forgetEverything();
        signIn("congchuc");
        open(EXAM + "?bat-dau");
        question(1).shouldBe(visible);
        option(1, 2).$("input").shouldBe(selected);
        $("#go").$(byText("Câu sau")).click();
        option(2, 1).$("input").shouldBe(checked);
    }

    @Test
    void theSameReceiptIsShownWhateverIsLost() {
        start("Trần Thị Lặp");
        tap(option(1, 0), 0);
        saved();
        WEATHER.swallowsAnswers(true);
        submit("7");
        $(".sync").shouldHave(text("Chưa gửi được"));
        WEATHER.swallowsAnswers(false);
        var code = receipt();
        assertThat(WEATHER.received().stream()
                        .filter(line -> line.endsWith("/submission"))
                        .count())
                .as("submitted again")
                .isGreaterThan(1);
        assertThat(database.sql("select count(*) from contest_attempt where receipt = ?")
                        .param(code)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        refresh();
        assertThat(receipt()).isEqualTo(code);
    }

    // ---- networks ----

    @Test
    void answersWaitForTheNetworkAndSurviveAReload() {
        start("Lê Văn Mạng");
        tap(option(1, 0), 0);
        saved();
        network(false);
        next(0);
        tap(option(2, 1), 0);
        next(0);
        tap(option(3, 1), 0);
        $(".sync").shouldHave(text("Đang chờ mạng (2 câu)")).shouldHave(text("Bài vẫn được giữ trên máy"));
        // the network comes and goes, but nothing gets through
        WEATHER.breaksDownAt("/thi/", "/cchc/", "/api/");
        for (int i = 0; i < 3; i++) {
            network(true);
            network(false);
        }
        network(true);
        refresh();
        question(3).shouldBe(visible);
        option(3, 1).$("input").shouldBe(selected);
        $(".sync").shouldHave(text("Đang chờ mạng (2 câu)"));
        WEATHER.clear();
        saved();
        assertThat(answers()).isEqualTo(3);
    }

    @Test
    void answersGetThroughASlowAndFailingServer() {
        start("Phạm Thị Chậm");
        throttle(400, 4_000);
        WEATHER.breaksDownAt("/answers");
        tap(option(1, 1), 0);
        next(0);
        tap(option(2, 0), 0);
        $(".sync").shouldHave(text("Đang chờ mạng"));
        WEATHER.clear();
        saved();
        network(true);
        WEATHER.breaksDownAt("/submission");
        submit("0");
        $(".sync").shouldHave(text("Chưa gửi được"));
        $(byText("Quay lại bài")).click();
        question(2).shouldBe(visible);
        submit("0");
        WEATHER.clear();
        receipt();
        assertThat(answers()).isEqualTo(2);
    }

    @Test
    void withoutStorageAnswersAreSentAndTheRiskIsTold() {
        var script = onEveryPage("""
                Object.defineProperty(window, 'indexedDB', {get() { throw new Error('refused'); }});
                Object.defineProperty(window, 'localStorage', {get() { throw new Error('refused'); }});
                """);
        try {
            start("Võ Văn Kín");
            $(".sync").shouldHave(text("không cho giữ bài trên máy"));
            tap(option(1, 0), 0);
            WEATHER.breaksDownAt("/answers");
            next(0);
            tap(option(2, 0), 0);
            $(".sync").shouldHave(text("đừng đóng trang"));
            WEATHER.clear();
            submit("3");
            receipt();
            assertThat(answers()).isEqualTo(2);
        } finally {
            remove(script);
        }
    }

    // ---- time ----

    @Test
    void aWrongDeviceClockCostsNothing() {
        var script = onEveryPage("""
                const real = Date, shift = 5 * 3600 * 1000;
                Date = class extends real {
                  constructor(...given) { given.length ? super(...given) : super(real.now() + shift); }
                  static now() { return real.now() + shift; }
                };
                """);
        try {
            start("Hồ Thị Giờ");
            assertThat($("#timer b").text()).matches("(10:00|09:[0-5][0-9])");
            tap(option(1, 0), 0);
            saved();
            refresh();
            question(1).shouldBe(visible);
            assertThat($("#timer b").text()).matches("09:[0-5][0-9]");
            submit("5");
            receipt();
        } finally {
            remove(script);
        }
    }

    @Test
    void timeThatRunsOutOfflineSubmitsWhatArrived() {
        start("Đinh Văn Muộn");
        tap(option(1, 0), 0);
        saved();
        WEATHER.breaksDownAt("/api/");
        next(0);
        tap(option(2, 0), 0);
        $(".sync").shouldHave(text("Đang chờ mạng (1 câu)"));
        WEATHER.later(Duration.ofMinutes(11));
        executeJavaScript("""
                const real = performance.now.bind(performance);
                performance.now = () => real() + 11 * 60000;""");
        $(".note.warn").shouldHave(text("Hết giờ"));
        $$("section.q input:enabled").shouldHave(size(0));
        WEATHER.breaksDownAt();
        $(".receipt h2").shouldHave(text("Hết giờ, bài được nộp lúc"), Duration.ofSeconds(60));
        $(".receipt").shouldHave(text("1 câu đến sau khi hết giờ"));
        assertThat(answers()).isEqualTo(1);
    }

    @Test
    void aClockThatRunsAheadDoesNotEndTheExam() {
        start("Bùi Thị Sớm");
        executeJavaScript("""
                const real = performance.now.bind(performance);
                window.wasOver = false;
                new MutationObserver(() => { window.wasOver ||= document.body.innerText.includes('Hết giờ'); })
                    .observe(document.body, { childList: true, subtree: true });
                performance.now = () => real() + 11 * 60000;""");
        // only then is the page over its surprise: what is tapped while it asks is not taken
        Selenide.Wait().until(driver -> executeJavaScript("return window.wasOver"));
        // the server says that there is time
        $("#timer b").shouldHave(text("09:"));
        option(1, 0).$("input").shouldBe(enabled);
        tap(option(1, 0), 0);
        saved();
    }

    // ---- tabs and people ----

    @Test
    void onlyOneTabWrites() {
        start("Cao Văn Hai");
        tap(option(1, 0), 0);
        saved();
        var first = driver().getWindowHandle();
        driver().switchTo().newWindow(WindowType.TAB);
        narrow();
        open(EXAM);
        $("h2").shouldHave(text("Bài thi đang mở ở thẻ khác"));
        $(byText("Làm tiếp ở đây")).click();
        option(1, 0).$("input").shouldBe(selected);
        tap(option(1, 1), 0);
        saved();
        switchTo().window(first);
        $("h2").shouldHave(text("Bài thi đang mở ở thẻ khác"));
        $$(".opt").shouldHave(size(0));
        $(byText("Làm tiếp ở đây")).click();
        option(1, 1).$("input").shouldBe(selected);
        driver().switchTo()
                .window(driver().getWindowHandles().stream()
                        .filter(handle -> !handle.equals(first))
                        .findFirst()
                        .orElseThrow());
        closeWindow();
        driver().switchTo().window(first);
    }

    @Test
    void anAnswerFromAnotherDeviceIsTakenOver() {
        start("Dương Thị Đôi");
        long id = latest();
        tap(option(1, 0), 0);
        saved();
        database.sql("update contest_answer set sequence = 900, response = ? where attempt_id = ? and question = 1")
                .params("{\"kind\":\"choice\",\"options\":[\"3\"]}", id)
                .update();
        tap(option(1, 1), 0);
        $(".note.warn").shouldHave(text("trả lời ở máy khác"));
        option(1, 2).$("input").shouldBe(selected);
        tap(option(1, 3), 0);
        saved();
        assertThat(database.sql("select response from contest_answer where attempt_id = ? and question = 1")
                        .param(id)
                        .query(String.class)
                        .single())
                .contains("\"4\"");
    }

    @Test
    void peopleWhoShareAPhoneEachHaveTheirOwnAttempt() {
        start("Người Thứ Nhất");
        tap(option(1, 0), 0);
        saved();
        long first = latest();
        open(EXAM + "?nguoi-khac");
        fillIn("Người Thứ Hai");
        $("form button[type=submit]").click();
        question(1).shouldBe(visible);
        $$("input:checked[type=radio][name=q1]").shouldHave(size(0));
        tap(option(1, 1), 0);
        saved();
        submit("1");
        receipt();
        assertThat(latest()).isGreaterThan(first);
        assertThat(answers(first)).isEqualTo(1);
        assertThat(answers()).isEqualTo(1);
        open(EXAM);
        option(1, 0).$("input").shouldBe(selected);
    }

    // ---- for everyone ----

    @Test
    void everyStepIsAccessibleAndFitsAPhone() {
        for (var path : List.of("/thi", "/thi/thu-may", ROUND, "/bien-nhan", "/bien-nhan/7KQ2-M0XD-9ZT4-AB3C", EXAM)) {
            open(path);
            $("h1").shouldBe(visible);
            if (path.equals(EXAM)) {
                $("#start-name").shouldBe(visible);
            }
            accessible();
            fitsAPhone();
        }
        narrow();
        start("Mai Thị Đẹp");
        for (int i = 1; i < QUESTIONS; i++) {
            if (i == 1 || i == 4 || i == 5 || i == 6) {
                accessible();
                fitsAPhone();
                narrow();
            }
            next(0);
        }
        accessible();
        $(".map summary").scrollIntoView("{block: 'center'}").click();
        $("input[name=view][value=all]").scrollIntoView("{block: 'center'}").click();
        $$("section.q").filterBy(visible).shouldHave(size(QUESTIONS));
        // a bar that lies over whatever is scrolled below it makes a box look small to axe
        executeJavaScript("document.querySelectorAll('.ex, .go, .sync').forEach(bar => bar.style.position = 'static')");
        accessible();
        fitsAPhone();
        refresh();
        $$("section.q").filterBy(visible).shouldHave(size(QUESTIONS));
        $("#go").$(byText("Xem lại và nộp")).click();
        $("h2").shouldHave(text("Còn 8 câu chưa trả lời"));
        accessible();
        fitsAPhone();
        $("#prediction").setValue("2");
        $(byText("Nộp bài")).click();
        receipt();
        accessible();
        fitsAPhone();
        screenshot("exam-receipt");
    }

    @Test
    void resultsAreShownWithMaskedNames() {
        asOrganizer(() -> publish("thu-ket-qua", Duration.ofHours(5)));
        var round =
                contests.rounds(contests.find("thu-ket-qua").orElseThrow().id()).getFirst();
        var address = "/thi/thu-ket-qua/ky-1";
        start("Nguyễn Thị Minh Anh", address + "/lam-bai");
        tap(option(1, 0), 0);
        saved();
        submit("1");
        receipt();
        WEATHER.later(Duration.ofHours(6));
        assertThat(get(address + "/ket-qua").statusCode()).isEqualTo(404);
        asOrganizer(() -> {
            results.close(round.id());
            results.publish(round.id());
        });
        open(address);
        $(byText("Xem kết quả")).click();
        $("h1").shouldHave(text("Kết quả Kỳ 1"));
        $(".st td.name").shouldHave(text("Nguyễn T. M. Anh")).shouldHave(text("Giải Nhất"));
        $(".proof .mono").shouldBe(visible);
        assertThat(get(address + "/ket-qua?trang=2").statusCode()).isEqualTo(404);
        assertThat(get(address + "/ket-qua?trang=x").statusCode()).isEqualTo(404);
        accessible();
        fitsAPhone();
    }

    @Test
    void worksByKeyboardAlone() {
        start("Tạ Văn Phím");
        question(1).$("h2").shouldBe(focused);
        var keys = new org.openqa.selenium.interactions.Actions(driver());
        // flag, then the options
        keys.sendKeys("\t", "\t", " ").perform();
        question(1).$("input:checked").should(exist);
        saved();
        $("#go").$(byText("Câu sau")).sendKeys("\n");
        question(2).$("h2").shouldBe(focused);
        $("#go").$(byText("Trước")).sendKeys("\n");
        question(1).$("h2").shouldBe(focused);
        question(1).$(".flag").sendKeys(" ");
        question(1).$(".flag").shouldHave(attribute("aria-pressed", "true"));
        $(".map summary").sendKeys("\n");
        $$(".map .cell").first().shouldHave(attribute("aria-label", "Câu 1, đã trả lời, xem lại sau"));
    }

    @Test
    void speaksEnglish() {
        open("/thi?lang=vi");
        executeJavaScript("document.cookie = 'cchc-lang=en; path=/'");
        open(ROUND);
        $("h2").shouldHave(text("Before you start"));
        $(byText("Take part")).click();
        $("#start-name").shouldBe(visible);
        $("label[for=start-phone]").shouldHave(text("Phone number"));
        $$(".note.bad").filterBy(visible).shouldHave(size(0));
    }

    @Test
    void tellsVisitorsWhatTheRulesSay() {
        open("/thi/thu-may");
        $(".rules[aria-labelledby=the-le]")
                .shouldHave(text("Mỗi đề có 8 câu hỏi"))
                .shouldHave(text("dự đoán gần đúng hơn"))
                .shouldHave(text("Giải Nhất: 1 giải, mỗi giải 500.000 đồng"));
        open("/thi/khong-co-cuoc-thi-nay");
        $("h1").shouldHave(text("Không có trang này"));
        open("/bien-nhan");
        $("#ma").setValue("7kq2 m0xd/9zt4").pressEnter();
        $("[role=alert]").shouldHave(text("Không có biên nhận nào mang mã"));
        $$(".rounds").shouldHave(size(0));
    }

    // ---- parts of the script by themselves ----

    @Test
    void thePartsOfTheScriptKeepTheirWord() {
        open("/thi");
        assertThat(this.<String>inBrowser("""
                const {pause, makeCourier, Unreached, insist} = await import('/cchc/exam/courier.js');
                same([1, 2, 3, 9, 50].map(n => pause(n, 0, () => 1)), [1000, 2000, 4000, 30000, 30000]);
                same([1, 9].map(n => pause(n, 0, () => 0)), [500, 15000]);
                same(pause(1, 7000, () => 0), 7000);
                const waiting = [1, 2];
                const states = [];
                let fails = 2;
                const courier = makeCourier({
                  waiting: () => waiting.slice(),
                  send: async letter => { if (fails-- > 0) throw new Unreached(); letter.forEach(() => waiting.shift()); },
                  changed: state => states.push(state), timer: act => setTimeout(act, 1), random: () => 0});
                courier.poke();
                await courier.delivered();
                same(waiting, []);
                same(states, ['sending', 'waiting', 'sending', 'waiting', 'sending', 'idle']);
                let tries = 0;
                same(await insist(async () => { if (++tries < 2) throw new Unreached(); return tries; }, () => {}, async () => {}), 2);
                """)).isEqualTo("ok");
        assertThat(this.<String>inBrowser("""
                const {makeClock, remaining} = await import('/cchc/exam/clock.js');
                let date = 1000000, counter = 0;
                const clock = makeClock(() => date, () => counter);
                counter = 200;
                clock.sync(50000, 0);
                same(clock.now(), 50100);
                date += 7200000;
                same(clock.now(), 50100, 'a clock set forward by hours is no sleep');
                counter += 1000; date += 1000;
                same(clock.now(), 51100);
                date = 1000000 + 61000; counter = 1200;
                same(clock.now() >= 111000, true, 'slept for a minute');
                clock.sync(60000, 1200, 1000);
                same(clock.now(), 60000);
                clock.sync(59500, 1200, 1000);
                same(clock.now(), 60000, 'within what the header can tell');
                same([582999, 3661000, -5, 59999].map(remaining), ['09:42', '1:01:01', '00:00', '00:59']);
                """)).isEqualTo("ok");
        assertThat(this.<String>inBrowser("""
                const {says, words, isNumber} = await import('/cchc/exam/questions.js');
                same(['12', '12,5', '12.5', '-3', '1.284', '1.284,5'].every(isNumber), true);
                same(['', 'mười', '1,2,3', '12a', '1.28.4'].some(isNumber), false);
                same(words('  một cửa\\nliên thông '), 4);
                same([null, {kind: 'choice', options: []}, {kind: 'text', text: ' '}, {kind: 'matches', pairs: {}}].some(says), false);
                same([{kind: 'order', options: ['1']}, {kind: 'text', text: '0'}].every(says), true);
                const {merge} = await import('/cchc/exam/attempt.js');
                const record = {sequence: 3, answers: {
                  1: {sequence: 3, response: {kind: 'text', text: 'mới'}, saved: false},
                  2: {sequence: 2, response: {kind: 'choice', options: ['1', '2']}, saved: false}}};
                const changed = merge(record, [
                  {question: 1, sequence: 2, response: {kind: 'text', text: 'cũ'}},
                  {question: 2, sequence: 2, response: {kind: 'choice', options: ['2', '1']}},
                  {question: 3, sequence: 9, response: {kind: 'text', text: 'x'}}]);
                same(changed, ['3']);
                same([record.answers[1].response.text, Boolean(record.answers[2].saved), record.sequence], ['mới', true, 9]);
                """)).isEqualTo("ok");
        assertThat(this.<String>inBrowser("""
                const {openStore} = await import('/cchc/exam/store.js');
                const store = await openStore();
                await store.put({id: 'a', deadline: 1e12});
                await store.put({id: 'b', deadline: 2e12});
                same((await store.all(1e12)).map(record => record.id), ['b', 'a']);
                same((await store.all(1.9e12)).map(record => record.id), ['b'], 'what is long over goes');
                same(store.lasts(), true);
                """)).isEqualTo("ok");
    }

    // ---- how it is done ----

    private <T> T inBrowser(String script) {
        return executeAsyncJavaScript("""
                const done = arguments[arguments.length - 1];
                const same = (one, other, why) => {
                  if (JSON.stringify(one) !== JSON.stringify(other)) throw new Error(JSON.stringify(one) + ' is not ' + JSON.stringify(other) + ' ' + (why || ''));
                };
                (async () => {
                """ + script + """
                })().then(() => done('ok'), error => done(String(error.stack || error)));""");
    }

    private void start(String name) {
        start(name, EXAM);
    }

    private void start(String name, String exam) {
        open(exam);
        fillIn(name);
        $("form button[type=submit]").shouldHave(text("Bắt đầu, 10 phút")).click();
        question(1).shouldBe(visible);
        $("#go").shouldBe(visible);
    }

    /** @return how many fields there were */
    private int fillIn(String name) {
        $("#start-name").shouldBe(visible).setValue(name);
        $("#start-phone").setValue("09%08d".formatted(NUMBER.incrementAndGet()));
        $("#start-locality").setValue("xã Minh Sơn");
        return (int)
                $$("main input").stream().filter(SelenideElement::isDisplayed).count();
    }

    private static int tap(SelenideElement element, int before) {
        element.scrollIntoView("{block: 'center'}").click();
        return before + 1;
    }

    private static int next(int taps) {
        return tap($("#go").$(byText("Câu sau")), taps);
    }

    private static SelenideElement question(int number) {
        return $$("section.q").get(number - 1);
    }

    private static SelenideElement option(int question, int index) {
        return question(question).$$(".opt").get(index);
    }

    private static void saved() {
        $(".sync").shouldHave(text("Đã lưu câu này"), Duration.ofSeconds(60));
    }

    private static void submit(String prediction) {
        if (!$("#go").$(byText("Xem lại và nộp")).exists()) {
            if (!$(".map[open]").exists()) {
                $(".map summary").scrollIntoView("{block: 'center'}").click();
            }
            $(".map")
                    .$(byText("Xem lại và nộp"))
                    .scrollIntoView("{block: 'center'}")
                    .click();
        } else {
            $("#go").$(byText("Xem lại và nộp")).click();
        }
        $("#prediction").setValue(prediction);
        $(byText("Nộp bài")).click();
    }

    private static String receipt() {
        $$(".ticket").shouldHave(sizeGreaterThan(0), Duration.ofSeconds(60));
        $("#go").shouldBe(hidden);
        return $(".ticket .code").text();
    }

    /** How many are stored of the attempt started last. */
    private int answers() {
        return answers(latest());
    }

    private int answers(long attempt) {
        return database.sql("select count(*) from contest_answer where attempt_id = ?")
                .param(attempt)
                .query(Integer.class)
                .single();
    }

    private long latest() {
        return database.sql("select max(id) from contest_attempt")
                .query(Long.class)
                .single();
    }

    private void forgetEverything() {
        open("/cchc/mark.svg");
        driver().executeCdpCommand(
                        "Storage.clearDataForOrigin",
                        Map.of("origin", address("").toString(), "storageTypes", "all"));
    }

    private static void network(boolean there) {
        conditions(!there, 0, -1);
    }

    private static void throttle(int latency, int bytesPerSecond) {
        conditions(false, latency, bytesPerSecond);
    }

    private static void conditions(boolean offline, int latency, int bytesPerSecond) {
        driver().executeCdpCommand("Network.enable", Map.of());
        driver().executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of(
                                "offline",
                                offline,
                                "latency",
                                latency,
                                "downloadThroughput",
                                bytesPerSecond,
                                "uploadThroughput",
                                bytesPerSecond));
    }

    private static String onEveryPage(String script) {
        return String.valueOf(
                driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script))
                        .get("identifier"));
    }

    private static void remove(String script) {
        driver().executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
    }

    private static final String BANK = """
            bank: thu-may
            title: Ngân hàng thử máy
            questions:
              - { id: q1, topic: A, stem: "Theo Kế hoạch số 16/KH-STTTT, thủ phủ nào được nhắc đến?", options: ["Một", "Hai", "Ba", "Bốn"], answer: A, explanation: "Vì sao ấy" }
              - { id: q2, topic: B, stem: "Những việc nào là cải cách?", options: ["Một", "Hai", "Ba"], answer: [A, C], explanation: "Vì sao ấy" }
              - { id: q3, topic: C, stem: "Câu này đúng hay sai?", answer: true, explanation: "Vì sao ấy" }
              - { id: q4, topic: D, stem: "Xếp các bước theo thứ tự.", items: ["Nhận hồ sơ", "Giải quyết", "Trả kết quả"] }
              - { id: q5, topic: E, stem: "Ghép tên với chỉ số.", pairs: { PAPI: "Quản trị", SIPAS: "Hài lòng" } }
              - { id: q6, topic: F, stem: "Có bao nhiêu phần trăm?", answer: 12.5, tolerance: 0.1 }
              - { id: q7, topic: G, stem: "Tên gọi của bộ phận này là gì?", answers: ["một cửa liên thông hiện đại"] }
              - { id: q8, topic: H, kind: essay, stem: "Viết vài dòng về nơi bạn ở." }
            """;

    private static final String CONTEST = """
            title: Cuộc thi thử máy
            summary: Cuộc thi để thử.
            description: Đọc kỹ trước khi thi.
            boards:
              - slug: moi-nguoi
                title: Mọi người
                banks: [thu-may]
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
                order: [SCORE, PREDICTION, DURATION]
                prediction: { target: PARTICIPANTS, question: "Có bao nhiêu người dự thi?", required: true }
                shuffleQuestions: false
                draw: [{ bank: thu-may, topic: A, count: 1 }, { bank: thu-may, topic: B, count: 1 }, { bank: thu-may, topic: C, count: 1 }, { bank: thu-may, topic: D, count: 1 }, { bank: thu-may, topic: E, count: 1 }, { bank: thu-may, topic: F, count: 1 }, { bank: thu-may, topic: G, count: 1 }, { bank: thu-may, topic: H, count: 1 }]
                essays: { markers: 1 }
                prizes: [{ title: Giải Nhất, count: 1, money: 500000 }]
                papers: 1
            """;
}
