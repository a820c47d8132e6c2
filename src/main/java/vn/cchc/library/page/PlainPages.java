package vn.cchc.library.page;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.cchc.library.Viewer;
import vn.cchc.ui.FramedPages;

/** Pages outside Vaadin: inside the portal's frame, under a policy that lets no foreign or inline script run. */
@Component
class PlainPages {

    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final FramedPages framed;

    PlainPages(FramedPages framed) {
        this.framed = framed;
    }

    String html(String template, String address, Locale locale, Map<String, Object> values) {
        return framed.html(template, address, locale, values);
    }

    /** The headers every plain page carries; set, not added, because the security chain may have written its own before. */
    static void protect(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    /**
     * An answer that is only sent again when it changed. Its tag is made from what is sent, because a page also shows other
     * documents and whoever is signed in; it is weak so that the answer may still be compressed.
     */
    static ResponseEntity<byte[]> answer(
            HttpServletResponse response, MediaType type, byte[] body, @Nullable Instant changedAt, Viewer viewer) {
        return answer(response, type, body, digest(body), changedAt, viewer);
    }

    static ResponseEntity<byte[]> answer(
            HttpServletResponse response,
            MediaType type,
            byte[] body,
            String tag,
            @Nullable Instant changedAt,
            Viewer viewer) {
        protect(response);
        CacheControl control = viewer.equals(Viewer.ANYONE)
                ? CacheControl.noCache()
                : CacheControl.noCache().cachePrivate();
        response.setHeader(HttpHeaders.CACHE_CONTROL, control.getHeaderValue());
        response.setHeader(HttpHeaders.VARY, "Cookie, Accept-Encoding");
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatusCode.valueOf(200))
                .contentType(type)
                .eTag("W/\"" + tag + "\"");
        if (changedAt != null) {
            answer.lastModified(changedAt);
        }
        return answer.body(body);
    }

    static String digest(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
