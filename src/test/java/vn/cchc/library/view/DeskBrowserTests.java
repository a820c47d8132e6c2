package vn.cchc.library.view;

import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.focused;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.value;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.$x;
import static com.codeborne.selenide.Selenide.open;
import static com.codeborne.selenide.Selenide.webdriver;
import static com.codeborne.selenide.WebDriverConditions.urlContaining;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.SelenideElement;
import com.codeborne.selenide.WebDriverRunner;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.cchc.library.Audience;
import vn.cchc.library.Cataloguing;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.DocumentId;
import vn.cchc.library.ProvisionDraft;
import vn.cchc.library.Validity;
import vn.cchc.testing.BrowserTest;
import vn.cchc.vietnamese.DocumentType;

class DeskBrowserTests extends BrowserTest {

    @Autowired
    private Cataloguing cataloguing;

    @AfterEach
    void signOutHere() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void publishesFindsAndWithdrawsADocumentAddedByHand() {
        signIn("bientap");
        open("/quan-tri/van-ban/moi");
        type("Số, ký hiệu", "901/kh-ubnd" + Keys.TAB);
        field("Số, ký hiệu").shouldHave(value("901/KH-UBND"));
        $("vaadin-select").shouldHave(text("Kế hoạch"));
        type("Trích yếu", "Kế hoạch kiểm tra công vụ xã Thử Nghiệm" + Keys.TAB);
        type("Cơ quan ban hành", "Ủy ban nhân dân xã Thử Nghiệm" + Keys.ENTER + Keys.TAB);
        press("Thêm điều");
        field("Nhãn").shouldHave(value("Điều 1")).shouldBe(focused);
        type("Nội dung", "Kiểm tra hằng quý." + Keys.TAB);
        screenshot("editor");
        accessible();
        fitsAPhone();
        press("Lưu và công bố");
        $(".savebar [role=status]").shouldHave(text("Đã lưu và công bố"));
        webdriver().shouldNotHave(urlContaining("/moi"));

        open("/quan-tri/van-ban?q=901");
        $(".tbl .id").shouldHave(exactText("901/KH-UBND"));
        $(".tbl").shouldHave(text("Đã công bố"));
        press("Thu hồi");
        $("vaadin-confirm-dialog").shouldHave(text("Thu hồi 901/KH-UBND?"));
        $("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
        $(".note.ok").shouldHave(text("Đã thu hồi 901/KH-UBND"));
        $(".tbl").shouldHave(text("Đã thu hồi"));
    }

    @Test
    void filtersTheCatalogueWhileTyping() {
        signIn("bientap");
        open("/quan-tri/van-ban");
        $$(".tbl tbody tr").shouldHave(com.codeborne.selenide.CollectionCondition.sizeGreaterThan(3));
        screenshot("catalogue");
        accessible();
        fitsAPhone();
        type("Tìm trong danh mục", "16 kh stttt");
        webdriver().shouldHave(urlContaining("q=16"));
        $(".tbl .id").shouldHave(exactText("16/KH-STTTT"));
        field("Tìm trong danh mục").shouldBe(focused);
        type("Tìm trong danh mục", "không có văn bản như thế");
        $(".empty .what").shouldHave(text("Chưa có văn bản nào khớp"));
    }

    @Test
    void keepsWhatWasTypedWhenSomebodyElseHasSavedMeanwhile() {
        DocumentId id = draft("902/KH-UBND");
        signIn("bientap");
        open("/quan-tri/van-ban/" + id.value());
        type("Trích yếu", "Bản của tôi" + Keys.TAB);
        asLibrarian();
        var edition = cataloguing.edition(id);
        cataloguing.revise(id, edition.revision(), titled("902/KH-UBND", "Bản của người khác"));
        press("Lưu nháp");
        $(".note.bad").shouldHave(text("người khác vừa lưu"));
        field("Trích yếu").shouldHave(value("Bản của tôi"));
        screenshot("editor-conflict");
        accessible();
        press("Lưu bản của tôi");
        $(".savebar [role=status]").shouldHave(exactText("Đã lưu."));
        assertThat(cataloguing.edition(id).draft().title()).isEqualTo("Bản của tôi");
    }

    @Test
    void saysThatTheSessionIsOverBeforeWhatWasTypedIsLost() {
        DocumentId id = draft("904/KH-UBND");
        signIn("bientap");
        open("/quan-tri/van-ban/" + id.value());
        type("Trích yếu", "Gõ dở khi phiên đã hết" + Keys.TAB);
        // as after a restart: the browser has the old session's name
        WebDriverRunner.getWebDriver().manage().deleteCookieNamed("JSESSIONID");
        WebDriverRunner.getWebDriver().manage().addCookie(new Cookie("JSESSIONID", "DA-HET"));
        press("Lưu nháp");
        $(".v-system-error").shouldHave(text("Phiên làm việc đã hết")).shouldHave(text("hãy chép lại"));
        field("Trích yếu").shouldHave(value("Gõ dở khi phiên đã hết"));
        screenshot("session-over");
        $(".v-system-error").click();
        $("input[name=username]").shouldBe(visible);
    }

    @Test
    void asksBeforeUnsavedChangesAreLeft() {
        DocumentId id = draft("903/KH-UBND");
        signIn("bientap");
        open("/quan-tri/van-ban/" + id.value());
        type("Trích yếu", "Chưa lưu" + Keys.TAB);
        $(".crumbs a").click();
        $("vaadin-confirm-dialog").shouldHave(text("Rời trang khi chưa lưu?"));
        $("vaadin-confirm-dialog vaadin-button[slot=cancel-button]").click();
        field("Trích yếu").shouldHave(value("Chưa lưu"));
        $(".crumbs a").click();
        $("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
        $("h1").shouldHave(exactText("Biên tập văn bản"));
    }

    @Test
    void saysUnderTheFieldWhatIsWrong() {
        signIn("bientap");
        open("/quan-tri/van-ban/moi");
        type("Số, ký hiệu", "904/KH-UBND" + Keys.TAB);
        press("Lưu nháp");
        $("vaadin-text-area[invalid] [slot=error-message]").shouldHave(text("Hãy ghi trích yếu"));
        field("Trích yếu").shouldBe(focused);
        $(".note.bad").shouldHave(text("Hãy ghi trích yếu"));
    }

    @Test
    void dividesAPastedTextAndMovesRowsByKeyboard() {
        signIn("bientap");
        open("/quan-tri/van-ban/moi");
        press("Dán cả văn bản");
        type("Toàn văn", "Điều 1. Phạm vi\nMột.\nĐiều 2. Hiệu lực\nHai.");
        $("vaadin-dialog").shouldHave(text("Tách được 2 phần, trong đó 2 điều."));
        screenshot("editor-paste");
        accessible();
        press("Dùng cách tách này");
        $$(".rowlist-rows > li").shouldHave(com.codeborne.selenide.CollectionCondition.size(2));
        $("vaadin-button[aria-label='Sửa Điều 2. Hiệu lực']").click();
        field("Nhãn").shouldBe(focused).sendKeys(Keys.chord(Keys.ALT, Keys.ARROW_UP));
        $(".rowlist-rows > li").shouldHave(text("Điều 2. Hiệu lực"));
        $("vaadin-button[aria-label='Bỏ Điều 1. Phạm vi']").click();
        $$(".rowlist-rows > li").shouldHave(com.codeborne.selenide.CollectionCondition.size(1));
        press("Hoàn tác");
        $$(".rowlist-rows > li").shouldHave(com.codeborne.selenide.CollectionCondition.size(2));
    }

    @Test
    void looksUpTheTargetOfARelation() {
        DocumentId id = draft("905/KH-UBND");
        signIn("bientap");
        open("/quan-tri/van-ban/" + id.value());
        press("Thêm quan hệ");
        type("Số của văn bản kia", "16/kh-stttt" + Keys.TAB);
        $(".rowlist-rows .body").shouldHave(text("Trong thư viện"));
        screenshot("editor-relation");
        press("Lưu nháp");
        $(".savebar [role=status]").shouldHave(exactText("Đã lưu."));
        asLibrarian();
        assertThat(cataloguing.edition(id).draft().relations())
                .singleElement()
                .satisfies(relation -> assertThat(relation.toNumber()).isEqualTo("16/KH-STTTT"));
    }

    @Test
    void takesAFormerTextBackIntoTheEditor() {
        DocumentId id = draft("906/KH-UBND");
        asLibrarian();
        var before = cataloguing.edition(id);
        cataloguing.revise(id, before.revision(), withText(before.draft(), "Nội dung mới."));
        signIn("bientap");
        open("/quan-tri/van-ban/" + id.value());
        $(".chain vaadin-button").click();
        $("vaadin-dialog").shouldHave(text("Nội dung cũ."));
        press("Đưa vào trình soạn");
        $(".rowlist-rows").shouldHave(text("Nội dung cũ."));
        press("Lưu nháp");
        $(".savebar [role=status]").shouldHave(exactText("Đã lưu."));
        assertThat(cataloguing.edition(id).draft().provisions().getFirst().text())
                .isEqualTo("Nội dung cũ.");
    }

    @Test
    void confirmsTheValidityWithItsBasis() {
        DocumentId id = draft("907/KH-UBND");
        signIn("bientap");
        open("/quan-tri/van-ban/" + id.value());
        press("Xác nhận hiệu lực");
        $(".note.bad").shouldHave(text("căn cứ"));
        type("Căn cứ", "Theo mục III của kế hoạch." + Keys.TAB);
        press("Xác nhận hiệu lực");
        $(".savebar [role=status]").shouldHave(exactText("Đã xác nhận hiệu lực."));
        $(".sheet").shouldHave(text("Do bientap xác nhận lúc"));
    }

    @Test
    void letsOnlyLibrariansIn() {
        open("/quan-tri/van-ban");
        webdriver().shouldHave(urlContaining("/dang-nhap"));
        signIn("nguoidan");
        open("/quan-tri/van-ban");
        $("main").shouldBe(visible);
        $(".desk").shouldNot(exist);
        open("/quan-tri/nhap");
        $("main").shouldBe(visible);
        $(".desk").shouldNot(exist);
    }

    private DocumentId draft(String number) {
        asLibrarian();
        return cataloguing.add(titled(number, "Kế hoạch thử"));
    }

    private static DocumentDraft titled(String number, String title) {
        return new DocumentDraft(
                number,
                DocumentType.PLAN,
                title,
                "Ủy ban nhân dân xã Thử",
                null,
                2030,
                null,
                null,
                Validity.UNKNOWN,
                null,
                null,
                false,
                Audience.PUBLIC,
                Set.of(),
                null,
                List.of(new ProvisionDraft("Điều 1", "Phạm vi", "Nội dung cũ.")),
                List.of(),
                Set.of());
    }

    private static DocumentDraft withText(DocumentDraft draft, String text) {
        DocumentDraft base = titled(String.valueOf(draft.number()), draft.title());
        return new DocumentDraft(
                base.number(),
                base.type(),
                base.title(),
                base.issuer(),
                null,
                base.year(),
                null,
                null,
                base.validity(),
                null,
                null,
                false,
                base.audience(),
                Set.of(),
                null,
                List.of(new ProvisionDraft("Điều 1", "Phạm vi", text)),
                List.of(),
                Set.of());
    }

    private static void asLibrarian() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "bientap", null, AuthorityUtils.createAuthorityList("ROLE_LIBRARIAN")));
    }

    private static SelenideElement field(String label) {
        return $x("//*[@slot='label' and starts-with(normalize-space(), '" + label
                        + "')]/parent::*//*[self::input or self::textarea]")
                .shouldBe(visible);
    }

    private static void type(String label, String keys) {
        SelenideElement field = field(label);
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        field.sendKeys(keys);
    }

    private static void press(String name) {
        $x("//vaadin-button[normalize-space()='" + name + "']")
                .shouldBe(visible)
                // out from under the bar at the foot of the page
                .scrollIntoView("{block: 'center'}")
                .click();
    }
}
