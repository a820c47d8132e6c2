package vn.cchc.contest.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores what many requests hand in by one transaction for all that wait, and answers each only after that transaction is durable.
 * One thread does it, so the work of a group needs no locks within this node. Where a group fails it is tried again, then one by one,
 * so that nobody's failure is another's. Where the database is away nobody is made to wait for it: everyone is told that it is busy,
 * and may hand in the same again.
 *
 * @param <W> what is handed in
 * @param <R> what became of it
 */
final class GroupCommitter<W, R> implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GroupCommitter.class);

    private static final int LARGEST_GROUP = 1_000;

    /**
     * A group smaller than this waits a little for others: what a commit costs hardly depends on how many share it, and nobody notices
     * the wait.
     */
    private static final int WORTH_A_COMMIT = 32;

    private static final long COMPANY_MILLIS = 10;
    private static final int TRIES = 3;
    private static final long PAUSE_MILLIS = 200;

    private final BlockingQueue<Waiting<W, R>> queue;
    private final Function<List<W>, List<R>> durably;
    private final Thread thread;
    private volatile boolean closing;

    /**
     * @param room how many may wait; more are refused
     * @param durably stores a group in one transaction and returns, in order, what became of each, once nothing can lose it
     */
    GroupCommitter(String name, int room, Function<List<W>, List<R>> durably) {
        this.queue = new ArrayBlockingQueue<>(room);
        this.durably = durably;
        this.thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /**
     * @return completed once it is durable
     * @throws Busy where too many wait
     */
    CompletableFuture<R> add(W work) {
        var waiting = new Waiting<W, R>(work, new CompletableFuture<>());
        if (closing || !queue.offer(waiting)) {
            throw new Busy();
        }
        return waiting.result();
    }

    private void run() {
        List<Waiting<W, R>> group = new ArrayList<>();
        while (!closing || !queue.isEmpty()) {
            try {
                var first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                group.add(first);
                queue.drainTo(group, LARGEST_GROUP - 1);
                if (group.size() < WORTH_A_COMMIT && !closing) {
                    Thread.sleep(COMPANY_MILLIS);
                    queue.drainTo(group, LARGEST_GROUP - group.size());
                }
                store(group);
            } catch (InterruptedException stop) {
                closing = true;
            } finally {
                group.clear();
            }
        }
    }

    private void store(List<Waiting<W, R>> group) {
        RuntimeException last = new IllegalStateException("Not tried");
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                var results = durably.apply(group.stream().map(Waiting::work).toList());
                for (int i = 0; i < group.size(); i++) {
                    group.get(i).result().complete(results.get(i));
                }
                return;
            } catch (RuntimeException failed) {
                if (Outage.isBehind(failed)) {
                    turnAway(group, failed);
                    return;
                }
                last = failed;
            }
        }
        if (group.size() == 1) {
            log.error("Could not be stored", last);
            group.getFirst().result().completeExceptionally(last);
            return;
        }
        log.warn("A group of {} could not be stored, trying one by one: {}", group.size(), last.toString());
        group.forEach(one -> store(List.of(one)));
    }

    private void turnAway(List<Waiting<W, R>> group, RuntimeException failed) {
        log.warn("The database is away, {} were told to come again: {}", group.size(), failed.toString());
        group.forEach(one -> one.result().completeExceptionally(new Busy()));
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stop) {
            closing = true;
        }
    }

    /** Stores what waits, and takes no more. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        Waiting<W, R> left;
        while ((left = queue.poll()) != null) {
            left.result().completeExceptionally(new Busy());
        }
    }

    private record Waiting<W, R>(W work, CompletableFuture<R> result) {}
}
