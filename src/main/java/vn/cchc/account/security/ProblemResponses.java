package vn.cchc.account.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.account.RateLimits;
import vn.cchc.ui.Texts;

/** Answers the API gives before a controller is reached: RFC 9457 problem details in the caller's language. */
@Component
class ProblemResponses implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Texts texts;
    private final LocaleResolver locales;
    private final JsonMapper json;

    ProblemResponses(Texts texts, LocaleResolver locales, JsonMapper json) {
        this.texts = texts;
        this.locales = locales;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        unauthenticated(request, response);
    }

    private void unauthenticated(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"cchc\"");
        write(request, response, HttpStatus.UNAUTHORIZED, "unauthenticated");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (!(refused instanceof CsrfException)) {
            write(request, response, HttpStatus.FORBIDDEN, "forbidden");
        } else if (SecurityContextHolder.getContext().getAuthentication() == null) {
            // who has no session has nothing to forge
            unauthenticated(request, response);
        } else {
            write(request, response, HttpStatus.FORBIDDEN, "csrf");
        }
    }

    void invalidToken(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"cchc\", error=\"invalid_token\"");
        write(request, response, HttpStatus.UNAUTHORIZED, "invalid-token");
    }

    void tooMany(HttpServletRequest request, HttpServletResponse response, RateLimits.Verdict verdict)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(verdict.retrySeconds()));
        write(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many", verdict.retrySeconds());
    }

    private void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String key,
            Object... arguments)
            throws IOException {
        var locale = locales.resolveLocale(request);
        var problem = ProblemDetail.forStatusAndDetail(
                status, texts.in(locale, "account.problem." + key + ".detail", arguments));
        problem.setTitle(texts.in(locale, "account.problem." + key));
        problem.setInstance(java.net.URI.create(request.getRequestURI()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
