package vn.cchc.contest.attempt;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that are on the disk when they return. PostgreSQL does that at commit, unless it was told not to; H2 writes at commit
 * but leaves it to the system when that reaches the disk, so it is asked to see to it before anyone is told.
 */
@Component
class DurableTransactions {

    private final JdbcTemplate database;
    private final TransactionTemplate transactions;
    private final boolean postgres;

    DurableTransactions(DataSource source, PlatformTransactionManager transactions) {
        this.database = new JdbcTemplate(source);
        this.transactions = new TransactionTemplate(transactions);
        this.postgres = Boolean.TRUE.equals(database.execute((ConnectionCallback<Boolean>)
                connection -> connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
    }

    /** Work on a connection. */
    @FunctionalInterface
    interface Work<R> {
        R on(Connection connection) throws SQLException;
    }

    boolean isPostgres() {
        return postgres;
    }

    /** Work that leaves nothing behind. */
    <R> R undone(Work<R> work) {
        return java.util.Objects.requireNonNull(transactions.execute(status -> {
            status.setRollbackOnly();
            return database.execute((ConnectionCallback<R>) work::on);
        }));
    }

    <W, R> Function<W, R> durably(java.util.function.BiFunction<Connection, W, R> work) {
        return given -> {
            var first = new AtomicReference<@Nullable RuntimeException>();
            R result;
            try {
                result = transactions.execute(status -> database.execute((ConnectionCallback<R>) connection -> {
                    try {
                        if (postgres) {
                            try (var statement = connection.createStatement()) {
                                statement.execute("set local synchronous_commit = on");
                            }
                        }
                        return work.apply(connection, given);
                    } catch (RuntimeException failed) {
                        first.set(failed);
                        throw failed;
                    }
                }));
            } catch (RuntimeException failed) {
                // where the rollback fails too, it is the first failure that tells why
                var why = first.get();
                throw why == null ? failed : why;
            }
            if (!postgres) {
                database.execute("checkpoint sync");
            }
            return java.util.Objects.requireNonNull(result);
        };
    }
}
