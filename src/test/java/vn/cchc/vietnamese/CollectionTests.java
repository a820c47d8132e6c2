package vn.cchc.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class CollectionTests {

    private static final Path DOCUMENTS = Path.of("../shared/data/search/documents.jsonl.gz");
    private static final Pattern NUMBER = Pattern.compile("\"number\": \"((?:[^\"\\\\]|\\\\.)*+)\"");

    @Test
    void takesNearlyAllNumbersOfARealCollectionApart() throws IOException {
        assumeTrue(Files.exists(DOCUMENTS) || "true".equals(System.getenv("CI")));
        List<String> numbers = numbers();
        assertThat(numbers).hasSizeGreaterThan(3_000);
        long structured = numbers.stream()
                .flatMap(number -> DocumentNumber.tryParse(number).stream())
                .peek(number ->
                        assertThat(DocumentNumber.parse(number.display())).isEqualTo(number))
                .peek(number ->
                        assertThat(DocumentNumber.parse(number.key()).key()).isEqualTo(number.key()))
                .filter(DocumentNumber::isStructured)
                .count();
        assertThat(structured).isGreaterThan(numbers.size() * 98L / 100);
    }

    private static List<String> numbers() throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(DOCUMENTS)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.substring(0, Math.min(line.length(), 300)))
                    .map(NUMBER::matcher)
                    .filter(Matcher::find)
                    .map(matcher -> matcher.group(1).replace("\\\"", "\""))
                    .toList();
        }
    }
}
