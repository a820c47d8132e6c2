package vn.cchc.initiative.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import vn.cchc.initiative.submission.EntryRefused;

/** Leads to the portal's own error page: visitors of these pages are people. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(basePackageClasses = InitiativePageProblems.class)
class InitiativePageProblems {

    @ExceptionHandler({NotHere.class, EntryRefused.class, AccessDeniedException.class})
    void nothing(RuntimeException nothing, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
