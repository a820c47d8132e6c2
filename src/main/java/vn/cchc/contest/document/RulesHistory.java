package vn.cchc.contest.document;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Every version that a contest's rules had. */
@Service
public class RulesHistory {

    private final JdbcClient database;

    RulesHistory(JdbcClient database) {
        this.database = database;
    }

    /** @param reason empty for the first */
    public record Version(int version, String reason, String recordedBy, Instant recordedAt) {}

    /** Latest first. */
    public List<Version> of(long contest) {
        return database.sql("select version, reason, recorded_by, recorded_at from contest_rules where contest_id = ?"
                        + " order by version desc")
                .param(contest)
                .query((row, number) -> new Version(
                        row.getInt(1), row.getString(2), row.getString(3), row.getTimestamp(4).toInstant()))
                .list();
    }
}
