package vn.cchc.contest.rest;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
import vn.cchc.account.RateLimits;
import vn.cchc.contest.attempt.AttemptRefused;
import vn.cchc.contest.attempt.AttemptRefused.Reason;
import vn.cchc.contest.attempt.Attempts;
import vn.cchc.contest.rest.AttemptController.AnswerBody;
import vn.cchc.contest.rest.AttemptController.ReceiptAnswer;
import vn.cchc.contest.rest.AttemptController.StandingAnswer;
import vn.cchc.contest.rest.AttemptController.StartAnswer;
import vn.cchc.contest.rest.AttemptController.StoredAnswer;
import vn.cchc.contest.rest.AttemptController.SubmissionBody;
import vn.cchc.contest.trial.Trials;
import vn.cchc.question.Points;

/** Trials over HTTP, in the form of attempts, so that the same exam page takes them. Their ids begin with a t, and no receipt is given. */
@Hidden
@RestController
@RequestMapping("/api/v1")
class TrialController {

    private static final int MOST_ANSWERS = 200;

    private final Trials trials;
    private final Attempts attempts;
    private final RateLimits limits;

    TrialController(Trials trials, Attempts attempts, RateLimits limits) {
        this.trials = trials;
        this.attempts = attempts;
        this.limits = limits;
    }

    @PostMapping("/trials/{link}/rounds/{round}/attempts")
    ResponseEntity<StartAnswer> start(
            @PathVariable String link, @PathVariable String round, HttpServletRequest request) {
        if (!limits.start(request.getRemoteAddr()).allowed()) {
            throw new AttemptRefused(Reason.TOO_MANY_STARTS);
        }
        var opened = trials.start(link, round);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new StartAnswer(
                        "t" + opened.attempt(),
                        opened.token(),
                        null,
                        false,
                        opened.deadline(),
                        opened.graceSeconds(),
                        attempts.now(),
                        opened.paper()));
    }

    @GetMapping("/trial-attempts/{id}")
    ResponseEntity<StandingAnswer> read(@PathVariable String id, HttpServletRequest request) {
        var standing = trials.read(number(id), Callers.token(request));
        var done = standing.done();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new StandingAnswer(
                        id,
                        "",
                        standing.startedAt(),
                        standing.deadline(),
                        standing.graceSeconds(),
                        attempts.now(),
                        standing.paper(),
                        standing.answers().stream().map(StoredAnswer::of).toList(),
                        done == null ? null : receipt(done)));
    }

    @PutMapping("/trial-attempts/{id}/answers/{question}")
    ResponseEntity<Void> answer(
            @PathVariable String id,
            @PathVariable String question,
            @RequestBody AnswerBody body,
            HttpServletRequest request) {
        return save(id, List.of(given(question, body)), request);
    }

    @PutMapping("/trial-attempts/{id}/answers")
    ResponseEntity<Void> answers(
            @PathVariable String id, @RequestBody List<AnswerBody> bodies, HttpServletRequest request) {
        if (bodies.size() > MOST_ANSWERS) {
            throw new AttemptRefused(Reason.UNFIT_RESPONSE);
        }
        return save(
                id,
                bodies.stream()
                        .map(body -> given(body.question() == null ? "" : body.question(), body))
                        .toList(),
                request);
    }

    @PostMapping("/trial-attempts/{id}/submission")
    ReceiptAnswer submit(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable SubmissionBody body,
            HttpServletRequest request) {
        return receipt(trials.submit(number(id), Callers.token(request), body == null ? null : body.prediction()));
    }

    private ResponseEntity<Void> save(String id, List<Trials.Given> given, HttpServletRequest request) {
        var stale = trials.answer(number(id), Callers.token(request), given);
        if (!stale.isEmpty()) {
            throw AttemptRefused.stale(stale);
        }
        return ResponseEntity.noContent().build();
    }

    private static ReceiptAnswer receipt(Trials.Done done) {
        var score = done.score();
        return new ReceiptAnswer(
                "",
                done.submittedAt(),
                "",
                false,
                done.prediction(),
                score == null ? null : new Points(score).decimal(),
                done.correct());
    }

    private static Trials.Given given(String question, AnswerBody body) {
        var sequence = body.sequence();
        var response = body.response();
        if (sequence == null || response == null) {
            throw new AttemptRefused(Reason.UNFIT_RESPONSE);
        }
        return new Trials.Given(question, sequence, response);
    }

    private static long number(String id) {
        if (!id.matches("t[0-9]{1,18}")) {
            throw new AttemptRefused(Reason.TOKEN);
        }
        return Long.parseLong(id.substring(1));
    }
}
