package vn.cchc.initiative.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.ui.FramedPages;
import vn.cchc.ui.Languages;

/** Pages, files and what scripts are told. */
@Component
class Answers {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final FramedPages pages;
    private final JsonMapper json;
    private final ZoneId zone;

    Answers(FramedPages pages, JsonMapper json, @Value("${cchc.zone}") ZoneId zone) {
        this.pages = pages;
        this.json = json;
        this.zone = zone;
    }

    /** A page that nobody else may keep: it may be somebody's own. */
    ResponseEntity<byte[]> page(String template, String address, Locale locale, Map<String, Object> values) {
        Map<String, Object> whole = new HashMap<>(values);
        whole.put("when", new When(zone));
        whole.put("num", new Numbers());
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(pages.html("initiative/" + template, address, locale, whole)
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Moments in the portal's zone, for templates. */
    record When(ZoneId zone) {

        private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");
        private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy");
        private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy");

        public String minute(Instant instant, Locale locale) {
            return (locale.getLanguage().equals("en") ? ENGLISH : MINUTE).format(instant.atZone(zone));
        }

        public String second(Instant instant) {
            return SECOND.format(instant.atZone(zone));
        }
    }

    /** Numbers as people write them, for templates. */
    record Numbers() {

        public String of(@Nullable BigDecimal number) {
            return number == null
                    ? "–"
                    : number.stripTrailingZeros().toPlainString().replace('.', ',');
        }

        /** As a field's value. */
        public String plain(BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }

        /** Hundredths of a per cent. */
        public String share(int hundredths) {
            return of(BigDecimal.valueOf(hundredths, 2));
        }

        /** Bytes. */
        public String size(long bytes) {
            return bytes < 1_000_000
                    ? Math.max(1, bytes / 1_000) + " KB"
                    : of(BigDecimal.valueOf(bytes / 100_000, 1)) + " MB";
        }
    }

    /** Data for a script, which nothing inside may end. */
    String data(Map<String, ?> values) {
        return json.writeValueAsString(values).replace("<", "\\u003c");
    }

    /** The texts that a script shows itself: every key of the bundle that begins so, without the beginning. */
    static Map<String, String> texts(String prefix, Locale locale) {
        var bundle = ResourceBundle.getBundle(
                "messages/initiative",
                Languages.supported(locale),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, String> texts = new TreeMap<>();
        bundle.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> texts.put(
                        key.substring(prefix.length()), bundle.getString(key).replace("''", "'")));
        return texts;
    }

    /** What a session needs to prove that it is its own page that asks; null for guests, who say so in a header instead. */
    static @Nullable Map<String, String> csrf(HttpServletRequest request, HttpServletResponse response) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || who instanceof AnonymousAuthenticationToken) {
            return null;
        }
        var token = new HttpSessionCsrfTokenRepository().loadDeferredToken(request, response);
        new XorCsrfTokenRequestAttributeHandler().handle(request, response, token::get);
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken masked
                ? Map.of("header", masked.getHeaderName(), "token", masked.getToken())
                : null;
    }

    /** A file to be kept, never to be shown by the browser. */
    static ResponseEntity<Resource> file(InputStream content, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(content));
    }
}
