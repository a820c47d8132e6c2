package vn.cchc.question.bank;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same on PostgreSQL. */
class QuestionBanksOnPostgresIntegrationTests extends QuestionBanksIntegrationTests {

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry properties) throws IOException {
        // ends with the process, as the context that uses it does
        var server = EmbeddedPostgres.builder().start();
        properties.add("spring.datasource.url", () -> server.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "");
    }
}
