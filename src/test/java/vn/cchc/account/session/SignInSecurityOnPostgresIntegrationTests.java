package vn.cchc.account.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.cchc.initiative.CallPlaces;
import vn.cchc.initiative.CallState;
import vn.cchc.initiative.Calls;

/** The same on PostgreSQL. */
class SignInSecurityOnPostgresIntegrationTests extends SignInSecurityIntegrationTests {

    @Autowired
    private DataSource database;

    @Autowired
    private Calls calls;

    @Autowired
    private CallPlaces places;

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry properties) throws IOException {
        // ends with the process, as the context that uses it does
        var server = EmbeddedPostgres.builder().start();
        // the pool's own settings win over the address that every served portal gets
        properties.add("spring.datasource.hikari.jdbc-url", () -> server.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.hikari.driver-class-name", () -> "org.postgresql.Driver");
        properties.add("spring.datasource.hikari.username", () -> "postgres");
        properties.add("spring.datasource.hikari.password", () -> "");
    }

    @Test
    void runsOnPostgres() throws SQLException {
        try (var connection = database.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
        }
    }

    /** Entries, sheets, a third marker, results and awards all go through the tables of this database. */
    @Test
    void theDemonstrationsFinishedCallHasItsPlaces() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> calls.published().stream().anyMatch(call -> call.state() == CallState.RESULTS_PUBLISHED));

        var finished = calls.published().stream()
                .filter(call -> call.state() == CallState.RESULTS_PUBLISHED)
                .findFirst()
                .orElseThrow();
        assertThat(places.of(finished.id()).getFirst().rank()).isEqualTo(1);
        assertThat(places.people(finished.id())).isGreaterThanOrEqualTo(12);
    }
}
