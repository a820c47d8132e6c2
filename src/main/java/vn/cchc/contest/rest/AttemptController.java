package vn.cchc.contest.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.account.Guests;
import vn.cchc.account.RateLimits;
import vn.cchc.contest.attempt.AttemptRefused;
import vn.cchc.contest.attempt.AttemptRefused.Reason;
import vn.cchc.contest.attempt.Attempts;
import vn.cchc.contest.attempt.Receipt;
import vn.cchc.contest.attempt.SavedAnswer;
import vn.cchc.contest.paper.Sheet;
import vn.cchc.question.Points;
import vn.cchc.question.Response;

/** Taking part over HTTP. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "attempts", description = "Taking part in a contest's round")
class AttemptController {

    private static final int MOST_ANSWERS = 200;
    private static final int LARGEST_BODY = 200_000;

    private final Attempts attempts;
    private final Callers callers;
    private final Guests guests;
    private final RateLimits limits;
    private final JsonMapper json;

    AttemptController(Attempts attempts, Callers callers, Guests guests, RateLimits limits, JsonMapper json) {
        this.attempts = attempts;
        this.callers = callers;
        this.guests = guests;
        this.limits = limits;
        this.json = json;
    }

    /**
     * Who starts. For somebody signed in all of it may be missing.
     *
     * @param organization id of the unit, where the board asks for one
     * @param birthYear where the board asks for an age
     * @param guest registers somebody without an account; sent by somebody signed in, they help that person
     */
    record StartBody(
            @Nullable Long organization,
            @Nullable Integer birthYear,
            @Nullable GuestBody guest) {

        static final StartBody NOTHING = new StartBody(null, null, null);
    }

    /**
     * Somebody without an account.
     *
     * @param localityId from {@code /api/v1/localities}, null where it is not known there
     * @param locality the place as text
     * @param work the solved piece of work, not needed from an official who helps
     */
    record GuestBody(
            @Nullable String name,
            @Nullable String phone,
            @Nullable Long localityId,
            @Nullable String locality,
            @Nullable String work) {

        Guests.Entry entry() {
            return new Guests.Entry(
                    name == null ? "" : name, phone == null ? "" : phone, localityId, locality == null ? "" : locality);
        }

        @Override
        public String toString() {
            return "GuestBody";
        }
    }

    /**
     * An attempt that may be answered.
     *
     * @param token to be sent as {@code Authorization: Bearer}
     * @param pass of a guest who was registered by this request
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StartAnswer(
            String attemptId,
            String token,
            @Nullable String pass,
            boolean resumed,
            Instant deadline,
            int graceSeconds,
            Instant serverTime,
            Sheet paper) {

        @Override
        public String toString() {
            return "StartAnswer[" + attemptId + "]";
        }
    }

    /** An answer with its question's number and what the device counts. */
    record AnswerBody(
            @Nullable String question,
            @Nullable Long sequence,
            @Nullable Response response) {}

    /** What is stored. */
    record StoredAnswer(
            String question, long sequence, @JsonRawValue String response) {

        static StoredAnswer of(SavedAnswer answer) {
            return new StoredAnswer(String.valueOf(answer.question()), answer.sequence(), answer.response());
        }
    }

    /** Where an attempt stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StandingAnswer(
            String attemptId,
            String roundId,
            Instant startedAt,
            Instant deadline,
            int graceSeconds,
            Instant serverTime,
            Sheet paper,
            List<StoredAnswer> answers,
            @Nullable ReceiptAnswer submission) {}

    /** @param prediction asked for by some contests */
    record SubmissionBody(@Nullable Long prediction) {}

    /**
     * Proof of a submission.
     *
     * @param byClock submitted by the portal when the time was up
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReceiptAnswer(
            String receipt,
            Instant submittedAt,
            String digest,
            boolean byClock,
            @Nullable Long prediction,
            @Nullable BigDecimal score,
            @Nullable Integer correct) {

        static ReceiptAnswer of(Receipt receipt, boolean showsScore) {
            var score = receipt.score();
            return new ReceiptAnswer(
                    receipt.code(),
                    receipt.submittedAt(),
                    receipt.digest(),
                    receipt.byClock(),
                    receipt.prediction(),
                    showsScore && score != null ? new Points(score).decimal() : null,
                    showsScore && score != null ? receipt.correct() : null);
        }
    }

    @Operation(summary = "Start an attempt, or return the open one with a new token")
    @PostMapping("/rounds/{id}/attempts")
    ResponseEntity<StartAnswer> start(
            @PathVariable long id,
            @RequestBody(required = false) @Nullable StartBody given,
            HttpServletRequest request) {
        var arrival = attempts.now();
        if (!limits.start(request.getRemoteAddr()).allowed()) {
            throw new AttemptRefused(Reason.TOO_MANY_STARTS);
        }
        var board = attempts.requireOpen(id, arrival);
        var body = given == null ? StartBody.NOTHING : given;
        if (body.guest() != null && !board.eligibility().guests()) {
            throw new AttemptRefused(Reason.GUESTS_NOT_ALLOWED);
        }
        var applicant = callers.entering(request, body, board.assistance());
        var opened = attempts.start(id, applicant, request.getRemoteAddr(), arrival);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new StartAnswer(
                        String.valueOf(opened.attempt()),
                        opened.token(),
                        opened.pass(),
                        opened.resumed(),
                        opened.deadline(),
                        opened.graceSeconds(),
                        attempts.now(),
                        opened.paper()));
    }

    @Operation(summary = "The paper, what is saved, and whether it is submitted")
    @GetMapping("/attempts/{id}")
    ResponseEntity<StandingAnswer> read(@PathVariable long id, HttpServletRequest request) {
        var standing = attempts.read(id, Callers.token(request));
        var receipt = standing.receipt();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new StandingAnswer(
                        String.valueOf(standing.attempt()),
                        String.valueOf(standing.round()),
                        standing.startedAt(),
                        standing.deadline(),
                        standing.graceSeconds(),
                        attempts.now(),
                        standing.paper(),
                        standing.answers().stream().map(StoredAnswer::of).toList(),
                        receipt == null ? null : ReceiptAnswer.of(receipt, standing.showsScore())));
    }

    @Operation(summary = "Save an answer; answered once it is durable")
    @PutMapping("/attempts/{id}/answers/{question}")
    @Parameter(name = "id", in = ParameterIn.PATH, schema = @Schema(type = "integer", format = "int64"))
    @Parameter(name = "question", in = ParameterIn.PATH, schema = @Schema(type = "string"))
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = AnswerBody.class)))
    @ApiResponse(responseCode = "204", description = "Durable")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var arrival = attempts.now();
        // by hand: of all requests nine in ten are this one, and binding cost more than storing
        @SuppressWarnings("unchecked")
        var path = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var body = json.readValue(body(request), AnswerBody.class);
        attempts.answer(
                attempt(path.getOrDefault("id", "")),
                Callers.token(request),
                List.of(given(path.getOrDefault("question", ""), body)),
                arrival);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    @Operation(summary = "Save several answers by the same rule")
    @PutMapping("/attempts/{id}/answers")
    ResponseEntity<Void> answers(
            @PathVariable long id, @RequestBody List<AnswerBody> bodies, HttpServletRequest request) {
        var arrival = attempts.now();
        if (bodies.size() > MOST_ANSWERS) {
            throw new AttemptRefused(Reason.UNFIT_RESPONSE);
        }
        var given = bodies.stream()
                .map(body -> given(body.question() == null ? "" : body.question(), body))
                .toList();
        attempts.answer(id, Callers.token(request), given, arrival);
        return ResponseEntity.noContent().build();
    }

    @Operation(summary = "Submit; repeating it returns the same receipt")
    @PostMapping("/attempts/{id}/submission")
    ReceiptAnswer submit(
            @PathVariable long id,
            @RequestBody(required = false) @Nullable SubmissionBody body,
            HttpServletRequest request) {
        var arrival = attempts.now();
        var submission = attempts.submit(id, Callers.token(request), body == null ? null : body.prediction(), arrival);
        return ReceiptAnswer.of(submission.receipt(), submission.showsScore());
    }

    @Operation(summary = "A piece of work for a guest's device, in ALTCHA's form")
    @GetMapping("/guests/challenge")
    ResponseEntity<Guests.WorkChallenge> challenge() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(guests.challenge());
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        var bytes = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw new AttemptRefused(Reason.UNFIT_RESPONSE);
        }
        return bytes;
    }

    private static long attempt(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw new AttemptRefused(Reason.TOKEN);
        }
        return Long.parseLong(id);
    }

    private static Attempts.Given given(String question, AnswerBody body) {
        var sequence = body.sequence();
        var response = body.response();
        if (sequence == null || response == null) {
            throw new AttemptRefused(Reason.UNFIT_RESPONSE);
        }
        return new Attempts.Given(question, sequence, response);
    }
}
