package vn.cchc.contest.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.cchc.contest.Contest;
import vn.cchc.contest.ContestState;
import vn.cchc.contest.Contests;
import vn.cchc.contest.Round;
import vn.cchc.contest.RoundResults;
import vn.cchc.contest.RoundState;
import vn.cchc.contest.attempt.AttemptRefused;
import vn.cchc.contest.attempt.AttemptRefused.Reason;
import vn.cchc.contest.attempt.Attempts;
import vn.cchc.contest.attempt.Receipts;
import vn.cchc.contest.result.Criterion;
import vn.cchc.contest.result.Prediction;
import vn.cchc.contest.rules.Board;

/** What anyone may know of a round and of a receipt. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "rounds", description = "Rounds of contests, their standings and receipts")
class RoundController {

    private final Contests contests;
    private final Attempts attempts;
    private static final int PAGE = 50;
    private static final int DEEPEST_PAGE = 10_000;

    private final Receipts receipts;
    private final RoundResults results;

    RoundController(Contests contests, Attempts attempts, Receipts receipts, RoundResults results) {
        this.contests = contests;
        this.attempts = attempts;
        this.receipts = receipts;
        this.results = results;
    }

    /**
     * A round before it is started.
     *
     * @param commitment the hash of the secret behind papers and lots
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RoundAnswer(
            String id,
            String slug,
            String title,
            ContestPart contest,
            Round.Phase phase,
            Instant opensAt,
            Instant closesAt,
            Instant serverTime,
            int minutes,
            int graceSeconds,
            int attempts,
            List<Criterion> order,
            BoardPart board,
            @Nullable PredictionPart prediction,
            String commitment) {}

    record ContestPart(String slug, String title) {}

    /** @param asksFor what a contestant has to say: {@code unit}, {@code locality}, {@code birthYear} */
    record BoardPart(String slug, String title, int questions, boolean guests, List<String> asksFor) {

        static BoardPart of(Board board, int questions) {
            var who = board.eligibility();
            List<String> asks = new ArrayList<>();
            if (who.asksForUnit()) {
                asks.add("unit");
            }
            if (who.asksForLocality()) {
                asks.add("locality");
            }
            if (who.asksForAge()) {
                asks.add("birthYear");
            }
            return new BoardPart(board.slug(), board.title(), questions, who.guests(), List.copyOf(asks));
        }
    }

    record PredictionPart(Prediction target, String question, boolean required) {}

    /** What a receipt vouches for, without saying whose it is. */
    record ReceiptPart(
            String receipt,
            String contest,
            String round,
            Instant startedAt,
            Instant submittedAt,
            boolean byClock,
            String digest) {}

    @Operation(summary = "A round, as anyone may know it before starting")
    @GetMapping("/rounds/{id}")
    RoundAnswer round(@PathVariable long id) {
        var round = announced(id);
        return answer(round, contests.find(round.contestId()).orElseThrow());
    }

    @Operation(summary = "Whether there is such a receipt, and what it vouches for")
    @GetMapping("/receipts/{code}")
    ReceiptPart receipt(@PathVariable String code) {
        var found = receipts.find(code).orElseThrow(() -> new AttemptRefused(Reason.NO_RECEIPT));
        return new ReceiptPart(
                found.code(),
                found.contest(),
                found.round(),
                found.startedAt(),
                found.submittedAt(),
                found.byClock(),
                found.digest());
    }

    @Operation(summary = "The standings, once they are published")
    @GetMapping("/rounds/{id}/standings")
    StandingsAnswer standings(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(required = false) @Nullable Long unit) {
        if (announced(id).state() != RoundState.RESULTS_PUBLISHED || page < 0 || page > DEEPEST_PAGE) {
            throw new AttemptRefused(Reason.NO_RESULTS);
        }
        var found =
                results.standings(id, unit, false, page, PAGE).orElseThrow(() -> new AttemptRefused(Reason.NO_RESULTS));
        return StandingsAnswer.of(found, page, page == 0 ? results.units(id) : null);
    }

    @Operation(summary = "The ledger from which anyone can recompute the standings, once the round is closed")
    @GetMapping(path = "/rounds/{id}/ledger", produces = "application/x-ndjson")
    ResponseEntity<StreamingResponseBody> ledger(
            @PathVariable long id, @RequestParam(required = false) @Nullable Integer version) {
        var round = announced(id);
        var known = results.versions(id).stream().anyMatch(one -> version == null || one.version() == version);
        if (!known) {
            throw new AttemptRefused(Reason.NO_RESULTS);
        }
        StreamingResponseBody body = out -> {
            var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            results.writeLedger(id, version, writer);
            writer.flush();
        };
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("ledger-" + round.slug() + ".jsonl")
                                .build()
                                .toString())
                .body(body);
    }

    private Round announced(long id) {
        var round = contests.round(id)
                .filter(found -> found.state() != RoundState.DRAFT)
                .orElseThrow(() -> new AttemptRefused(Reason.NO_ROUND));
        if (contests.find(round.contestId())
                .filter(found -> found.state() != ContestState.DRAFT)
                .isEmpty()) {
            throw new AttemptRefused(Reason.NO_ROUND);
        }
        return round;
    }

    private RoundAnswer answer(Round round, Contest contest) {
        var now = attempts.now();
        var rules = contest.rules(round);
        var prediction = rules.prediction();
        return new RoundAnswer(
                String.valueOf(round.id()),
                round.slug(),
                round.title(),
                new ContestPart(contest.slug(), contest.title()),
                round.phase(now),
                round.opensAt(),
                round.closesAt(),
                now,
                rules.timeLimitMinutes(),
                rules.graceSeconds(),
                rules.attempts(),
                rules.order(),
                BoardPart.of(contest.board(round), rules.questions()),
                prediction == null
                        ? null
                        : new PredictionPart(prediction.target(), prediction.question(), prediction.required()),
                round.commitment());
    }
}
