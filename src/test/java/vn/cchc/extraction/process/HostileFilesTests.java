package vn.cchc.extraction.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.extraction.Extraction;
import vn.cchc.extraction.HostileFiles;
import vn.cchc.extraction.TextExtractor;

/** A small set of files made to harm; {@code HostileFilesTorture} takes the large ones through the whole portal. */
class HostileFilesTests {

    @TempDir
    Path folder;

    @Test
    void endsWithEachAndReadsTheNextGoodFile() throws IOException {
        Path good = Files.writeString(folder.resolve("good"), "Kế hoạch tuyên truyền cải cách hành chính");
        Path taken = Files.createDirectory(folder.resolve("taken"));
        try (Extractors extractors = Extractors.with(160, Duration.ofSeconds(20), 50, "tesseract")) {
            for (Map.Entry<String, Path> file :
                    HostileFiles.in(folder, 120, 200, 4096).entrySet()) {
                Path inside = Files.createDirectory(
                        taken.resolve(String.valueOf(file.getValue().getFileName())));
                Extraction read = extractors
                        .extractor()
                        .extract(file.getValue(), file.getKey(), new TextExtractor.Wishes(inside, progress -> {}));

                assertThat(read.isUsable() || !read.findings().isEmpty())
                        .as(file.getKey())
                        .isTrue();
                assertThat(read.written())
                        .as(file.getKey())
                        .doesNotContain("root:")
                        .hasSizeLessThan(5_000_000);
                assertThat(stored(taken)).as(file.getKey()).isLessThan(200L << 20);
            }
            assertThat(extractors
                            .extractor()
                            .extract(HostileFiles.sparse(folder), "a.pdf")
                            .findings())
                    .extracting(Extraction.Finding::key)
                    .containsExactly("extraction.too-large");
            assertThat(extractors.extractor().extract(good, "a.txt").isUsable()).isTrue();
        }
        assertThat(Path.of("/tmp/thoat.txt")).doesNotExist();
    }

    @Test
    void refusesEveryCutOfAWordFileAndOfAPdf() throws IOException {
        try (Extractors extractors = Extractors.with(160, Duration.ofSeconds(20), 50, "tesseract")) {
            List<Extraction> cut = HostileFiles.in(folder, 1, 1, 1024).entrySet().stream()
                    .filter(file -> file.getKey().matches("cut-\\d+\\.(?:docx|pdf)"))
                    .map(file -> extractors.extractor().extract(file.getValue(), file.getKey()))
                    .toList();

            assertThat(cut).hasSizeGreaterThan(1).noneMatch(Extraction::isUsable);
        }
    }

    private static long stored(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
