package vn.cchc.initiative.submission;

import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Work that is on the disk when it returns: nobody is told of a receipt before. */
@Component
class Durable {

    private final JdbcTemplate database;
    private final TransactionTemplate transactions;
    private final boolean postgres;

    Durable(DataSource source, PlatformTransactionManager transactions) {
        this.database = new JdbcTemplate(source);
        this.transactions = new TransactionTemplate(transactions);
        this.postgres = Boolean.TRUE.equals(database.execute((ConnectionCallback<Boolean>)
                connection -> connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
    }

    /** In a transaction of its own; H2 writes at commit and is then asked to see it onto the disk. */
    <R> R commit(Supplier<R> work) {
        var result = transactions.execute(status -> {
            if (postgres) {
                database.execute("set local synchronous_commit = on");
            }
            return work.get();
        });
        if (!postgres) {
            database.execute("checkpoint sync");
        }
        return Objects.requireNonNull(result);
    }
}
