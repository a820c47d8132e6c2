package vn.cchc.contest.attempt;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lets anyone check a receipt. */
@Service
public class Receipts {

    private final JdbcClient database;

    Receipts(JdbcClient database) {
        this.database = database;
    }

    /** What a receipt vouches for; nothing tells whose it is. */
    public record Vouched(
            String code,
            String contestSlug,
            String contest,
            String round,
            Instant startedAt,
            Instant submittedAt,
            boolean byClock,
            String digest) {}

    /** @param typed hyphens, blanks and small letters don't matter */
    public Optional<Vouched> find(String typed) {
        var code = Digest.readCode(typed);
        if (code == null) {
            return Optional.empty();
        }
        return database.sql(
                        "select a.receipt, c.slug, c.title as contest, r.title as round, a.started_at, a.submitted_at,"
                                + " a.by_clock, a.digest from contest_attempt a join contest_round r on r.id = a.round_id"
                                + " join contest c on c.id = r.contest_id where a.receipt = ?")
                .param(code)
                .query((row, number) -> new Vouched(
                        row.getString("receipt"),
                        row.getString("slug"),
                        row.getString("contest"),
                        row.getString("round"),
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("submitted_at").toInstant(),
                        row.getBoolean("by_clock"),
                        row.getString("digest")))
                .optional();
    }
}
