package vn.cchc.organization.register;

import org.springframework.test.context.TestPropertySource;

/** The register on the embedded database. */
@TestPropertySource(
        properties = "spring.datasource.url=jdbc:h2:mem:register;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1")
class RegisterOnH2IntegrationTests extends RegisterBehaviour {}
