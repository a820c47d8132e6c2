package vn.cchc.plan.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Leads to the portal's own error page: visitors of these pages are people. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(name = "planPageProblems", basePackageClasses = PageProblems.class)
class PageProblems {

    @ExceptionHandler
    void nothing(NotHere nothing, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
