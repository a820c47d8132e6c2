package vn.cchc.account.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.testing.ServedPortalTest;

/** Headers as they leave the server, for every kind of address. */
class SecurityHeadersIntegrationTests extends ServedPortalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dang-nhap",
                "/",
                "/quan-tri/ma-truy-cap",
                "/tai-khoan/mat-khau",
                "/khong-co-trang-nay",
                "/van-ban/khong-co",
                "/van-ban/khong-co.html",
                "/van-ban/khong-co.json",
                "/van-ban/khong-co.pdf",
                "/feed.atom",
                "/sitemap.xml",
                "/robots.txt",
                "/favicon.ico",
                "/cchc/tokens.css",
                "/cchc/khong-co.css",
                "/error",
                "/actuator/health",
                "/actuator/env",
                "/api/v1/documents",
                "/api/v1/imports",
                "/api/khong-co",
                "/v3/api-docs",
                "/noi-bo/sao-luu",
                "/a;b=c"
            })
    void everyAnswerIsProtected(String path) {
        var headers = get(path).headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).as(path).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).as(path).contains("strict-origin-when-cross-origin");
        assertThat(headers.firstValue("Permissions-Policy")).as(path).isPresent();
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).as(path).contains("same-origin");
        assertThat(headers.allValues("Content-Security-Policy"))
                .as(path)
                .hasSize(1)
                .allMatch(policy -> policy.contains("frame-ancestors 'none'"));
        // served without TLS, where the header would lock browsers out
        assertThat(headers.firstValue("Strict-Transport-Security")).as(path).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/van-ban/khong-co.html",
                "/van-ban/khong-co.xml",
                "/feed.atom",
                "/cchc/tokens.css",
                "/cchc/khong-co.css",
                "/error",
                "/api/v1/documents"
            })
    void plainPagesRunNothingInline(String path) {
        assertThat(get(path).headers().firstValue("Content-Security-Policy")).contains(SecurityHeaders.STRICT);
    }

    @Test
    void vaadinMayStartItsClient() {
        assertThat(get("/dang-nhap").headers().firstValue("Content-Security-Policy"))
                .contains(SecurityHeaders.VAADIN);
    }

    @Test
    void pagesAreNotKeptButOurFilesAre() {
        assertThat(get("/dang-nhap").headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
        assertThat(get("/cchc/tokens.css").headers().allValues("Cache-Control")).containsExactly("no-cache");
    }
}
