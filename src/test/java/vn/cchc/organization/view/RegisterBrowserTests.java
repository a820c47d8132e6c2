package vn.cchc.organization.view;

import static com.codeborne.selenide.CollectionCondition.size;
import static com.codeborne.selenide.CollectionCondition.sizeGreaterThan;
import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.focused;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.value;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selectors.shadowCss;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.$x;
import static com.codeborne.selenide.Selenide.open;
import static com.codeborne.selenide.Selenide.webdriver;
import static com.codeborne.selenide.WebDriverConditions.urlContaining;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cchc.organization.Organization;
import vn.cchc.organization.Organizations;
import vn.cchc.testing.BrowserTest;

class RegisterBrowserTests extends BrowserTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Autowired
    private Organizations organizations;

    @TempDir
    private Path folder;

    @Test
    void opensTheTreeAndFindsAnOldNameInIt() {
        signIn("bientap");
        open("/quan-tri/don-vi");
        $$(".units.tree > li").shouldHave(sizeGreaterThan(5));
        $("button.toggle[aria-label*='Ủy ban nhân dân tỉnh Minh Họa']").click();
        $$(".units.tree .units.tree > li").shouldHave(sizeGreaterThan(10));
        $("button.toggle[aria-expanded=true]").should(exist);
        screenshot("register");
        accessible();
        fitsAPhone();
        field("Tìm theo tên").setValue("ubnd khe lim");
        webdriver().shouldHave(urlContaining("q="));
        $(".units:not(.tree) li")
                .shouldHave(text("Ủy ban nhân dân xã Minh Sơn"), text("trước đây: Ủy ban nhân dân xã Khe Lim"));
        field("Tìm theo tên").shouldBe(focused);
        screenshot("register-search");
        accessible();
        open("/quan-tri/dia-ban?q=thuong%20minh");
        $$(".units li").shouldHave(sizeGreaterThan(1));
        $(".units").shouldHave(text("trước đây: huyện Thượng Minh"));
    }

    @Test
    void addsAnAgencyUnderOneThatIsPickedWithoutAccents() {
        signIn("bientap");
        open("/quan-tri/don-vi/moi");
        field("Tên đầy đủ").setValue("Phòng Thử nghiệm").sendKeys(Keys.TAB);
        pick("Cấp trên trực tiếp", "so noi vu dak lak", "Sở Nội vụ");
        field("Cấp trên trực tiếp").shouldHave(value("Sở Nội vụ, Ủy ban nhân dân tỉnh Đắk Lắk"));
        press("Thêm tên");
        $(".name-row input").setValue("Phòng Cũ");
        press("Lưu");
        $(".savebar [role=status]").shouldHave(text("Đã thêm Phòng Thử nghiệm."));
        var added = organizations.search(vn.cchc.organization.OrganizationQuery.of("phong cu", today(), 5));
        assertThat(added).extracting(match -> match.unit().name()).contains("Phòng Thử nghiệm");
        assertThat(organizations.path(added.getFirst().unit().id()))
                .isEqualTo("Phòng Thử nghiệm, Sở Nội vụ, Ủy ban nhân dân tỉnh Đắk Lắk");

        $x("//vaadin-integer-field[contains(., 'Công chức')]//input")
                .setValue("7")
                .sendKeys(Keys.TAB);
        press("Lưu số liệu năm " + today().getYear());
        $(".note.ok").shouldHave(text("Đã lưu số liệu năm"));
        screenshot("register-editor");
        accessible();
        fitsAPhone();
    }

    @Test
    void picksOnAPhoneWhileAnInputMethodComposes() {
        signIn("bientap");
        narrow();
        open("/quan-tri/don-vi/moi");
        var input = field("Cấp trên trực tiếp").scrollIntoView("{block: 'center'}");
        input.click();
        for (String composing : new String[] {"s", "so", "sơ", "sở", "sở n", "sở nô", "sở nôi", "sở nội"}) {
            driver().executeCdpCommand(
                            "Input.imeSetComposition",
                            Map.of(
                                    "text",
                                    composing,
                                    "selectionStart",
                                    composing.length(),
                                    "selectionEnd",
                                    composing.length()));
            Selenide.sleep(150);
        }
        $$("vaadin-combo-box-item").filter(text("Sở Nội vụ")).shouldHave(sizeGreaterThan(1));
        input.shouldHave(value("sở nội"));
        driver().executeCdpCommand("Input.insertText", Map.of("text", "sở nội"));
        input.shouldHave(value("sở nội"));
        fitsAPhone();
        narrow();
        $$("vaadin-combo-box-item").findBy(text("Minh Họa")).click();
        input.shouldHave(value("Sở Nội vụ, Ủy ban nhân dân tỉnh Minh Họa"));
        wide();
    }

    @Test
    void recordsAMergerThatIsFollowedAfterwards() {
        signIn("bientap");
        var one = agency("MH.HND");
        open("/quan-tri/don-vi/" + one.id().value());
        $("h1").shouldHave(exactText("Hội Nông dân tỉnh Minh Họa"));
        press("Ghi một bước kế thừa");
        $("vaadin-dialog").shouldBe(visible);
        accessible();
        pick("Đơn vị kế thừa", "mttq", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Minh Họa");
        $x("//vaadin-dialog//vaadin-date-picker//input").setValue("01/07/2025").sendKeys(Keys.ENTER);
        $x("//vaadin-dialog//vaadin-button[normalize-space()='Ghi một bước kế thừa']")
                .click();
        $(".note.ok").shouldHave(text("Đã ghi"));
        assertThat(organizations.current(one.id(), today()))
                .map(Organization::code)
                .contains("MH.MTTQ");
        open("/quan-tri/don-vi/" + agency("MH.MTTQ").id().value());
        $(".units").shouldHave(text("Kế thừa Hội Nông dân tỉnh Minh Họa từ 01/07/2025"));
    }

    @Test
    void showsWhatAFileWouldChangeBeforeItDoes() throws IOException {
        Path file = Files.writeString(folder.resolve("don-vi.csv"), """
                Mã,Tên,Loại,Mã cấp trên
                T1,Trung tâm Thử một,Đơn vị sự nghiệp,MH.SNV
                T2,Trung tâm Thử hai,Đơn vị lạ,MH.SNV
                T3,Trung tâm Thử ba,Đơn vị sự nghiệp,KHONG
                """);
        signIn("bientap");
        open("/quan-tri/don-vi/nhap");
        screenshot("register-import");
        $(shadowCss("#fileInput", "vaadin-upload")).uploadFile(file.toFile());
        $(".import-preview").shouldHave(text("Thêm 1, sửa 0"), LONG);
        $$(".problems li").shouldHave(size(2));
        $(".problems").shouldHave(text("dòng 3"), text("không hiểu loại \"Đơn vị lạ\"".replace("không", "Không")));
        assertThat(organizations.findByCode("T1")).isEmpty();
        screenshot("register-import-preview");
        accessible();
        fitsAPhone();
        press("Nhập các dòng đúng");
        $(".note.ok").shouldHave(text("Đã nhập: thêm 1"));
        assertThat(organizations.findByCode("T1").orElseThrow().parent())
                .isEqualTo(agency("MH.SNV").id());
    }

    @Test
    void answersPlainPagesToo() {
        var found =
                get("/api/v1/organizations?q=SNV%20minh%20hoa&kind=DEPARTMENT").body();
        assertThat(found)
                .startsWith("{\"items\":[{")
                .contains("\"code\":\"MH.SNV\"", "\"path\":\"Ủy ban nhân dân tỉnh Minh Họa\"");
        assertThat(get("/api/v1/localities?q=khe%20lim&kind=COMMUNE").body())
                .contains("\"name\":\"xã Minh Sơn\"", "\"formerly\":\"xã Khe Lim\"");
        assertThat(get("/api/v1/organizations?kind=ZOO").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/organizations?under=x").statusCode()).isEqualTo(400);
    }

    @Test
    void resolvesTheIssuersOfTheShippedDocuments() {
        for (String issuer : new String[] {
            "Sở Thông tin và Truyền thông tỉnh Đắk Lắk",
            "Ủy ban nhân dân tỉnh Đắk Lắk",
            "Sở Nội vụ tỉnh Đắk Lắk",
            "Bộ Thông tin và Truyền thông",
            "Chính phủ",
            "Ủy ban nhân dân tỉnh Lạng Sơn",
            "Ủy ban nhân dân huyện Sông Mã"
        }) {
            assertThat(organizations.resolveByName(issuer, LocalDate.of(2021, 1, 1)))
                    .as(issuer)
                    .isPresent();
        }
    }

    private void pick(String label, String typed, String choice) {
        var input = field(label).scrollIntoView("{block: 'center'}");
        input.click();
        input.sendKeys(typed);
        $$("vaadin-combo-box-item").findBy(text(choice)).shouldBe(visible).click();
    }

    private Organization agency(String code) {
        return organizations.findByCode(code).orElseThrow();
    }

    private static LocalDate today() {
        return LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    private static SelenideElement field(String label) {
        return $x("//*[(self::vaadin-text-field or self::vaadin-combo-box) and ./label[starts-with(normalize-space(), '"
                + label + "')]]//input");
    }

    private static void press(String words) {
        $x("//vaadin-button[normalize-space()='" + words + "']")
                .shouldBe(visible)
                // out from under the bar at the foot of the page
                .scrollIntoView("{block: 'center'}")
                .click();
    }
}
