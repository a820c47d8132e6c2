package vn.cchc.library.document;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cchc.library.CataloguingException;

/**
 * Runs changes of the library. Who loses a race against another change starts over and then sees what the other has done, so
 * the refusal names the real reason instead of a constraint of the database.
 */
@Component
class LibraryTransactions {

    private static final int ATTEMPTS = 5;

    private final TransactionTemplate transactions;

    LibraryTransactions(PlatformTransactionManager manager) {
        transactions = new TransactionTemplate(manager);
    }

    <T> T change(Supplier<T> work) {
        boolean mayRepeat = !TransactionSynchronizationManager.isActualTransactionActive();
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.execute(status -> work.get());
            } catch (DataIntegrityViolationException | ConcurrencyFailureException race) {
                if (!mayRepeat || attempt == ATTEMPTS) {
                    throw refusal(race);
                }
            }
        }
    }

    void run(Runnable work) {
        change(() -> {
            work.run();
            return true;
        });
    }

    private static CataloguingException refusal(RuntimeException race) {
        CataloguingException refusal = new CataloguingException("library.refused.busy");
        refusal.initCause(race);
        return refusal;
    }
}
