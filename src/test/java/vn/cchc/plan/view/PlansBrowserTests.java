package vn.cchc.plan.view;

import static com.codeborne.selenide.Condition.attribute;
import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.value;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selectors.byText;
import static com.codeborne.selenide.Selectors.shadowCss;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.$x;
import static com.codeborne.selenide.Selenide.executeAsyncJavaScript;
import static com.codeborne.selenide.Selenide.executeJavaScript;
import static com.codeborne.selenide.Selenide.open;
import static com.codeborne.selenide.Selenide.refresh;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.CollectionCondition;
import com.codeborne.selenide.Condition;
import com.codeborne.selenide.SelenideElement;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import vn.cchc.plan.event.Events;
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

    @Autowired
    private Events events;

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
        try (var document = new XWPFDocument(new ByteArrayInputStream(downloaded(link)));
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
        $("#waiting").shouldNot(Condition.exist);
        assertThat(table.evidence(table.occurrence(occurrence).orElseThrow().task()))
                .filteredOn(one -> one.occurrence() == occurrence)
                .singleElement()
                .satisfies(one -> assertThat(one.people()).isEqualTo(42));
    }

    @Test
    void aPhotoFromAPhoneBecomesEvidence(@TempDir Path folder) throws IOException {
        var photo = folder.resolve("anh.jpg");
        ImageIO.write(new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB), "jpeg", photo.toFile());
        signIn("congchuc");
        narrow();
        open("/ghi-nhan");
        $("#form").shouldBe(visible);
        var occurrence =
                table.occurrence(Long.parseLong($("#occurrence").getValue())).orElseThrow();
        $("#photo").uploadFile(photo.toFile());
        $("#form .photo img").shouldBe(visible);
        $("#people").setValue("18");
        $("#form button[type=submit]").click();
        $("#sent").shouldHave(text("Cổng đã nhận"));

        wide();
        open("/quan-tri/ke-hoach/" + occurrence.plan() + "/nhiem-vu/" + occurrence.task());
        $$(".evidence li").findBy(text("18")).$("img").shouldBe(Condition.image);
        assertThat(pictureWidth()).as("made smaller on the phone").isEqualTo(1280);
        accessible();
    }

    @Test
    void whoCameToAnEventIsCountedAndItsTaskIsDone() {
        var unit = organizations.findByCode("MH.X01.UBND").orElseThrow().id().value();
        var day = table.open(List.of(unit), dates.today(), 50).getLast();
        var start = Instant.now().minus(Duration.ofHours(5));
        events.enter(new Events.Draft(
                unit,
                Events.Kind.OUTREACH,
                "Tuyên truyền lưu động chợ phiên",
                "Chợ xã",
                start,
                start.plusSeconds(3600),
                80,
                "Tờ gấp",
                day.id()));
        signIn("congchuc");
        open("/quan-tri/ke-hoach/su-kien");
        var row = $x("//tr[.//span[normalize-space()='Tuyên truyền lưu động chợ phiên']]");
        row.shouldHave(text("dự kiến 80"));
        row.$(byText("Sửa")).click();
        $("h2").shouldHave(text("Sửa sự kiện “Tuyên truyền lưu động chợ phiên”"));
        field("Địa điểm")
                .shouldHave(value("Chợ xã"))
                .setValue("Nhà văn hóa thôn 2")
                .pressTab();
        accessible();
        $x("//button[normalize-space()='Lưu thay đổi']").click();
        row.shouldHave(text("Nhà văn hóa thôn 2")).shouldHave(text("dự kiến 80"));
        row.$("input").setValue("64").pressTab();
        row.$x(".//button").click();
        $(".note.ok").shouldHave(text("Đã lưu"));
        row.shouldHave(text("64")).shouldNotHave(text("dự kiến"));
        assertThat(table.occurrence(day.id()).orElseThrow().doneOn()).isNotNull();
        assertThat(table.evidence(day.task()))
                .anySatisfy(one -> assertThat(one.kind() + " " + one.people()).isEqualTo("event 64"));
    }

    @Test
    void mediaCarryALicenceAFileAndWhereTheyWereUsed(@TempDir Path folder) throws IOException {
        var file = folder.resolve("ap-phich.png");
        ImageIO.write(new BufferedImage(60, 90, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        signIn("tochuc");
        open("/quan-tri/ke-hoach/tu-lieu");
        field("Tên").setValue("Áp phích chợ phiên");
        field("Kích thước, thời lượng").setValue("60 × 90 cm").pressTab();
        $x("//button[normalize-space()='Thêm tư liệu']").click();
        $(".note.bad").shouldHave(text("giấy phép"));
        field("Giấy phép sử dụng").setValue("CC BY 4.0").pressTab();
        $x("//button[normalize-space()='Thêm tư liệu']").click();
        $(".note.ok").shouldHave(text("Đã lưu"));
        var item = $x("//section[h2[normalize-space()='Áp phích chợ phiên']]");
        item.shouldHave(text("giấy phép: CC BY 4.0")).shouldHave(text("60 × 90 cm"));
        $(shadowCss("#fileInput", "section vaadin-upload")).uploadFile(file.toFile());
        item.$x(".//a[contains(., 'Tải tệp')]").shouldBe(visible);
        item.$x(".//label[normalize-space()='Nơi sử dụng']/../input")
                .setValue("Chợ xã Minh Sơn")
                .pressTab();
        item.$x(".//button[normalize-space()='Ghi nơi sử dụng']").click();
        item.shouldHave(text("Chợ xã Minh Sơn"));
        screenshot("plan-media");
        accessible();
    }

    @Test
    void aBulletinIsWrittenFromADocumentReadAndHeard(@TempDir Path folder) throws IOException {
        var sound = folder.resolve("ban-tin.wav");
        try (var silence = new AudioInputStream(
                new ByteArrayInputStream(new byte[8_000]), new AudioFormat(8_000, 8, 1, true, false), 8_000)) {
            AudioSystem.write(silence, AudioFileFormat.Type.WAVE, sound.toFile());
        }
        signIn("tochuc");
        open("/quan-tri/ke-hoach/phat-thanh/ban-tin");
        var document = field("Văn bản trong thư viện");
        document.setValue("33/KH-UBND");
        $$("vaadin-combo-box-item").findBy(text("33/KH-UBND")).shouldBe(visible).click();
        $x("//label[normalize-space()='Bài đọc']/../textarea").shouldHave(Condition.partialValue("Kính thưa bà con"));
        field("Tên").setValue("Bản tin thử").pressTab();
        field("Ngôn ngữ").setValue("tiếng Tày").pressTab();
        $x("//button[normalize-space()='Lưu']").click();
        $(".note.ok").shouldHave(text("Đã lưu"));
        var written = $x("//section[h2[normalize-space()='Bản tin thử']]");
        written.shouldHave(text("tiếng Tày")).shouldHave(text("đọc khoảng"));
        try (var printed = Loader.loadPDF(downloaded(written.$x(".//a[contains(., 'In bài đọc')]")))) {
            assertThat(new PDFTextStripper().getText(printed))
                    .contains("Bản tin thử")
                    .contains("tiếng Tày")
                    .contains("Kính thưa bà con")
                    .contains("Cảm ơn bà con đã lắng nghe.");
        }
        $(shadowCss("#fileInput", "section vaadin-upload")).uploadFile(sound.toFile());
        written.$("audio").shouldBe(visible);
        assertThat(seconds()).isEqualTo(1.0);
        screenshot("plan-bulletins");
        accessible();
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

    private static SelenideElement field(String label) {
        return $x("//label[normalize-space()='" + label + "']/../input");
    }

    /** What a link gives to whoever is signed in. */
    private static byte[] downloaded(SelenideElement link) {
        String content = executeAsyncJavaScript(
                "const done = arguments[1]; fetch(arguments[0]).then(answer => answer.blob()).then(blob => {"
                        + "const reader = new FileReader(); reader.onload = () => done(reader.result); reader.readAsDataURL(blob); });",
                link.attr("href"));
        assertThat(content).isNotNull();
        return Base64.getDecoder().decode(content.substring(content.indexOf(',') + 1));
    }

    private static int pictureWidth() {
        Number width = executeJavaScript("return document.querySelector('.evidence img').naturalWidth");
        return width == null ? 0 : width.intValue();
    }

    /** How long the recording on the page lasts; the browser says it once it understands the file. */
    private static double seconds() {
        Number seconds = executeAsyncJavaScript("const done = arguments[0], sound = document.querySelector('audio');"
                + " sound.onloadedmetadata = () => done(sound.duration); sound.onerror = () => done(-1); sound.load();"
                + " sound.preload = 'metadata';");
        return seconds == null ? 0 : seconds.doubleValue();
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
