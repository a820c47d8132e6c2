package vn.cchc.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.cchc.account.QuickPasswords;

/** A portal in memory with an index in a folder of its own; every class starts with a new one. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        // not a dynamic property: a subclass on another database could not override that
        properties = "spring.datasource.url=jdbc:h2:mem:${random.uuid};MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1")
@Import(QuickPasswords.class)
public abstract class PortalTest {

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        Path home = home();
        registry.add("cchc.home", home::toString);
    }

    private static Path home() {
        try {
            return Files.createTempDirectory("cchc-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
