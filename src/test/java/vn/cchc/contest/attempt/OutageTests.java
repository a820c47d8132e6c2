package vn.cchc.contest.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.CannotCreateTransactionException;

class OutageTests {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "57P01", "57P03", "53300", "25006"})
    void seesADatabaseThatWentAway(String state) {
        assertThat(Outage.isBehind(new IllegalStateException(new SQLException("gone", state))))
                .isTrue();
    }

    @Test
    void seesThatNoConnectionCouldBeHad() {
        assertThat(Outage.isBehind(new CannotCreateTransactionException(
                        "no connection", new SQLTransientConnectionException("timed out"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "22001", "57014"})
    void leavesWhatIsTheDatasOwnFault(String state) {
        assertThat(Outage.isBehind(new SQLException("wrong", state))).isFalse();
        assertThat(Outage.isBehind(new IllegalStateException("no database in it")))
                .isFalse();
    }
}
