package vn.cchc.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TikaReaderTests {

    private final TextExtractor extractor =
            new TimeLimitedExtractor(new TikaReader(), Duration.ofSeconds(60), 50 * 1024 * 1024);

    @TempDir
    Path folder;

    @Test
    void readsAPdfWithItsTitleAndPages() throws IOException {
        Extraction extraction = extractor.extract(pdf(2, "Dieu 1. Pham vi dieu chinh cua van ban nay", null), "a.pdf");

        assertThat(extraction.mediaType()).isEqualTo("application/pdf");
        assertThat(extraction.pages()).isEqualTo(2);
        assertThat(extraction.title()).isEqualTo("Ke hoach");
        assertThat(extraction.text()).contains("Dieu 1. Pham vi");
        assertThat(extraction.findings()).isEmpty();
    }

    @Test
    void readsADocx() throws IOException {
        Extraction extraction = extractor.extract(docx(), "a.docx");

        assertThat(extraction.text()).contains("KẾ HOẠCH", "Điều 1. Phạm vi");
        assertThat(extraction.findings()).isEmpty();
    }

    @Test
    void readsAWebPageAndAPlainText() throws IOException {
        Path page = file("<html><body><p>Kế hoạch tuyên truyền</p></body></html>");
        assertThat(extractor.extract(page, "a.html").text()).isEqualTo("Kế hoạch tuyên truyền");

        assertThat(extractor
                        .extract(file("Kế hoạch tuyên truyền\nnăm 2020"), "a.txt")
                        .text())
                .contains("tuyên truyền");
    }

    @Test
    void tellsAScanFromAText() throws IOException {
        assertFinding(extractor.extract(pdf(3, null, null), "scan.pdf"), "extraction.scan", true, "scan.pdf", "3");
    }

    @Test
    void asksToRemoveThePassword() throws IOException {
        assertFinding(extractor.extract(pdf(1, "khoa", "secret"), "a.pdf"), "extraction.encrypted", true, "a.pdf");
    }

    @Test
    void tellsAnErrorPageThatWasSavedAsPdf() throws IOException {
        Path page =
                file("<!DOCTYPE html><html><head><title>404</title></head><body>404 - File not found</body></html>");

        assertFinding(extractor.extract(page, "tieu-chuan.pdf"), "extraction.web-page", true, "tieu-chuan.pdf", "PDF");
        assertFinding(extractor.extract(page, "tieu-chuan.html"), "extraction.error-page", true, "tieu-chuan.html");
    }

    @Test
    void readsAWordFileUnderAnotherWordNameAndSaysSo() throws IOException {
        Extraction extraction = extractor.extract(docx(), "a.doc");

        assertFinding(extraction, "extraction.other-kind", false, "a.doc", "Word 97–2003 (DOC)", "Word (DOCX)");
        assertThat(extraction.text()).contains("KẾ HOẠCH");
    }

    @Test
    void refusesAPdfThatCallsItselfWord() throws IOException {
        assertFinding(
                extractor.extract(pdf(1, "mot hai ba bon nam sau bay tam", null), "a.docx"),
                "extraction.not-what-it-says",
                true,
                "a.docx",
                "Word (DOCX)",
                "PDF");
    }

    @Test
    void refusesAPicture() throws IOException {
        Path picture = Files.write(folder.resolve("p"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});

        assertFinding(extractor.extract(picture, "a.png"), "extraction.unknown-type", true, "a.png", "image/png");
    }

    @Test
    void refusesAnEmptyFileAndOneWithoutWords() throws IOException {
        assertFinding(extractor.extract(file(""), "a.pdf"), "extraction.empty-file", true, "a.pdf");
        assertFinding(extractor.extract(file("1234 5678"), "a.txt"), "extraction.no-text", true, "a.txt");
    }

    @Test
    void saysThatAFileIsDamaged() throws IOException {
        byte[] whole = Files.readAllBytes(docx());
        Path half = Files.write(folder.resolve("half"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(extractor.extract(half, "a.docx").isUsable()).isFalse();
    }

    @Test
    void refusesAFileOverTheLimit() throws IOException {
        TextExtractor small = new TimeLimitedExtractor(new TikaReader(), Duration.ofSeconds(60), 10);

        assertFinding(small.extract(file("quá mười byte rồi"), "a.txt"), "extraction.too-large", true, "a.txt", "0");
    }

    @Test
    void givesUpOnAFileThatTakesTooLong() throws IOException {
        TikaReader endless = new TikaReader() {
            @Override
            Extraction read(Path file, String name) {
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException expected) {
                    Thread.currentThread().interrupt();
                }
                throw new IllegalStateException("was not stopped");
            }
        };
        TextExtractor hasty = new TimeLimitedExtractor(endless, Duration.ofMillis(200), 1000);

        assertFinding(hasty.extract(file("a"), "a.txt"), "extraction.too-slow", true, "a.txt", "0");
    }

    private static void assertFinding(Extraction extraction, String key, boolean blocking, String... arguments) {
        assertThat(extraction.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.key()).isEqualTo(key);
            assertThat(finding.blocking()).isEqualTo(blocking);
            assertThat(finding.arguments()).containsExactly(arguments);
        });
        assertThat(extraction.isUsable()).isEqualTo(!blocking);
    }

    private Path file(String text) throws IOException {
        return Files.write(folder.resolve("file"), text.getBytes(StandardCharsets.UTF_8));
    }

    private Path docx() throws IOException {
        Path file = folder.resolve("docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText("KẾ HOẠCH");
            document.createParagraph().createRun().setText("Điều 1. Phạm vi");
            document.write(out);
        }
        return file;
    }

    private Path pdf(int pages, String text, String password) throws IOException {
        Path file = folder.resolve("pdf");
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle("Ke hoach");
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                if (text != null) {
                    write(document, page, text);
                }
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(file.toFile());
        }
        return file;
    }

    private static void write(PDDocument document, PDPage page, String text) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(50, 700);
            content.showText(text);
            content.endText();
        }
    }
}
