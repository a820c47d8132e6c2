package vn.cchc.home.view;

import static com.codeborne.selenide.CollectionCondition.sizeGreaterThan;
import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.$x;
import static com.codeborne.selenide.Selenide.open;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cchc.account.Registrar;
import vn.cchc.account.Role;
import vn.cchc.account.SignInName;
import vn.cchc.mail.SmsSender;
import vn.cchc.testing.BrowserTest;

/** What an administrator looks after, and what people find out and decide about their own data. */
class AdministrationBrowserTests extends BrowserTest {

    private static final String PASSWORD = "mot cau dai de nho 2026";

    @Autowired
    private Registrar registrar;

    @Autowired
    private SmsSender sms;

    @Test
    void showsBackgroundWorkAndRunsSomeOfItNow() {
        signIn("quantri");
        open("/");
        $("#home-admin").shouldHave(exactText("Vận hành"));
        $("a[href='/quan-tri/viec-nen']").click();
        $("h1").shouldHave(exactText("Việc chạy nền"));
        SelenideElement row = $x("//tr[contains(., 'Dọn thư đã gửi lâu')]").shouldBe(visible);
        row.$("button").click();
        $("[role=status]").shouldHave(text("Việc sẽ chạy trong giây lát"));
        Selenide.Wait().withTimeout(Duration.ofSeconds(40)).until(driver -> {
            button("Xem lại").click();
            return row.$(".badge.ok").exists();
        });
        accessible();
        fitsAPhone();
    }

    @Test
    void findsALineOfTheTrailAndVerifiesTheChain() {
        signIn("quantri");
        open("/quan-tri/nhat-ky?action=account.signed-in&actor=quantri");
        $$("table.rows tbody tr").shouldHave(sizeGreaterThan(0));
        $("table.rows").shouldHave(text("Đăng nhập"));
        button("Kiểm tra chuỗi").click();
        $(".note").shouldHave(text("Chuỗi nguyên vẹn"));
        assertThat($x("//a[contains(., 'Tải CSV')]").getAttribute("href"))
                .contains("/api/v1/audit/entries.csv?")
                .contains("actor=quantri");
        accessible();
        fitsAPhone();
        open("/quan-tri/nhat-ky?actor=khong-co-ai");
        $(".empty").shouldHave(text("Không có dòng nào khớp"));
    }

    @Test
    void showsTheDemonstrationsMessagesToWhoeverTriesItOut() {
        sms.send("+84912345678", "Mã xác nhận của bạn là 123456");
        open("/trinh-dien/thu");
        $("h1").shouldHave(exactText("Thư thử của bản trình diễn"));
        $("table.rows").shouldHave(text("123456")).shouldHave(text("+84912345678"));
        $("table.rows summary").click();
        accessible();
        fitsAPhone();
        signIn("quantri");
        open("/quan-tri/thu-da-gui");
        $("table.rows").shouldHave(text("123456"));
        accessible();
        fitsAPhone();
        open("/quan-tri/thu-da-gui?state=failed");
        $(".empty").shouldBe(visible);
    }

    @Test
    void letsPeopleDecideAboutTheirDataAndGo() {
        registrar.open(SignInName.parse("lan.thu"), "Nguyễn Thị Lan", PASSWORD, Set.of(Role.RESIDENT));
        signInAs("lan.thu");
        narrow();
        open("/tai-khoan/du-lieu");
        $("h1").shouldHave(exactText("Dữ liệu cá nhân của bạn"));
        type("Số định danh", "001099012345");
        button("Lưu số").click();
        $("vaadin-text-field").shouldHave(text("Cần bấm Đồng ý"));
        $("button[aria-label='Đồng ý: Số định danh cá nhân']").click();
        $("button[aria-label='Rút lại đồng ý: Số định danh cá nhân']").should(exist);
        button("Lưu số").click();
        $("main").shouldHave(text("Cổng đang giữ số •••••••••345"));
        $("main").shouldNotHave(text("001099012345"));
        accessible();
        fitsAPhone();
        assertThat($x("//a[contains(., 'Tải dữ liệu của tôi')]").getAttribute("href"))
                .endsWith("/api/v1/personal-data.zip");
        narrow();
        button("Xóa tài khoản của tôi").click();
        $("vaadin-confirm-dialog").shouldHave(text("Không thể lấy lại"));
        $x("//vaadin-button[contains(., 'Xóa tài khoản')]").click();
        $(".hero h1").shouldBe(visible);
        $("details.account").shouldNot(exist);
        assertThat(registrar.find("lan.thu")).isEmpty();
    }

    @Test
    void showsANumberToAnAdministratorForAReasonOnly() {
        registrar.open(SignInName.parse("minh.thu"), "Trần Văn Minh", PASSWORD, Set.of(Role.RESIDENT));
        signInAs("minh.thu");
        open("/tai-khoan/du-lieu");
        $("button[aria-label='Đồng ý: Số định danh cá nhân']").click();
        $("button[aria-label='Rút lại đồng ý: Số định danh cá nhân']").should(exist);
        type("Số định danh", "001099054321");
        button("Lưu số").click();
        $("main").shouldHave(text("•••••••••321"));
        open("/cchc/mark.svg");
        driver().manage().deleteAllCookies();

        signIn("quantri");
        open("/quan-tri/du-lieu-ca-nhan");
        $("main").shouldHave(text("Đang giữ"));
        type("Tên đăng nhập", "minh.thu");
        button("Hiện số").click();
        $x("//vaadin-text-field[contains(., 'Ghi lý do')]").shouldBe(visible);
        type("Lý do", "Xác minh người đạt giải nhất");
        button("Hiện số").click();
        $(".note.warn").shouldHave(text("001099054321"));
        button("Thay khóa").click();
        $x("//vaadin-button[contains(., 'Thay khóa')]").click();
        $("main").shouldHave(text("Tệp khóa có 2 khóa"));
        accessible();
        fitsAPhone();
    }

    private void signInAs(String name) {
        open("/dang-nhap");
        $(By.name("username")).setValue(name);
        $(By.name("password")).setValue(PASSWORD).pressEnter();
        $("details.account").should(exist);
    }

    private static void type(String label, String words) {
        var input = $x("//*[(self::vaadin-text-field) and ./label[contains(., '" + label + "')]]//input");
        input.setValue(words).sendKeys(Keys.TAB);
    }

    private static SelenideElement button(String text) {
        return $x("//main//button[contains(., '" + text + "')]").shouldBe(visible);
    }
}
