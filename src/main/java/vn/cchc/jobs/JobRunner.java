package vn.cchc.jobs;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Takes jobs up and gives each kind a thread of its own, one job at a time. It looks every second, so that what another node left
 * behind is found, and renews the leases of what runs here.
 */
@Component
class JobRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

    private final JobTable table;
    private final JobExecution execution;
    private final NodeName node;
    private final ObjectProvider<JobHandler> handlerBeans;
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private Map<String, JobHandler> handlers = Map.of();
    private final boolean autoStartup;
    private volatile @Nullable ScheduledExecutorService clock;
    private volatile boolean stopping;

    /** A job in work here. */
    private record Running(UUID job, UUID lease, Thread thread) {}

    JobRunner(
            JobTable table,
            JobExecution execution,
            NodeName node,
            ObjectProvider<JobHandler> handlerBeans,
            @Value("${cchc.jobs.run:true}") boolean autoStartup) {
        this.autoStartup = autoStartup;
        this.table = table;
        this.execution = execution;
        this.node = node;
        this.handlerBeans = handlerBeans;
    }

    /** Maintenance commands open the data without taking up its work. */
    @Override
    public boolean isAutoStartup() {
        return autoStartup;
    }

    @Override
    public synchronized void start() {
        handlers = handlerBeans.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
        stopping = false;
        int abandoned = table.releaseAllOf(node.value());
        if (abandoned > 0) {
            log.info("Taking up {} job(s) that this node left unfinished", abandoned);
        }
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("jobs-clock").factory());
        clock = timer;
        timer.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
        long beat = Math.max(100, table.leaseTime().toMillis() / 6);
        timer.scheduleWithFixedDelay(this::beat, beat, beat, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        stopping = true;
        ScheduledExecutorService timer = clock;
        clock = null;
        if (timer != null) {
            // not now: an interrupt in the middle of its writing would close an embedded database's file
            timer.shutdown();
        }
        running.values().forEach(job -> awaitEnd(job.thread()));
    }

    @Override
    public boolean isRunning() {
        return clock != null;
    }

    /** Starts last and stops first: handlers use everything else. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void lookNow(Jobs.Submitted submitted) {
        ScheduledExecutorService timer = clock;
        if (timer != null) {
            try {
                timer.execute(this::look);
            } catch (RejectedExecutionException stopped) {
                log.debug("Stopping; the next start finds the job of kind {}", submitted.kind());
            }
        }
    }

    private void look() {
        for (JobHandler handler : handlers.values()) {
            try {
                takeUp(handler);
            } catch (RuntimeException databaseAway) {
                log.warn("Could not look for jobs of kind {}; trying again", handler.kind(), databaseAway);
            }
        }
    }

    private void takeUp(JobHandler handler) {
        String kind = handler.kind();
        if (stopping || running.containsKey(kind)) {
            return;
        }
        table.nextWaiting(kind).ifPresent(job -> {
            UUID lease = UUID.randomUUID();
            if (table.claim(job, lease, node.value())) {
                Thread thread = Thread.ofPlatform()
                        .daemon()
                        .name("job-" + kind)
                        .priority(Thread.MIN_PRIORITY)
                        .unstarted(() -> work(handler, job, lease));
                running.put(kind, new Running(job, lease, thread));
                thread.start();
            }
        });
    }

    private void work(JobHandler handler, UUID job, UUID lease) {
        try {
            execution.run(handler, job, lease, () -> stopping);
        } catch (Error | RuntimeException broken) {
            log.error("Job {} broke off; it is taken up again when its lease has run out", job, broken);
        } finally {
            running.remove(handler.kind());
            lookNow(new Jobs.Submitted(handler.kind()));
        }
    }

    private void beat() {
        running.values().forEach(job -> {
            try {
                table.renew(job.job(), job.lease());
            } catch (RuntimeException databaseAway) {
                log.warn("Could not renew the lease of job {}", job.job(), databaseAway);
            }
        });
    }

    private static void awaitEnd(Thread thread) {
        try {
            thread.join(20_000);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
