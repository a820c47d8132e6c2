package vn.cchc.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.cchc.vietnamese.VietnameseText;

class RealFilesTests {

    private final TextExtractor extractor = RealFiles.extractor();

    @Test
    void findsTheWordsOfTheCleanTextInThePdfBesideIt() throws IOException {
        for (Path text : files(".txt")) {
            Path pdf = text.resolveSibling(text.getFileName().toString().replace(".txt", ".pdf"));
            Extraction extraction = extractor.extract(pdf, pdf.getFileName().toString());

            assertThat(extraction.findings()).as(pdf.toString()).isEmpty();
            List<String> expected = words(Files.readString(text));
            long found = expected.stream()
                    .filter(new HashSet<>(words(extraction.text()))::contains)
                    .count();
            assertThat(found).as(pdf.toString()).isGreaterThan(expected.size() * 97L / 100);
        }
    }

    @Test
    void tellsScansFromTexts() {
        for (String name : List.of("02.pdf", "04.pdf")) {
            assertThat(keys(name)).as(name).containsExactly("extraction.scan");
        }
    }

    @Test
    void tellsTheErrorPageThatWasSavedAsPdf() throws IOException {
        String name = files(".pdf").stream()
                .map(path -> path.getFileName().toString())
                .filter(file -> file.startsWith("28_"))
                .findFirst()
                .orElseThrow();
        assertThat(keys(name)).containsExactly("extraction.web-page");
    }

    @Test
    void readsTheOldWordFileThatCallsItselfDocx() {
        String name = "06_LUAT_jt1cu2cf.lne-LuatPCCC_L27QH.docx";
        Extraction extraction = extractor.extract(RealFiles.folder().resolve(name), name);

        assertThat(extraction.mediaType()).isEqualTo("application/msword");
        assertThat(extraction.isUsable()).isTrue();
        assertThat(extraction.text()).hasSizeGreaterThan(20_000);
        assertThat(keys(name)).containsExactly("extraction.other-kind");
    }

    private List<String> keys(String name) {
        return extractor.extract(RealFiles.folder().resolve(name), name).findings().stream()
                .map(Extraction.Finding::key)
                .toList();
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> paths = Files.list(RealFiles.folder())) {
            List<Path> files = paths.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
            assertThat(files).isNotEmpty();
            return files;
        }
    }

    private static List<String> words(String text) {
        return List.of(VietnameseText.normalize(text).split("[^\\p{L}\\p{N}]+"));
    }
}
