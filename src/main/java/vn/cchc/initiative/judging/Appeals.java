package vn.cchc.initiative.judging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.May;
import vn.cchc.account.PersonId;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.audit.AuditTrail;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.CallState;
import vn.cchc.initiative.Calls;
import vn.cchc.initiative.submission.AuthorLetters;
import vn.cchc.initiative.submission.SubmittedEntries;

/** Appeals against published results, for as many days as the rules say. */
@Service
public class Appeals {

    public static final int LONGEST = 4_000;

    private final JdbcClient database;
    private final SubmittedEntries entries;
    private final AuthorLetters letters;
    private final Calls calls;
    private final May may;
    private final AuditTrail trail;
    private final Clock clock;

    Appeals(
            JdbcClient database,
            SubmittedEntries entries,
            AuthorLetters letters,
            Calls calls,
            May may,
            AuditTrail trail,
            Clock clock) {
        this.database = database;
        this.entries = entries;
        this.letters = letters;
        this.calls = calls;
        this.may = may;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether results may still be appealed. */
    public boolean open(Call call) {
        var published = call.resultsAt();
        return call.state() == CallState.RESULTS_PUBLISHED
                && published != null
                && clock.instant()
                        .isBefore(published.plus(Duration.ofDays(call.rules().appealDays())));
    }

    /** Only who entered may appeal, once at a time. */
    @Transactional
    public void make(PersonId who, long entry, String text) {
        var own = entries.find(entry)
                .filter(one -> one.owner().equals(who.toString()))
                .orElseThrow(() -> new SheetRefused(SheetRefused.Reason.NOT_FOUND));
        var call = calls.find(own.callId()).orElseThrow();
        var said = text.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new SheetRefused(SheetRefused.Reason.NO_REASON);
        }
        if (!open(call) || of(entry).stream().anyMatch(one -> one.state() == Appeal.State.OPEN)) {
            throw new SheetRefused(SheetRefused.Reason.OVER);
        }
        database.sql("insert into initiative_appeal (id, call_id, entry_id, person, text, state, answer, made_at)"
                        + " values (nextval('initiative_appeal_seq'), ?, ?, ?, ?, 'OPEN', '', ?)")
                .params(call.id(), entry, who.toString(), said, Timestamp.from(clock.instant()))
                .update();
        trail.record("call.appealed", ScoreSheets.subject(call), Map.of("entry", own.code()));
    }

    /** Of an entry, newest first; the caller has made sure that it may be seen. */
    public List<Appeal> of(long entry) {
        return database.sql("select * from initiative_appeal where entry_id = ? order by id desc")
                .param(entry)
                .query(Appeals::appeal)
                .list();
    }

    public List<Appeal> list(long call) {
        may.require(Scope.of(Scope.CALL, call), Role.ORGANIZER);
        return database.sql("select * from initiative_appeal where call_id = ? order by id desc")
                .param(call)
                .query(Appeals::appeal)
                .list();
    }

    @Transactional
    public void decide(long callId, long appeal, boolean accepted, String answer) {
        may.require(Scope.of(Scope.CALL, callId), Role.ORGANIZER);
        var call = calls.find(callId).orElseThrow();
        var said = answer.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new SheetRefused(SheetRefused.Reason.NO_REASON);
        }
        int decided = database.sql("update initiative_appeal set state = ?, answer = ?, decided_by = ?, decided_at = ?"
                        + " where id = ? and call_id = ? and state = 'OPEN'")
                .params(
                        accepted ? "ACCEPTED" : "REFUSED",
                        said,
                        actor(),
                        Timestamp.from(clock.instant()),
                        appeal,
                        callId)
                .update();
        if (decided == 0) {
            throw new SheetRefused(SheetRefused.Reason.OVER);
        }
        list(callId).stream()
                .filter(one -> one.id() == appeal)
                .flatMap(one -> entries.find(one.entryId()).stream())
                .forEach(entry -> letters.appeal(call, entry, said));
        trail.record(
                "call.appeal-decided",
                ScoreSheets.subject(call),
                Map.of("appeal", String.valueOf(appeal), "accepted", String.valueOf(accepted)));
    }

    private static Appeal appeal(ResultSet row, int number) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        return new Appeal(
                row.getLong("id"),
                row.getLong("call_id"),
                row.getLong("entry_id"),
                row.getString("person"),
                row.getString("text"),
                Appeal.State.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getTimestamp("made_at").toInstant(),
                decided == null ? null : instant(decided));
    }

    private static Instant instant(Timestamp time) {
        return time.toInstant();
    }

    private static String actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "portal" : authentication.getName();
    }
}
