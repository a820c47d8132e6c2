package vn.cchc.jobs;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The report of each job, one row an item. */
@Repository
class JobItems {

    private static final int SLICE = 1000;
    private static final String COLUMNS =
            "select position, name, subject, outcome, reason, arguments, slug from job_item";

    private final JdbcTemplate jdbc;

    JobItems(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID job, List<JobItem> items) {
        jdbc.batchUpdate("""
                insert into job_item (job_id, position, name, subject, outcome, reason, arguments, slug)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, items, SLICE, (row, item) -> fill(row, job, item));
    }

    List<JobItem> page(UUID job, JobItem.@Nullable Outcome outcome, int limit, long offset) {
        return outcome == null
                ? jdbc.query(
                        COLUMNS + " where job_id = ? order by position limit ? offset ?",
                        JobRows::item,
                        job,
                        limit,
                        offset)
                : jdbc.query(
                        COLUMNS + " where job_id = ? and outcome = ? order by position limit ? offset ?",
                        JobRows::item,
                        job,
                        outcome.name(),
                        limit,
                        offset);
    }

    long count(UUID job, JobItem.@Nullable Outcome outcome) {
        Long count = outcome == null
                ? jdbc.queryForObject("select count(*) from job_item where job_id = ?", Long.class, job)
                : jdbc.queryForObject(
                        "select count(*) from job_item where job_id = ? and outcome = ?",
                        Long.class,
                        job,
                        outcome.name());
        return count == null ? 0 : count;
    }

    /** All items in order, read in slices so that a long report needs no long transaction and little memory. */
    void forEach(UUID job, Consumer<JobItem> reader) {
        long after = Long.MIN_VALUE;
        List<JobItem> slice;
        do {
            slice = jdbc.query(
                    COLUMNS + " where job_id = ? and position > ? order by position limit " + SLICE,
                    JobRows::item,
                    job,
                    after);
            slice.forEach(reader);
            after = slice.isEmpty() ? after : slice.getLast().position();
        } while (slice.size() == SLICE);
    }

    private static void fill(PreparedStatement row, UUID job, JobItem item) throws SQLException {
        Job.Reason reason = item.reason();
        row.setObject(1, job);
        row.setLong(2, item.position());
        row.setString(3, shortened(item.name(), 400));
        row.setString(4, item.subject() == null ? null : shortened(item.subject(), 300));
        row.setString(5, item.outcome().name());
        row.setString(6, reason == null ? null : reason.key());
        row.setString(7, reason == null ? null : JobRows.written(reason.arguments()));
        row.setString(8, item.slug());
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
