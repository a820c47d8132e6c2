package vn.cchc.contest.attempt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.cchc.account.GuestRefused;
import vn.cchc.account.Secret;
import vn.cchc.contest.ContestState;
import vn.cchc.contest.Contests;
import vn.cchc.contest.Round;
import vn.cchc.contest.RoundState;
import vn.cchc.contest.attempt.AttemptRefused.Reason;
import vn.cchc.contest.desk.ContestTable;
import vn.cchc.contest.paper.Papers;
import vn.cchc.contest.paper.Sheet;
import vn.cchc.contest.rules.Board;
import vn.cchc.question.Response;

/**
 * Taking part: starting, saving answers, submitting. What counts is when something arrives at this server, by this server's clock; what
 * is acknowledged is on the disk.
 */
@Service("contestAttempts")
public class Attempts {

    private static final long LARGEST_PREDICTION = 1_000_000_000L;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ANSWERS_AT_ONCE = 120;
    private static final int ANSWERS_A_MINUTE = 240;

    private final Contests contests;
    private final ContestTable table;
    private final Papers papers;
    private final Admission admission;
    private final StartWriter starts;
    private final AnswerWriter answers;
    private final AttemptTable attempts;
    private final ResponseText responses;
    private final Clock clock;

    /** For seconds only: an organizer may extend a round or amend its rules. */
    private final LoadingCache<Long, Optional<RoundSetup>> setups = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofSeconds(3))
            .build(this::load);

    private final Cache<String, Seat> seats = Caffeine.newBuilder()
            .maximumSize(200_000)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();

    Attempts(
            Contests contests,
            ContestTable table,
            Papers papers,
            Admission admission,
            StartWriter starts,
            AnswerWriter answers,
            AttemptTable attempts,
            ResponseText responses,
            Clock contestClock) {
        this.contests = contests;
        this.table = table;
        this.papers = papers;
        this.admission = admission;
        this.starts = starts;
        this.answers = answers;
        this.attempts = attempts;
        this.responses = responses;
        this.clock = contestClock;
    }

    /** When something arrives: to be asked before anything else is done with it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * An attempt that may be answered.
     *
     * @param token stands for the attempt; only its hash is kept
     * @param resumed whether it had been started before
     * @param pass of a guest who was registered by starting, null for others
     */
    public record Opened(
            long attempt,
            String token,
            Instant deadline,
            int graceSeconds,
            Sheet paper,
            boolean resumed,
            @Nullable String pass) {

        @Override
        public String toString() {
            return "Opened[" + attempt + "]";
        }
    }

    /**
     * An attempt as it stands.
     *
     * @param receipt null while it is open
     * @param showsScore whether the rules tell the score at once
     */
    public record Standing(
            long attempt,
            long round,
            Instant startedAt,
            Instant deadline,
            int graceSeconds,
            Sheet paper,
            List<SavedAnswer> answers,
            @Nullable Receipt receipt,
            boolean showsScore) {}

    /** An answer handed in. */
    public record Given(String question, long sequence, Response response) {}

    /**
     * Starts an attempt, or returns the one that is open.
     *
     * @param address the device's, kept for organizers who look for suspicious patterns
     * @throws AttemptRefused where the rules don't allow it
     * @throws Busy where too many wait
     */
    public Opened start(long round, Applicant applicant, String address, Instant arrival) {
        var setup = open(round, arrival);
        var withoutPrize = admission.admit(applicant, setup);
        var outcome = await(starts.add(new StartWriter.Start(
                setup,
                applicant.who(),
                applicant.unit(),
                applicant.who().locality(),
                applicant.birthYear(),
                withoutPrize.orElse(null),
                applicant.assistedBy(),
                address,
                arrival)));
        return switch (outcome) {
            case StartWriter.Outcome.Opened opened -> opened(opened, setup);
            case StartWriter.Outcome.Refused refused ->
                throw switch (refused.why()) {
                    case "work" -> new GuestRefused(GuestRefused.Reason.WORK);
                    case "disqualified" -> new AttemptRefused(Reason.DISQUALIFIED);
                    case "other-board" -> new AttemptRefused(Reason.OTHER_BOARD);
                    default -> new AttemptRefused(Reason.NO_ATTEMPT_LEFT);
                };
        };
    }

    /** The board of a round that is open: checked before anything is asked of anybody. */
    public Board requireOpen(long round, Instant arrival) {
        return open(round, arrival).board();
    }

    public Standing read(long attempt, String token) {
        var held = seat(attempt, token).attempt();
        var grace = Duration.between(held.deadline(), held.lastMoment());
        return new Standing(
                held.id(),
                held.round(),
                held.startedAt(),
                held.deadline(),
                (int) grace.toSeconds(),
                papers.read(held.paper()).sheet(),
                attempts.answers(attempt),
                attempts.receipt(attempt).orElse(null),
                setup(held.round()).rules().scoreAtOnce());
    }

    /**
     * Stores answers and returns once they are durable. All are checked before any is stored.
     *
     * @throws AttemptRefused where one is late, stale, or no answer to this paper
     * @throws Busy where too many wait
     */
    public void answer(long attempt, String token, List<Given> given, Instant arrival) {
        var seat = seat(attempt, token);
        var held = seat.attempt();
        if (held.isOver(arrival)) {
            throw new AttemptRefused(Reason.TOO_LATE);
        }
        if (!seat.rate().tryConsume(1)) {
            throw new AttemptRefused(Reason.TOO_MANY);
        }
        var paper = papers.read(held.paper());
        List<SavedAnswer> saved = new ArrayList<>(given.size());
        var seen = new HashSet<Integer>();
        for (Given one : given) {
            int number = number(one.question(), paper.size());
            if (!seen.add(number) || one.sequence() < 0 || !paper.fits(number, one.response())) {
                throw new AttemptRefused(Reason.UNFIT_RESPONSE);
            }
            saved.add(new SavedAnswer(number, one.sequence(), responses.write(one.response())));
        }
        if (saved.isEmpty()) {
            return;
        }
        switch (await(answers.add(new AnswerWriter.Write.Answers(held, saved, arrival)))) {
            case AnswerWriter.Outcome.Submitted over -> throw AttemptRefused.submitted(over.receipt());
            case AnswerWriter.Outcome.Saved done -> {
                if (!done.stale().isEmpty()) {
                    throw AttemptRefused.stale(done.stale());
                }
            }
        }
    }

    /**
     * Submits an attempt; doing so again returns the same receipt. What arrives late is submitted as of the deadline, without a
     * prediction.
     */
    public Submission submit(long attempt, String token, @Nullable Long prediction, Instant arrival) {
        var held = seat(attempt, token).attempt();
        var rules = setup(held.round()).rules();
        boolean late = held.isOver(arrival);
        var asked = rules.prediction();
        Long predicted = asked == null || late ? null : prediction;
        if (predicted != null && (predicted < 0 || predicted > LARGEST_PREDICTION)) {
            throw new AttemptRefused(Reason.PREDICTION_RANGE);
        }
        if (asked != null && asked.required() && !late && predicted == null) {
            // who merely repeats a submission gets its receipt
            return attempts.receipt(attempt)
                    .map(receipt -> new Submission(receipt, rules.scoreAtOnce()))
                    .orElseThrow(() -> new AttemptRefused(Reason.PREDICTION_MISSING));
        }
        var at = late || arrival.isAfter(held.deadline()) ? held.deadline() : arrival;
        var outcome = await(answers.add(new AnswerWriter.Write.Submission(held, predicted, at, late)));
        return switch (outcome) {
            case AnswerWriter.Outcome.Submitted done -> new Submission(done.receipt(), rules.scoreAtOnce());
            case AnswerWriter.Outcome.Saved impossible -> throw new IllegalStateException("A submission is no answer");
        };
    }

    /** @param showsScore whether the rules tell the score at once */
    public record Submission(Receipt receipt, boolean showsScore) {}

    /** Submits, as of their deadlines, attempts whose time and grace are over; how many there were. */
    public int submitExpired() {
        int submitted = 0;
        var now = now();
        for (var contest : contests.published()) {
            for (var round : contests.rounds(contest.id())) {
                if (round.state() == RoundState.PUBLISHED) {
                    submitted += submitExpired(
                            round.id(), now.minus(contest.rules(round).grace()));
                }
            }
        }
        return submitted;
    }

    /** The same for one round: attempts with an earlier deadline. */
    public int submitExpired(long round, Instant deadlineBefore) {
        int submitted = 0;
        while (true) {
            List<CompletableFuture<AnswerWriter.Outcome>> waiting = new ArrayList<>();
            for (var attempt : attempts.expired(round, deadlineBefore, 500)) {
                waiting.add(answers.add(new AnswerWriter.Write.Submission(attempt, null, attempt.deadline(), true)));
            }
            if (waiting.isEmpty()) {
                return submitted;
            }
            waiting.forEach(this::await);
            submitted += waiting.size();
        }
    }

    /** The round that is open or opens next, where it does so before the time given. */
    Optional<RoundSetup> next(Instant before) {
        var now = now();
        return contests.published().stream()
                .flatMap(contest -> contests.rounds(contest.id()).stream())
                .filter(round -> round.state() == RoundState.PUBLISHED
                        && round.opensAt().isBefore(before)
                        && round.closesAt().isAfter(now))
                .min(Comparator.comparing(Round::opensAt))
                .flatMap(round -> setups.get(round.id()));
    }

    private RoundSetup open(long round, Instant arrival) {
        var setup = setup(round);
        switch (setup.round().phase(arrival)) {
            case OPEN -> {}
            case UPCOMING -> throw new AttemptRefused(Reason.NOT_OPEN_YET);
            case PREPARING -> throw new AttemptRefused(Reason.NO_ROUND);
            case CLOSED, RESULTS -> throw new AttemptRefused(Reason.CLOSED);
        }
        return setup;
    }

    private RoundSetup setup(long round) {
        return setups.get(round).orElseThrow(() -> new AttemptRefused(Reason.NO_ROUND));
    }

    private Optional<RoundSetup> load(long id) {
        return contests.round(id)
                .flatMap(round -> contests.find(round.contestId())
                        .filter(contest -> contest.state() != ContestState.DRAFT)
                        .map(contest -> new RoundSetup(round, contest, papers.ids(id), table.secret(id))));
    }

    private Opened opened(StartWriter.Outcome.Opened outcome, RoundSetup setup) {
        var held = outcome.attempt();
        seats.put(Secret.hash(outcome.token()), new Seat(held, rate()));
        return new Opened(
                held.id(),
                outcome.token(),
                held.deadline(),
                setup.rules().graceSeconds(),
                papers.read(held.paper()).sheet(),
                outcome.resumed(),
                outcome.pass());
    }

    /** A wrong token and a wrong attempt look the same. */
    private Seat seat(long attempt, String token) {
        var hash = Secret.hash(token);
        var seat = seats.getIfPresent(hash);
        if (seat == null) {
            var held = attempts.byToken(hash).orElseThrow(() -> new AttemptRefused(Reason.TOKEN));
            var grace = setup(held.round()).rules().grace();
            seat = new Seat(AttemptTable.withGrace(held, grace), rate());
            seats.put(hash, seat);
        }
        if (seat.attempt().id() != attempt) {
            throw new AttemptRefused(Reason.TOKEN);
        }
        return seat;
    }

    private static Bucket rate() {
        return Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(ANSWERS_AT_ONCE).refillGreedy(ANSWERS_A_MINUTE, Duration.ofMinutes(1)))
                .build();
    }

    private static int number(String question, int most) {
        if (question.matches("[1-9][0-9]{0,3}")) {
            int number = Integer.parseInt(question);
            if (number <= most) {
                return number;
            }
        }
        throw new AttemptRefused(Reason.UNKNOWN_QUESTION);
    }

    /** Not stored in this time, it may still be; the contestant's device sends it again with the same sequence. */
    private <R> R await(CompletableFuture<R> result) {
        try {
            return result.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new Busy();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Busy();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** Who holds a token: the attempt, and how fast answers may come. */
    private record Seat(HeldAttempt attempt, Bucket rate) {}
}
