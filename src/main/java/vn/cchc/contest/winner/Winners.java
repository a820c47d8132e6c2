package vn.cchc.contest.winner;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.KnownPerson;
import vn.cchc.account.May;
import vn.cchc.account.NationalIds;
import vn.cchc.account.People;
import vn.cchc.account.PersonId;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.audit.AuditTrail;
import vn.cchc.contest.Contests;
import vn.cchc.contest.Round;
import vn.cchc.contest.RoundResults;
import vn.cchc.contest.RoundState;
import vn.cchc.contest.rules.Board;

/**
 * Whether those who won a prize are who the rules ask for. A certificate waits for it, and the published list says so; a refusal takes
 * the person out of the standings, and the prize goes to the next.
 */
@Service
public class Winners {

    private static final int LONGEST = 2_000;

    private final JdbcClient database;
    private final Contests contests;
    private final RoundResults results;
    private final People people;
    private final NationalIds nationalIds;
    private final May may;
    private final AuditTrail trail;
    private final Clock clock;
    private final ZoneId zone;

    Winners(
            JdbcClient database,
            Contests contests,
            RoundResults results,
            People people,
            NationalIds nationalIds,
            May may,
            AuditTrail trail,
            Clock contestClock,
            @Value("${cchc.zone}") ZoneId zone) {
        this.database = database;
        this.contests = contests;
        this.results = results;
        this.people = people;
        this.nationalIds = nationalIds;
        this.may = may;
        this.trail = trail;
        this.clock = contestClock;
        this.zone = zone;
    }

    /** What became of it. */
    public enum State {
        TO_VERIFY,
        VERIFIED,
        REFUSED
    }

    /** Who decided what and when; null before. */
    public record Decision(State state, String remark, String decidedBy, Instant decidedAt) {}

    /**
     * What the person said, for comparison with what they show.
     *
     * @param age in the year the round opened, null where no year of birth was asked for
     * @param fits whether that age is within the rules
     * @param nationalId its last figures, null where none is kept
     */
    public record Said(
            boolean guest,
            @Nullable Integer birthYear,
            @Nullable Integer age,
            boolean fits,
            String unit,
            String locality,
            @Nullable String nationalId,
            boolean assisted) {}

    /** Somebody who won, or did before they were refused; then the prize is empty. */
    public record Winner(
            long entrant,
            String name,
            int rank,
            String prize,
            Said said,
            @Nullable Decision decision) {

        public State state() {
            return decision == null ? State.TO_VERIFY : decision.state();
        }
    }

    /** By rank, then those who were refused. */
    public List<Winner> of(long id) {
        var round = require(id);
        var board = contests.find(round.contestId()).orElseThrow().board(round);
        var decisions = decisions(id);
        List<Winner> winners = new ArrayList<>();
        for (var row : results.winners(id, true)) {
            winners.add(new Winner(
                    row.entrant(),
                    row.name(),
                    row.place().rank(),
                    row.place().prize(),
                    said(row.entrant(), row.unit(), board, round),
                    decisions.remove(row.entrant())));
        }
        decisions.forEach((entrant, decision) -> {
            if (decision.state() == State.REFUSED) {
                winners.add(new Winner(
                        entrant,
                        person(entrant).map(KnownPerson::displayName).orElse("…"),
                        0,
                        "",
                        said(entrant, "", board, round),
                        decision));
            }
        });
        return winners;
    }

    /** Those of a round who are verified. */
    public Set<Long> verified(long round) {
        return decisions(round).entrySet().stream()
                .filter(entry -> entry.getValue().state() == State.VERIFIED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** @param remark what was shown, may be empty */
    @Transactional
    public void verify(long id, long entrant, String remark) {
        var round = require(id);
        if (results.winners(id, false).stream().noneMatch(row -> row.entrant() == entrant)) {
            throw new IllegalStateException("Has won nothing: " + entrant);
        }
        decide(round, entrant, State.VERIFIED, remark.strip());
        trail.record("contest.winner-verified", "contest-round:" + id, Map.of("entrant", String.valueOf(entrant)));
    }

    /** @param reason told to nobody but organizers */
    @Transactional
    public void refuse(long id, long entrant, String reason) {
        var round = require(id);
        var said = reason.strip();
        if (said.isEmpty()) {
            throw new IllegalArgumentException("A refusal has a reason");
        }
        decide(round, entrant, State.REFUSED, said);
        trail.record(
                "contest.winner-refused",
                "contest-round:" + id,
                Map.of("entrant", String.valueOf(entrant), "reason", said));
        results.passOn(id, entrant, said);
    }

    /** Whether whoever acts now may see national ids whole. */
    public boolean mayReveal() {
        return may.act(Role.ADMIN, Scope.PORTAL);
    }

    /** The whole number, for administrators, with the reason in the audit trail. */
    public Optional<String> reveal(long id, long entrant, String reason) {
        require(id);
        return person(entrant).flatMap(person -> nationalIds.reveal(person.id(), reason));
    }

    private void decide(Round round, long entrant, State state, String remark) {
        if (round.state() != RoundState.CLOSED && round.state() != RoundState.RESULTS_PUBLISHED) {
            throw new IllegalStateException("Nobody has won yet: " + round.id());
        }
        if (remark.length() > LONGEST) {
            throw new IllegalArgumentException("A remark has at most " + LONGEST + " characters");
        }
        database.sql("delete from contest_winner where round_id = ? and entrant_id = ?")
                .params(round.id(), entrant)
                .update();
        database.sql("insert into contest_winner (round_id, entrant_id, state, remark, decided_by, decided_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(round.id(), entrant, state.name(), remark, actor(), Timestamp.from(clock.instant()))
                .update();
    }

    private Map<Long, Decision> decisions(long round) {
        Map<Long, Decision> decisions = new HashMap<>();
        database.sql("select entrant_id, state, remark, decided_by, decided_at from contest_winner where round_id = ?")
                .param(round)
                .query(row -> {
                    decisions.put(
                            row.getLong(1),
                            new Decision(
                                    State.valueOf(row.getString(2)),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getTimestamp(5).toInstant()));
                });
        return decisions;
    }

    private Said said(long entrant, String unit, Board board, Round round) {
        return database.sql("select person, birth_year, assisted_by from contest_entrant where id = ?")
                .param(entrant)
                .query((row, number) -> {
                    var id = PersonId.parse(row.getString(1));
                    int year = row.getInt(2);
                    boolean known = !row.wasNull();
                    int age = round.opensAt().atZone(zone).getYear() - year;
                    var least = board.eligibility().leastAge();
                    var greatest = board.eligibility().greatestAge();
                    return new Said(
                            id.kind() == PersonId.Kind.GUEST,
                            known ? year : null,
                            known ? age : null,
                            known && (least == null || age >= least) && (greatest == null || age <= greatest),
                            unit,
                            people.find(id).map(KnownPerson::locality).orElse(""),
                            nationalIds.masked(id).orElse(null),
                            row.getString(3) != null);
                })
                .single();
    }

    private Optional<KnownPerson> person(long entrant) {
        return database.sql("select person from contest_entrant where id = ?")
                .param(entrant)
                .query(String.class)
                .optional()
                .map(PersonId::parse)
                .flatMap(people::find);
    }

    private Round require(long id) {
        var round = contests.round(id).orElseThrow(() -> new IllegalArgumentException("No round " + id));
        may.require(Scope.of(Scope.CONTEST, round.contestId()), Role.ORGANIZER);
        return round;
    }

    private static String actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "portal" : authentication.getName();
    }
}
