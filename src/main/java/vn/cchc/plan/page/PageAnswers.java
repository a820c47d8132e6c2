package vn.cchc.plan.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.cchc.ui.FramedPages;

/** Answers with a page. */
@Component("planPageAnswers")
class PageAnswers {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final FramedPages pages;

    PageAnswers(FramedPages pages) {
        this.pages = pages;
    }

    ResponseEntity<byte[]> page(String template, String address, Locale locale, Map<String, Object> values) {
        // who is signed in stands in the frame
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.VARY, "Cookie, Accept-Encoding")
                .body(pages.html(template, address, locale, values).getBytes(StandardCharsets.UTF_8));
    }
}
