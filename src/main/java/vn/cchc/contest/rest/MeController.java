package vn.cchc.contest.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.account.CurrentPerson;
import vn.cchc.account.PersonId;

/** Tells the exam page as whom its browser would start, and what a session needs to prove that it is its own page that asks. */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "attempts", description = "Taking part in a contest's round")
class MeController {

    private final CurrentPerson current;

    MeController(CurrentPerson current) {
        this.current = current;
    }

    /**
     * As whom the browser would start; all absent for somebody unknown.
     *
     * @param kind {@code account} starts with its session and the CSRF header, {@code guest} with {@code Authorization: Guest}
     * @param csrfHeader name of the header that carries {@code csrfToken}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MeAnswer(
            @Nullable String kind,
            @Nullable String name,
            @Nullable Long organizationId,
            @Nullable String organization,
            @Nullable String csrfHeader,
            @Nullable String csrfToken) {

        @Override
        public String toString() {
            return "MeAnswer[" + kind + "]";
        }
    }

    @Operation(summary = "As whom this browser would start an attempt")
    @GetMapping
    ResponseEntity<MeAnswer> me(HttpServletRequest request) {
        var answer = current.person()
                .map(person -> {
                    boolean account = person.id().kind() == PersonId.Kind.ACCOUNT;
                    var csrf = account ? (CsrfToken) request.getAttribute(CsrfToken.class.getName()) : null;
                    return new MeAnswer(
                            account ? "account" : person.id().kind() == PersonId.Kind.GUEST ? "guest" : null,
                            person.displayName(),
                            person.organizationId(),
                            person.organization().isEmpty() ? null : person.organization(),
                            csrf == null ? null : csrf.getHeaderName(),
                            csrf == null ? null : csrf.getToken());
                })
                .orElseGet(() -> new MeAnswer(null, null, null, null, null, null));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }
}
