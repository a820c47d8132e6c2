package vn.cchc.account.view;

import static com.codeborne.selenide.CollectionCondition.size;
import static com.codeborne.selenide.Condition.attribute;
import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.focused;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.value;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selectors.shadowCss;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.$x;
import static com.codeborne.selenide.Selenide.clearBrowserCookies;
import static com.codeborne.selenide.Selenide.open;
import static com.codeborne.selenide.Selenide.webdriver;
import static com.codeborne.selenide.WebDriverConditions.urlContaining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cchc.account.Registrar;
import vn.cchc.account.Role;
import vn.cchc.account.SignInName;
import vn.cchc.account.invitation.Staff;
import vn.cchc.account.secondfactor.SecondFactors;
import vn.cchc.mail.Outbox;
import vn.cchc.testing.BrowserTest;
import vn.cchc.testing.NumberedContests;

/** Coming in: by registering, by invitation, by a link, as a guest; and the administrator's pages about all of them. */
class PeopleBrowserTests extends BrowserTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String PASSWORD = "con trau di truoc cai cay theo sau";

    @TempDir
    private Path folder;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Registrar registrar;

    @Autowired
    private SecondFactors factors;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void registersByPhoneAt360Pixels() {
        narrow();
        open("/dang-ky");
        $("#contact-phone").shouldBe(visible).shouldHave(attribute("autocomplete", "tel"));
        accessible();
        fitsAPhone();
        narrow();
        $("#contact-phone").setValue("0912 000 777").pressEnter();
        $("#code")
                .shouldBe(focused)
                .shouldHave(attribute("autocomplete", "one-time-code"))
                .shouldHave(attribute("inputmode", "numeric"));
        $("#code").setValue("000000");
        $(".field-error").shouldBe(visible);
        accessible();
        fitsAPhone();
        narrow();
        $("#code").setValue(latest("\\b(\\d{6})\\b"));
        $("#name").shouldBe(visible).setValue("Nguyễn Thị Bảy");
        $("vaadin-combo-box input").setValue("Xã chưa có trong danh mục").pressTab();
        $("#new-password").setValue("ngắn").pressEnter();
        $("#new-password-error").shouldBe(visible);
        screenshot("register");
        accessible();
        fitsAPhone();
        narrow();
        $("#new-password").setValue(PASSWORD);
        $("form button[type=submit]").doubleClick();
        $("details.account").should(exist);
        assertThat(registrar.find("0912000777")).isPresent();
        open("/tai-khoan");
        $("#profile-name").shouldHave(value("Nguyễn Thị Bảy"));
        screenshot("profile");
        accessible();
        fitsAPhone();
    }

    @Test
    void findsTheWayBackWithACode() {
        open("/dang-ky");
        $x("//span[.='Email']").click();
        $("#contact-email").shouldBe(visible).setValue("quen.roi@example.vn").pressEnter();
        $("#code").shouldBe(visible).setValue(latest("(\\d{6})"));
        $("#name").shouldBe(visible).setValue("Trần Văn Quên");
        $("#new-password").setValue(PASSWORD).pressEnter();
        $("details.account").should(exist);
        clearBrowserCookies();
        open("/quen-mat-khau");
        $x("//span[.='Email']").click();
        $("#contact-email").shouldBe(visible).setValue("quen.roi@example.vn");
        accessible();
        fitsAPhone();
        $("#contact-email").pressEnter();
        $("#code").shouldBe(visible).setValue(latest("(\\d{6})"));
        $("#new-password").shouldBe(visible).setValue(PASSWORD + " moi").pressEnter();
        $("details.account").should(exist);
    }

    @Test
    void invitesFiveHundredAndReportsTwentyBadRows() throws IOException {
        NumberedContests.exist(jdbc, 12);
        var sheet = Files.write(folder.resolve("danh-sach.xlsx"), Staff.fiveHundredWithTwentyBad());
        signIn("quantri");
        open("/quan-tri/tai-khoan/loi-moi");
        $("vaadin-upload").shouldBe(visible);
        accessible();
        fitsAPhone();
        $(shadowCss("#fileInput", "vaadin-upload")).uploadFile(sheet.toFile());
        $(".preview .note").shouldHave(text("500 dòng: 480 dòng sẽ gửi thư mời, 20 dòng có lỗi"), LONG);
        $$(".bad-rows tbody tr").shouldHave(size(20));
        $(".bad-rows tbody tr").shouldHave(text("26")).shouldHave(text("Thiếu họ và tên"));
        screenshot("invite-preview");
        accessible();
        fitsAPhone();
        $x("//button[.='Gửi 480 thư mời']").click();
        webdriver().shouldHave(urlContaining("/loi-moi/"), LONG);
        $x("//nav[contains(@class,'tabs')]/a[.='Có lỗi (20)']").shouldBe(visible, LONG);
        accessible();
        fitsAPhone();
        $x("//button[.='Gửi lại']").click();
        $(".note").shouldHave(text("Đã gửi lại"));
        var link = latest("(/loi-moi/[A-Za-z0-9_-]+)");
        clearBrowserCookies();
        open(link);
        $("#name").shouldHave(value("Nguyễn Cán Bộ 1"));
        accessible();
        fitsAPhone();
        $("#new-password").setValue(PASSWORD).pressEnter();
        $("details.account").should(exist);
        assertThat(registrar.find("can.bo.1@example.vn")).isPresent();
    }

    @Test
    void letsALeaderInByALinkThatOnlyTheButtonUsesUp() {
        NumberedContests.exist(jdbc, 7);
        signIn("quantri");
        open("/quan-tri/tai-khoan/lien-ket");
        $x("//button[.='Tạo liên kết']").shouldBe(visible).click();
        $("vaadin-dialog vaadin-text-field input").shouldBe(visible).setValue("Đồng chí Phó Chủ tịch");
        $("vaadin-dialog vaadin-integer-field input").setValue("7").pressTab();
        $$("vaadin-dialog vaadin-integer-field input").last().setValue("1").pressTab();
        $x("//vaadin-button[contains(.,'Tạo liên kết')]").click();
        var address = $("vaadin-dialog vaadin-text-field.mono input")
                .shouldBe(visible)
                .val();
        $x("//vaadin-button[contains(.,'Đóng')]").click();
        $("table").shouldHave(text("0/1"));
        accessible();
        fitsAPhone();
        clearBrowserCookies();
        open(address);
        $("h1").shouldHave(text("Vào bằng liên kết riêng"));
        open(address);
        accessible();
        fitsAPhone();
        $x("//button[.='Vào cổng']").shouldBe(visible).click();
        $("details.account").should(exist).shouldHave(text("Đồng chí Phó Chủ tịch"));
        open("/tai-khoan/mat-khau");
        $("h1").shouldHave(text("Không có trang này"));
        clearBrowserCookies();
        open(address);
        $(".note.warn").shouldHave(text("Liên kết không còn hiệu lực"));
    }

    @Test
    void takesAGuestPastAPieceOfWork() {
        narrow();
        open("/khach?tiep=/gioi-thieu");
        $("#guest-name").shouldBe(visible).setValue("Y Ly Niê");
        $("#guest-phone").setValue("12345");
        $("vaadin-combo-box input").setValue("Xã chưa có trong danh mục").pressTab();
        $x("//button[.='Đồng ý và tiếp tục']").click();
        $("#guest-phone-error").shouldBe(visible, LONG);
        screenshot("guest");
        accessible();
        fitsAPhone();
        $("#guest-phone").setValue("0912000888").pressEnter();
        $("h1").shouldHave(text("Giới thiệu"), LONG);
        open("/khach?tiep=/gioi-thieu");
        $x("//*[contains(.,'Y Ly Niê')]").should(exist);
        accessible();
        $x("//button[.='Người khác']").click();
        $("#guest-name").shouldBe(visible);
    }

    @Test
    void findsAnAccountAndGivesItARole() {
        signIn("quantri");
        open("/quan-tri/tai-khoan?q=giam+khao");
        $$("table tbody tr").shouldHave(size(1));
        screenshot("accounts");
        accessible();
        fitsAPhone();
        $("table a").click();
        $x("//button[.='Giao vai trò']").shouldBe(visible).click();
        $x("//vaadin-button[contains(.,'Giao vai trò')]").shouldBe(visible).click();
        $(".note.ok").shouldHave(text("Đã giao vai trò"));
        $("table").shouldHave(text("Ban tổ chức"));
        screenshot("account");
        accessible();
        fitsAPhone();
    }

    @Test
    void takesAnAppAwayFromWhoeverLostTheirPhone() {
        var person =
                registrar.open(new SignInName("mat.dien.thoai"), "Lê Thị Mất Máy", PASSWORD, Set.of(Role.RESIDENT));
        factors.enrol(person, "CCHC");
        jdbc.sql("update account_totp set confirmed_at = started_at where account_id = ?")
                .param(person.id())
                .update();
        signIn("quantri");
        open("/quan-tri/tai-khoan/" + person.id());
        $("dl.facts").shouldHave(text("Ứng dụng xác thực"));
        accessible();
        fitsAPhone();
        $x("//button[.='Gỡ ứng dụng xác thực']").click();
        $x("//vaadin-button[contains(.,'Gỡ ứng dụng xác thực')]")
                .shouldBe(visible)
                .click();
        $(".note.ok").shouldHave(text("Đã gỡ ứng dụng xác thực"));
        $x("//button[.='Gỡ ứng dụng xác thực']").shouldNotBe(visible);
        assertThat(factors.hasApp(person.id())).isFalse();
    }

    private String latest(String pattern) {
        var match = Pattern.compile(pattern)
                .matcher(outbox.demoMessages(1).getFirst().body());
        assertThat(match.find()).isTrue();
        return match.group(1);
    }
}
