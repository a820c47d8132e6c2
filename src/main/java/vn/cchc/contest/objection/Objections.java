package vn.cchc.contest.objection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.May;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.audit.AuditTrail;
import vn.cchc.contest.attempt.Digest;

/** Who holds a receipt may object to what it came to; the organizers answer each with a reason. */
@Service
public class Objections {

    public static final int LONGEST = 4_000;

    private static final int MOST_OPEN = 1;
    private static final int MOST_EVER = 5;
    private static final String READ = "select o.id, o.round_id, r.title as round, o.receipt, o.content, o.filed_at,"
            + " o.state, o.answer, o.answered_at from contest_objection o join contest_round r on r.id = o.round_id ";

    private final JdbcClient database;
    private final May may;
    private final AuditTrail trail;
    private final Clock clock;

    Objections(JdbcClient database, May may, AuditTrail trail, Clock contestClock) {
        this.database = database;
        this.may = may;
        this.trail = trail;
        this.clock = contestClock;
    }

    /** What became of an objection. */
    public enum State {
        OPEN,
        ACCEPTED,
        REJECTED
    }

    /** An objection. */
    public record Objection(
            long id,
            long round,
            String roundTitle,
            String receipt,
            String content,
            Instant filedAt,
            State state,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    /** Why an objection is not taken. */
    public enum Refusal {
        NO_RECEIPT,
        EMPTY,
        TOO_LONG,
        NOT_CLOSED,
        ANOTHER_OPEN,
        TOO_MANY
    }

    /** An objection that is not taken. */
    public static class ObjectionRefused extends RuntimeException {

        private final Refusal why;

        ObjectionRefused(Refusal why) {
            super(why.name());
            this.why = why;
        }

        public Refusal why() {
            return why;
        }
    }

    /**
     * @param typed the receipt's code, however it is typed
     * @throws ObjectionRefused where there is no such receipt, the round is still open, or an objection awaits its answer already
     */
    @Transactional
    public void file(String typed, String content) {
        var said = content.strip();
        if (said.isEmpty()) {
            throw new ObjectionRefused(Refusal.EMPTY);
        }
        if (said.length() > LONGEST) {
            throw new ObjectionRefused(Refusal.TOO_LONG);
        }
        var code = Digest.readCode(typed);
        var round = code == null ? Optional.<Found>empty() : round(code);
        if (code == null || round.isEmpty()) {
            throw new ObjectionRefused(Refusal.NO_RECEIPT);
        }
        var now = clock.instant();
        if (round.get().closesAt().isAfter(now)) {
            throw new ObjectionRefused(Refusal.NOT_CLOSED);
        }
        var earlier = of(code);
        if (earlier.stream().filter(one -> one.state() == State.OPEN).count() >= MOST_OPEN) {
            throw new ObjectionRefused(Refusal.ANOTHER_OPEN);
        }
        if (earlier.size() >= MOST_EVER) {
            throw new ObjectionRefused(Refusal.TOO_MANY);
        }
        long id = database.sql("select nextval('contest_objection_seq')")
                .query(Long.class)
                .single();
        database.sql("insert into contest_objection (id, round_id, receipt, content, filed_at, state)"
                        + " values (?, ?, ?, ?, ?, 'OPEN')")
                .params(id, round.get().round(), code, said, Timestamp.from(now))
                .update();
        trail.record("contest.objection-filed", "contest-objection:" + id, Map.of());
    }

    private record Found(long round, Instant closesAt) {}

    private Optional<Found> round(String code) {
        return database.sql("select r.id, r.closes_at from contest_attempt a join contest_round r on r.id = a.round_id"
                        + " where a.receipt = ?")
                .param(code)
                .query((row, number) ->
                        new Found(row.getLong(1), row.getTimestamp(2).toInstant()))
                .optional();
    }

    /** What the holder of a receipt has filed, latest first; empty for a code that is none. */
    public List<Objection> of(String typed) {
        var code = Digest.readCode(typed);
        return code == null
                ? List.of()
                : database.sql(READ + "where o.receipt = ? order by o.id desc")
                        .param(code)
                        .query(Objections::objection)
                        .list();
    }

    /** All of a contest, those that await an answer first. */
    public List<Objection> ofContest(long contest) {
        may.require(Scope.of(Scope.CONTEST, contest), Role.ORGANIZER);
        return database.sql(READ + "where r.contest_id = ? order by case when o.state = 'OPEN' then 0 else 1 end, o.id desc")
                .param(contest)
                .query(Objections::objection)
                .list();
    }

    /** @throws IllegalStateException where it has been answered already */
    @Transactional
    public void answer(long id, boolean accepted, String answer) {
        long contest = database.sql("select r.contest_id from contest_objection o join contest_round r on r.id = o.round_id"
                        + " where o.id = ?")
                .param(id)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No objection " + id));
        may.require(Scope.of(Scope.CONTEST, contest), Role.ORGANIZER);
        var said = answer.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new IllegalArgumentException("An answer has 1 to " + LONGEST + " characters");
        }
        var state = accepted ? State.ACCEPTED : State.REJECTED;
        int changed = database.sql("update contest_objection set state = ?, answer = ?, answered_by = ?, answered_at = ?"
                        + " where id = ? and state = 'OPEN'")
                .params(state.name(), said, actor(), Timestamp.from(clock.instant()), id)
                .update();
        if (changed == 0) {
            throw new IllegalStateException("Answered already: " + id);
        }
        trail.record("contest.objection-answered", "contest-objection:" + id, Map.of("state", state.name()));
    }

    private static Objection objection(ResultSet row, int number) throws SQLException {
        var answered = row.getTimestamp("answered_at");
        return new Objection(
                row.getLong("id"),
                row.getLong("round_id"),
                row.getString("round"),
                row.getString("receipt"),
                row.getString("content"),
                row.getTimestamp("filed_at").toInstant(),
                State.valueOf(row.getString("state")),
                row.getString("answer"),
                answered == null ? null : answered.toInstant());
    }

    private static String actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "portal" : authentication.getName();
    }
}
