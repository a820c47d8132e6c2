package vn.cchc.contest.attempt;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the database is away or about to be, so that the same may well succeed soon. By the classes of SQLSTATE: 08 is a broken
 * connection (SQL standard), 53 a lack of resources and 57P an ended server (PostgreSQL, appendix A), 25006 a server that has become
 * another's copy.
 */
final class Outage {

    private static final Set<String> STATES = Set.of("25006", "57P01", "57P02", "57P03", "57P05");

    private Outage() {}

    static boolean isBehind(@Nullable Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql && isOf(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("53") || STATES.contains(state));
    }
}
