package vn.cchc.organization.register;

import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The register as read last. Whether it has changed is asked for at most once a second; a transaction that changes it sees its own
 * changes at once, everybody on this node as soon as it has committed.
 */
@Component
public class Snapshots {

    private static final long CHECKED_EVERY = TimeUnit.SECONDS.toNanos(1);
    private static final Object CHANGED = new Object();

    private final RegisterTable table;
    private final TransactionTemplate reading;
    private volatile Snapshot last = Snapshot.of(-1, UnitTree.EMPTY);
    private volatile long checkedAt = System.nanoTime() - 2 * CHECKED_EVERY;

    Snapshots(RegisterTable table, PlatformTransactionManager transactions) {
        this.table = table;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    public Snapshot current() {
        if (TransactionSynchronizationManager.hasResource(CHANGED)) {
            return Snapshot.of(-1, table.read());
        }
        if (System.nanoTime() - checkedAt < CHECKED_EVERY) {
            return last;
        }
        return refreshed();
    }

    /** The tree alone, for changes: nothing needs to be found there by words. */
    UnitTree fresh() {
        return table.read();
    }

    /** To be called in the transaction that changes the register. */
    void changed() {
        if (TransactionSynchronizationManager.hasResource(CHANGED)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(CHANGED, true);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(CHANGED);
                checkedAt = System.nanoTime() - 2 * CHECKED_EVERY;
            }
        });
    }

    private synchronized Snapshot refreshed() {
        long asked = System.nanoTime();
        if (asked - checkedAt < CHECKED_EVERY) {
            return last;
        }
        long revision = table.revision();
        if (revision != last.revision()) {
            // The revision is read first: a change in between leaves it too low, and the next look reads again.
            last = java.util.Objects.requireNonNull(reading.execute(status -> Snapshot.of(revision, table.read())));
        }
        checkedAt = asked;
        return last;
    }
}
