package vn.cchc.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schemas and the files that come with the portal agree. */
class SchemaTests {

    @ParameterizedTest
    @ValueSource(strings = {"questions", "contest"})
    void everyShippedFileKeepsToItsSchema(String form) throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("quizzes"))) {
            List<Path> files = folders.filter(Files::isDirectory)
                    .map(folder -> folder.resolve(form + ".yaml"))
                    .toList();
            assertThat(files).hasSizeGreaterThanOrEqualTo(2);
            for (Path file : files) {
                assertThat(errors(form, Files.readString(file)))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void tellsAMisspelledFieldAndAMissingOne() {
        assertThat(errors("questions", "bank: a\ntitle: A\nquestions:\n  - id: q1\n    stme: x\n"))
                .hasSize(2);
        assertThat(errors("contest", "title: A\nsummary: B\nboards: []\nrounds: []\n"))
                .hasSize(2);
    }

    private static List<Error> errors(String form, String yaml) {
        try {
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            Files.readString(Path.of("frontend/static/schema", form + ".schema.json")),
                            InputFormat.JSON);
            return schema.validate(yaml, InputFormat.YAML);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
