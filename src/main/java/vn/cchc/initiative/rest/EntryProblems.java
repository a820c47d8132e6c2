package vn.cchc.initiative.rest;

import java.util.Locale;
import java.util.Map;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;
import vn.cchc.initiative.judging.SheetRefused;
import vn.cchc.initiative.judging.VoteRefused;
import vn.cchc.initiative.submission.EntryRefused;
import vn.cchc.ui.Texts;

/** What is refused, as problem details in the caller's language; {@code code} is for programs. */
@RestControllerAdvice(basePackageClasses = EntryProblems.class)
class EntryProblems {

    private static final String PAUSE = "2";

    private final Texts texts;

    EntryProblems(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail refused(EntryRefused refused, Locale language) {
        var problem = problem(status(refused.reason()), name(refused.reason()), language);
        var stored = refused.stored();
        if (stored != null) {
            problem.setProperty("version", stored.version());
            problem.setProperty("savedAt", stored.savedAt());
        }
        if (!refused.problems().isEmpty()) {
            problem.setProperty(
                    "problems",
                    refused.problems().stream()
                            .map(one -> Map.of(
                                    "field",
                                    one.field(),
                                    "text",
                                    texts.in(
                                            language, one.key(), one.arguments().toArray())))
                            .toList());
        }
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refused(SheetRefused refused, Locale language) {
        var status = switch (refused.reason()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case STALE, LOCKED, OVER -> HttpStatus.CONFLICT;
            case POINTS, INCOMPLETE, NO_REASON, TOO_LONG -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        var problem = problem(status, "sheet-" + name(refused.reason()), language);
        var stored = refused.version();
        if (stored != null) {
            problem.setProperty("version", stored);
        }
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refused(VoteRefused refused, Locale language) {
        var status = switch (refused.reason()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case NOBODY_KNOWN -> HttpStatus.UNAUTHORIZED;
            case ENDED -> HttpStatus.CONFLICT;
            case OWN, PANEL -> HttpStatus.FORBIDDEN;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
        return problem(status, "vote-" + name(refused.reason()), language);
    }

    @ExceptionHandler
    ProblemDetail nothing(EntryController.NoSuchCall nothing, Locale language) {
        return problem(HttpStatus.NOT_FOUND, "not-found", language);
    }

    @ExceptionHandler
    ProblemDetail unreadable(JacksonException unreadable, Locale language) {
        return problem(HttpStatus.BAD_REQUEST, "unreadable", language);
    }

    /** The database went away: whether it had stored what was sent is unknown, and sending it again does no harm. */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        TransactionException.class
    })
    ResponseEntity<ProblemDetail> away(Exception failed, Locale language) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, PAUSE)
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "busy", language));
    }

    private ProblemDetail problem(HttpStatus status, String code, Locale language) {
        var problem = ProblemDetail.forStatusAndDetail(status, texts.in(language, "entries.refused." + code));
        problem.setTitle(texts.in(language, "entries.refused"));
        problem.setProperty("code", code);
        return problem;
    }

    private static String name(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static HttpStatus status(EntryRefused.Reason reason) {
        return switch (reason) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case NOBODY_KNOWN -> HttpStatus.UNAUTHORIZED;
            case NO_GUESTS -> HttpStatus.FORBIDDEN;
            case TOO_MANY, NOT_OPEN, CLOSED, STALE, NOT_SUBMITTED, RECEIVED_LATE, FILE_COUNT -> HttpStatus.CONFLICT;
            case FILE_SIZE -> HttpStatus.CONTENT_TOO_LARGE;
            case FILE_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case INCOMPLETE, FILE_EMPTY, TOO_LONG -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
