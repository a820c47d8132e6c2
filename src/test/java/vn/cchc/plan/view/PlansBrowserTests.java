package vn.cchc.plan.view;

import static com.codeborne.selenide.Condition.attribute;
import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.$x;
import static com.codeborne.selenide.Selenide.executeAsyncJavaScript;
import static com.codeborne.selenide.Selenide.open;
import static com.codeborne.selenide.Selenide.refresh;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.CollectionCondition;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.organization.Organizations;
import vn.cchc.plan.Plan;
import vn.cchc.plan.desk.PlanDesk;
import vn.cchc.plan.desk.PlanTable;
import vn.cchc.testing.BrowserTest;
import vn.cchc.ui.Dates;

class PlansBrowserTests extends BrowserTest {

    private static final Outage OUTAGE = new Outage();

    @Autowired
    private PlanTable table;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Dates dates;

    @Autowired
    private PlanDesk desk;

    @Autowired
    private Library library;

    @Autowired
    private UserDetailsService people;

    @TestConfiguration
    static class Outdoors {

        @Bean
        Outage outage() {
            return OUTAGE;
        }
    }

    /** While it lasts nothing of the portal answers. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class Outage extends OncePerRequestFilter {

        private volatile boolean lasts;

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (lasts) {
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                return;
            }
            chain.doFilter(request, response);
        }
    }

    @AfterEach
    void over() {
        OUTAGE.lasts = false;
    }

    @Test
    void aLeaderSeesOnOnePageWhatIsLateAndByWhom() {
        signIn("tochuc");
        open("/quan-tri/ke-hoach/" + province().id());
        $("h1").shouldHave(text("Tuyên truyền cải cách hành chính năm"));
        $(".say").shouldHave(text("nhiệm vụ đã xong")).shouldHave(text("cùng kỳ năm trước"));
        $$(".band > a").shouldHave(CollectionCondition.size(4));
        $$(".lates li").shouldHave(CollectionCondition.sizeGreaterThan(0));
        $$(".units li").shouldHave(CollectionCondition.sizeGreaterThan(5));
        screenshot("plan-leader");
        accessible();
        fitsAPhone();
        $(".band .late").click();
        $$("#viec .badge").filterBy(text("Trễ hạn")).shouldHave(CollectionCondition.sizeGreaterThan(0));
        $$("#viec .badge").filterBy(text("Đã xong")).shouldHave(CollectionCondition.size(0));
    }

    @Test
    void aUnitTakesThePlanOver() {
        signIn("tochuc");
        open("/quan-tri/ke-hoach/" + province().id() + "/don-vi");
        $(".say").shouldHave(text("5 trong"));
        screenshot("plan-units");
        accessible();
        fitsAPhone();
        var row = $x("//tr[.//span[contains(., 'đặc khu Hòn Nhạn')]]");
        row.shouldHave(text("Chưa có"));
        row.$x(".//button").click();
        $(".note.ok").shouldHave(text("Hòn Nhạn"));
        $x("//tr[.//span[contains(., 'đặc khu Hòn Nhạn')]]//a").click();
        $$(".tbl tbody tr").shouldHave(CollectionCondition.size(6));
        $x("//button[normalize-space()='Ban hành, lên lịch']").click();
        $(".note.ok").shouldHave(text("đã có lịch"));
    }

    @Test
    void aTextsTasksStandBesideItUntilAPersonConfirms() {
        signIn("tochuc");
        open("/quan-tri/ke-hoach/moi");
        $x("//label[normalize-space()='Hoặc dán toàn văn kế hoạch']").shouldBe(visible);
        accessible();
        fitsAPhone();
        var document = library.byNumber("33/KH-UBND", Viewer.ANYONE).getFirst();
        var plan = table.plan(made(document.id().value())).orElseThrow();
        open("/quan-tri/ke-hoach/" + plan.id() + "/de-xuat");
        $$(".proposal").shouldHave(CollectionCondition.size(6));
        $(".beside .text mark").shouldBe(visible);
        screenshot("plan-proposals");
        accessible();
        fitsAPhone();
        $x("//button[normalize-space()='Xác nhận các nhiệm vụ đã chọn']").click();
        $$(".tbl tbody tr").shouldHave(CollectionCondition.size(6));
    }

    @Test
    void aMonthWithAStationShortOfItsMinutesShows() {
        signIn("tochuc");
        open("/quan-tri/ke-hoach/phat-thanh?thang="
                + YearMonth.from(dates.today()).minusMonths(1));
        $x("//tr[.//*[contains(., 'Đài truyền thanh xã Bãi Ngô')]]").shouldHave(text("Thiếu"));
        $x("//tr[.//*[contains(., 'Đài truyền thanh xã Minh Sơn')]]").shouldHave(text("Đủ thời lượng"));
        screenshot("plan-broadcasts");
        accessible();
        fitsAPhone();
    }

    @Test
    void theReportOpensInWord() throws IOException {
        signIn("tochuc");
        open("/quan-tri/ke-hoach/" + province().id() + "/bao-cao");
        var link = $x("(//a[contains(., 'DOCX')])[1]").shouldBe(visible);
        accessible();
        fitsAPhone();
        String content = executeAsyncJavaScript(
                "const done = arguments[1]; fetch(arguments[0]).then(answer => answer.blob()).then(blob => {"
                        + "const reader = new FileReader(); reader.onload = () => done(reader.result); reader.readAsDataURL(blob); });",
                link.attr("href"));
        assertThat(content).isNotNull();
        var bytes = Base64.getDecoder().decode(content.substring(content.indexOf(',') + 1));
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .contains("BÁO CÁO")
                    .contains("Chuyên mục hằng tuần trên sóng")
                    .contains("Chưa báo cáo:");
        }
    }

    @Test
    void anOfficialReportsFromAPhoneWithoutANetwork() {
        signIn("congchuc");
        narrow();
        open("/ghi-nhan");
        $("#form").shouldBe(visible);
        $("html").shouldHave(attribute("data-kept", "true"));
        accessible();
        fitsAPhone();
        narrow();
        refresh();
        OUTAGE.lasts = true;
        refresh();
        $("#form").shouldBe(visible);
        var occurrence = Long.parseLong($("#occurrence").getValue());
        $("#place").setValue("Nhà văn hóa bản Nà Hin");
        $("#people").setValue("42");
        $("#form button[type=submit]").click();
        $("#waiting").shouldHave(text("1 bản ghi đang chờ gửi"));
        refresh();
        $("#waiting").shouldBe(visible);
        OUTAGE.lasts = false;
        $("#waiting button").click();
        $("#sent").shouldHave(text("Cổng đã nhận"));
        $("#waiting").shouldNot(com.codeborne.selenide.Condition.exist);
        assertThat(table.evidence(table.occurrence(occurrence).orElseThrow().task()))
                .filteredOn(one -> one.occurrence() == occurrence)
                .singleElement()
                .satisfies(one -> assertThat(one.people()).isEqualTo(42));
    }

    @Test
    void everyoneSeesWhatHasComeOfAPlan() {
        open("/ke-hoach");
        $("h1").shouldHave(exactText("Kế hoạch tuyên truyền"));
        accessible();
        fitsAPhone();
        open("/ke-hoach/" + province().slug());
        $$(".plantasks > li").shouldHave(CollectionCondition.sizeGreaterThan(8));
        screenshot("plan-public");
        accessible();
        fitsAPhone();
        for (var page : List.of("su-kien", "tu-lieu", "phat-thanh/ban-tin")) {
            assertThat(get("/quan-tri/ke-hoach/" + page).statusCode()).isEqualTo(302);
        }
    }

    @Test
    void eventsMediaAndBulletinsFitAPhone() {
        signIn("tochuc");
        for (var page :
                List.of("su-kien", "tu-lieu", "phat-thanh/ban-tin", province().id() + "/nhiem-vu")) {
            open("/quan-tri/ke-hoach/" + page);
            $("h1").shouldBe(visible);
            accessible();
            fitsAPhone();
        }
    }

    /** A draft of the province's culture department. */
    private long made(long document) {
        var person = people.loadUserByUsername("tochuc");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        try {
            var unit = organizations.findByCode("MH.SVHTTDL").orElseThrow().id().value();
            return desk.create("Kế hoạch từ văn bản", unit, dates.today().getYear(), document)
                    .id();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Plan province() {
        var unit = organizations.findByCode("MH.UBND").orElseThrow().id().value();
        return table.ofUnit(unit, dates.today().getYear()).orElseThrow();
    }
}
