package vn.cchc.account.view;

import static com.codeborne.selenide.Condition.disappear;
import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.webdriver;
import static com.codeborne.selenide.WebDriverConditions.urlContaining;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.Selectors;
import com.codeborne.selenide.Selenide;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import vn.cchc.account.Registrar;
import vn.cchc.account.Role;
import vn.cchc.account.SignInName;
import vn.cchc.account.oidc.OidcProvider;
import vn.cchc.account.session.Sessions;
import vn.cchc.account.session.Sessions.Origin;
import vn.cchc.audit.AuditFilter;
import vn.cchc.audit.AuditLog;
import vn.cchc.testing.BrowserTest;

/** Every way of signing in, in a browser: a passkey, a second step, another service, and the page where one keeps them. */
@TestPropertySource(properties = "cchc.second-factor.required=true")
class SignInBrowserTests extends BrowserTest {

    private static final String PASSWORD = "mưa rơi trên mái ngói";

    private static ConfigurableApplicationContext service;

    @Autowired
    private Registrar registrar;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AuditLog log;

    @DynamicPropertySource
    static void service(DynamicPropertyRegistry registry) throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        service = OidcProvider.start(port);
        registry.add("spring.security.oauth2.client.registration.tinh.provider", () -> "tinh");
        registry.add("spring.security.oauth2.client.registration.tinh.client-id", () -> OidcProvider.CLIENT);
        registry.add("spring.security.oauth2.client.registration.tinh.client-secret", () -> OidcProvider.SECRET);
        registry.add("spring.security.oauth2.client.registration.tinh.client-name", () -> "Tài khoản tỉnh");
        registry.add("spring.security.oauth2.client.registration.tinh.scope", () -> "openid,email,profile");
        registry.add("spring.security.oauth2.client.provider.tinh.issuer-uri", () -> "http://localhost:" + port);
    }

    @AfterAll
    static void stopService() {
        service.close();
    }

    @Test
    void signsInWithAPasskeyThatCountsAsBothFactors() {
        registrar.open(new SignInName("khoa.mot"), "Người Giữ Khóa", PASSWORD, Set.of(Role.ADMIN));
        openOnLocalhost("/dang-nhap");
        var authenticator = driver().addVirtualAuthenticator(new VirtualAuthenticatorOptions()
                .setProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
                .setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL)
                .setHasResidentKey(true)
                .setHasUserVerification(true)
                .setIsUserVerified(true));
        try {
            enter("khoa.mot");
            $("h1").shouldHave(text("Thiết lập xác minh hai bước"));
            $(By.id("passkey-label")).setValue("Điện thoại của tôi");
            button("Thêm khóa truy cập").click();
            $("details.account").should(exist);
            webdriver().shouldNotHave(urlContaining("dang-nhap"));

            openOnLocalhost("/tai-khoan/bao-mat");
            $("ul.keys").shouldHave(text("Điện thoại của tôi"));
            button("Đổi tên").click();
            $(By.id("passkey-name")).setValue("Máy ở cơ quan");
            button("Lưu tên").click();
            $("ul.keys").shouldHave(text("Máy ở cơ quan"));

            openOnLocalhost("/dang-xuat");
            button("Đăng xuất").click();
            $("details.account").should(disappear);
            openOnLocalhost("/dang-nhap");
            button("Dùng khóa truy cập").shouldBe(visible).click();
            $("details.account").should(exist);
            openOnLocalhost("/quan-tri/ma-truy-cap");
            $("h1").shouldHave(text("Mã truy cập API"));
            assertThat(details("account.signed-in", "khoa.mot")).contains("webauthn");

            openOnLocalhost("/tai-khoan/bao-mat");
            button("Gỡ").click();
            $("vaadin-confirm-dialog").should(exist);
            $$("vaadin-button").findBy(text("Gỡ")).click();
            $("ul.keys").should(disappear);
            openOnLocalhost("/dang-xuat");
            button("Đăng xuất").click();
            $("details.account").should(disappear);
            openOnLocalhost("/dang-nhap");
            button("Dùng khóa truy cập").click();
            $("[role=alert]:not([hidden])").shouldHave(text("Không đăng nhập được bằng khóa truy cập"));
        } finally {
            authenticator(authenticator);
        }
    }

    @Test
    void setsUpAnAuthenticatorAppAndAsksForItsCodes() throws Exception {
        registrar.open(new SignInName("ma.mot"), "Ban Tổ Chức", PASSWORD, Set.of(Role.ORGANIZER));
        Selenide.open("/dang-nhap");
        $("main h1").should(exist);
        accessible();
        fitsAPhone();
        screenshot("sign-in");

        enter("ma.mot");
        $("h1").shouldHave(text("Thiết lập xác minh hai bước"));
        accessible();
        fitsAPhone();
        screenshot("second-factor-setup");
        var secret = $("p.secret").getText().replace(" ", "");
        $(By.id("app-code")).setValue("000000").pressEnter();
        $(".field-error").shouldBe(visible);
        $(By.id("app-code")).setValue(code(secret, 0)).pressEnter();
        $("ul.codes").shouldBe(visible);
        var paper = $("ul.codes li").getText();
        accessible();
        $$("a.btn").findBy(text("Tiếp tục")).click();
        $("details.account").should(exist);
        webdriver().shouldNotHave(urlContaining("dang-nhap"));

        Selenide.clearBrowserCookies();
        Selenide.open("/tai-khoan/bao-mat");
        enter("ma.mot");
        $("h1").shouldHave(text("Bước thứ hai"));
        accessible();
        fitsAPhone();
        screenshot("second-step");
        $(By.id("second-code")).setValue(code(secret, 30)).pressEnter();
        $("h1").shouldHave(text("Bảo mật và phiên đăng nhập"));

        Selenide.clearBrowserCookies();
        Selenide.open("/dang-nhap");
        enter("ma.mot");
        $(By.id("second-code")).setValue(paper).pressEnter();
        $("details.account").should(exist);
        webdriver().shouldNotHave(urlContaining("dang-nhap"));
    }

    @Test
    void endsSessionsElsewhere() {
        var person = registrar.open(new SignInName("phien.mot"), "Người Dân", PASSWORD, Set.of(Role.RESIDENT));
        sessions.open(person.id(), new Origin("Mozilla/5.0 (iPhone) Version/18 Safari/604.1", "113.160.12.34"));
        sessions.open(person.id(), new Origin("Mozilla/5.0 (Windows NT 10.0) Firefox/131.0", "2402:800:1::2"));
        Selenide.open("/dang-nhap");
        enter("phien.mot");
        $("details.account").should(exist);
        Selenide.open("/tai-khoan/bao-mat");
        $$("table.tbl tbody tr").shouldHave(com.codeborne.selenide.CollectionCondition.size(3));
        $("table.tbl").shouldHave(text("Safari · iPhone"), text("113.160.*.*"), text("Phiên này"));
        accessible();
        fitsAPhone();
        screenshot("security");

        $$("table.tbl tbody tr").findBy(text("Safari · iPhone")).find("button").click();
        $$("table.tbl tbody tr").shouldHave(com.codeborne.selenide.CollectionCondition.size(2));
        button("Kết thúc mọi phiên khác").click();
        $$("vaadin-button").findBy(text("Kết thúc mọi phiên khác")).click();
        $$("table.tbl tbody tr").shouldHave(com.codeborne.selenide.CollectionCondition.size(1));
        assertThat(sessions.of(person.id())).hasSize(1);
    }

    @Test
    void signsInWithAnotherServiceAndFindsTheInvitedAccount() {
        var invited = registrar.open(new SignInName("duoc.moi"), "Nguyễn Văn An", PASSWORD, Set.of(Role.STAFF));
        jdbc.sql("update account set email = 'an@minhhoa.example' where id = ?")
                .param(invited.id())
                .update();

        signInAtTheService("an");

        $("details.account").should(exist);
        assertThat(details("account.signed-in", "duoc.moi")).contains("authorization-code");
        assertThat(details("account.identity-linked", "duoc.moi")).contains("localhost");
        Selenide.open("/tai-khoan/bao-mat");
        $("table.tbl").shouldHave(text("Phiên này"));
        $(".security").shouldNotHave(text("cần đăng nhập lại"));
    }

    @Test
    void opensAResidentsAccountForWhoeverTheServiceVouchesFor() {
        signInAtTheService("binh");

        $("details.account").should(exist);
        var person = registrar.find("binh@minhhoa.example").orElseThrow();
        assertThat(person.displayName()).isEqualTo("Trần Thị Bình");
        assertThat(person.getAuthorities()).extracting("authority").containsExactly("ROLE_RESIDENT");
    }

    @Test
    void takesNoAddressThatTheServiceHasNotVerified() {
        signInAtTheService("chi");

        $("[role=alert].note.bad").shouldHave(text("không xác nhận địa chỉ email"));
        $("details.account").shouldNot(exist);
    }

    private void signInAtTheService(String name) {
        OidcProvider.allow(service, address("/login/oauth2/code/tinh").toString());
        openAt("http://localhost:" + service.getEnvironment().getProperty("server.port") + "/login");
        Selenide.clearBrowserCookies();
        Selenide.open("/dang-nhap");
        $$("a.btn").findBy(text("Đăng nhập bằng Tài khoản tỉnh")).click();
        $(By.name("username")).setValue(name);
        $(By.name("password")).setValue(OidcProvider.PASSWORD).pressEnter();
        webdriver().shouldHave(urlContaining("127.0.0.1"));
    }

    private void openOnLocalhost(String path) {
        openAt("http://localhost:" + address("").getPort() + path);
    }

    private static void openAt(String address) {
        Selenide.open(address);
    }

    private static void enter(String name) {
        $(By.name("username")).setValue(name);
        $(By.name("password")).setValue(PASSWORD).pressEnter();
        $(By.name("username")).should(disappear);
    }

    private static com.codeborne.selenide.SelenideElement button(String name) {
        return $(Selectors.byXpath("//main//button[normalize-space()='" + name + "']"));
    }

    private static void authenticator(VirtualAuthenticator authenticator) {
        driver().removeVirtualAuthenticator(authenticator);
    }

    private static String code(String secret, int secondsAhead) throws Exception {
        var generator = new TimeBasedOneTimePasswordGenerator();
        var key = new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm());
        return generator.generateOneTimePasswordString(key, Instant.now().plusSeconds(secondsAhead), Locale.ROOT);
    }

    private String details(String action, String name) {
        return log.newestFirst(new AuditFilter("", action, "account:" + name), 0, 1)
                .entries()
                .getFirst()
                .details();
    }
}
