package vn.cchc.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.cchc.library.DocumentPublished;

/** Breaks off the storing of documents like a crash, or holds it up, once a test has laid it; otherwise does nothing. */
@Component
public class Tripwire {

    private final AtomicInteger left = new AtomicInteger(-1);
    private volatile long pause;

    /** The so many-th document from now on is the last thing its thread does. */
    public void layAfter(int documents) {
        left.set(documents);
    }

    /** Every document takes so many milliseconds longer. */
    public void slowDown(long milliseconds) {
        pause = milliseconds;
    }

    public void remove() {
        left.set(-1);
        pause = 0;
    }

    public boolean hasGoneOff() {
        return left.get() == 0;
    }

    @EventListener
    void published(DocumentPublished event) throws InterruptedException {
        if (pause > 0) {
            Thread.sleep(pause);
        }
        if (left.get() > 0 && left.decrementAndGet() == 0) {
            throw new Crash();
        }
    }

    /** As if the machine had lost its power. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }
}
