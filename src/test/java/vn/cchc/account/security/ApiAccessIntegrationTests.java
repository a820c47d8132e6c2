package vn.cchc.account.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cchc.account.Registrar;
import vn.cchc.account.token.IssuedToken;
import vn.cchc.account.token.TokenDesk;
import vn.cchc.account.token.TokenScope;
import vn.cchc.testing.ServedPortalTest;

/** The API's own answers: tokens, scopes and problem details. */
class ApiAccessIntegrationTests extends ServedPortalTest {

    @Autowired
    private TokenDesk desk;

    @Autowired
    private Registrar registrar;

    @Test
    void saysInTheCallersLanguageWhatIsMissing() {
        var vietnamese = get("/api/v1/imports/1");
        var english = get("/api/v1/imports/1", "Cookie", "cchc-lang=en");

        assertThat(vietnamese.statusCode()).isEqualTo(401);
        assertThat(vietnamese.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(vietnamese.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Bearer"));
        assertThat(vietnamese.body())
                .contains("Chưa đăng nhập")
                .contains("\"status\":401")
                .contains("\"instance\":\"/api/v1/imports/1\"");
        assertThat(english.body()).contains("Not signed in");
    }

    @Test
    void letsATokenImportWhoseScopeSaysSo() {
        // past security, where the format is looked at
        assertThat(post(token("bientap", TokenScope.IMPORT)).statusCode()).isEqualTo(415);
    }

    @Test
    void refusesAnImportWithATokenForReading() {
        var answer = post(token("bientap", TokenScope.READ));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void readsOnlyWithAScopeForReading() {
        assertThat(get(
                                "/api/v1/documents",
                                bearer(token("bientap", TokenScope.READ).value()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(get(
                                "/api/v1/documents",
                                bearer(token("bientap", TokenScope.IMPORT).value()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusesARevokedTokenEvenForWhatAnyoneMayRead() {
        var token = token("bientap", TokenScope.READ);
        desk.revoke(registrar.find("bientap").orElseThrow(), token.summary().id());

        var answer = get("/api/v1/documents", bearer(token.value()));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).contains("invalid_token"));
    }

    @Test
    void leavesTheTokensOfOthersAlone() {
        assertThat(get("/api/v1/documents", "Authorization", "Bearer something-else")
                        .statusCode())
                .isEqualTo(200);
    }

    private IssuedToken token(String owner, TokenScope scope) {
        return desk.issue(registrar.find(owner).orElseThrow(), "Thử nghiệm", EnumSet.of(scope), Duration.ofHours(1));
    }

    private HttpResponse<String> post(IssuedToken token) {
        return send(
                HttpClient.newHttpClient(),
                HttpRequest.newBuilder(address("/api/v1/imports"))
                        .headers(bearer(token.value()))
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("x"))
                        .build());
    }

    private static String[] bearer(String value) {
        return new String[] {"Authorization", "Bearer " + value};
    }
}
