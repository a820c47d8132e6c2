package vn.cchc.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same on PostgreSQL. */
class SignInSecurityOnPostgresIntegrationTests extends SignInSecurityIntegrationTests {

    @Autowired
    private DataSource database;

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
}
