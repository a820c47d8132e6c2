package vn.cchc.library.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which address answers whom with what. */
@SpringBootTest(classes = PagesApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PagesIntegrationTests {

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @ParameterizedTest
    @CsvSource({
        ".html,text/html;charset=UTF-8",
        ".pdf,application/pdf",
        ".json,application/json",
        ".xml,application/xml"
    })
    void answersEveryRepresentationWithItsType(String extension, String type) throws Exception {
        HttpResponse<byte[]> answer = get("/van-ban/16-kh-stttt-2020" + extension);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo(type);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {".html", ".pdf", ".json", ".xml"})
    void sendsAnUnchangedRepresentationOnlyOnce(String extension) throws Exception {
        String address = "/van-ban/16-kh-stttt-2020" + extension;
        HttpResponse<byte[]> first = get(address);
        assertThat(get(address, "If-None-Match", header(first, "ETag")).statusCode())
                .isEqualTo(304);
        assertThat(get(address, "If-Modified-Since", header(first, "Last-Modified"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(get(address, "If-None-Match", "W/\"other\"").statusCode()).isEqualTo(200);
    }

    /** The states and audiences of the library against everybody who may ask. */
    @ParameterizedTest
    @CsvSource({
        "16-kh-stttt-2020,,200",
        "16-kh-stttt-2020,STAFF,200",
        "16-kh-stttt-2020,LIBRARIAN,200",
        "noi-bo,,404",
        "noi-bo,RESIDENT,404",
        "noi-bo,STAFF,200",
        "noi-bo,JUDGE,200",
        "noi-bo,ADMIN,200",
        "thu-thu,,404",
        "thu-thu,STAFF,404",
        "thu-thu,LIBRARIAN,200",
        "nhap,,404",
        "nhap,STAFF,404",
        "nhap,LIBRARIAN,404",
        "da-go,,404",
        "da-go,STAFF,404",
        "da-go,LIBRARIAN,404",
        "khong-co,,404",
        "khong-co,STAFF,404",
        "khong-co,LIBRARIAN,404"
    })
    void showsEveryDerivativeOnlyToWhoMaySeeTheDocument(String slug, String role, int status) throws Exception {
        signIn(role);
        for (String extension : new String[] {"", ".html", ".pdf", ".json", ".xml"}) {
            assertThat(get("/van-ban/" + slug + extension).statusCode())
                    .as(slug + extension)
                    .isEqualTo(status);
        }
        assertThat(get("/api/v1/documents/" + slug).statusCode()).as("API").isEqualTo(status);
        assertThat(get("/api/v1/documents/" + slug + "/preview").statusCode())
                .as("preview")
                .isEqualTo(status);
    }

    @Test
    void previewsWhatACitationPointsTo() throws Exception {
        assertThat(text(get("/api/v1/documents/16-kh-stttt-2020/preview?at=part-1/pt-dd")))
                .contains("\"number\":\"16/KH-STTTT\"", "\"validityTone\":", "\"key\":\"part-1/pt-dd\"")
                .contains("\"label\":\"Điểm đ Phần 1\"", "Nội dung trọng tâm", "cải cách tài chính công");
        assertThat(text(get("/api/v1/documents/16-kh-stttt-2020/preview?at=part-1/cl-99/pt-a")))
                .contains("\"key\":\"part-1\"");
        assertThat(text(get("/api/v1/documents/16-kh-stttt-2020/preview?at=art-99")))
                .contains("\"place\":null");
        assertThat(text(get("/api/v1/documents/dia-chi-cu/preview"))).contains("16-kh-stttt-2020");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nhap", "da-go", "noi-bo", "thu-thu"})
    void answersForWithheldDocumentsExactlyAsForUnknownOnes(String slug) throws Exception {
        for (String extension : new String[] {"", ".html", ".pdf", ".json", ".xml"}) {
            HttpResponse<byte[]> withheld = get("/van-ban/" + slug + extension);
            HttpResponse<byte[]> unknown = get("/van-ban/khong-co" + extension);
            assertThat(text(withheld)).as(extension).isEqualTo(text(unknown));
            assertThat(withheld.headers().map().keySet())
                    .isEqualTo(unknown.headers().map().keySet());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dia-chi-cu,,16-kh-stttt-2020",
        "noi-bo-cu,,",
        "noi-bo-cu,STAFF,noi-bo",
        "nhap-cu,,",
        "nhap-cu,LIBRARIAN,"
    })
    void leadsFromAFormerAddressToThePresentOne(String slug, String role, String present) throws Exception {
        signIn(role);
        for (String extension : new String[] {"", ".html", ".pdf", ".json", ".xml"}) {
            HttpResponse<byte[]> answer = get("/van-ban/" + slug + extension + "?q=th%E1%BB%AD");
            if (present == null) {
                assertThat(answer.statusCode()).as(extension).isEqualTo(404);
            } else {
                assertThat(answer.statusCode()).as(extension).isEqualTo(301);
                assertThat(header(answer, "Location")).endsWith("/van-ban/" + present + extension + "?q=th%E1%BB%AD");
            }
        }
        HttpResponse<byte[]> answer = get("/api/v1/documents/" + slug);
        assertThat(answer.statusCode()).isEqualTo(present == null ? 404 : 301);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/khong-co",
                "/khong/co/gi.php",
                "/cchc/khong-co.css",
                "/quan-tri",
                "/van-ban",
                "/van-ban/a/b",
                "/META-INF/MANIFEST.MF",
                "/application.yaml",
                "/cchc/..%2f..%2fapplication.yaml"
            })
    void answersNotFoundInsteadOfAskingForASignIn(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).isIn(404, 400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void stillAsksForASignInWhereThereIsSomething() throws Exception {
        HttpResponse<byte[]> answer = get("/quan-tri/van-ban");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).contains("/login");
    }

    @Test
    void servesTheInteractiveViewWhereThereIsADocument() throws Exception {
        assertThat(text(get("/van-ban/16-kh-stttt-2020"))).isEqualTo("the view");
        assertThat(get("/cchc/portal.css").statusCode()).isEqualTo(200);
    }

    @Test
    void saysNotFoundInTheReadersLanguageWithASearchBox() throws Exception {
        assertThat(text(get("/khong-co")))
                .contains("Không có trang này", "action=\"/thu-vien\"", "name=\"q\"", "lang=\"vi\"")
                .doesNotContain("??");
        assertThat(text(get("/khong-co", "Cookie", "cchc-lang=en")))
                .contains("There is no such page", "lang=\"en\"")
                .doesNotContain("??");
    }

    @Test
    void answersProgramsWithProblemDetails() throws Exception {
        for (String path : new String[] {"/api/v1/documents/khong-co", "/api/v1/khong-co", "/van-ban/khong-co.json"}) {
            HttpResponse<byte[]> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(header(answer, "Content-Type")).as(path).startsWith("application/problem+json");
            assertThat(text(answer)).as(path).contains("\"status\":404").contains("Không có trang này");
        }
    }

    @Test
    void marksWhatStaffReadAsPrivate() throws Exception {
        signIn("STAFF");
        assertThat(header(get("/van-ban/noi-bo.html"), "Cache-Control")).contains("private");
    }

    @Test
    void namesThePaperAfterTheDocument() throws Exception {
        assertThat(header(get("/van-ban/16-kh-stttt-2020.pdf"), "Content-Disposition"))
                .startsWith("inline;")
                .contains("16-KH-STTTT.pdf");
    }

    @Test
    void givesTheSameRepresentationAtBothAddresses() throws Exception {
        assertThat(text(get("/api/v1/documents/16-kh-stttt-2020")))
                .isEqualTo(text(get("/van-ban/16-kh-stttt-2020.json")))
                .contains("\"number\":\"16/KH-STTTT\"", "\"issuedOn\":\"2020-03-23\"", "\"direction\":\"OUT\"")
                .contains("\"code\":\"STTTT-DL\"", "\"successors\":[{\"code\":\"SKHCN-DL\"");
        assertThat(text(get("/van-ban/16-kh-stttt-2020.xml"))).contains("<issuer code=\"STTTT-DL\">");
    }

    private void signIn(String role) throws Exception {
        if (role != null) {
            assertThat(get("/dang-nhap?role=" + role).statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
