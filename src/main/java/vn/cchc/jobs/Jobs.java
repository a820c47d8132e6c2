package vn.cchc.jobs;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Work in the background that survives restarts. A job runs with the name and rights of whoever submitted it. Who may see or
 * cancel which job is for the module to decide that submits its kind.
 */
@Service
public class Jobs {

    private static final int LONGEST_TITLE = 500;
    private static final int TRIES = 5;

    private final JobTable table;
    private final JobItems items;
    private final ApplicationEventPublisher events;

    Jobs(JobTable table, JobItems items, ApplicationEventPublisher events) {
        this.table = table;
        this.items = items;
        this.events = events;
    }

    /** Tells this node's runner, after the commit, that there is something to do. */
    record Submitted(String kind) {}

    /**
     * Queues a job; it starts after the caller's transaction.
     *
     * @throws IllegalStateException when nobody is signed in
     */
    @Transactional
    public UUID submit(String kind, String title, String payload) {
        Authentication owner = SecurityContextHolder.getContext().getAuthentication();
        if (owner == null) {
            throw new IllegalStateException("A job needs an owner, and nobody is signed in");
        }
        List<String> authorities = owner.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(String::valueOf)
                .toList();
        UUID id = UUID.randomUUID();
        String shortTitle = title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
        table.add(id, kind, owner.getName(), authorities, shortTitle, payload);
        events.publishEvent(new Submitted(kind));
        return id;
    }

    public Optional<Job> find(UUID id) {
        return table.find(id);
    }

    /** What became of the single items in their order, of one outcome or of all. */
    public Page<JobItem> items(UUID id, JobItem.@Nullable Outcome outcome, Pageable page) {
        List<JobItem> content = items.page(id, outcome, page.getPageSize(), page.getOffset());
        return new PageImpl<>(content, page, items.count(id, outcome));
    }

    /** The whole report, item by item, however long it is. */
    public void eachItem(UUID id, Consumer<JobItem> reader) {
        items.forEach(id, reader);
    }

    /** One person's jobs, latest first. */
    public Page<Job> list(String owner, Pageable page) {
        List<Job> content = table.ofOwner(owner, page.getPageSize(), page.getOffset());
        return new PageImpl<>(content, page, table.countOfOwner(owner));
    }

    /** Everybody's jobs of some kinds, latest first. */
    public Page<Job> listKinds(Collection<String> kinds, Pageable page) {
        List<Job> content = table.ofKinds(kinds, page.getPageSize(), page.getOffset());
        return new PageImpl<>(content, page, table.countOfKinds(kinds));
    }

    /**
     * Asks a job to stop and to take back what it did; of a failed one, what it had done is taken back.
     *
     * @return false when there is nothing to cancel any more: it is done, or cancelled already
     */
    public boolean cancel(UUID id) {
        return change(
                id,
                () -> table.cancelQueued(id)
                        || table.move(id, JobState.CANCELLING, JobState.RUNNING)
                        || table.reopen(id, JobState.FAILED, JobState.CANCELLING)
                        || table.reopen(id, JobState.PAUSED, JobState.CANCELLING));
    }

    /** Lets a failed or paused job go on from its checkpoint; false when it is neither. */
    public boolean retry(UUID id) {
        return change(
                id,
                () -> table.reopen(id, JobState.FAILED, JobState.QUEUED)
                        || table.reopen(id, JobState.PAUSED, JobState.QUEUED));
    }

    /** Holds a waiting or running job up after its last whole step; false when it is neither. */
    public boolean pause(UUID id) {
        return change(id, () -> table.pause(id));
    }

    /** A running step may hold the job's row for longer than the database lets others wait. */
    private boolean change(UUID id, BooleanSupplier change) {
        for (int attempt = 1; ; attempt++) {
            try {
                boolean changed = change.getAsBoolean();
                table.find(id).ifPresent(job -> events.publishEvent(new Submitted(job.kind())));
                return changed;
            } catch (TransientDataAccessException busy) {
                if (attempt == TRIES) {
                    throw busy;
                }
            }
        }
    }
}
