package vn.cchc.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the jobs' tables as records; arguments are stored as a JSON array. */
final class JobRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JobRows() {}

    /** A job with whose rights it runs, from where, and how often it was taken up since it last advanced. */
    record Claimed(
            Job job, List<String> authorities, @Nullable String checkpoint, int attempts) {}

    static Claimed claimed(ResultSet row, int number) throws SQLException {
        String authorities = row.getString("authorities");
        return new Claimed(
                job(row, number),
                authorities.isBlank() ? List.of() : List.of(authorities.split(" ")),
                row.getString("checkpoint"),
                row.getInt("attempts"));
    }

    static Job job(ResultSet row, int number) throws SQLException {
        String failure = row.getString("failure_key");
        long total = row.getLong("total");
        Long knownTotal = row.wasNull() ? null : total;
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                JobState.valueOf(row.getString("state")),
                row.getString("owner"),
                row.getString("title"),
                row.getString("payload"),
                knownTotal,
                row.getLong("done"),
                row.getLong("undone"),
                new Job.Counts(
                        row.getLong("added"), row.getLong("changed"), row.getLong("unchanged"), row.getLong("refused")),
                failure == null ? null : new Job.Reason(failure, read(row.getString("failure_arguments"))),
                Objects.requireNonNull(instant(row, "submitted_at")),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                instant(row, "heartbeat_at"));
    }

    static JobItem item(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        return new JobItem(
                row.getLong("position"),
                row.getString("name"),
                row.getString("subject"),
                JobItem.Outcome.valueOf(row.getString("outcome")),
                reason == null ? null : new Job.Reason(reason, read(row.getString("arguments"))),
                row.getString("slug"));
    }

    static String written(List<String> arguments) {
        return JSON.writeValueAsString(arguments);
    }

    private static List<String> read(@Nullable String arguments) {
        return arguments == null ? List.of() : List.of(JSON.readValue(arguments, String[].class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
