package vn.cchc.contest.rest;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;
import vn.cchc.account.GuestRefused;
import vn.cchc.contest.attempt.AttemptRefused;
import vn.cchc.contest.attempt.AttemptRefused.Reason;
import vn.cchc.contest.attempt.Busy;
import vn.cchc.ui.Texts;

/** What is refused, as problem details in the caller's language; {@code code} is for programs. */
@RestControllerAdvice(basePackageClasses = AttemptProblems.class)
class AttemptProblems {

    private static final Logger log = LoggerFactory.getLogger(AttemptProblems.class);
    private static final int PAUSE_SECONDS = 2;

    private final Texts texts;

    AttemptProblems(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(AttemptRefused refused, Locale language) {
        var problem = problem(status(refused.reason()), name(refused.reason()), language);
        if (refused.reason() == Reason.STALE) {
            problem.setProperty(
                    "stored",
                    refused.stored().stream()
                            .map(AttemptController.StoredAnswer::of)
                            .toList());
        }
        var receipt = refused.receipt();
        if (receipt != null) {
            problem.setProperty("submission", AttemptController.ReceiptAnswer.of(receipt, false));
        }
        var response = ResponseEntity.status(problem.getStatus());
        if (refused.reason() == Reason.TOKEN || refused.reason() == Reason.NOBODY_KNOWN) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"cchc\"");
        }
        if (refused.reason() == Reason.TOO_MANY || refused.reason() == Reason.TOO_MANY_STARTS) {
            response.header(HttpHeaders.RETRY_AFTER, String.valueOf(PAUSE_SECONDS));
        }
        return response.body(problem);
    }

    @ExceptionHandler
    ProblemDetail unreadable(JacksonException unreadable, Locale language) {
        return problem(HttpStatus.BAD_REQUEST, "unreadable", language);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(Busy busy, Locale language) {
        return comeAgain(language);
    }

    /** The database went away: whether it had stored what was sent is unknown, and sending it again does no harm. */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        TransactionException.class
    })
    ResponseEntity<ProblemDetail> away(Exception failed, Locale language) {
        log.warn("The database is away: {}", failed.toString());
        return comeAgain(language);
    }

    /** A transaction that can't even be undone has lost its database. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> away(JpaSystemException failed, Locale language) {
        if (failed.getCause() instanceof org.hibernate.TransactionException) {
            return away((Exception) failed, language);
        }
        throw failed;
    }

    private ResponseEntity<ProblemDetail> comeAgain(Locale language) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(PAUSE_SECONDS))
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "busy", language));
    }

    @ExceptionHandler
    ProblemDetail guest(GuestRefused refused, Locale language) {
        var status = switch (refused.reason()) {
            case WORK, WORK_EXPIRED -> HttpStatus.FORBIDDEN;
            case NAME, PHONE, LOCALITY -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return problem(
                status,
                "guest-" + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                language);
    }

    private ProblemDetail problem(HttpStatus status, String code, Locale language) {
        var problem = ProblemDetail.forStatusAndDetail(status, texts.in(language, "contest.problem." + code));
        problem.setTitle(texts.in(language, "contest.problem.title"));
        problem.setProperty("code", code);
        return problem;
    }

    private static String name(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static HttpStatus status(Reason reason) {
        return switch (reason) {
            case NO_ROUND, NO_RECEIPT, NO_RESULTS -> HttpStatus.NOT_FOUND;
            case NOBODY_KNOWN, TOKEN -> HttpStatus.UNAUTHORIZED;
            case GUESTS_NOT_ALLOWED,
                    NO_ASSISTANCE,
                    NOT_ELIGIBLE_ROLE,
                    NOT_ELIGIBLE_UNIT,
                    NOT_ELIGIBLE_LOCALITY,
                    NOT_ELIGIBLE_AGE,
                    NATIONAL_ID_MISSING,
                    EXCLUDED,
                    DISQUALIFIED -> HttpStatus.FORBIDDEN;
            case UNIT_MISSING, AGE_MISSING, UNKNOWN_QUESTION, UNFIT_RESPONSE, PREDICTION_MISSING, PREDICTION_RANGE ->
                HttpStatus.UNPROCESSABLE_CONTENT;
            case NOT_OPEN_YET, CLOSED, OTHER_BOARD, NO_ATTEMPT_LEFT, NO_PAPER, TOO_LATE, SUBMITTED, STALE ->
                HttpStatus.CONFLICT;
            case TOO_MANY, TOO_MANY_STARTS -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
