package vn.cchc.library.document;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Readers' view on PostgreSQL. */
class ReadingBehaviourOnPostgresIntegrationTests extends ReadingBehaviour {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        OnPostgres.register(properties);
    }
}
