package vn.cchc.library.document;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The librarian's work on PostgreSQL. */
class CataloguingBehaviourOnPostgresIntegrationTests extends CataloguingBehaviour {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        OnPostgres.register(properties);
    }
}
