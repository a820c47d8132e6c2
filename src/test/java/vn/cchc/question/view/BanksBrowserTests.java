package vn.cchc.question.view;

import static com.codeborne.selenide.CollectionCondition.size;
import static com.codeborne.selenide.CollectionCondition.sizeGreaterThan;
import static com.codeborne.selenide.Condition.attribute;
import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selectors.shadowCss;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.$x;
import static com.codeborne.selenide.Selenide.open;
import static com.codeborne.selenide.Selenide.webdriver;
import static com.codeborne.selenide.WebDriverConditions.urlContaining;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.SelenideElement;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.cchc.library.Cataloguing;
import vn.cchc.library.Library;
import vn.cchc.library.Validity;
import vn.cchc.library.Viewer;
import vn.cchc.question.Question;
import vn.cchc.question.QuestionBanks;
import vn.cchc.testing.BrowserTest;

class BanksBrowserTests extends BrowserTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Autowired
    private QuestionBanks banks;

    @Autowired
    private Cataloguing cataloguing;

    @Autowired
    private Library library;

    @TempDir
    private Path folder;

    @Test
    void findsAQuestionOfABankWithoutAccents() {
        signIn("tochuc");
        open("/quan-tri/ngan-hang");
        $$(".tbl tbody tr").shouldHave(sizeGreaterThan(1));
        screenshot("banks");
        accessible();
        fitsAPhone();
        $x("//a[normalize-space()='Mỗi tuần mười câu về cải cách hành chính']").click();
        $("h1").shouldHave(exactText("Mỗi tuần mười câu về cải cách hành chính"));
        $$(".tbl tbody tr").shouldHave(size(25));
        screenshot("bank");
        accessible();
        fitsAPhone();
        field("Tìm trong câu hỏi").setValue("tiep song");
        webdriver().shouldHave(urlContaining("q=tiep"));
        $$(".tbl tbody tr").shouldHave(size(1));
        $(".tbl tbody").shouldHave(text("đài truyền thanh xã ở Đắk Lắk tiếp sóng"));
    }

    @Test
    void writesAQuestionAndPutsItToUse() throws IOException {
        signIn("tochuc");
        open("/quan-tri/ngan-hang");
        press("Mở ngân hàng");
        $("vaadin-dialog").shouldBe(visible);
        accessible();
        field("Tên ngân hàng").setValue("Thử soạn câu").sendKeys(Keys.TAB);
        press("Lưu");
        $("h1").shouldHave(exactText("Thử soạn câu"));
        $x("//a[normalize-space()='Thêm câu']").click();
        area("Nội dung câu hỏi")
                .setValue("Đài cấp huyện phát chuyên mục ít nhất bao lâu?")
                .sendKeys(Keys.TAB);
        area("Phương án A").setValue("15 phút mỗi tháng").sendKeys(Keys.TAB);
        area("Phương án B").setValue("15 phút mỗi năm").sendKeys(Keys.TAB);
        press("Lưu");
        $(".note.bad").shouldHave(text("Chưa có đáp án."));
        $x("(//li[contains(@class,'answer-row')]//vaadin-checkbox//input)[1]")
                // out from under the bar at the foot of the page
                .scrollIntoView("{block: 'center'}")
                .click();
        $(shadowCss("#fileInput", "vaadin-upload")).uploadFile(picture().toFile());
        field("Mô tả hình").setValue("Một chiếc loa của đài xã").sendKeys(Keys.TAB);
        $(".side .qcard img").shouldHave(attribute("alt", "Một chiếc loa của đài xã"));
        field("Văn bản").setValue("16/KH-STTTT").sendKeys(Keys.TAB);
        field("Điều khoản").setValue("part-4").sendKeys(Keys.TAB);
        $(".side .article").shouldHave(text("tối thiểu 15 phút mỗi tháng"));
        $(".side .qcard .options .right").shouldHave(text("15 phút mỗi tháng"));
        press("Lưu");
        $(".savebar [role=status]").shouldHave(text("Đã lưu lúc"));
        screenshot("question-editor");
        accessible();
        fitsAPhone();
        press("Cho dùng");
        $(".note.ok").shouldHave(text("Câu hỏi có thể được rút."));
        long bank = banks.bank("thu-soan-cau").orElseThrow().id();
        assertThat(banks.drawable(Set.of(bank)))
                .extracting(Question::stem)
                .containsExactly("Đài cấp huyện phát chuyên mục ít nhất bao lâu?");
        var media = banks.drawable(Set.of(bank)).getFirst().media();
        assertThat(media).isNotNull();
        var shown = get("/api/v1/pictures/" + media.file().value());
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(shown.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(get("/api/v1/pictures/" + "0".repeat(64)).statusCode()).isEqualTo(404);
    }

    @Test
    void takesAFileAndTellsWhichRowsItCouldNotRead() throws IOException {
        Path file = Files.writeString(folder.resolve("cau-hoi.txt"), """
                Chỉ số nào đo sự hài lòng?
                A. SIPAS
                B. PCI
                ANSWER: A

                Câu này quên đáp án
                A. Một
                B. Hai

                Chỉ số nào đo năng lực cạnh tranh?
                A. SIPAS
                B. PCI
                ANSWER: B
                """);
        signIn("tochuc");
        open("/quan-tri/ngan-hang");
        press("Mở ngân hàng");
        field("Tên ngân hàng").setValue("Thử nhập tệp").sendKeys(Keys.TAB);
        press("Lưu");
        $("h1").shouldHave(exactText("Thử nhập tệp"));
        open("/quan-tri/ngan-hang/thu-nhap-tep/nhap");
        $(shadowCss("#fileInput", "vaadin-upload")).uploadFile(file.toFile());
        $(".import-preview h2").shouldHave(text("đọc được 2 câu"), LONG);
        $$(".report li").shouldHave(size(1));
        $(".report").shouldHave(text("Dòng 2"), text("Chưa có đáp án."));
        screenshot("question-import");
        accessible();
        fitsAPhone();
        press("Nhập 2 câu");
        $(".note.ok").shouldHave(text("Đã nhập: thêm 2, sửa 0, không đổi 0."));
        open("/quan-tri/ngan-hang/thu-nhap-tep");
        $$(".tbl tbody tr").shouldHave(size(2));
        $x("//p[contains(@class,'exports')]/a[.='GIFT']").should(exist);
    }

    @Test
    void showsTheChangedArticleBesideTheQuestionAndTakesAConfirmation() {
        long bank = banks.bank("cong-chuc-2026").orElseThrow().id();
        int before = banks.drawable(Set.of(bank)).size();
        asLibrarian(() -> {
            var plan = library.find("95-kh-ubnd-2021", Viewer.LIBRARIAN)
                    .orElseThrow()
                    .summary();
            cataloguing.confirmValidity(plan.id(), Validity.EXPIRED, "Thử nghiệm: văn bản bị thay thế.");
        });
        int after = banks.drawable(Set.of(bank)).size();
        assertThat(after).isLessThan(before);

        signIn("tochuc");
        open("/quan-tri/ngan-hang");
        $(".note.warn").shouldHave(text("câu chờ xem lại"));
        $x("//a[normalize-space()='Xem các câu này']").click();
        $("ul.stale > li").shouldHave(text("Hiệu lực của văn bản đã đổi thành: Hết hiệu lực."));
        $("ul.stale .article").shouldHave(text("95/KH-UBND"));
        screenshot("stale");
        accessible();
        fitsAPhone();
        $$("ul.stale > li vaadin-button").first().click();
        $(".note.ok").shouldHave(text("Đã xác nhận."));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        signIn("tochuc");
        for (String address : new String[] {
            "/quan-tri/ngan-hang/khong-co",
            "/quan-tri/ngan-hang/khong-co/nhap",
            "/quan-tri/ngan-hang/tuan-cchc-2026/cau/999999999"
        }) {
            open(address);
            $("h1").shouldHave(text("Không có trang này"));
        }
    }

    private Path picture() throws IOException {
        Path file = folder.resolve("loa.png");
        ImageIO.write(new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }

    private static void asLibrarian(Runnable work) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "bientap", null, AuthorityUtils.createAuthorityList("ROLE_LIBRARIAN")));
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static SelenideElement field(String label) {
        return $x("//label[normalize-space()='" + label + "']/..//input");
    }

    private static SelenideElement area(String label) {
        return $x("//label[normalize-space()='" + label + "']/..//textarea");
    }

    private static void press(String label) {
        $x("//vaadin-button[normalize-space()='" + label + "']")
                .scrollIntoView("{block: 'center'}")
                .click();
    }
}
