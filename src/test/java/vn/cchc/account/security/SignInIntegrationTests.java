package vn.cchc.account.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cchc.account.DemoAccounts;
import vn.cchc.audit.AuditFilter;
import vn.cchc.audit.AuditLog;
import vn.cchc.testing.ServedPortalTest;

/** Signing in and out over HTTP, and what the trail says about it. */
class SignInIntegrationTests extends ServedPortalTest {

    @Autowired
    private AuditLog log;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @Test
    void signsInUnderANewSessionAndOut() {
        send(browser, HttpRequest.newBuilder(address("/dang-nhap")).build());
        var before = session();

        var signedIn = signIn("tochuc", DemoAccounts.PASSWORD);

        assertThat(signedIn.headers().firstValue("Location").orElse("")).doesNotContain("dang-nhap");
        assertThat(session()).isNotEqualTo(before);
        assertThat(latest("account.signed-in", "account:tochuc")).isEqualTo("tochuc");

        var out = send(
                browser,
                HttpRequest.newBuilder(address("/dang-xuat"))
                        .header("Sec-Fetch-Site", "same-origin")
                        .build());
        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(latest("account.signed-out", "account:tochuc")).isEqualTo("tochuc");
    }

    @Test
    void doesNotSignOutByALinkElsewhere() {
        signIn("congchuc", DemoAccounts.PASSWORD);

        var out = send(
                browser,
                HttpRequest.newBuilder(address("/dang-xuat"))
                        .header("Sec-Fetch-Site", "cross-site")
                        .build());

        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(send(
                                browser,
                                HttpRequest.newBuilder(address("/tai-khoan/mat-khau"))
                                        .build())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void locksOutAfterFiveWrongPasswordsAndRecordsIt() {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("khong-ai-ca", "sai").headers().firstValue("Location"))
                    .hasValueSatisfying(location -> assertThat(location).endsWith("/dang-nhap?loi"));
        }
        signIn("khong-ai-ca", "sai");

        assertThat(log.newestFirst(new AuditFilter("", "account.locked-out", "account:unknown"), 0, 1)
                        .total())
                .isOne();
        assertThat(latest("account.sign-in-failed", "account:unknown")).isEqualTo("anonymous");
    }

    @Test
    void takesNoFormFromAnotherSite() {
        var answer = send(
                browser,
                HttpRequest.newBuilder(address("/dang-nhap"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "cross-site")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "username=nguoidan&password=" + DemoAccounts.PASSWORD))
                        .build());

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void keepsTheSessionCookieFromScriptsAndOtherSites() {
        var cookie = get("/dang-nhap")
                .headers()
                .firstValue("Set-Cookie")
                .or(() -> signIn("khong-co", "x").headers().firstValue("Set-Cookie"));

        assertThat(cookie)
                .hasValueSatisfying(
                        text -> assertThat(text).contains("HttpOnly").contains("SameSite=Lax"));
    }

    private HttpResponse<String> signIn(String name, String password) {
        return send(
                browser,
                HttpRequest.newBuilder(address("/dang-nhap"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=" + name + "&password=" + password))
                        .build());
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private String latest(String action, String subject) {
        return log.newestFirst(new AuditFilter("", action, subject), 0, 1)
                .entries()
                .getFirst()
                .actor();
    }
}
