package vn.cchc.library.document;

import org.springframework.test.context.TestPropertySource;

/** Readers' view on the embedded database. */
@TestPropertySource(
        properties = {
            "spring.datasource.url=" + OnH2.URL,
            "spring.datasource.username=sa",
            "spring.datasource.password="
        })
class ReadingBehaviourOnH2IntegrationTests extends ReadingBehaviour {}
