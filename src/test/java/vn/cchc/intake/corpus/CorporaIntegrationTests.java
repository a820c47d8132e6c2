package vn.cchc.intake.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.testing.PortalTest;

class CorporaIntegrationTests extends PortalTest {

    @Autowired
    private Corpora corpora;

    @Autowired
    private Library library;

    @TempDir
    Path folder;

    @Test
    void opensWithTheShippedDocumentsAndDoesNotStoreThemAgain() throws IOException {
        corpora.loadShipped();

        assertThat(library.byNumber("16/KH-STTTT", Viewer.ANYONE)).hasSize(1);
        assertThat(library.byNumber("07-NQ/TU", Viewer.ANYONE)).hasSize(1);
        assertThat(corpora.loadShipped()).isEqualTo(new Corpora.Report(0, 0, 0, List.of()));
    }

    @Test
    void storesAFoldersSoundFilesAndReportsTheOthers() throws IOException {
        write("a.md", "Bản một");
        Files.writeString(folder.resolve("b.md"), "không có thông tin");

        Corpora.Report report = corpora.loadFolder(folder);

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("b.md");
            assertThat(problem.key()).isEqualTo("intake.corpus.no-front-matter");
        });
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void storesAChangedFileAnew() throws IOException {
        write("a.md", "Bản đầu");
        corpora.loadFolder(folder);
        write("a.md", "Bản sau");

        Corpora.Report report = corpora.loadFolder(folder);

        assertThat(report.changed()).isEqualTo(1);
        var summary = library.byNumber(number(), Viewer.ANYONE).getFirst();
        assertThat(library.find(summary.id(), Viewer.ANYONE)
                        .orElseThrow()
                        .provisions()
                        .getFirst()
                        .text())
                .isEqualTo("Bản sau");
    }

    private String number() {
        return "9/KH-"
                + Integer.toHexString(folder.hashCode()).replaceAll("\\d", "Z").toUpperCase(Locale.ROOT);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(
                folder.resolve(name),
                "---\nnumber: " + number() + "\ntype: Kế hoạch\ntitle: Thử\nissuedOn: 2025-01-02\n---\n\n## 1. A\n\n"
                        + text + "\n");
    }
}
