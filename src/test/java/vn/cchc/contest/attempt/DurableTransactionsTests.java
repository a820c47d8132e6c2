package vn.cchc.contest.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class DurableTransactionsTests {

    private static final int ROWS = 20;

    @TempDir
    Path folder;

    /** What the runtime itself recorded: the file was forced to the disk after the row was written and before anyone was told. */
    @Test
    void forcesTheFileToTheDiskBeforeAnyoneIsTold() throws IOException, SQLException {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve("answers") + ";WRITE_DELAY=0");
        List<Instant> written = new ArrayList<>();
        List<Instant> told = new ArrayList<>();
        var trace = folder.resolve("trace.jfr");
        try (Connection keepsOpen = source.getConnection();
                var statement = keepsOpen.createStatement();
                var recording = new Recording()) {
            statement.execute("create table answer (id integer primary key)");
            recording.enable("jdk.FileForce").withoutThreshold();
            recording.start();
            var store = new DurableTransactions(source, new DataSourceTransactionManager(source))
                    .durably((Connection connection, Integer row) -> insert(connection, row, written));
            for (int row = 0; row < ROWS; row++) {
                assertThat(store.apply(row)).isTrue();
                told.add(Instant.now());
            }
            recording.stop();
            recording.dump(trace);
        }
        var forced = RecordingFile.readAllEvents(trace).stream()
                // another recording of the process may have brought events of its own
                .filter(event -> event.getEventType().getName().equals("jdk.FileForce"))
                .filter(event -> event.getString("path").endsWith("answers.mv.db"))
                .toList();
        for (int row = 0; row < ROWS; row++) {
            var from = written.get(row);
            var until = told.get(row);
            assertThat(forced)
                    .as("times the file was forced between %s and %s", from, until)
                    .anyMatch(event -> !event.getStartTime().isBefore(from)
                            && !event.getEndTime().isAfter(until));
        }
    }

    private static Boolean insert(Connection connection, int row, List<Instant> written) {
        try (var statement = connection.prepareStatement("insert into answer values (?)")) {
            statement.setInt(1, row);
            statement.executeUpdate();
            written.add(Instant.now());
            return true;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
