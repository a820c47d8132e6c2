package vn.cchc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;

/** The few habits that are worth a failing build. */
class ArchitectureTests {

    // read once, not anew for each test
    private static final JavaClasses PORTAL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.cchc");

    @Test
    void theLanguageIsFreeOfFrameworks() {
        noClasses()
                .that()
                .resideInAPackage("vn.cchc.vietnamese..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "jakarta..",
                        "org.hibernate..",
                        "org.apache.lucene..",
                        "vn.cchc.library..",
                        "vn.cchc.search..")
                .check(PORTAL);
    }

    @Test
    void entitiesAndRepositoriesStayInsideTheirPackage() {
        classes()
                .that()
                .areAnnotatedWith(jakarta.persistence.Entity.class)
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .check(PORTAL);
        classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .check(PORTAL);
    }

    @Test
    void viewsDoNotTouchTheDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage("..view..", "vn.cchc.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "java.sql..", "org.springframework.jdbc..")
                .check(PORTAL);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith(org.springframework.beans.factory.annotation.Autowired.class)
                .check(PORTAL);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager)$")
                .check(PORTAL);
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/vn/cchc"))) {
            for (Path folder : (Iterable<Path>) folders.filter(Files::isDirectory)
                    .filter(ArchitectureTests::holdsClasses)
                    .filter(path -> !path.endsWith("vn/cchc"))::iterator) {
                Path description = folder.resolve("package-info.java");
                assertThat(description).exists();
                assertThat(Files.readString(description)).contains("/**").contains("@NullMarked");
            }
        }
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
