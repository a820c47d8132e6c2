package vn.cchc.intake.rest;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.cchc.files.FileStoreException;

/** What goes wrong with an import, as problem details in the caller's language. */
@RestControllerAdvice(assignableTypes = ImportController.class)
class ImportProblems {

    private final MessageSource messages;

    ImportProblems(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ProblemDetail problem(ImportProblem problem, Locale language) {
        return ProblemDetail.forStatusAndDetail(
                problem.status(), Words.of(messages, language, problem.key(), List.of()));
    }

    @ExceptionHandler
    ProblemDetail notStored(FileStoreException refused, Locale language) {
        HttpStatus status = switch (refused.key()) {
            case "files.too-large" -> HttpStatus.CONTENT_TOO_LARGE;
            case "files.upload-broken" -> HttpStatus.BAD_REQUEST;
            default -> HttpStatus.INSUFFICIENT_STORAGE;
        };
        return ProblemDetail.forStatusAndDetail(
                status, Words.of(messages, language, refused.key(), refused.arguments()));
    }
}
