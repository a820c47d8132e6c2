package vn.cchc.library.document;

import org.springframework.test.context.TestPropertySource;

/** Imports' work on the embedded database. */
@TestPropertySource(
        properties = {
            "spring.datasource.url=" + OnH2.URL,
            "spring.datasource.username=sa",
            "spring.datasource.password="
        })
class StoringBehaviourOnH2IntegrationTests extends StoringBehaviour {}
