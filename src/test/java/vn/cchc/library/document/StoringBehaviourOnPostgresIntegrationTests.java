package vn.cchc.library.document;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Imports' work on PostgreSQL. */
class StoringBehaviourOnPostgresIntegrationTests extends StoringBehaviour {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        OnPostgres.register(properties);
    }
}
