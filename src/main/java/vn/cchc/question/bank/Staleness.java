package vn.cchc.question.bank;

import jakarta.annotation.PreDestroy;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cchc.library.DocumentPublished;
import vn.cchc.library.DocumentRevised;
import vn.cchc.library.DocumentWithdrawn;
import vn.cchc.library.LegalText;

/**
 * Compares questions with the articles they cite: soon after the library has changed, now and then for what was missed, and before
 * every draw, which is why no paper can be made from a question whose article has changed meanwhile.
 */
@Component
class Staleness {

    private static final Logger log = LoggerFactory.getLogger(Staleness.class);

    /** An import stores thousands of documents in many transactions; one comparison after a while does for many. */
    private static final Duration PAUSE = Duration.ofMillis(700);

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration FIRST = Duration.ofMinutes(2);
    private static final Duration AGAIN = Duration.ofMinutes(15);

    private final QuestionRows questions;
    private final Foundations foundations;
    private final EntityManager entities;
    private final TransactionTemplate transactions;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("questions-compared").factory());
    private final Clock clock = Clock.systemUTC();
    private final AtomicBoolean waiting = new AtomicBoolean();

    /** A draw must not fail because the comparison in the background has noted the same a moment before it. */
    private final ReentrantLock comparing = new ReentrantLock();

    Staleness(
            QuestionRows questions,
            Foundations foundations,
            EntityManager entities,
            PlatformTransactionManager transactions) {
        this.questions = questions;
        this.foundations = foundations;
        this.entities = entities;
        this.transactions = new TransactionTemplate(transactions);
    }

    @EventListener
    void on(DocumentPublished event) {
        soon();
    }

    @EventListener
    void on(DocumentRevised event) {
        soon();
    }

    @EventListener
    void on(DocumentWithdrawn event) {
        soon();
    }

    /** Every node does so; what one has noted the others find noted. */
    @EventListener
    void on(ApplicationReadyEvent event) {
        timer.scheduleWithFixedDelay(this::again, FIRST.toMinutes(), AGAIN.toMinutes(), TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        // not now: an interrupt in the middle of its writing would close an embedded database's file
        timer.shutdown();
        timer.awaitTermination(5, TimeUnit.SECONDS);
    }

    /** What goes wrong this time may go well the next. */
    private void again() {
        try {
            checkAll();
        } catch (ConcurrencyFailureException race) {
            log.debug("Somebody changed a question meanwhile; it is compared again soon", race);
        } catch (RuntimeException failed) {
            log.warn("Questions could not be compared with the library; it is tried again", failed);
        }
    }

    /** Compares every question; answers how many it has noted something about. */
    int checkAll() {
        comparing.lock();
        try {
            return Objects.requireNonNull(transactions.execute(status -> compare(questions.citing())));
        } finally {
            comparing.unlock();
        }
    }

    /** The same for what these banks could be drawn from. */
    int check(Collection<Long> banks) {
        boolean alone = waitForTheOther();
        try {
            return Objects.requireNonNull(transactions.execute(status -> {
                int noted = compare(questions.activeCiting(banks));
                if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
                    // from here on the rows are held until the caller's transaction ends
                    entities.flush();
                }
                return noted;
            }));
        } finally {
            if (alone) {
                comparing.unlock();
            }
        }
    }

    /** Not for ever: it may itself be waiting for rows that the caller's transaction holds. */
    private boolean waitForTheOther() {
        try {
            return comparing.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private int compare(List<StoredQuestion> citing) {
        Map<String, LegalText> texts = foundations.texts(citing.stream()
                .map(StoredQuestion::citedDocument)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int noted = 0;
        for (StoredQuestion question : citing) {
            noted += question.compare(basis(question, texts), now) ? 1 : 0;
        }
        return noted;
    }

    private static @Nullable Basis basis(StoredQuestion question, Map<String, LegalText> texts) {
        LegalText text = texts.get(Objects.requireNonNull(question.citedDocument()));
        return text == null ? null : Basis.of(text, question.citedProvision());
    }

    /** Once after what is being changed now is committed, however many documents it is. */
    private void soon() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            schedule();
        } else if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, true);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(Staleness.this);
                    if (status == STATUS_COMMITTED) {
                        schedule();
                    }
                }
            });
        }
    }

    private void schedule() {
        if (!timer.isShutdown() && waiting.compareAndSet(false, true)) {
            timer.schedule(
                    () -> {
                        waiting.set(false);
                        again();
                    },
                    PAUSE.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }
}
