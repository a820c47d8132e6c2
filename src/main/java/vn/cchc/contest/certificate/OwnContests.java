package vn.cchc.contest.certificate;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.cchc.account.CurrentPerson;
import vn.cchc.account.PersonId;
import vn.cchc.contest.Contest;
import vn.cchc.contest.Contests;
import vn.cchc.contest.Round;
import vn.cchc.contest.RoundState;
import vn.cchc.contest.attempt.Digest;
import vn.cchc.question.Points;

/** What whoever acts now, with an account or as a guest, has taken part in: open attempts, receipts, certificates. */
@Service
public class OwnContests {

    private final JdbcClient database;
    private final Contests contests;
    private final Certificates certificates;
    private final CurrentPerson current;
    private final Clock clock;

    OwnContests(
            JdbcClient database,
            Contests contests,
            Certificates certificates,
            CurrentPerson current,
            Clock contestClock) {
        this.database = database;
        this.contests = contests;
        this.certificates = certificates;
        this.current = current;
        this.clock = contestClock;
    }

    /** A round taken part in, with its attempts, latest first. */
    public record Taken(
            String contest,
            String title,
            String address,
            Round.Phase phase,
            List<Attempt> attempts,
            @Nullable Certificate certificate) {}

    /**
     * An attempt.
     *
     * @param open whether it can be gone on with
     * @param receipt null before it is submitted
     * @param score null where it is not to be told yet
     */
    public record Attempt(
            int number,
            Instant startedAt,
            Instant deadline,
            boolean open,
            @Nullable Instant submittedAt,
            @Nullable String receipt,
            @Nullable Points score) {}

    private record Row(long round, Attempt attempt) {}

    /** Latest first; empty for whom the portal does not know. */
    public List<Taken> all() {
        return current.id().map(this::of).orElse(List.of());
    }

    /** As whom they take part in a contest. */
    public Optional<Long> entrant(long contest) {
        return current.id()
                .flatMap(person -> database.sql("select id from contest_entrant where contest_id = ? and person = ?")
                        .params(contest, person.toString())
                        .query(Long.class)
                        .optional());
    }

    /** The certificate that was won with the attempt of a receipt, for whoever holds both. */
    public Optional<Certificate> certificate(String receipt) {
        var code = Digest.readCode(receipt);
        return code == null
                ? Optional.empty()
                : current.id()
                        .flatMap(
                                person -> database.sql("select a.round_id from contest_attempt a join contest_entrant e"
                                                + " on e.id = a.entrant_id where a.receipt = ? and e.person = ?")
                                        .params(code, person.toString())
                                        .query(Long.class)
                                        .optional()
                                        .flatMap(round -> certificates.own(person, round)));
    }

    private List<Taken> of(PersonId person) {
        var now = clock.instant();
        var rows = database.sql(
                        "select a.round_id, a.number, a.started_at, a.deadline, a.submitted_at, a.receipt, a.score"
                                + " from contest_attempt a join contest_entrant e on e.id = a.entrant_id where e.person = ?"
                                + " order by a.started_at desc, a.id desc")
                .param(person.toString())
                .query((row, number) -> {
                    var submitted = row.getTimestamp("submitted_at");
                    long score = row.getLong("score");
                    boolean graded = !row.wasNull();
                    var deadline = row.getTimestamp("deadline").toInstant();
                    return new Row(
                            row.getLong("round_id"),
                            new Attempt(
                                    row.getInt("number"),
                                    row.getTimestamp("started_at").toInstant(),
                                    deadline,
                                    submitted == null && now.isBefore(deadline),
                                    submitted == null ? null : submitted.toInstant(),
                                    row.getString("receipt"),
                                    graded ? new Points(score) : null));
                })
                .list();
        List<Taken> taken = new ArrayList<>();
        rows.stream()
                .map(Row::round)
                .distinct()
                .forEach(id -> contests.round(id)
                        .ifPresent(round -> contests.find(round.contestId())
                                .ifPresent(contest -> taken.add(taken(person, contest, round, rows, now)))));
        return taken;
    }

    private Taken taken(PersonId person, Contest contest, Round round, List<Row> rows, Instant now) {
        boolean told = round.state() == RoundState.RESULTS_PUBLISHED
                || (contest.rules(round).scoreAtOnce() && contest.rules(round).essays() == null);
        return new Taken(
                contest.title(),
                round.title(),
                "/thi/" + contest.slug() + "/" + round.slug(),
                round.phase(now),
                rows.stream()
                        .filter(row -> row.round() == round.id())
                        .map(Row::attempt)
                        .map(attempt -> told ? attempt : withoutScore(attempt))
                        .toList(),
                certificates.own(person, round.id()).orElse(null));
    }

    private static Attempt withoutScore(Attempt attempt) {
        return new Attempt(
                attempt.number(),
                attempt.startedAt(),
                attempt.deadline(),
                attempt.open(),
                attempt.submittedAt(),
                attempt.receipt(),
                null);
    }
}
