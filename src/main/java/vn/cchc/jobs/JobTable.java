package vn.cchc.jobs;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The jobs' table. Every change a running job makes is conditional on its lease, so a node that was silent for too long and lost
 * its job to another cannot write over it.
 */
@Repository
class JobTable {

    private final JdbcClient jdbc;
    private final JobItems items;
    private final Duration leaseTime;
    private final Clock clock;

    @Autowired
    JobTable(JdbcClient jdbc, JobItems items, @Value("${cchc.jobs.lease:60s}") Duration leaseTime) {
        this(jdbc, items, leaseTime, Clock.systemUTC());
    }

    JobTable(JdbcClient jdbc, JobItems items, Duration leaseTime, Clock clock) {
        this.jdbc = jdbc;
        this.items = items;
        this.leaseTime = leaseTime;
        this.clock = clock;
    }

    Duration leaseTime() {
        return leaseTime;
    }

    void add(UUID id, String kind, String owner, Collection<String> authorities, String title, String payload) {
        jdbc.sql("""
                insert into job (id, kind, state, owner, authorities, title, payload, done, undone, added, changed, unchanged,
                        refused, attempts, submitted_at)
                values (?, ?, 'QUEUED', ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, ?)
                """)
                .params(id, kind, owner, String.join(" ", authorities), title, payload, now())
                .update();
    }

    Optional<Job> find(UUID id) {
        return jdbc.sql("select * from job where id = ?")
                .param(id)
                .query(JobRows::job)
                .optional();
    }

    /** The job with what only its runner needs. */
    Optional<JobRows.Claimed> claimed(UUID id) {
        return jdbc.sql("select * from job where id = ?")
                .param(id)
                .query(JobRows::claimed)
                .optional();
    }

    List<Job> ofOwner(String owner, int limit, long offset) {
        return jdbc.sql("select * from job where owner = ? order by submitted_at desc, id limit ? offset ?")
                .params(owner, limit, offset)
                .query(JobRows::job)
                .list();
    }

    long countOfOwner(String owner) {
        return jdbc.sql("select count(*) from job where owner = ?")
                .param(owner)
                .query(Long.class)
                .single();
    }

    List<Job> ofKinds(Collection<String> kinds, int limit, long offset) {
        return jdbc.sql(
                        "select * from job where kind in (:kinds) order by submitted_at desc, id limit :limit offset :offset")
                .param("kinds", kinds)
                .param("limit", limit)
                .param("offset", offset)
                .query(JobRows::job)
                .list();
    }

    long countOfKinds(Collection<String> kinds) {
        return jdbc.sql("select count(*) from job where kind in (:kinds)")
                .param("kinds", kinds)
                .query(Long.class)
                .single();
    }

    /** Everybody's, in some states, latest first. */
    List<Job> inStates(Collection<JobState> states, int limit, long offset) {
        return jdbc.sql(
                        "select * from job where state in (:states) order by submitted_at desc, id limit :limit offset :offset")
                .param("states", states.stream().map(Enum::name).toList())
                .param("limit", limit)
                .param("offset", offset)
                .query(JobRows::job)
                .list();
    }

    long countInStates(Collection<JobState> states) {
        return jdbc.sql("select count(*) from job where state in (:states)")
                .param("states", states.stream().map(Enum::name).toList())
                .query(Long.class)
                .single();
    }

    /** Ended jobs with their reports. */
    int deleteFinishedBefore(Instant end) {
        return jdbc.sql("delete from job where state in ('DONE', 'CANCELLED', 'FAILED') and finished_at < ?")
                .param(Timestamp.from(end))
                .update();
    }

    /** The oldest job of a kind that nobody works on, unless one of the kind is being worked on. */
    Optional<UUID> nextWaiting(String kind) {
        return jdbc.sql("""
                select id from job
                where kind = :kind and (state = 'QUEUED'
                        or state in ('RUNNING', 'CANCELLING', 'UNDOING') and (leased_until is null or leased_until < :now))
                    and not exists (select 1 from job busy where busy.kind = :kind and busy.leased_until >= :now)
                order by submitted_at, id limit 1
                """)
                .param("kind", kind)
                .param("now", now())
                .query(UUID.class)
                .optional();
    }

    /** Takes the job; false when another node was faster. */
    boolean claim(UUID id, UUID lease, String node) {
        return jdbc.sql("""
                update job set state = case when state = 'QUEUED' then 'RUNNING' else state end, lease = :lease,
                    leased_by = :node, leased_until = :until, heartbeat_at = :now, started_at = coalesce(started_at, :now),
                    attempts = attempts + 1
                where id = :id and (state = 'QUEUED'
                    or state in ('RUNNING', 'CANCELLING', 'UNDOING') and (leased_until is null or leased_until < :now))
                """)
                        .param("lease", lease)
                        .param("node", node)
                        .param("until", leaseEnd())
                        .param("now", now())
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<JobState> stateUnderLease(UUID id, UUID lease) {
        return jdbc.sql("select state from job where id = ? and lease = ?")
                .params(id, lease)
                .query(String.class)
                .optional()
                .map(JobState::valueOf);
    }

    boolean renew(UUID id, UUID lease) {
        return jdbc.sql("update job set leased_until = ?, heartbeat_at = ? where id = ? and lease = ?")
                        .params(leaseEnd(), now(), id, lease)
                        .update()
                == 1;
    }

    /** Lets the job be taken up at once, here or elsewhere. */
    void release(UUID id, UUID lease) {
        jdbc.sql("update job set lease = null, leased_by = null, leased_until = null where id = ? and lease = ?")
                .params(id, lease)
                .update();
    }

    /** A node that starts holds nothing: what its former life held is free. */
    int releaseAllOf(String node) {
        return jdbc.sql("update job set lease = null, leased_by = null, leased_until = null where leased_by = ?")
                .param(node)
                .update();
    }

    void total(UUID id, UUID lease, long total) {
        jdbc.sql("update job set total = ? where id = ? and lease = ?")
                .params(total, id, lease)
                .update();
    }

    /** Writes items, counts and checkpoint; false when the lease is another's. */
    boolean advance(UUID id, UUID lease, JobRun.Progress progress) {
        items.add(id, progress.items());
        return jdbc.sql("""
                update job set checkpoint = :checkpoint, done = :done, added = added + :added, changed = changed + :changed,
                    unchanged = unchanged + :unchanged, refused = refused + :refused, attempts = 1,
                    leased_until = :until, heartbeat_at = :now
                where id = :id and lease = :lease
                """)
                        .param("checkpoint", progress.checkpoint())
                        .param("done", progress.done())
                        .param("added", count(progress, JobItem.Outcome.ADDED))
                        .param("changed", count(progress, JobItem.Outcome.CHANGED))
                        .param("unchanged", count(progress, JobItem.Outcome.UNCHANGED))
                        .param("refused", count(progress, JobItem.Outcome.REFUSED))
                        .param("until", leaseEnd())
                        .param("now", now())
                        .param("id", id)
                        .param("lease", lease)
                        .update()
                == 1;
    }

    boolean undone(UUID id, UUID lease, int undone) {
        return jdbc.sql("""
                update job set undone = undone + ?, attempts = 1, leased_until = ?, heartbeat_at = ?
                where id = ? and lease = ?
                """).params(undone, leaseEnd(), now(), id, lease).update() == 1;
    }

    /** Moves a job that stands in one of {@code from}; false when it stands elsewhere. */
    boolean move(UUID id, JobState to, JobState... from) {
        return jdbc.sql("update job set state = :to where id = :id and state in (:from)")
                        .param("to", to.name())
                        .param("id", id)
                        .param("from", names(from))
                        .update()
                == 1;
    }

    boolean moveUnderLease(UUID id, UUID lease, JobState to) {
        return jdbc.sql("update job set state = ? where id = ? and lease = ?")
                        .params(to.name(), id, lease)
                        .update()
                == 1;
    }

    /** Ends a job under its lease; false when it is another's or no longer in {@code from}. */
    boolean finish(UUID id, UUID lease, JobState to, Job.@Nullable Reason failure, JobState... from) {
        return jdbc.sql("""
                update job set state = :to, failure_key = :key, failure_arguments = :arguments, finished_at = :now,
                    lease = null, leased_by = null, leased_until = null
                where id = :id and lease = :lease and state in (:from)
                """)
                        .param("to", to.name())
                        .param("key", failure == null ? null : failure.key())
                        .param("arguments", failure == null ? null : JobRows.written(failure.arguments()))
                        .param("now", now())
                        .param("id", id)
                        .param("lease", lease)
                        .param("from", names(from))
                        .update()
                == 1;
    }

    /** Ends a job that never ran. */
    boolean cancelQueued(UUID id) {
        return jdbc.sql("update job set state = 'CANCELLED', finished_at = ? where id = ? and state = 'QUEUED'")
                        .params(now(), id)
                        .update()
                == 1;
    }

    /** Takes a job from whoever works on it; the step under way finds its lease gone and leaves nothing behind. */
    boolean pause(UUID id) {
        return jdbc.sql("""
                update job set state = 'PAUSED', lease = null, leased_by = null, leased_until = null
                where id = ? and state in ('QUEUED', 'RUNNING')
                """).param(id).update() == 1;
    }

    /** Puts an ended job back to work in another state. */
    boolean reopen(UUID id, JobState from, JobState to) {
        return jdbc.sql("""
                update job set state = ?, attempts = 0, failure_key = null, failure_arguments = null, finished_at = null
                where id = ? and state = ?
                """).params(to.name(), id, from.name()).update() == 1;
    }

    private static long count(JobRun.Progress progress, JobItem.Outcome outcome) {
        return progress.items().stream()
                .filter(item -> item.outcome() == outcome)
                .count();
    }

    private static List<String> names(JobState... states) {
        return Arrays.stream(states).map(Enum::name).toList();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Timestamp leaseEnd() {
        Instant end = clock.instant().plus(leaseTime);
        return Timestamp.from(end);
    }
}
