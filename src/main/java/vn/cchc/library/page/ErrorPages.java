package vn.cchc.library.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.ui.Languages;
import vn.cchc.ui.Texts;

/**
 * What answers when nothing else can: a page in the portal's look for people, problem details (RFC 9457) for programs. Says
 * nothing about the cause; that stands in the log.
 */
@Controller
class ErrorPages implements ErrorController {

    private final PlainPages pages;
    private final Texts texts;
    private final ObjectProvider<LocaleResolver> locales;
    private final JsonMapper json;

    ErrorPages(PlainPages pages, Texts texts, ObjectProvider<LocaleResolver> locales, JsonMapper json) {
        this.pages = pages;
        this.texts = texts;
        this.locales = locales;
        this.json = json;
    }

    /** Errors that were sent to the container. */
    @RequestMapping("${server.error.path:${error.path:/error}}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        boolean asked = !(status instanceof Integer);
        write(
                request,
                response,
                asked ? 404 : (Integer) status,
                path == null ? request.getRequestURI() : path.toString());
    }

    /** Answers this request with an error, whatever it asked for. */
    void write(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        write(request, response, status, request.getRequestURI());
    }

    private void write(HttpServletRequest request, HttpServletResponse response, int status, String path)
            throws IOException {
        Locale locale = locale(request);
        boolean forPrograms = path.startsWith(request.getContextPath() + "/api/") || path.endsWith(".json");
        byte[] body = forPrograms ? problem(status, locale) : page(status, locale);
        response.setStatus(status);
        PlainPages.protect(response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setContentType(forPrograms ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html;charset=UTF-8");
        response.setContentLength(body.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }

    private byte[] page(int status, Locale locale) {
        String kind = kind(status);
        String template = kind.equals("other") ? "error/error" : "error/" + kind;
        return PlainPages.bytes(pages.html(template, "", locale, Map.of("status", status)));
    }

    private byte[] problem(int status, Locale locale) {
        HttpStatus known = HttpStatus.resolve(status);
        return json.writeValueAsBytes(Map.of(
                "type",
                "about:blank",
                "title",
                known == null ? "Error" : known.getReasonPhrase(),
                "status",
                status,
                "detail",
                texts.in(locale, "page.error." + kind(status))));
    }

    private static String kind(int status) {
        return switch (status) {
            case 403, 404, 429, 503 -> String.valueOf(status);
            default -> status >= 500 ? "500" : "other";
        };
    }

    private Locale locale(HttpServletRequest request) {
        LocaleResolver resolver = locales.getIfAvailable();
        return Languages.supported(resolver == null ? null : resolver.resolveLocale(request));
    }
}
