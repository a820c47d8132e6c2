package vn.cchc.contest.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.cchc.ui.FramedPages;

/** Answers with a page that is only sent again when it changed. */
@Component
class PageAnswers {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final FramedPages pages;

    PageAnswers(FramedPages pages) {
        this.pages = pages;
    }

    ResponseEntity<byte[]> page(String template, String address, Locale locale, Map<String, Object> values) {
        return page(HttpStatus.OK, template, address, locale, values);
    }

    ResponseEntity<byte[]> page(
            HttpStatus status, String template, String address, Locale locale, Map<String, Object> values) {
        var body = pages.html(template, address, locale, values).getBytes(StandardCharsets.UTF_8);
        // who is signed in stands in the frame
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.VARY, "Cookie, Accept-Encoding")
                .eTag("W/\"" + digest(body) + "\"")
                .body(body);
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
